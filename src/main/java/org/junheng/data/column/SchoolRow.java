package org.junheng.data.column;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Unit;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** What the cells of one row say, until it becomes a school; one object for all rows of a table. */
@SuppressWarnings("EnumOrdinal") // arrays in the order of the enum, never kept outside the process
public final class SchoolRow {
    private static final int TEXTS = Target.SchoolText.values().length;

    final Notes notes;
    final Table table;
    private final boolean hasKind;
    private final int width;
    private String[] texts = new String[TEXTS];
    private final Map<SchoolFlag, Answer> flags = new EnumMap<>(SchoolFlag.class);
    private final Figures.Draft<SchoolFigure> figures = new Figures.Draft<>(SchoolFigure.class);
    private final OwnFigures own = new OwnFigures(this);
    private final RowLevels levels = new RowLevels();
    private final PartFigures parts = new PartFigures(this);
    private final PerStudentFigures perStudent = new PerStudentFigures(this);
    private final boolean allArts;
    private final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<String, Level> knownLevels = new HashMap<>();
    private String lastKindText = "";
    private Optional<SchoolKind> lastKind = Optional.empty();
    private boolean part;
    private boolean attached;
    private boolean cut;
    private SchoolKind whole = SchoolKind.UNKNOWN;

    /**
     * An empty row.
     *
     * @param hasKind whether the table says of what kind a school is
     * @param allArts whether the table has a column for the teachers of all arts
     * @param width how many columns the header has
     */
    public SchoolRow(Notes notes, Table table, boolean hasKind, boolean allArts, int width) {
        this.width = width;
        this.notes = notes;
        this.table = table;
        this.hasKind = hasKind;
        this.allArts = allArts;
        clear();
    }

    /** New arrays: writing into those that have long been there costs the collector's fences, 2 % of reading a nation. */
    public void clear() {
        texts = new String[TEXTS];
        Arrays.fill(texts, "");
        flags.clear();
        part = false;
        attached = false;
        cut = false;
        forgetFigures();
    }

    /** The row tells of no more than which school it is, and of what sort. */
    public void forgetFigures() {
        figures.clear();
        own.clear();
        parts.clear();
        perStudent.clear();
        levels.clear();
        extras.clear();
    }

    /** The numbers of teachers in the row are not those of the school. */
    public void forgetTeachers() {
        for (SchoolFigure name : SchoolFigure.values()) {
            if (name.unit() == Unit.TEACHERS) {
                figures.set(name, Figure.NOT_REPORTED);
            }
        }
        own.forgetTeachers();
        parts.clear();
        perStudent.forgetTeachers();
        levels.forgetTeachers();
    }

    /** The row has an id, and digits of it are lost. */
    void cutId() {
        cut = true;
    }

    public boolean isIdCut() {
        return cut;
    }

    public void text(Target.SchoolText name, String value) {
        texts[name.ordinal()] = value;
    }

    public String text(Target.SchoolText name) {
        return texts[name.ordinal()];
    }

    void flag(SchoolFlag flag, Answer answer) {
        flags.put(flag, answer);
    }

    Flag flag(SchoolFlag flag) {
        return flags.getOrDefault(flag, Answer.NOT_REPORTED).flag();
    }

    void figure(SchoolFigure name, Figure figure) {
        figures.set(name, figure);
    }

    void figure(Level level, LevelFigure name, Figure figure) {
        levels.set(level, name, figure);
    }

    /** A figure whose level the rest of the row tells. */
    void ownFigure(LevelFigure name, String header, String cell, Figure figure) {
        own.add(name, header, cell, figure);
    }

    Figure figure(Level level, LevelFigure name) {
        return levels.get(level, name);
    }

    /** A part of a figure; without a level it is of the one that the rest of the row tells. */
    void part(Optional<Level> level, PartFigure name, String header, Figure figure) {
        parts.add(level, name, header, figure);
    }

    /** An amount that is told of so many students each. */
    void perStudent(Target target, String header, String cell, Figure ratio, Exact per) {
        perStudent.add(target, header, cell, ratio, per);
    }

    /** The levels whose students the row tells. */
    List<Level> levelsWithStudents() {
        return levels.withStudents();
    }

    void extra(String header, Extra extra) {
        extras.put(header, extra);
    }

    /** Every figure that the row reports, whatever its level turns out to be. */
    public Map<Target, Figure> reported() {
        Map<Target, Figure> reported = new LinkedHashMap<>();
        for (SchoolFigure name : SchoolFigure.values()) {
            reported.put(new Target.WholeSchool(name), figures.get(name));
        }
        levels.each((level, name, figure) -> reported.put(new Target.SchoolOfLevel(level, name), figure));
        own.each((name, figure) -> reported.put(new Target.OwnLevel(name), figure));
        return reported;
    }

    /** The school that the row tells of. */
    public School school(String id, String name, String county) {
        String label = text(Target.SchoolText.LEVEL);
        SchoolKind kind = kind(label);
        if (!label.isEmpty()) {
            Level level = knownLevels.computeIfAbsent(label, Level::of);
            levels.have(level);
            if (kind.levels().size() == 1 && !kind.levels().contains(level) && !attached) {
                levelDisagrees(kind, label);
            }
            own.give(level);
        } else if (!own.isEmpty()) {
            kind = own.giveByKind(kind);
        }
        parts.putTogether(level(label, kind));
        perStudent.multiply(kind, level(label, kind));
        if (allArts) {
            levels.deriveArts();
        }
        RowAnswers.organiser(this);
        RowAnswers.settlement(this);
        return new School(
                id,
                name,
                county,
                kind,
                flags,
                figures.taken(),
                levels.reported(),
                extras,
                text(Target.SchoolText.MAIN_SCHOOL));
    }

    /** Whether nothing was told of it but its name. */
    public boolean isNameAlone(School school) {
        return width > 2
                && school.kind() == SchoolKind.UNKNOWN
                && school.levels().isEmpty()
                && flags.isEmpty()
                && extras.isEmpty()
                && Arrays.stream(SchoolFigure.values())
                        .allMatch(name -> school.figures().get(name).equals(Figure.NOT_REPORTED));
    }

    /** The only level of the row, where it has only one. */
    private static Optional<Level> level(String label, SchoolKind kind) {
        if (label.isEmpty()) {
            return kind.levels().size() == 1 ? Optional.of(kind.levels().get(0)) : Optional.empty();
        }
        return Optional.of(Level.of(label));
    }

    /** The row is of classes attached to a school of another level. */
    public void attached() {
        attached = true;
    }

    /** The row is one part of a school of several levels, of which the name may tell the kind. */
    public void partOf(SchoolKind wholeKind) {
        part = true;
        whole = wholeKind;
    }

    private SchoolKind kind(String label) {
        String text = text(Target.SchoolText.KIND);
        if (!text.isEmpty()) {
            if (!text.equals(lastKindText)) {
                lastKind = Kinds.kind(text);
                lastKindText = text;
            }
            return lastKind.orElseGet(() -> unknownKind(text));
        }
        if (part) {
            return whole;
        }
        return hasKind || label.isEmpty()
                ? SchoolKind.UNKNOWN
                : Kinds.ofLevel(knownLevels.computeIfAbsent(label, Level::of));
    }

    private SchoolKind unknownKind(String text) {
        if (Kinds.isAttached(text)) {
            notes.notice(
                    table.place(),
                    Target.SchoolText.KIND.zh(),
                    text,
                    new Text(
                            "附设班没有自己的办学类型：与主校同代码的并入主校，否则按未报类型处理。",
                            "attached classes have no kind of their own: they join the school of the same id, and else their"
                                    + " kind counts as not reported."));
            return SchoolKind.UNKNOWN;
        }
        notes.problem(
                table.place(),
                Target.SchoolText.KIND.zh(),
                text,
                new Text(
                        "不认识办学类型“" + Notes.shown(text) + "”，按未报类型处理。可用的写法见 examples/DATA.md，或在映射文件的 values 中对照。",
                        "\"" + Notes.shown(text)
                                + "\" is no kind of school that is known; it counts as not reported. The known"
                                + " ones are in examples/DATA.md, or translate it under \"values\" in a mapping."));
        return SchoolKind.UNKNOWN;
    }

    private void levelDisagrees(SchoolKind kind, String label) {
        notes.problem(
                table.place(),
                Target.SchoolText.LEVEL.zh(),
                label,
                new Text(
                        "学段“" + label + "”与办学类型“" + kind.title().zh() + "”不符。请核对；本行数据按所填学段读入。",
                        "the level \"" + label + "\" does not go with the kind \""
                                + kind.title().en() + "\". Check both; the row is read as of that level."));
    }
}
