package org.junheng.data.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;

/**
 * A row of a table of counties.
 *
 * @param children the groups of children that the table has columns for
 * @param told the rows that it is made of
 */
public record CountyRow(
        CellPlace place,
        String id,
        String name,
        Map<CountyFigure, Figure> figures,
        Map<CountyFlag, Answer> flags,
        Map<CountyField.CountyOfLevel, Figure> levels,
        Map<CountyField.CountyCoefficient, Figure> coefficients,
        Map<ChildGroup, GroupChildren> children,
        Map<String, Extra> extras,
        List<ToldCounty> told) {

    /**
     * A row that tells of the county.
     *
     * @param from the columns, or items of a form, that fill each field
     * @param cells what they say
     */
    record ToldCounty(CellPlace place, Map<CountyField, List<ToldColumn>> from, CountyCells cells) {
        private Stream<FigureOrigin> cells(CountyField field) {
            List<ToldColumn> columns = from.getOrDefault(field, List.of());
            return columns.isEmpty()
                    ? Stream.of(ToldColumn.of(place))
                    : columns.stream().map(column -> column.at(place));
        }
    }

    /** Children of a group, of age and enrolled. */
    record GroupChildren(Figure ofAge, Figure enrolled) {
        static GroupChildren of(boolean areEnrolled, Figure figure) {
            return areEnrolled
                    ? new GroupChildren(Figure.NOT_REPORTED, figure)
                    : new GroupChildren(figure, Figure.NOT_REPORTED);
        }

        private boolean areReported() {
            return !ofAge.equals(Figure.NOT_REPORTED) || !enrolled.equals(Figure.NOT_REPORTED);
        }

        /** What one column says, and another. */
        GroupChildren and(GroupChildren other) {
            return new GroupChildren(
                    ofAge.state() == Figure.FigureState.NOT_REPORTED ? other.ofAge : ofAge,
                    enrolled.state() == Figure.FigureState.NOT_REPORTED ? other.enrolled : enrolled);
        }
    }

    /** The same of a county of that id. */
    CountyRow withId(String other) {
        return new CountyRow(place, other, name, figures, flags, levels, coefficients, children, extras, told);
    }

    /** This row, and what another one tells of a group of children. */
    CountyRow withChildren(CountyRow other) {
        Map<ChildGroup, GroupChildren> all = new EnumMap<>(ChildGroup.class);
        all.putAll(children);
        all.putAll(other.children);
        List<ToldCounty> both =
                Stream.concat(told.stream(), other.told.stream()).toList();
        return new CountyRow(place, id, name, figures, flags, levels, coefficients, all, extras, both);
    }

    /** The rows that it is made of. */
    public Stream<CellPlace> places() {
        return Stream.concat(Stream.of(place), told.stream().map(ToldCounty::place));
    }

    /** The cells that tell a field; none where it was not reported. */
    public List<FigureOrigin> cells(CountyField field) {
        return told.stream()
                .filter(row -> row.cells.tell(field))
                .flatMap(row -> row.cells(field))
                .toList();
    }

    /** The county with its schools. */
    public County county(String countyId, String fallbackName, List<School> schools, List<Results> results) {
        List<Enrolment> enrolments = new ArrayList<>();
        children.forEach(
                (group, counts) -> enrolments.add(new Enrolment(countyId, group, counts.ofAge, counts.enrolled)));
        County.Builder county = County.builder(countyId, name.isEmpty() ? fallbackName : name)
                .figures(Figures.of(CountyFigure.class, figures))
                .schools(schools)
                .enrolments(enrolments)
                .results(results);
        flags.forEach(county::flag);
        levels.forEach((of, figure) -> county.figure(of.level(), of.figure(), figure));
        coefficients.forEach((of, figure) -> county.coefficient(of.level(), of.indicator(), figure));
        extras.forEach(county::extra);
        return county.build();
    }

    /** Whether it reports anything of its own at all, be it legible or not. */
    public boolean tellsSomething() {
        return reportsCoefficients()
                || figures.values().stream().anyMatch(figure -> !figure.equals(Figure.NOT_REPORTED))
                || levels.values().stream().anyMatch(figure -> !figure.equals(Figure.NOT_REPORTED))
                || children.values().stream().anyMatch(GroupChildren::areReported)
                || !flags.isEmpty();
    }

    /** Whether it reports coefficients, and so can do without schools. */
    public boolean reportsCoefficients() {
        return coefficients.values().stream().anyMatch(figure -> !figure.equals(Figure.NOT_REPORTED));
    }
}
