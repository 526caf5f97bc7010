package org.junheng.data;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.Extra;
import org.junheng.facts.Figure;
import org.junheng.facts.Figures;
import org.junheng.facts.Flag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;

/** What the cells of one row say, until it becomes a school; one object for all rows of a table. */
@SuppressWarnings("EnumOrdinal") // arrays in the order of the enum, never kept outside the process
final class SchoolRow {
    private static final int TEXTS = Target.Text.values().length;
    private static final int LEVEL_FIGURES = LevelFigure.values().length;

    final Notes notes;
    final Table table;
    private final boolean hasKind;
    private final String[] texts = new String[TEXTS];
    private final Map<SchoolFlag, Flag> flags = new EnumMap<>(SchoolFlag.class);
    private final Map<SchoolFigure, Figure> figures = new EnumMap<>(SchoolFigure.class);
    private final Map<LevelFigure, Figure> own = new EnumMap<>(LevelFigure.class);
    private final String[] ownHeaders = new String[LEVEL_FIGURES];
    private final String[] ownCells = new String[LEVEL_FIGURES];
    private final SortedMap<Level, Map<LevelFigure, Figure>> levels = new TreeMap<>();
    private final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<String, Level> knownLevels = new HashMap<>();

    /**
     * An empty row.
     *
     * @param hasKind whether the table says of what kind a school is
     */
    SchoolRow(Notes notes, Table table, boolean hasKind) {
        this.notes = notes;
        this.table = table;
        this.hasKind = hasKind;
        clear();
    }

    void clear() {
        Arrays.fill(texts, "");
        flags.clear();
        figures.clear();
        own.clear();
        levels.values().forEach(Map::clear);
        extras.clear();
    }

    void text(Target.Text name, String value) {
        texts[name.ordinal()] = value;
    }

    String text(Target.Text name) {
        return texts[name.ordinal()];
    }

    void flag(SchoolFlag flag, Flag answer) {
        flags.put(flag, answer);
    }

    Flag flag(SchoolFlag flag) {
        return flags.getOrDefault(flag, Flag.UNKNOWN);
    }

    void figure(SchoolFigure name, Figure figure) {
        figures.put(name, figure);
    }

    void figure(Level level, LevelFigure name, Figure figure) {
        levels.computeIfAbsent(level, any -> new EnumMap<>(LevelFigure.class)).put(name, figure);
    }

    /** A figure whose level the rest of the row tells. */
    void ownFigure(LevelFigure name, String header, String cell, Figure figure) {
        own.put(name, figure);
        ownHeaders[name.ordinal()] = header;
        ownCells[name.ordinal()] = cell;
    }

    void extra(String header, Extra extra) {
        extras.put(header, extra);
    }

    /** The school that the row tells of. */
    School school(String id, String name, String county) {
        String label = text(Target.Text.LEVEL);
        SchoolKind kind = kind(label);
        if (!label.isEmpty()) {
            Level level = knownLevels.computeIfAbsent(label, Level::of);
            levels.computeIfAbsent(level, any -> new EnumMap<>(LevelFigure.class));
            if (kind.levels().size() == 1 && !kind.levels().contains(level)) {
                levelDisagrees(kind, label);
            }
            own.forEach((figure, value) -> give(level, figure, value));
        } else if (!own.isEmpty()) {
            kind = giveByKind(kind);
        }
        return new School(
                id,
                name,
                county,
                kind,
                flags,
                Figures.of(SchoolFigure.class, figures),
                byLevel(label),
                extras,
                text(Target.Text.MAIN_SCHOOL));
    }

    private SchoolKind kind(String label) {
        String text = text(Target.Text.KIND);
        if (!text.isEmpty()) {
            return Kinds.kind(text).orElseGet(() -> unknownKind(text));
        }
        return hasKind || label.isEmpty()
                ? SchoolKind.UNKNOWN
                : Kinds.ofLevel(knownLevels.computeIfAbsent(label, Level::of));
    }

    private SchoolKind unknownKind(String text) {
        notes.problem(
                table.place(),
                Target.Text.KIND.zh(),
                text,
                "不认识办学类型“" + Notes.shown(text) + "”，按未报类型处理。可用的写法见 examples/DATA.md，或在映射文件的 values 中对照。",
                "\"" + Notes.shown(text) + "\" is no kind of school that is known; it counts as not reported. The known"
                        + " ones are in examples/DATA.md, or translate it under \"values\" in a mapping.");
        return SchoolKind.UNKNOWN;
    }

    private void levelDisagrees(SchoolKind kind, String label) {
        notes.problem(
                table.place(),
                Target.Text.LEVEL.zh(),
                label,
                "学段“" + label + "”与办学类型“" + kind.titleZh() + "”不符。请核对；本行数据按所填学段读入。",
                "the level \"" + label + "\" does not go with the kind \"" + kind.titleEn()
                        + "\". Check both; the row is read as of that level.");
    }

    /** A figure that stands twice, with and without the level in its header, is used only where both agree. */
    private void give(Level level, LevelFigure name, Figure figure) {
        Map<LevelFigure, Figure> of = levels.computeIfAbsent(level, any -> new EnumMap<>(LevelFigure.class));
        Figure before = of.putIfAbsent(name, figure);
        if (before != null && !before.equals(figure)) {
            of.put(name, Figure.CONTRADICTED);
            notes.problem(
                    table.place(),
                    ownHeaders[name.ordinal()],
                    ownCells[name.ordinal()],
                    "与“" + level.titleZh() + name.zh() + "”列的数不一致，两者都不采用，按未报处理。请核对。",
                    "differs from column \"" + level.label() + "." + name.id()
                            + "\"; neither is used, the figure counts as missing. Check both.");
        }
    }

    private SchoolKind giveByKind(SchoolKind kind) {
        if (kind.levels().size() == 1) {
            own.forEach((figure, value) -> give(kind.levels().get(0), figure, value));
            return kind;
        }
        SchoolKind open = kind.levels().isEmpty() ? SchoolKind.UNKNOWN : kind;
        own.forEach((figure, value) -> {
            ambiguous(figure, kind);
            open.levels()
                    .forEach(level -> levels.computeIfAbsent(level, any -> new EnumMap<>(LevelFigure.class))
                            .putIfAbsent(figure, Figure.UNREADABLE));
        });
        return open;
    }

    private void ambiguous(LevelFigure figure, SchoolKind kind) {
        String cell = ownCells[figure.ordinal()];
        notes.problem(
                table.place(),
                ownHeaders[figure.ordinal()],
                cell,
                "“" + Notes.shown(cell) + "”属于哪个学段不明（" + kind.titleZh() + "），按未报处理。请改用“小学" + figure.zh() + "”“初中"
                        + figure.zh() + "”等分学段的列，或加“学段”列。",
                "it is not clear of which level \"" + Notes.shown(cell) + "\" is (" + kind.titleEn()
                        + "); it counts as missing. Use columns by level, primary." + figure.id() + " and junior."
                        + figure.id() + ", or add a column \"level\".");
    }

    /** Each level that a figure or the level column names; a blank cell names none. */
    private SortedMap<Level, Figures<LevelFigure>> byLevel(String label) {
        SortedMap<Level, Figures<LevelFigure>> reported = new TreeMap<>();
        Level named = label.isEmpty() ? null : knownLevels.get(label);
        levels.forEach((level, values) -> {
            if (!values.isEmpty() || level.equals(named)) {
                reported.put(level, Figures.of(LevelFigure.class, values));
            }
        });
        return reported;
    }
}
