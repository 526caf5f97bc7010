package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInput;
import org.junheng.texts.Text;

/**
 * Which figures rules need, and which rules need a figure.
 *
 * @param columns what is needed, by table and in the order of its names, each with the rules that need it
 * @param rules every rule that needs something, or reads the verdicts of others
 */
public record RequiredData(List<RequiredColumn> columns, List<RuleNeeds> rules) {
    /** A table that is filled in. */
    public enum RequiredTable {
        COUNTY("县", "county"),
        CHILDREN("儿童少年", "children"),
        SCHOOLS("学校", "schools"),
        CLASSES("班级", "classes"),
        RESULTS("成绩", "results");

        private final Text title;

        RequiredTable(String zh, String en) {
            title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /**
     * A column of a table.
     *
     * @param what what it is, and under which names
     * @param rules the ids of the rules that need it
     */
    public record RequiredColumn(DataColumn what, List<String> rules) {
        public RequiredColumn {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule and what it needs.
     *
     * @param verdictsOf the criteria and groups whose verdicts it reads
     */
    public record RuleNeeds(RuleInfo rule, List<DataColumn> columns, List<String> verdictsOf) {
        public RuleNeeds {
            columns = List.copyOf(columns);
            verdictsOf = List.copyOf(verdictsOf);
        }
    }

    public RequiredData {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /** What these rules need. */
    public static RequiredData of(Collection<RuleInfo> rules) {
        Map<DataColumn, List<String>> byColumn = new TreeMap<>();
        List<RuleNeeds> all = new ArrayList<>();
        for (RuleInfo rule : rules) {
            List<DataColumn> columns = columns(rule);
            columns.forEach(column ->
                    byColumn.computeIfAbsent(column, any -> new ArrayList<>()).add(rule.id()));
            List<String> reads = new ArrayList<>(rule.verdictsOf());
            reads.addAll(rule.findingsOf());
            if (!columns.isEmpty() || !reads.isEmpty()) {
                all.add(new RuleNeeds(rule, columns, reads));
            }
        }
        List<RequiredColumn> columns = new ArrayList<>();
        byColumn.forEach((column, ids) -> columns.add(new RequiredColumn(column, ids)));
        return new RequiredData(columns, all);
    }

    private static List<DataColumn> columns(RuleInfo rule) {
        Set<DataColumn> columns = new LinkedHashSet<>();
        List<Level> levels = rule.levels().isEmpty()
                ? List.of(Level.PRIMARY, Level.JUNIOR)
                : rule.levels().stream().map(Level::of).toList();
        rule.needs().forEach(need -> columns.addAll(DataColumn.of(need, levels)));
        if (isSplit(rule)) {
            for (Level level : List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR)) {
                columns.addAll(DataColumn.of(
                        new RuleInput(RuleInput.ReportedAt.SCHOOL_LEVEL, LevelFigure.STUDENTS.id()), List.of(level)));
            }
        }
        return columns.stream().sorted().toList();
    }

    /** What a school has only once is split between its levels by their students. */
    private static boolean isSplit(RuleInfo rule) {
        boolean undivided = rule.needs().stream()
                .anyMatch(need -> need.source() == RuleInput.ReportedAt.SCHOOL
                        || need.source() == RuleInput.ReportedAt.SCHOOL_COLUMN);
        boolean byLevel = rule.needs().stream().anyMatch(need -> need.source() == RuleInput.ReportedAt.SCHOOL_LEVEL);
        return undivided && byLevel;
    }

    /** The columns of one table. */
    public List<RequiredColumn> of(RequiredTable sheet) {
        return columns.stream().filter(column -> column.what().sheet() == sheet).toList();
    }
}
