package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Figure.FigureState;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Holds the subjects of a grade against each other: those who passed every subject are one number, and no more than passed any
 * of them. What cannot be is taken out of every subject of the grade.
 */
final class GradeResults {
    private final List<DataFinding> dataFindings;

    GradeResults(List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
    }

    /** The rows, in their order, without what contradicts another row of the same grade. */
    List<Results> without(List<Results> rows) {
        Map<String, List<Results>> grades = new LinkedHashMap<>();
        for (Results row : rows) {
            grades.computeIfAbsent(row.level().idIn(row.school()) + "/" + row.grade(), any -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Results> changed = new HashMap<>();
        grades.forEach((grade, all) -> check(grade, all, changed));
        return changed.isEmpty()
                ? rows
                : rows.stream().map(row -> changed.getOrDefault(row.id(), row)).toList();
    }

    private void check(String grade, List<Results> rows, Map<String, Results> changed) {
        List<Results> given = rows.stream()
                .filter(row -> row.allSubjectsPassed().isReported())
                .toList();
        Set<Figure> values = given.stream().map(Results::allSubjectsPassed).collect(Collectors.toSet());
        boolean taken = rows.stream().anyMatch(row -> row.allSubjectsPassed().state() == FigureState.CONTRADICTED);
        if (values.size() > 1) {
            tell(
                    grade,
                    inputs(given),
                    new Text(
                            "同一年级各学科填报的全科合格人数不一致",
                            "the subjects of one grade give different numbers of those who passed every subject"));
            taken = true;
        }
        Set<String> fewer = new HashSet<>();
        for (Results row : values.size() == 1 ? rows : List.<Results>of()) {
            Exact all = given.get(0).allSubjectsPassed().range().low();
            if (row.lines().equals(given.get(0).lines()) && passed(row).isBelow(all)) {
                List<Input> inputs = new ArrayList<>(inputs(given.subList(0, 1)));
                inputs.add(new Input(row.id(), Results.PASSED, row.passed()));
                tell(
                        grade,
                        inputs,
                        new Text("全科合格人数超过某一学科的合格人数", "more students passed every subject than passed one of them"));
                fewer.add(row.id());
                taken = true;
            }
        }
        for (Results row : taken ? rows : List.<Results>of()) {
            changed.put(row.id(), without(row, fewer.contains(row.id())));
        }
    }

    /** Those who passed, with the better ones, where each may have been counted in one band only. */
    private static Range passed(Results row) {
        return Contradictions.mayBeExclusive(row)
                ? row.passed()
                        .range()
                        .plus(row.good().range())
                        .plus(row.excellent().range())
                : row.passed().range();
    }

    private static Results without(Results row, boolean passed) {
        return new Results(
                row.county(),
                row.school(),
                row.level(),
                row.grade(),
                row.subject(),
                row.enrolled(),
                row.tested(),
                passed ? Figure.CONTRADICTED : row.passed(),
                row.good(),
                row.excellent(),
                row.allSubjectsPassed().isReported() ? Figure.CONTRADICTED : row.allSubjectsPassed(),
                row.mean(),
                row.lines());
    }

    private static List<Input> inputs(List<Results> rows) {
        return rows.stream()
                .map(row -> new Input(row.id(), Results.ALL_SUBJECTS_PASSED, row.allSubjectsPassed()))
                .toList();
    }

    private void tell(String grade, List<Input> inputs, Text text) {
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                grade,
                inputs,
                new Text(
                        grade + "：" + text.zh() + "（" + values(inputs, "、") + "），相互矛盾，均按未报处理；请核对后重新填报。",
                        grade + ": " + text.en() + " (" + values(inputs, ", ")
                                + "); they contradict each other and count as missing. Check and report them again.")));
    }

    private static String values(List<Input> inputs, String between) {
        return String.join(
                between,
                inputs.stream()
                        .map(input -> input.subject().substring(input.subject().lastIndexOf('/') + 1) + " "
                                + input.figure().range())
                        .toList());
    }
}
