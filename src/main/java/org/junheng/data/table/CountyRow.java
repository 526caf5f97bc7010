package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.mapping.Inspection;
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
        Map<CountyField.OfLevel, Figure> levels,
        Map<CountyField.Coefficient, Figure> coefficients,
        Map<ChildGroup, Children> children,
        Map<String, Extra> extras,
        List<Told> told) {

    /**
     * A row that tells of the county.
     *
     * @param columns the columns of its table; none where the table is no list
     */
    record Told(CellPlace place, Map<CountyField, Inspection.Column> columns) {}

    /** Children of a group, of age and enrolled. */
    record Children(Figure ofAge, Figure enrolled) {
        static Children of(boolean areEnrolled, Figure figure) {
            return areEnrolled ? new Children(Figure.NOT_REPORTED, figure) : new Children(figure, Figure.NOT_REPORTED);
        }

        private boolean areReported() {
            return !ofAge.equals(Figure.NOT_REPORTED) || !enrolled.equals(Figure.NOT_REPORTED);
        }

        /** What one column says, and another. */
        Children and(Children other) {
            return new Children(
                    ofAge.state() == Figure.State.NOT_REPORTED ? other.ofAge : ofAge,
                    enrolled.state() == Figure.State.NOT_REPORTED ? other.enrolled : enrolled);
        }
    }

    /** A row that tells nothing but the children of one group. */
    static CountyRow ofChildren(CellPlace place, String county, ChildGroup group, Children children) {
        return new CountyRow(
                place,
                county,
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(group, children),
                Map.of(),
                List.of());
    }

    /** The same of a county of that id. */
    CountyRow withId(String other) {
        return new CountyRow(place, other, name, figures, flags, levels, coefficients, children, extras, told);
    }

    /** This row with other groups of children. */
    CountyRow withChildren(Map<ChildGroup, Children> others) {
        return new CountyRow(place, id, name, figures, flags, levels, coefficients, others, extras, told);
    }

    /** The cells that a figure of the county was read from; none where that is not known. */
    public List<FigureOrigin> cells(CountyField field) {
        return told.stream()
                .filter(row -> row.columns.containsKey(field))
                .map(row -> Origin.at(row.place, Objects.requireNonNull(row.columns.get(field))))
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

    /** Whether it reports anything of its own at all. */
    public boolean tellsSomething() {
        return reportsCoefficients()
                || figures.values().stream().anyMatch(figure -> !figure.equals(Figure.NOT_REPORTED))
                || levels.values().stream().anyMatch(figure -> !figure.equals(Figure.NOT_REPORTED))
                || children.values().stream().anyMatch(Children::areReported)
                || flags.values().stream().anyMatch(answer -> !answer.equals(Answer.NOT_REPORTED));
    }

    /** Whether it reports coefficients, and so can do without schools. */
    public boolean reportsCoefficients() {
        return coefficients.values().stream().anyMatch(figure -> !figure.equals(Figure.NOT_REPORTED));
    }
}
