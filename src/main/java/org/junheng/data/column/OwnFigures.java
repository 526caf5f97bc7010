package org.junheng.data.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junheng.data.cell.Notes;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** The figures of a row whose level only the rest of the row tells; one object for all rows of a table. */
final class OwnFigures {
    private final SchoolRow row;
    private final List<OwnFigure> own = new ArrayList<>();

    private record OwnFigure(LevelFigure name, String header, String cell, Figure figure) {}

    OwnFigures(SchoolRow row) {
        this.row = row;
    }

    void clear() {
        own.clear();
    }

    void forgetTeachers() {
        own.removeIf(figure -> figure.name.unit() == Unit.TEACHERS);
    }

    boolean isEmpty() {
        return own.isEmpty();
    }

    void add(LevelFigure name, String header, String cell, Figure figure) {
        own.add(new OwnFigure(name, header, cell, figure));
    }

    void each(BiConsumer<LevelFigure, Figure> told) {
        own.forEach(figure -> told.accept(figure.name, figure.figure));
    }

    /** Gives all of them to that level. */
    void give(Level level) {
        own.forEach(figure -> give(level, figure));
    }

    /** A figure that stands twice, with and without the level in its header, is used only where both agree. */
    private void give(Level level, OwnFigure given) {
        LevelFigure name = given.name;
        Figure before = row.figure(level, name);
        if (before.state() == Figure.FigureState.NOT_REPORTED || before.equals(given.figure)) {
            row.figure(level, name, given.figure);
            return;
        }
        row.figure(level, name, Figure.CONTRADICTED);
        row.notes.problem(
                row.table.place(),
                given.header,
                given.cell,
                new Text(
                        "“" + Notes.shown(given.cell) + "”与“" + level.title().zh() + name.zh()
                                + "”列的数不一致，两者都不采用，按未报处理。请核对。",
                        "\"" + Notes.shown(given.cell) + "\" differs from column \"" + level.label() + "." + name.id()
                                + "\"; neither is used, the figure counts as missing. Check both."));
    }

    /** Gives them to the only level of that kind; where it has several, each of them may have been meant. */
    SchoolKind giveByKind(SchoolKind kind) {
        if (kind.levels().size() == 1) {
            own.forEach(figure -> give(kind.levels().get(0), figure));
            return kind;
        }
        SchoolKind open = kind.levels().isEmpty() ? SchoolKind.UNKNOWN : kind;
        for (OwnFigure figure : own) {
            if (isTotal(figure, open)) {
                continue;
            }
            ambiguous(figure, kind);
            for (Level level : open.levels()) {
                if (row.figure(level, figure.name).state() == Figure.FigureState.NOT_REPORTED) {
                    row.figure(level, figure.name, Figure.UNREADABLE);
                }
            }
        }
        return open;
    }

    /** Whether it stands beside the figures of all levels, whose total it then is; one that is not says that some cell is wrong. */
    private boolean isTotal(OwnFigure figure, SchoolKind kind) {
        List<Figure> parts = kind.levels().stream()
                .map(level -> row.figure(level, figure.name))
                .toList();
        if (figure.name.isRatio()
                || !figure.figure.isReported()
                || !parts.stream().allMatch(Figure::isReported)) {
            return false;
        }
        Exact sum = parts.stream().map(part -> part.range().low()).reduce(Exact.ZERO, Exact::plus);
        if (!sum.equals(figure.figure.range().low())) {
            kind.levels().forEach(level -> row.figure(level, figure.name, Figure.CONTRADICTED));
            row.notes.problem(
                    row.table.place(),
                    figure.header,
                    figure.cell,
                    new Text(
                            "“" + Notes.shown(figure.cell) + "”不等于本行各学段之和 " + sum + "，不知哪个数有误，各学段的" + figure.name.zh()
                                    + "都按未报处理。请核对。",
                            "\"" + Notes.shown(figure.cell) + "\" is not what the levels of the row add up to, " + sum
                                    + "; it is not known which number is wrong, and those of the levels count as missing. Check them."));
        }
        return true;
    }

    private void ambiguous(OwnFigure figure, SchoolKind kind) {
        String shown = Notes.shown(figure.cell);
        LevelFigure name = figure.name;
        row.notes.problem(
                row.table.place(),
                figure.header,
                figure.cell,
                new Text(
                        "“" + shown + "”属于哪个学段不明（" + kind.title().zh() + "），按未报处理。请改用“小学" + name.zh() + "”“初中"
                                + name.zh() + "”等分学段的列，或加“学段”列。",
                        "it is not clear of which level \"" + shown + "\" is ("
                                + kind.title().en()
                                + "); it counts as missing. Use columns by level, primary." + name.id() + " and junior."
                                + name.id() + ", or add a column \"level\"."));
    }
}
