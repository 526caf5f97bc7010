package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.Ahead;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;

/**
 * Where a school was read: its rows, and the columns of their tables. What a row told is the school that was made of it, so that
 * nothing is kept for a cell.
 */
public final class Origin {
    /** What the teachers of other arts are worked out from where they have no column. */
    private static final List<String> ALL_ARTS = Stream.of(
                    LevelFigure.ALL_ART_TEACHERS, LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS)
            .map(LevelFigure::id)
            .toList();

    private final CellPlace place;
    private final Columns columns;
    private final School part;
    private final List<Origin> others;

    /**
     * The columns of a table of schools.
     *
     * @param table where it starts: two tables may stand below each other on one sheet
     * @param headers the header of the column that fills each target
     * @param told what is done with each column
     */
    record Columns(CellPlace table, Map<Target, String> headers, List<ToldColumn> told) {
        Columns {
            told = told.stream()
                    .filter(column -> column.use() != Inspection.ColumnUse.LEFT_OUT)
                    .toList();
        }

        static Columns of(FoundTable found, SchoolColumns columns) {
            return new Columns(
                    found.table() instanceof Ahead
                            ? found.place()
                            : found.place().whole(),
                    columns.headers(),
                    columns.told().stream()
                            .map(column -> FormRow.item(found.table(), ToldColumn.of(column)))
                            .toList());
        }

        private List<ToldColumn> taken(List<String> ids) {
            return told.stream()
                    .filter(column -> column.use() == Inspection.ColumnUse.TAKEN && ids.contains(column.id()))
                    .toList();
        }

        /** The column that is kept, or taken, under a name of the table's own. */
        private List<ToldColumn> own(String name) {
            String header = headers.getOrDefault(new Target.SchoolColumn(name), name);
            return told.stream()
                    .filter(column -> column.id().equals(name)
                            || (column.use() == Inspection.ColumnUse.KEPT
                                    && column.header().equals(header)))
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

    /** All rows. */
    public Stream<CellPlace> places() {
        return rows().map(Origin::place);
    }

    /** The table of the first row. */
    public CellPlace table() {
        return columns.table;
    }

    /** The figures, answers and kinds that the table of the first row has columns for. */
    public Set<Target> tells() {
        Set<Target> tells = new HashSet<>(columns.headers.keySet());
        tells.removeIf(target -> target instanceof Target.SchoolText && target != Target.SchoolText.KIND);
        return tells;
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
        return header(figure, new Target.WholeSchool(figure));
    }

    /** The header of a figure of a level. */
    public String header(Level level, LevelFigure figure) {
        return header(figure, new Target.SchoolOfLevel(level, figure), new Target.OwnLevel(figure));
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
        return cells(part -> isReported(part.figures().get(figure)), List.of(List.of(figure.id())));
    }

    /** The cells that a figure of a level was read from; none where it was not reported. */
    public List<FigureOrigin> cells(Level level, LevelFigure figure) {
        List<String> ids = new ArrayList<>(List.of(figure.id()));
        PartFigure.of(figure).forEach(part -> ids.add(part.id()));
        List<String> ofAllArts = figure == LevelFigure.ART_TEACHERS ? ALL_ARTS : List.of();
        return cells(
                part -> isReported(part.level(level).get(figure)),
                List.of(inLevel(level, ids), inLevel(level, ofAllArts)));
    }

    private static List<String> inLevel(Level level, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Stream.of(level.label() + "." + id, id))
                .toList();
    }

    /** The cells that an answer was read from; none where it was not given. */
    public List<FigureOrigin> cells(SchoolFlag flag) {
        List<String> derived = switch (flag) {
            case PRIVATE, COUNTY_RUN -> List.of(Target.SchoolText.ORGANISER.id());
            case RURAL, TOWN -> List.of(Target.SchoolText.SETTLEMENT.id());
            default -> List.of();
        };
        return cells(part -> part.flags().containsKey(flag), List.of(List.of(flag.id()), derived));
    }

    /** The cells that tell what kind of school it is; none where that is not known. */
    public List<FigureOrigin> cellsOfKind() {
        return cells(
                part -> part.kind() != SchoolKind.UNKNOWN,
                List.of(
                        List.of(Target.SchoolText.KIND.id()),
                        List.of(Target.SchoolText.LEVEL.id(), Target.SchoolText.NAME.id())));
    }

    /**
     * The cells of a column that the library has no name for; none where they were blank.
     *
     * @param own the header, behind that of a level where rows of a level each were joined
     */
    public List<FigureOrigin> cells(String own) {
        List<FigureOrigin> cells = rows().flatMap(row -> row.own(own)).toList();
        int of = own.indexOf(HeaderPath.SEPARATOR);
        String header = own.substring(of + HeaderPath.SEPARATOR.length());
        return cells.isEmpty() && of > 0
                ? rows().filter(row -> row.isOfLevel(own.substring(0, of)))
                        .flatMap(row -> row.own(header))
                        .toList()
                : cells;
    }

    private boolean isOfLevel(String title) {
        return part.levels().size() == 1
                && part.levels().firstKey().title().zh().equals(title);
    }

    private Stream<FigureOrigin> own(String header) {
        return part.extras().containsKey(header) ? cells(columns.own(header)) : Stream.of();
    }

    private static boolean isReported(Figure figure) {
        return !figure.equals(Figure.NOT_REPORTED);
    }

    private List<FigureOrigin> cells(Predicate<School> tells, List<List<String>> ids) {
        return rows().filter(row -> tells.test(row.part))
                .flatMap(row -> row.cells(ids.stream()
                        .map(row.columns::taken)
                        .filter(columns -> !columns.isEmpty())
                        .findFirst()
                        .orElse(List.of())))
                .toList();
    }

    private Stream<FigureOrigin> cells(List<ToldColumn> from) {
        return from.isEmpty() ? Stream.of(ToldColumn.of(place)) : from.stream().map(column -> column.at(place));
    }
}
