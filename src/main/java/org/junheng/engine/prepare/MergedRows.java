package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.numbers.Range;

/** Results and classes of campuses under the school that they were merged into. */
final class MergedRows {
    private MergedRows() {}

    /** Of one grade and subject there is one row: the students of both places together. */
    static List<Results> results(List<Results> rows, UnaryOperator<String> main) {
        Map<String, Results> byId = new LinkedHashMap<>();
        for (Results row : rows) {
            Results moved = row.of(main.apply(row.school()));
            byId.merge(moved.id(), moved, MergedRows::together);
        }
        return List.copyOf(byId.values());
    }

    private static Results together(Results one, Results other) {
        boolean otherLines = one.lines().isPresent()
                && other.lines().isPresent()
                && !one.lines().equals(other.lines());
        return new Results(
                one.county(),
                one.school(),
                one.level(),
                one.grade(),
                one.subject(),
                one.enrolled().plus(other.enrolled()),
                one.tested().plus(other.tested()),
                counted(one.passed(), other.passed(), otherLines),
                counted(one.good(), other.good(), otherLines),
                counted(one.excellent(), other.excellent(), otherLines),
                counted(one.allSubjectsPassed(), other.allSubjectsPassed(), otherLines),
                mean(one, other),
                one.lines().or(other::lines));
    }

    /** Those above one line and those above another are no sum. */
    private static Figure counted(Figure one, Figure other, boolean otherLines) {
        return otherLines ? Figure.NOT_REPORTED : one.plus(other);
    }

    /** The mean of both, weighted by those tested. */
    private static Figure mean(Results one, Results other) {
        boolean known = one.mean().isReported()
                && other.mean().isReported()
                && one.tested().isReported()
                && other.tested().isReported();
        Range tested = one.tested().range().plus(other.tested().range());
        if (!known || tested.isZero()) {
            return Figure.NOT_REPORTED;
        }
        Range marks = one.mean()
                .range()
                .times(one.tested().range())
                .plus(other.mean().range().times(other.tested().range()));
        return Figure.of(marks.over(tested).low());
    }

    /** Classes keep their names; where both places have one of that name, the campus stands behind it. */
    static List<ClassGroup> classes(List<ClassGroup> groups, UnaryOperator<String> main, List<School> schools) {
        Map<String, String> names = new LinkedHashMap<>();
        schools.forEach(school -> names.put(school.id(), school.name()));
        Set<String> taken = new HashSet<>();
        for (ClassGroup group : groups) {
            if (main.apply(group.school()).equals(group.school())) {
                taken.add(group.id());
            }
        }
        List<ClassGroup> all = new ArrayList<>();
        for (ClassGroup group : groups) {
            String school = main.apply(group.school());
            if (school.equals(group.school())) {
                all.add(group);
                continue;
            }
            ClassGroup moved = group.of(school, group.name());
            if (!taken.add(moved.id())) {
                moved = group.of(school, group.name() + "（" + names.getOrDefault(group.school(), group.school()) + "）");
                if (!taken.add(moved.id())) {
                    moved = group.of(school, group.name() + "（" + group.school() + "）");
                    taken.add(moved.id());
                }
            }
            all.add(moved);
        }
        return all;
    }
}
