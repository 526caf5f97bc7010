package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Exact;

/** What each column of a school table fills, settled once from its header. */
final class SchoolColumns {
    private final Notes notes;
    private final Place place;
    private final List<String> header;
    private final Mapping mapping;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Target, String> filled = new HashMap<>();
    private final Map<String, Integer> byHeader = new HashMap<>();

    /**
     * One cell to read.
     *
     * @param column its position, or -1 for a constant
     * @param constant the constant, or the empty text
     * @param filling what it does
     */
    record Step(int column, String constant, Filling filling) {}

    /**
     * Settles the columns of a table; what is wrong with the header becomes an error.
     *
     * @param place the row of the header
     */
    SchoolColumns(Notes notes, Place place, List<String> header, Mapping mapping) {
        this.notes = notes;
        this.place = place;
        this.header = header;
        this.mapping = mapping;
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && byHeader.putIfAbsent(header.get(i), i) != null) {
                repeated(header.get(i));
            }
        }
        if (mapping.columns().isEmpty()) {
            byName();
        } else {
            byMapping();
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** The header of the column that fills each target. */
    Map<Target, String> headers() {
        return filled;
    }

    /** Whether some column or constant fills it. */
    boolean fills(Target target) {
        return filled.containsKey(target);
    }

    /** The columns in which a row that adds up others says so: the first one, and those that name a school. */
    List<Integer> titles() {
        Set<Integer> titles = new HashSet<>(Set.of(0));
        for (Target.Text text : List.of(Target.Text.ID, Target.Text.NAME, Target.Text.COUNTY)) {
            Integer column = byHeader.get(filled.getOrDefault(text, ""));
            if (column != null) {
                titles.add(column);
            }
        }
        return List.copyOf(titles);
    }

    /** The position of a foreign column that the mapping names; an error and -1 where the table has none. */
    int column(String name, String what) {
        Integer column = byHeader.get(name);
        if (column != null) {
            return column;
        }
        notes.error(
                place,
                "",
                name,
                "映射文件 " + mapping.file() + " 中“" + what + "”所用的列“" + name + "”在表头中没有。"
                        + Nearest.hintZh(name, byHeader.keySet()) + "表头为：" + Notes.shown(String.join("、", header))
                        + "。",
                "the mapping " + mapping.file() + " uses a column \"" + name + "\" for \"" + what
                        + "\", which the header does not have." + Nearest.hintEn(name, byHeader.keySet())
                        + " The header is: " + Notes.shown(String.join(", ", header)) + ".");
        return -1;
    }

    private void byName() {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty() && !isRepeated(i)) {
                int column = i;
                SchoolHeaders.target(name)
                        .ifPresentOrElse(target -> named(column, name, target), () -> unknown(column, name));
            }
        }
    }

    private void named(int column, String name, Target target) {
        claim(target, name);
        Optional<Exact> factor = factor(target, name);
        Filling filling =
                factor.isPresent() ? filling(ColumnRule.plain(target, name, factor.get())) : Fillings.refused(target);
        steps.add(new Step(column, "", filling));
    }

    private Optional<Exact> factor(Target target, String name) {
        String bracket = Header.of(name).bracket();
        if (!target.isFigure() || Factors.factor(target.unit(), bracket).isPresent()) {
            return target.isFigure() ? Factors.factor(target.unit(), bracket) : Optional.of(Exact.ONE);
        }
        Factors.refuse(notes, place, name, bracket, target.unit());
        return Optional.empty();
    }

    private void byMapping() {
        Set<Integer> used = new HashSet<>();
        for (ColumnRule rule : mapping.columns()) {
            claim(rule.target(), rule.column());
            if (rule.column().isEmpty()) {
                steps.add(new Step(-1, rule.value(), filling(rule)));
            } else {
                int column = column(rule.column(), rule.target().zh());
                used.add(column);
                steps.add(new Step(column, "", filling(rule)));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && !used.contains(i) && !isRepeated(i)) {
                own(i, header.get(i));
            }
        }
    }

    private Filling filling(ColumnRule rule) {
        int by = rule.timesColumn().isEmpty()
                ? -1
                : column(rule.timesColumn(), rule.target().zh());
        Set<String> missing = new HashSet<>(mapping.missing());
        missing.addAll(rule.missing());
        return Fillings.of(rule, by, missing);
    }

    private void unknown(int column, String name) {
        unknown(notes, place, name);
        own(column, name);
    }

    /** A header that may be misspelt is not passed over in silence. */
    static void unknown(Notes notes, Place place, String name) {
        if (Set.of("序号", "备注", "no.", "remarks").contains(Header.key(name))) {
            return;
        }
        notes.leaveOut(
                place,
                1,
                name,
                "不认识的列，只作自有列保留，不是本库的数",
                "columns that are not known; kept as your own, as no figure of the library's");
    }

    private void own(int column, String name) {
        claim(new Target.Own(name), name);
        steps.add(new Step(column, "", filling(ColumnRule.plain(new Target.Own(name), name, Exact.ONE))));
    }

    private boolean isRepeated(int column) {
        return !Integer.valueOf(column).equals(byHeader.get(header.get(column)));
    }

    /** An error where it matters which of two columns holds; else the second one is left out. */
    private void repeated(String name) {
        boolean used = mapping.columns().isEmpty()
                ? SchoolHeaders.target(name).isPresent()
                : mapping.columns().stream().anyMatch(rule -> rule.column().equals(name));
        if (used) {
            twice(name, name);
        } else {
            notes.leaveOut(
                    place, 1, name, "表头重复的列，只读入第一列", "columns whose header is there twice; only the first is read");
        }
    }

    private void claim(Target target, String name) {
        String before = filled.put(target, name);
        if (before != null && !before.equals(name)) {
            twice(before, name);
        }
    }

    private void twice(String before, String name) {
        notes.error(
                place,
                name,
                before,
                "与“" + before + "”列是同一项，不知以哪一列为准。请删去或改名其中一列。",
                "is the same as column \"" + before + "\", and it is not clear which one holds. Delete or rename one.");
    }
}
