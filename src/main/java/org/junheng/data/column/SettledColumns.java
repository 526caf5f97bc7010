package org.junheng.data.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.OfficialHeaders;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.HeaderYears;
import org.junheng.data.vocabulary.Legend;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What is settled of the columns of a school table so far: which cells are read, what each of them fills, what is told of it. */
final class SettledColumns {
    final Notes notes;
    final CellPlace place;
    final List<String> header;
    final Mapping mapping;
    final Optional<Level> level;
    final UnitLine line;
    private final boolean decimalCommas;
    private final Legend above;
    private final Text hint;
    final ColumnNotes told;
    final List<ColumnStep> steps = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();
    final Map<Target, String> filled = new HashMap<>();
    final Map<String, Integer> byHeader = new HashMap<>();
    final NotedColumns<Target> noted;
    final HeaderYears years = new HeaderYears();

    SettledColumns(Notes notes, FoundTable found, Mapping mapping) {
        this.notes = notes;
        this.place = found.place();
        this.header = found.header();
        this.mapping = mapping;
        this.level = found.level();
        this.line = new UnitLine(found.titles(), names(found.header()));
        this.noted = new NotedColumns<>(texts -> new UnitLine(texts, names(found.header())).beside(found.titles()));
        this.decimalCommas = found.table().hasDecimalCommas();
        this.above = Legend.above(found.titles()).or(found.official() ? Legend.OF_STATISTICS : Legend.NONE);
        this.hint = found.hint();
        this.told = new ColumnNotes(found.block());
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && byHeader.putIfAbsent(header.get(i), i) != null) {
                repeated(i);
            }
        }
    }

    private static List<String> names(List<String> header) {
        List<String> names = new ArrayList<>(header);
        header.forEach(name -> SchoolHeaders.target(name).ifPresent(target -> names.add(target.zh())));
        return names;
    }

    /** Whether a column has a header that no column on its left has. */
    boolean isNamed(int column) {
        String name = header.get(column);
        return !name.isEmpty() && Integer.valueOf(column).equals(byHeader.get(name));
    }

    /** An error where it matters which of two columns holds; else the second one is left out. */
    private void repeated(int column) {
        String name = header.get(column);
        boolean used = mapping.columns().isEmpty()
                ? SchoolHeaders.target(name).isPresent()
                        || OfficialHeaders.match(told.path(column)).isPresent()
                : mapping.columns().stream().anyMatch(rule -> rule.column().equals(name));
        if (used) {
            twice(name, name);
        } else {
            notes.leaveOut(
                    place,
                    1,
                    name,
                    new Text("表头重复的列，只读入第一列", "columns whose header is there twice; only the first is read"));
            told.leftOut(column, new Text("表头重复，只读入第一列", "its header is there twice; only the first is read"));
        }
    }

    /** In what the column is told; what is to be said of that is said. */
    ColumnUnit unit(int column, Target target, boolean strict) {
        String name = header.get(column);
        if (!target.isFigure()) {
            return ColumnUnit.PLAIN;
        }
        List<String> brackets = told.path(column).brackets().stream()
                .filter(bracket -> !SchoolHeaders.isLevelOf(target, bracket))
                .toList();
        ColumnUnit unit = ColumnUnit.of(AskedFigure.of(target, name), brackets, strict, line);
        years.add(told.path(column));
        noted.add(target, name, AskedFigure.of(target, name), brackets, strict, unit);
        if (!unit.isUsable()) {
            unit.refuse(notes, place, name, target.unit());
        } else if (unit.per().isPresent()) {
            unit.tellRatio(notes, place, name);
        } else if (unit.line()) {
            unit.tellLine(notes, place, name);
        } else if (unit.isUncommon(target.unit(), target.zh(), false)) {
            unit.tellMultiple(notes, place, name);
        }
        return unit;
    }

    /** Reads the column as the target, told in that unit; in one that is none of its figure's, nothing of it is used. */
    void take(int column, Target target, ColumnUnit unit, Text why) {
        String name = header.get(column);
        claim(target, name);
        steps.add(new ColumnStep(column, "", filling(target, name, unit), target, name, unit.times()));
        if (unit.per().isPresent()) {
            told.taken(
                    column,
                    target,
                    Exact.ONE,
                    new Text("每名学生的数，乘在校生数", "told per student; multiplied by the students"));
        } else if (unit.isUsable()) {
            told.taken(column, target, unit.times(), why);
        } else {
            told.leftOut(
                    column,
                    new Text(
                            "单位不明或与此列不符，整列按未报处理",
                            "its unit is not known or contradicts it; the column counts as missing"));
        }
    }

    private Filling filling(Target target, String name, ColumnUnit unit) {
        if (!unit.isUsable()) {
            return Fillings.refused(target);
        }
        Filling figure = unit.per().isPresent()
                ? Fillings.perStudent(target, name, unit.times(), unit.per().get())
                : filling(ColumnRule.plain(target, name, unit.times()));
        return unit.per().isPresent() ? asWritten(figure, target, name) : figure;
    }

    /** The cells of a column as the mapping says that the table writes them. */
    private Filling asWritten(Filling figure, Target target, String name) {
        Filling pointed = decimalCommas ? DecimalCommas.of(target, name, figure) : figure;
        Set<String> missing = mapping.missing();
        return missing.isEmpty()
                ? pointed
                : (row, cell) -> {
                    if (!missing.contains(cell)) {
                        pointed.fill(row, cell);
                    }
                };
    }

    Filling filling(ColumnRule rule) {
        int by = rule.timesColumn().isEmpty()
                ? -1
                : column(rule.timesColumn(), rule.target().zh());
        Set<String> missing = new HashSet<>(mapping.missing());
        missing.addAll(rule.missing());
        return rule.plus().isEmpty()
                ? Fillings.of(rule, by, missing, decimalCommas, above)
                : sum(rule, missing, Fillings.of(rule, by, Set.of(), false, above));
    }

    private Filling sum(ColumnRule rule, Set<String> missing, Filling whole) {
        List<String> headers = new ArrayList<>(List.of(rule.column()));
        headers.addAll(rule.plus());
        List<Integer> positions = headers.stream()
                .map(header -> column(header, rule.target().zh()))
                .toList();
        return new ColumnSum(rule, headers, positions, missing, decimalCommas, whole);
    }

    /** The position of a foreign column that the mapping names; an error and -1 where the table has none. */
    int column(String name, String what) {
        Integer column = byHeader.get(name);
        if (column != null) {
            return column;
        }
        Text likely = ClosestName.further(name, byHeader.keySet());
        notes.error(
                place,
                "",
                name,
                new Text(
                        "映射文件 " + mapping.file() + " 中“" + what + "”所用的列“" + name + "”在表头中没有。"
                                + likely.zh() + "表头为："
                                + Notes.shown(String.join("、", header))
                                + "。" + hint.zh(),
                        "the mapping " + mapping.file() + " uses a column \"" + name + "\" for \"" + what
                                + "\", which the header does not have." + likely.en()
                                + " The header is: " + Notes.shown(String.join(", ", header)) + "." + hint.en()));
        return -1;
    }

    /** A column that the library has no name for; {@code instead} is the one that is taken in its place. */
    void unknown(int column, Optional<String> instead) {
        if (instead.isEmpty()) {
            unknown.add(column);
        }
        own(column, instead);
    }

    /** Tells of the columns without a name in the library, but for those by which rows are told apart. */
    void tellUnknown(Predicate<String> readForRows) {
        for (int column : unknown) {
            String name = header.get(column);
            if (readForRows.test(name)) {
                told.kept(
                        column,
                        new Text(
                                "不作指标；按这一列认出只是学校一部分、或另一时间的行，以原列名保留",
                                "no figure; by it rows are told that are a part of a school or of another time; kept under its header"));
            } else {
                UnknownColumns.tell(notes, place, name);
            }
        }
    }

    /** A column of the table's own; {@code instead} is the one that is taken in its place. */
    void own(int column, Optional<String> instead) {
        String name = header.get(column);
        String key = level.isPresent() && name.contains(HeaderPath.SEPARATOR)
                ? level.get().title().zh() + HeaderPath.SEPARATOR + name
                : name;
        claim(new Target.SchoolColumn(key), name);
        Target own = new Target.SchoolColumn(key);
        steps.add(new ColumnStep(column, "", filling(ColumnRule.plain(own, key, Exact.ONE)), own, key, Exact.ONE));
        Optional<String> part = OfficialHeaders.part(told.path(column));
        if (instead.isPresent()) {
            told.kept(
                    column,
                    new Text(
                            "同一项取自“" + instead.get() + "”列",
                            "the same is taken from column \"" + instead.get() + "\""));
        } else if (part.isPresent() && told.path(column).parts().size() > 1) {
            told.kept(
                    column,
                    new Text(
                            "只计其中一部分（" + part.get() + "）；以原列名保留，规则可按列名取用",
                            "counts a part only (" + part.get()
                                    + "); kept under its header, where rules can reach it"));
        } else {
            told.kept(
                    column,
                    new Text(
                            "没有这个名称的指标；以原列名保留，规则可按列名取用",
                            "there is no figure of that name; kept under its header, where rules can reach it"));
        }
    }

    /** Lets a column fill a target; an error where another one does. */
    void claim(Target target, String name) {
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
                new Text(
                        "与“" + before + "”列是同一项，不知以哪一列为准。请删去或改名其中一列。",
                        "is the same as column \"" + before
                                + "\", and it is not clear which one holds. Delete or rename one."));
    }
}
