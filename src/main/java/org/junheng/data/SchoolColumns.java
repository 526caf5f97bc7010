package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Exact;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;

/** What each column of a school table fills, settled once from its header. */
final class SchoolColumns {
    private final Notes notes;
    private final Place place;
    private final List<String> header;
    private final Mapping mapping;
    private final Set<String> elsewhere;
    private final Optional<Level> level;
    private final ColumnNotes told;
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
     * @param elsewhere the headers of all tables of schools: what a mapping names may be in another one
     */
    SchoolColumns(Notes notes, Recognition.Found found, Mapping mapping, Set<String> elsewhere) {
        this.notes = notes;
        this.place = found.place();
        this.header = found.header();
        this.mapping = mapping;
        this.elsewhere = elsewhere;
        this.level = found.level();
        this.told = new ColumnNotes(found.block());
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && byHeader.putIfAbsent(header.get(i), i) != null) {
                repeated(i);
            }
        }
        if (!mapping.columns().isEmpty()) {
            byMapping();
        } else if (found.official()) {
            byPath(new OfficialColumns(found));
        } else {
            byName();
        }
    }

    /** What is to be told of each column. */
    List<Inspection.Column> told() {
        return told.all();
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

    /** Whether teachers of music or fine art have a column of their own. */
    boolean hasMusicOrFineArt() {
        return filled.keySet().stream().anyMatch(SchoolColumns::isMusicOrFineArt);
    }

    private static boolean isMusicOrFineArt(Target target) {
        LevelFigure figure = target instanceof Target.OwnLevel own
                ? own.figure()
                : target instanceof Target.OfLevel of ? of.figure() : LevelFigure.STUDENTS;
        return figure == LevelFigure.MUSIC_TEACHERS || figure == LevelFigure.FINE_ART_TEACHERS;
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

    /** What another table of schools has need not be in this one; it is told that it is not. */
    private int columnHereOrElsewhere(ColumnRule rule) {
        String name = rule.column();
        if (byHeader.containsKey(name) || !elsewhere.contains(name)) {
            return column(name, rule.target().zh());
        }
        if (rule.target() instanceof Target.OfLevel of && !of.level().equals(level.orElse(of.level()))) {
            return -1;
        }
        notes.notice(
                place,
                name,
                "",
                "映射文件 " + mapping.file() + " 中“" + rule.target().zh() + "”所用的这一列本表没有，别的表有；本表不报此项。",
                "the mapping " + mapping.file() + " uses this column for \""
                        + rule.target().id()
                        + "\"; this table has none, another one has. The figure is not reported here.");
        return -1;
    }

    private void byName() {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty() && !isRepeated(i)) {
                int column = i;
                SchoolHeaders.target(name)
                        .ifPresentOrElse(
                                target -> named(column, name, target), () -> unknown(column, name, Optional.empty()));
            }
        }
    }

    private void named(int column, String name, Target target) {
        take(column, name, target, factor(target, name), "", "");
    }

    private void take(int column, String name, Target target, Optional<Exact> factor, String whyZh, String whyEn) {
        claim(target, name);
        Filling filling =
                factor.isPresent() ? filling(ColumnRule.plain(target, name, factor.get())) : Fillings.refused(target);
        steps.add(new Step(column, "", filling));
        if (factor.isPresent()) {
            told.taken(column, target, factor.get(), whyZh, whyEn);
        } else {
            told.leftOut(
                    column, "不认识括号里的单位，整列按未报处理", "the unit in brackets is not known; the column counts as missing");
        }
    }

    private void byPath(OfficialColumns official) {
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && !isRepeated(i)) {
                byPath(official, i);
            }
        }
    }

    private void byPath(OfficialColumns official, int column) {
        String name = header.get(column);
        Optional<Target> target = official.target(column);
        if (target.isEmpty()) {
            unknown(column, name, official.insteadOf(column));
            return;
        }
        Target own = target.get();
        Optional<Exact> factor = own.isFigure() ? official.factor(column, own) : Optional.of(Exact.ONE);
        if (factor.isEmpty()) {
            Factors.refuse(notes, place, name, Header.of(name).bracket(), own.unit());
        }
        boolean unitless = official.isMoneyWithoutUnit(column, own);
        if (unitless) {
            notes.notice(
                    place,
                    name,
                    "",
                    "列名没有写单位，按元读入。若是万元，请在列名末尾加（万元）。",
                    "the header does not give the unit, and yuan are assumed. If these are 万元, add (万元) to it.");
        }
        take(
                column,
                name,
                own,
                factor,
                unitless ? "没有写单位，按元读入" : "",
                unitless ? "no unit is given; taken as yuan" : "");
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
        for (ColumnRule given : mapping.columns()) {
            ColumnRule rule = level.map(given::of).orElse(given);
            if (rule.column().isEmpty()) {
                claim(rule.target(), rule.column());
                steps.add(new Step(-1, rule.value(), filling(rule)));
                continue;
            }
            int column = columnHereOrElsewhere(rule);
            if (column >= 0) {
                claim(rule.target(), rule.column());
                used.add(column);
                steps.add(new Step(column, "", filling(rule)));
                told.taken(column, rule.target(), rule.times(), "依映射文件", "as the mapping says");
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && !used.contains(i) && !isRepeated(i)) {
                own(i, header.get(i), Optional.empty());
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

    private void unknown(int column, String name, Optional<String> instead) {
        if (instead.isEmpty()) {
            unknown(notes, place, name);
        }
        own(column, name, instead);
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

    /** A column of the table's own; {@code instead} is the one that is taken in its place. */
    private void own(int column, String name, Optional<String> instead) {
        String key = level.isPresent() && name.contains(HeaderPath.SEPARATOR)
                ? level.get().titleZh() + HeaderPath.SEPARATOR + name
                : name;
        claim(new Target.Own(key), name);
        steps.add(new Step(column, "", filling(ColumnRule.plain(new Target.Own(key), key, Exact.ONE))));
        Optional<String> part = OfficialHeaders.part(told.path(column));
        if (instead.isPresent()) {
            told.kept(
                    column, "同一项取自“" + instead.get() + "”列", "the same is taken from column \"" + instead.get() + "\"");
        } else if (part.isPresent() && told.path(column).parts().size() > 1) {
            told.kept(
                    column,
                    "只计其中一部分（" + part.get() + "）；以原列名保留，规则可按列名取用",
                    "counts a part only (" + part.get() + "); kept under its header, where rules can reach it");
        } else {
            told.kept(
                    column,
                    "没有这个名称的指标；以原列名保留，规则可按列名取用",
                    "there is no figure of that name; kept under its header, where rules can reach it");
        }
    }

    private boolean isRepeated(int column) {
        return !Integer.valueOf(column).equals(byHeader.get(header.get(column)));
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
                    place, 1, name, "表头重复的列，只读入第一列", "columns whose header is there twice; only the first is read");
            told.leftOut(column, "表头重复，只读入第一列", "its header is there twice; only the first is read");
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
