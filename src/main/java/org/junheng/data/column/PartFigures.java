package org.junheng.data.column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/** What one row reports in parts, until it is put together to figures; one object for all rows of a table. */
final class PartFigures {
    private final SchoolRow row;
    private final List<Given> given = new ArrayList<>();

    private record Given(Optional<Level> level, PartFigure figure, String header, Figure value) {}

    /** No parts yet. */
    PartFigures(SchoolRow row) {
        this.row = row;
    }

    void clear() {
        given.clear();
    }

    void add(Optional<Level> level, PartFigure figure, String header, Figure value) {
        given.add(new Given(level, figure, header, value));
    }

    /** Puts the parts of the row together; where the level of one is not clear, it is none of them. */
    void putTogether(Optional<Level> own) {
        if (given.isEmpty()) {
            return;
        }
        SortedMap<Level, Map<PartFigure, Given>> byLevel = new TreeMap<>();
        for (Given part : given) {
            Optional<Level> level = part.level.isPresent() ? part.level : own;
            if (level.isPresent()) {
                byLevel.computeIfAbsent(level.get(), any -> new EnumMap<>(PartFigure.class))
                        .put(part.figure, part);
            } else {
                levelUnclear(part.header);
            }
        }
        byLevel.forEach((level, parts) -> {
            sum(level, LevelFigure.CLASSES_56_TO_65, parts, PartFigure.CLASSES_56_TO_60, PartFigure.CLASSES_61_TO_65);
            sum(
                    level,
                    LevelFigure.MID_TITLE_TEACHERS,
                    parts,
                    PartFigure.FULL_SENIOR_TITLE,
                    PartFigure.ASSOCIATE_SENIOR_TITLE,
                    PartFigure.MIDDLE_TITLE);
        });
    }

    private void sum(Level level, LevelFigure whole, Map<PartFigure, Given> parts, PartFigure... names) {
        Figure sum = Figure.NONE;
        boolean any = false;
        for (PartFigure name : names) {
            Given part = parts.get(name);
            any |= part != null;
            sum = sum.plus(part == null ? Figure.NOT_REPORTED : part.value);
        }
        if (any && row.figure(level, whole).state() == Figure.FigureState.NOT_REPORTED) {
            row.figure(level, whole, sum.isReported() ? sum : new Figure(sum.state(), Range.ANY));
        }
    }

    /** A part of a figure of which it is not clear of which level it is. */
    private void levelUnclear(String header) {
        row.notes.problem(
                row.table.place(),
                header,
                "",
                new Text(
                        "属于哪个学段不明，按未报处理。请在列名前加“小学”“初中”，或加“学段”列。",
                        "it is not clear of which level this is; it counts as missing. Put the level before the header, or add"
                                + " a column \"level\"."));
    }
}
