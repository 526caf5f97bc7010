package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.MarkLines;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** The results of one grade in one subject, counted by the choices of a rule. */
final class Counted {
    private final Results row;
    private final Denominator denominator;
    private final Bands bands;
    private final boolean contradicted;
    private final Optional<MarkLines> asked;

    Counted(Results row, Denominator denominator, Bands bands, Optional<MarkLines> asked) {
        this.asked = asked;
        this.row = row;
        this.denominator = denominator;
        this.bands = bands;
        this.contradicted = bands == Bands.CUMULATIVE
                ? isAbove(row.good(), row.passed())
                        || isAbove(row.excellent(), row.passed())
                        || isAbove(row.excellent(), row.good())
                : row.tested().isReported()
                        && sum(Results.PASSED)
                                        .low()
                                        .compareTo(row.tested().range().low())
                                > 0;
    }

    private static boolean isAbove(Figure part, Figure whole) {
        return part.isReported()
                && whole.isReported()
                && part.range().low().compareTo(whole.range().low()) > 0;
    }

    String grade() {
        return row.grade();
    }

    String subject() {
        return row.subject();
    }

    /** The line at which a band was counted; empty where that is not known. */
    Optional<Exact> line(Named band) {
        return row.lines().map(lines -> Results.line(lines, band));
    }

    Optional<MarkLines> lines() {
        return row.lines();
    }

    /** Whether the band was counted at another line than that which is asked for: how many reach that one is not known. */
    private boolean isAtAnotherLine(Named band) {
        return asked.isPresent()
                && line(band)
                        .filter(line -> !line.equals(Results.line(asked.get(), band)))
                        .isPresent();
    }

    /** What is missing where marks were counted at another line: the same number from the line that is asked for. */
    private static Named fromLine(Named band, Exact line) {
        return new Label(
                band.id(),
                band.zh() + "（满分的" + line + "%起）",
                band.en() + " (from " + line + "% of the full mark)",
                Unit.STUDENTS);
    }

    /** Students of that band or a better one; what contradicts itself counts as missing. */
    Range part(Named band, List<Input> inputs) {
        if (isAtAnotherLine(band)) {
            inputs.add(
                    new Input(row.id(), fromLine(band, Results.line(asked.orElseThrow(), band)), Figure.NOT_REPORTED));
            return Range.ANY
                    .notAbove(row.tested().range())
                    .notAbove(row.figure(denominator.figure()).range());
        }
        for (Named name : bands == Bands.CUMULATIVE ? List.of(band) : from(band)) {
            inputs.add(new Input(row.id(), name, contradicted ? Figure.CONTRADICTED : row.figure(name)));
        }
        Range sum = contradicted
                ? Range.ANY
                : bands == Bands.CUMULATIVE ? row.figure(band).range() : sum(band);
        if (row.tested().range().isBelow(sum.low())) {
            return Range.ANY;
        }
        return sum.notAbove(row.tested().range())
                .notAbove(row.figure(denominator.figure()).range());
    }

    /** Students by whom it is divided. */
    Range whole(List<Input> inputs) {
        inputs.add(new Input(row.id(), denominator.figure(), row.figure(denominator.figure())));
        return row.figure(denominator.figure()).range();
    }

    private Range sum(Named band) {
        Range sum = Range.ZERO;
        for (Named name : from(band)) {
            sum = sum.plus(row.figure(name).range());
        }
        return sum;
    }

    /** That band and the better ones. */
    private static List<Named> from(Named band) {
        List<Named> all = List.of(Results.PASSED, Results.GOOD, Results.EXCELLENT);
        return all.subList(all.indexOf(band), all.size());
    }

    /** The students of a grade: most of them sit the subject that most sit. */
    static Range ofGrade(List<Counted> subjects, List<Input> inputs) {
        Range most = Range.ZERO;
        for (Counted subject : subjects) {
            most = most.max(subject.whole(inputs));
        }
        return most;
    }

    /**
     * Students of a grade who passed every subject. It is one number for the grade, given with one of its subjects or with
     * each; where the subjects give different numbers nothing is known.
     */
    static Range allSubjectsPassed(List<Counted> subjects, List<Input> inputs) {
        List<Figure> given = subjects.stream()
                .map(subject -> subject.row.allSubjectsPassed())
                .filter(Figure::isReported)
                .distinct()
                .toList();
        boolean otherLine = subjects.stream().anyMatch(subject -> subject.isAtAnotherLine(Results.PASSED));
        boolean contradicted = given.size() > 1
                || subjects.stream()
                        .anyMatch(
                                subject -> subject.row.allSubjectsPassed().state() == Figure.FigureState.CONTRADICTED);
        Figure figure = otherLine
                ? Figure.NOT_REPORTED
                : contradicted ? Figure.CONTRADICTED : given.isEmpty() ? Figure.NOT_REPORTED : given.get(0);
        Named name = subjects.get(0)
                .asked
                .filter(lines -> otherLine)
                .map(lines -> fromLine(Results.ALL_SUBJECTS_PASSED, lines.pass()))
                .orElse(Results.ALL_SUBJECTS_PASSED);
        inputs.add(new Input(subjects.get(0).row.id(), name, figure));
        Range passed = figure.range();
        for (Counted subject : subjects) {
            passed = passed.notAbove(subject.part(Results.PASSED, new ArrayList<>()));
        }
        return passed;
    }
}
