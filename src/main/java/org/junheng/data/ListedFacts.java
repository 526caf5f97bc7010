package org.junheng.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.GivenFact;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;

/** The results and classes of a county's schools with the rows that tell them. */
record ListedFacts(List<GivenFact<Results>> results, List<GivenFact<ClassGroup>> classes) {
    static final ListedFacts NONE = new ListedFacts(List.of(), List.of());

    /** What the rows tell. */
    static <T> List<T> facts(List<GivenFact<T>> given) {
        return given.stream().map(GivenFact::fact).toList();
    }

    /** Where the rows stand. */
    Stream<CellPlace> places() {
        return Stream.concat(
                results.stream().flatMap(given -> given.rows().stream()).map(GivenFact.Telling::place),
                classes.stream().flatMap(given -> given.rows().stream()).map(GivenFact.Telling::place));
    }

    /** The rows by school, which are looked through when they are asked for. */
    ByName of(List<School> schools) {
        return new ByName(schools.stream().collect(Collectors.toMap(School::id, School::name, (one, other) -> one)));
    }

    /** The same, of schools with these names. */
    final class ByName {
        private final Map<String, String> names;

        private ByName(Map<String, String> names) {
            this.names = names;
        }

        /**
         * The cells of a figure of results or of a class.
         *
         * @param places the school and its campuses, each with what follows the school's id
         */
        List<FigureOrigin> cells(List<Origins.Place> places, Named name) {
            boolean ofResults =
                    ListFigures.RESULTS.stream().anyMatch(one -> one.id().equals(name.id()));
            return ofResults ? ofResults(places, name) : ofClass(places, name);
        }

        private List<FigureOrigin> ofResults(List<Origins.Place> places, Named name) {
            return places.stream()
                    .flatMap(place -> results.stream()
                            .filter(given -> given.fact().school().equals(place.school())
                                    && given.fact().id().equals(place.school() + place.rest())))
                    .flatMap(given -> given.cells(List.of(name.id()), row -> isTold(row.figure(name))).stream())
                    .toList();
        }

        /** Of two classes of one name the campus stands behind the name of its own. */
        private List<FigureOrigin> ofClass(List<Origins.Place> places, Named name) {
            return Stream.of("", "（name）", "（id）")
                    .flatMap(form -> places.stream().flatMap(place -> ofClass(place, form)))
                    .limit(1)
                    .flatMap(given -> given.cells(List.of(name.id()), row -> isTold(figure(row, name))).stream())
                    .toList();
        }

        private Stream<GivenFact<ClassGroup>> ofClass(Origins.Place place, String form) {
            String campus =
                    form.replace("name", names.getOrDefault(place.school(), "")).replace("id", place.school());
            return classes.stream()
                    .filter(given -> given.fact().school().equals(place.school())
                            && (given.fact().id() + campus).equals(place.school() + place.rest()));
        }

        private static Figure figure(ClassGroup row, Named name) {
            return name.equals(ClassGroup.SIZE)
                    ? row.size()
                    : name.equals(ClassGroup.MIGRANT_STUDENTS) ? row.migrantStudents() : Figure.NOT_REPORTED;
        }

        private static boolean isTold(Figure figure) {
            return !figure.equals(Figure.NOT_REPORTED);
        }
    }
}
