package org.junheng.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.StatedYear;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.table.CountyRow;
import org.junheng.data.table.Origin;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.measures.Flag;

/**
 * Where what is known of a county was read: the source, the sheet, the row, the column, and what the number was multiplied with.
 *
 * <p>It is asked in the words of a verdict: {@code origins.of( input )} for each of the inputs of what was compared. What was
 * put together, of several columns or of several rows, has several cells; so has what a school reports together with a campus
 * that was merged into it. What was not reported, or is not known to come from a cell, has none. Where figures stood is no
 * part of what was read: all origins are equal.
 *
 * <p>Nothing is kept for a cell, only the row of each school and the columns of each table. Safe for several threads.
 */
public final class Origins {
    /** Of a county that was read from no table. */
    public static final Origins NONE =
            new Origins(County.of("", "", List.of()), Map.of(), null, ListedFacts.NONE, Stream.of());

    private final County county;
    private final Map<String, Origin> schools;
    private final @Nullable CountyRow row;
    private final ListedFacts facts;
    private final List<StatedYear> years;

    /**
     * The origins of a county.
     *
     * @param schools where each school was read, by its id
     * @param row what was told of the county itself
     * @param facts the rows of its results and classes
     * @param stated of which years tables say that they are, of this county or of others
     */
    Origins(
            County county,
            Map<String, Origin> schools,
            @Nullable CountyRow row,
            ListedFacts facts,
            Stream<StatedYear> stated) {
        this.county = county;
        this.schools = schools;
        this.row = row;
        this.facts = facts;
        this.years = ofOwn(stated.toList());
    }

    /** What tables say of which the county has a row. */
    private List<StatedYear> ofOwn(List<StatedYear> stated) {
        if (stated.isEmpty()) {
            return stated;
        }
        Set<CellPlace> tables = Stream.of(
                        schools.values().stream().flatMap(Origin::places),
                        facts.places(),
                        Stream.ofNullable(row).flatMap(CountyRow::places))
                .flatMap(places -> places)
                .map(CellPlace::whole)
                .collect(Collectors.toSet());
        return stated.stream()
                .filter(one -> tables.contains(one.place().whole()))
                .toList();
    }

    /** Where the rows of a school stand. */
    Stream<CellPlace> rows(String school) {
        Origin origin = schools.get(school);
        return origin == null ? Stream.empty() : origin.places();
    }

    /** Of which years the tables of the county say that they are. */
    List<StatedYear> years() {
        return years;
    }

    /** The cells of what a value was computed from. */
    public List<FigureOrigin> of(Input input) {
        return of(input.subject(), input.name());
    }

    /**
     * The cells of what was reported of a subject under a name.
     *
     * @param subject the id of a school, a section, the county, a level of it, a group of children, results or a class, as
     *     verdicts carry it: {@code S0012}, {@code S0012/primary}
     * @param name a figure, an answer, {@link School#KIND}, or {@link Named#column a column} of the table's own
     */
    public List<FigureOrigin> of(String subject, Named name) {
        List<FigureOrigin> ofCounty = ofCounty(subject, name);
        if (!ofCounty.isEmpty()) {
            return ofCounty;
        }
        List<Place> places = places(subject).toList();
        List<FigureOrigin> listed = facts.of(county.schools()).cells(places, name);
        return listed.isEmpty()
                ? places.stream().flatMap(place -> ofSchool(place, name)).toList()
                : listed;
    }

    /** The cells of a figure of a whole school. */
    public List<FigureOrigin> of(String school, SchoolFigure figure) {
        return of(school, (Named) figure);
    }

    /** The cells of a figure of a level of a school. */
    public List<FigureOrigin> of(String school, Level level, LevelFigure figure) {
        return of(level.idIn(school), figure);
    }

    /** The cells of a figure of the county itself. */
    public List<FigureOrigin> of(CountyFigure figure) {
        return of(county.id(), figure);
    }

    /** The cells of a figure of a level of the county. */
    public List<FigureOrigin> of(Level level, CountyLevelFigure figure) {
        return of(level.idIn(county.id()), figure);
    }

    /** A school and the campuses that are merged into it, each with what follows the id of the school. */
    private Stream<Place> places(String subject) {
        Optional<String> id = schoolIn(subject);
        return id.stream().flatMap(school -> {
            String rest = subject.substring(school.length());
            return with(school, new ArrayList<>()).stream().map(one -> new Place(one, rest));
        });
    }

    /** A school, and what follows its id in that of a subject. */
    record Place(String school, String rest) {}

    private Optional<String> schoolIn(String subject) {
        if (schools.containsKey(subject)) {
            return Optional.of(subject);
        }
        int slash = subject.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : schoolIn(subject.substring(0, slash));
    }

    private List<String> with(String main, List<String> all) {
        all.add(main);
        for (School school : county.schools()) {
            if (school.mainSchool().equals(main)
                    && school.flag(SchoolFlag.COUNTED) == Flag.NO
                    && !all.contains(school.id())) {
                with(school.id(), all);
            }
        }
        return all;
    }

    private Stream<FigureOrigin> ofSchool(Place place, Named name) {
        Origin origin = schools.get(place.school);
        if (origin == null) {
            return Stream.of();
        }
        if (!place.rest.isEmpty()) {
            return name instanceof LevelFigure figure
                    ? origin.cells(Level.of(place.rest.substring(1)), figure).stream()
                    : Stream.of();
        }
        List<FigureOrigin> cells = name instanceof SchoolFigure figure
                ? origin.cells(figure)
                : name instanceof SchoolFlag flag
                        ? origin.cells(flag)
                        : name.equals(School.KIND) ? origin.cellsOfKind() : origin.cells(name.zh());
        return cells.stream();
    }

    private List<FigureOrigin> ofCounty(String subject, Named name) {
        return row == null || !(subject + "/").startsWith(county.id() + "/")
                ? List.of()
                : field(subject.substring(county.id().length()), name)
                        .map(row::cells)
                        .orElse(List.of());
    }

    private static Optional<CountyField> field(String rest, Named name) {
        if (rest.isEmpty()) {
            return Optional.of(
                    name instanceof CountyFigure figure
                            ? new CountyField.CountyOwn(figure)
                            : name instanceof CountyFlag flag
                                    ? new CountyField.CountyQuestionField(flag)
                                    : new CountyField.OwnCountyColumn(name.zh()));
        }
        Level level = Level.of(rest.substring(1));
        if (name instanceof CountyLevelFigure figure) {
            return Optional.of(new CountyField.CountyOfLevel(level, figure));
        }
        if (name instanceof Indicator indicator) {
            return Optional.of(new CountyField.CountyCoefficient(level, indicator));
        }
        boolean enrolled = name.equals(Enrolment.ENROLLED);
        return Stream.of(ChildGroup.values())
                .filter(group -> enrolled || name.equals(Enrolment.OF_AGE))
                .filter(group -> Enrolment.notReported("", group).id().equals(rest))
                .<CountyField>map(group -> new CountyField.CountyChildren(group, enrolled))
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origins;
    }

    @Override
    public int hashCode() {
        return Origins.class.hashCode();
    }

    @Override
    public String toString() {
        return "Origins of " + schools.size() + " schools";
    }
}
