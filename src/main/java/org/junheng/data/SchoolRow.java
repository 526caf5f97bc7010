package org.junheng.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Answer;
import org.junheng.facts.Exact;
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
    final Notes notes;
    final Table table;
    private final boolean hasKind;
    private final String[] texts = new String[Target.Text.values().length];
    private final Map<SchoolFlag, Answer> flags = new EnumMap<>(SchoolFlag.class);
    private final Figure[] figures = new Figure[SchoolFigure.values().length];
    private final List<OwnFigure> own = new ArrayList<>();
    private final RowLevels levels = new RowLevels();
    private final PartFigures parts;
    private final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<String, Level> knownLevels = new HashMap<>();

    /** A figure whose level the rest of the row tells. */
    private record OwnFigure(LevelFigure name, String header, String cell, Figure figure) {}

    /**
     * An empty row.
     *
     * @param hasKind whether the table says of what kind a school is
     * @param apart whether the table has columns for music and fine art beside that of all arts
     */
    SchoolRow(Notes notes, Table table, boolean hasKind, boolean apart) {
        this.notes = notes;
        this.table = table;
        this.hasKind = hasKind;
        this.parts = new PartFigures(this, apart);
        clear();
    }

    void clear() {
        Arrays.fill(texts, "");
        flags.clear();
        Arrays.fill(figures, Figure.NOT_REPORTED);
        own.clear();
        parts.clear();
        levels.clear();
        extras.clear();
    }

    void text(Target.Text name, String value) {
        texts[name.ordinal()] = value;
    }

    String text(Target.Text name) {
        return texts[name.ordinal()];
    }

    void flag(SchoolFlag flag, Answer answer) {
        flags.put(flag, answer);
    }

    Flag flag(SchoolFlag flag) {
        return flags.getOrDefault(flag, Answer.NOT_REPORTED).flag();
    }

    void figure(SchoolFigure name, Figure figure) {
        figures[name.ordinal()] = figure;
    }

    void figure(Level level, LevelFigure name, Figure figure) {
        levels.set(level, name, figure);
    }

    /** A figure whose level the rest of the row tells. */
    void ownFigure(LevelFigure name, String header, String cell, Figure figure) {
        own.add(new OwnFigure(name, header, cell, figure));
    }

    Figure figure(Level level, LevelFigure name) {
        return levels.get(level, name);
    }

    /** A part of a figure; without a level it is of the one that the rest of the row tells. */
    void part(Optional<Level> level, PartFigure name, String header, Figure figure) {
        parts.add(level, name, header, figure);
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
            levels.have(level);
            if (kind.levels().size() == 1 && !kind.levels().contains(level)) {
                levelDisagrees(kind, label);
            }
            own.forEach(figure -> give(level, figure));
        } else if (!own.isEmpty()) {
            kind = giveByKind(kind);
        }
        parts.putTogether(level(label, kind));
        return new School(
                id,
                name,
                county,
                kind,
                flags,
                Figures.of(SchoolFigure.class, figures),
                levels.reported(),
                extras,
                text(Target.Text.MAIN_SCHOOL));
    }

    /** The only level of the row, where it has only one. */
    private static Optional<Level> level(String label, SchoolKind kind) {
        return label.isEmpty()
                ? Optional.of(kind.levels()).filter(all -> all.size() == 1).map(all -> all.get(0))
                : Optional.of(Level.of(label));
    }

    /** A part of a figure of which it is not clear of which level it is. */
    void levelUnclear(String header) {
        notes.problem(
                table.place(),
                header,
                "",
                "属于哪个学段不明，按未报处理。请在列名前加“小学”“初中”，或加“学段”列。",
                "it is not clear of which level this is; it counts as missing. Put the level before the header, or add a"
                        + " column \"level\".");
    }

    /** Music and fine-art teachers that are more than the teachers of all arts. */
    void partsAboveWhole(String header, Exact whole, Exact both) {
        notes.problem(
                table.place(),
                header,
                whole.toString(),
                "艺术教师共 " + whole + " 人，少于其中音乐、美术教师之和 " + both + " 人，按未报处理。请核对。",
                "there are " + whole + " teachers of the arts in all, fewer than those of music and fine art together, "
                        + both + "; it counts as missing. Check them.");
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
    private void give(Level level, OwnFigure given) {
        LevelFigure name = given.name;
        Figure before = levels.get(level, name);
        if (before.state() == Figure.State.NOT_REPORTED || before.equals(given.figure)) {
            levels.set(level, name, given.figure);
            return;
        }
        levels.set(level, name, Figure.CONTRADICTED);
        notes.problem(
                table.place(),
                given.header,
                given.cell,
                "“" + Notes.shown(given.cell) + "”与“" + level.titleZh() + name.zh() + "”列的数不一致，两者都不采用，按未报处理。请核对。",
                "\"" + Notes.shown(given.cell) + "\" differs from column \"" + level.label() + "." + name.id()
                        + "\"; neither is used, the figure counts as missing. Check both.");
    }

    private SchoolKind giveByKind(SchoolKind kind) {
        if (kind.levels().size() == 1) {
            own.forEach(figure -> give(kind.levels().get(0), figure));
            return kind;
        }
        SchoolKind open = kind.levels().isEmpty() ? SchoolKind.UNKNOWN : kind;
        for (OwnFigure figure : own) {
            ambiguous(figure, kind);
            for (Level level : open.levels()) {
                if (levels.get(level, figure.name).state() == Figure.State.NOT_REPORTED) {
                    levels.set(level, figure.name, Figure.UNREADABLE);
                }
            }
        }
        return open;
    }

    private void ambiguous(OwnFigure figure, SchoolKind kind) {
        String shown = Notes.shown(figure.cell);
        LevelFigure name = figure.name;
        notes.problem(
                table.place(),
                figure.header,
                figure.cell,
                "“" + shown + "”属于哪个学段不明（" + kind.titleZh() + "），按未报处理。请改用“小学" + name.zh() + "”“初中" + name.zh()
                        + "”等分学段的列，或加“学段”列。",
                "it is not clear of which level \"" + shown + "\" is (" + kind.titleEn()
                        + "); it counts as missing. Use columns by level, primary." + name.id() + " and junior."
                        + name.id() + ", or add a column \"level\".");
    }
}
