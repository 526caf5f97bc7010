package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;

/**
 * Where a school was read: its rows, and the columns of their tables. What a row told is the school that was made of it, so that
 * nothing is kept for a cell.
 */
public final class Origin {
    private final CellPlace place;
    private final Columns columns;
    private final School part;
    private final List<Origin> others;

    /**
     * The columns of a table of schools.
     *
     * @param headers the header of the column that fills each target
     * @param told what is done with each column
     */
    record Columns(Map<Target, String> headers, List<Inspection.Column> told) {
        Columns {
            told = told.stream()
                    .filter(column -> column.use() == Inspection.Use.TAKEN)
                    .toList();
        }
    }

    private Origin(CellPlace place, Columns columns, School part, List<Origin> others) {
        this.place = place;
        this.columns = columns;
        this.part = part;
        this.others = others;
    }

    /** One row of a table, and the school that it tells of. */
    static Origin of(CellPlace place, Columns columns, School part) {
        return new Origin(place, columns, part, List.of());
    }

    /** This row with another one of the same school. */
    public Origin with(Origin other) {
        List<Origin> all = new ArrayList<>(others);
        all.add(new Origin(other.place, other.columns, other.part, List.of()));
        all.addAll(other.others);
        return new Origin(place, columns, part, all);
    }

    private Stream<Origin> rows() {
        return others.isEmpty() ? Stream.of(this) : Stream.concat(Stream.of(this), others.stream());
    }

    /** The row, the first one where there are several. */
    public CellPlace place() {
        return place;
    }

    /** Whether a column of one of the tables fills it. */
    public boolean fills(Target target) {
        return rows().anyMatch(row -> row.columns.headers.containsKey(target));
    }

    /** Whether a row gives a ratio of a level. */
    public boolean hasRatios() {
        return rows().anyMatch(row -> row.part.levels().values().stream().anyMatch(Origin::isRatioIn));
    }

    /** The row with the ratios of a level; the first row where none has any. */
    public CellPlace placeOfRatios(Level level) {
        return rows().filter(row -> isRatioIn(row.part.level(level)))
                .map(Origin::place)
                .findFirst()
                .orElse(place);
    }

    private static boolean isRatioIn(Figures<LevelFigure> level) {
        return LevelFigure.RATIOS.stream().anyMatch(name -> level.get(name).isReported());
    }

    /** The header of a figure of the whole school. */
    public String header(SchoolFigure figure) {
        return header(figure, new Target.Whole(figure));
    }

    /** The header of a figure of a level. */
    public String header(Level level, LevelFigure figure) {
        return header(figure, new Target.OfLevel(level, figure), new Target.OwnLevel(figure));
    }

    private String header(Named figure, Target... targets) {
        return Stream.of(targets)
                .flatMap(target -> rows().flatMap(row -> Optional.ofNullable(row.columns.headers.get(target)).stream()))
                .filter(header -> !header.isEmpty())
                .findFirst()
                .orElse(figure.zh());
    }

    /** The cells that a figure of the whole school was read from; none where it was not reported. */
    public List<FigureOrigin> cells(SchoolFigure figure) {
        return cells(part -> part.figures().get(figure), List.of(figure.id()));
    }

    /** The cells that a figure of a level was read from; none where it was not reported. */
    public List<FigureOrigin> cells(Level level, LevelFigure figure) {
        List<String> names = new ArrayList<>();
        Stream.concat(Stream.of(figure.id()), PartFigure.of(figure).stream().map(PartFigure::id))
                .forEach(id -> names.addAll(List.of(level.label() + "." + id, id)));
        return cells(part -> part.level(level).get(figure), names);
    }

    private List<FigureOrigin> cells(Function<School, Figure> reported, List<String> names) {
        return rows().filter(row -> reported.apply(row.part).state() != Figure.State.NOT_REPORTED)
                .flatMap(row -> row.cells(names))
                .toList();
    }

    private Stream<FigureOrigin> cells(List<String> names) {
        List<FigureOrigin> cells = columns.told.stream()
                .filter(column -> names.contains(column.id()))
                .map(column -> at(place, column))
                .toList();
        return cells.isEmpty()
                ? Stream.of(new FigureOrigin(place.file(), place.sheet(), place.row(), "", "", "", "", ""))
                : cells.stream();
    }

    /** A cell of a column in a row. */
    static FigureOrigin at(CellPlace place, Inspection.Column column) {
        return new FigureOrigin(
                place.file(),
                place.sheet(),
                place.row(),
                column.letters(),
                column.header(),
                column.conversion(),
                column.whyZh(),
                column.whyEn());
    }
}
