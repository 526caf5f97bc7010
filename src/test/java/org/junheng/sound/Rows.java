package org.junheng.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;

/** The cells of results, classes and groups of children, and whole rows of them. */
final class Rows {
    private Rows() {}

    static List<Cell> results(Results row) {
        List<Figure> near = List.of(
                row.enrolled(), row.tested(), row.passed(), row.good(), row.excellent(), row.allSubjectsPassed());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            int at = i;
            cells.add(cell(
                    row.id() + "#" + i,
                    near.get(i),
                    near,
                    (county, figure) -> county.withResults(county.results().stream()
                            .map(one -> one.id().equals(row.id()) ? with(one, at, figure) : one)
                            .toList())));
        }
        return cells;
    }

    private static Cell cell(String name, Figure original, List<Figure> near, BiFunction<County, Figure, County> set) {
        List<UnaryOperator<County>> fills = new ArrayList<>();
        for (Figure figure : Cells.fills(original, near)) {
            fills.add(county -> set.apply(county, figure));
        }
        return new Cell(
                name,
                county -> set.apply(county, Figure.NOT_REPORTED),
                fills,
                false,
                Cells.ends(original, figure -> county -> set.apply(county, figure)));
    }

    private static Results with(Results row, int at, Figure figure) {
        return new Results(
                row.county(),
                row.school(),
                row.level(),
                row.grade(),
                row.subject(),
                at == 0 ? figure : row.enrolled(),
                at == 1 ? figure : row.tested(),
                at == 2 ? figure : row.passed(),
                at == 3 ? figure : row.good(),
                at == 4 ? figure : row.excellent(),
                at == 5 ? figure : row.allSubjectsPassed(),
                row.mean());
    }

    static Cell row(Results row) {
        UnaryOperator<County> out = county -> county.withResults(county.results().stream()
                .filter(one -> !one.id().equals(row.id()))
                .toList());
        return new Cell(
                row.id(),
                out,
                List.of(
                        county -> put(county, row),
                        county -> put(county, failed(row)),
                        county -> put(county, scarcely(row)),
                        county -> put(county, scarcely(many(row))),
                        county -> put(county, passed(row)),
                        county -> put(county, passed(many(row))),
                        county -> put(county, failed(many(row)))),
                true);
    }

    private static County put(County county, Results row) {
        List<Results> all = new ArrayList<>(county.results());
        all.removeIf(one -> one.id().equals(row.id()));
        all.add(row);
        return county.withResults(all);
    }

    private static Results failed(Results row) {
        Results none = with(with(with(row, 4, Figure.of(0)), 3, Figure.of(0)), 2, Figure.of(0));
        return with(none, 5, Figure.NOT_REPORTED);
    }

    /** The same, so that all who passed every subject passed this one as well, and no one else. */
    private static Results scarcely(Results row) {
        Figure all = row.allSubjectsPassed();
        return with(with(with(row, 4, Figure.of(0)), 3, Figure.of(0)), 2, all);
    }

    /** Ten times as many students; nothing of the row bounds them. */
    private static Results many(Results row) {
        Exact ten = Exact.of(10);
        Results now = row;
        List<Figure> all = List.of(
                row.enrolled(), row.tested(), row.passed(), row.good(), row.excellent(), row.allSubjectsPassed());
        for (int i = 0; i < 5; i++) {
            now = with(now, i, Figure.of(all.get(i).range().low().times(ten)));
        }
        return now;
    }

    private static Results passed(Results row) {
        return with(row, 2, row.tested());
    }

    static List<Cell> classes(ClassGroup group) {
        List<Figure> near = List.of(group.size(), group.migrantStudents());
        return List.of(
                cell(
                        group.id() + "#size",
                        group.size(),
                        near,
                        (county, figure) -> put(county, group.id(), one -> of(one, figure, one.migrantStudents()))),
                cell(
                        group.id() + "#migrants",
                        group.migrantStudents(),
                        near,
                        (county, figure) -> put(county, group.id(), one -> of(one, one.size(), figure))));
    }

    private static County put(County county, String id, UnaryOperator<ClassGroup> change) {
        return county.withClasses(county.classes().stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList());
    }

    private static ClassGroup of(ClassGroup group, Figure size, Figure migrants) {
        return new ClassGroup(
                group.county(), group.school(), group.level(), group.grade(), group.name(), size, migrants);
    }

    static Cell row(ClassGroup group) {
        UnaryOperator<County> out = county -> county.withClasses(county.classes().stream()
                .filter(one -> !one.id().equals(group.id()))
                .toList());
        UnaryOperator<County> in = county -> {
            List<ClassGroup> all = new ArrayList<>(out.apply(county).classes());
            all.add(group);
            return county.withClasses(all);
        };
        ClassGroup elsewhere = inAnotherGrade(group);
        UnaryOperator<County> there = county -> {
            List<ClassGroup> all = new ArrayList<>(out.apply(county).classes());
            all.removeIf(one -> one.id().equals(elsewhere.id()));
            all.add(elsewhere);
            return county.withClasses(all);
        };
        return new Cell(group.id(), out, List.of(in, there));
    }

    /** The class of a grade beside its own; which grade a class that is not listed is of nobody said. */
    private static ClassGroup inAnotherGrade(ClassGroup group) {
        String other = group.grade().equals("五年级") ? "六年级" : group.level().equals(Level.PRIMARY) ? "五年级" : "八年级";
        return new ClassGroup(
                group.county(),
                group.school(),
                group.level(),
                other,
                group.name() + "+",
                group.size(),
                group.migrantStudents());
    }

    static List<Cell> children(Enrolment group) {
        List<Figure> near = List.of(group.ofAge(), group.enrolled());
        return List.of(
                cell(group.id() + "#ofAge", group.ofAge(), near, (county, figure) -> put(county, group, figure, null)),
                cell(
                        group.id() + "#enrolled",
                        group.enrolled(),
                        near,
                        (county, figure) -> put(county, group, null, figure)));
    }

    private static County put(
            County county,
            Enrolment group,
            @org.jspecify.annotations.Nullable Figure ofAge,
            @org.jspecify.annotations.Nullable Figure enrolled) {
        return county.withEnrolments(county.enrolments().stream()
                .map(one -> one.group() != group.group()
                        ? one
                        : new Enrolment(
                                one.county(),
                                one.group(),
                                ofAge == null ? one.ofAge() : ofAge,
                                enrolled == null ? one.enrolled() : enrolled))
                .toList());
    }
}
