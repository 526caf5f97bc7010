package org.junheng.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.figures.FigureName;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.values.FundedStudents;

/** What the amount and the base of a measure are made of: which figures they grow with, and by how much. */
final class Ingredients {
    /** The degrees of teachers, the highest first. */
    static final List<LevelFigure> DEGREES = List.of(
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.MASTER_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS,
            LevelFigure.COLLEGE_TEACHERS);

    /** Who stays to the end of a level is counted over those who began it. */
    private static final List<Named> STAYED = List.of(LevelFigure.GRADUATES, CountyLevelFigure.GRADUATES);

    private final Map<String, Subject> subjects;

    Ingredients(Map<String, Subject> subjects) {
        this.subjects = subjects;
    }

    /**
     * Figures that the amount grows with.
     *
     * @param factor by how much of its unit the amount grows with a piece
     * @param each by how much a piece changes its figure
     */
    record Levers(List<Input> inputs, Named name, Unit unit, Exact factor, Exact each) {}

    /** What an amount is computed from begins with what it grows with; of several levels each does. */
    Optional<Levers> levers(Measure measure) {
        Input first = measure.inputs().get(0);
        if (!FigureRoom.isFigure(first.name()) || !first.figure().isReported()) {
            return Optional.empty();
        }
        Optional<Exact> quota = FundedStudents.quota(measure);
        if (quota.isPresent() && first.name() == SchoolFigure.PUBLIC_FUNDS) {
            return Optional.of(
                    new Levers(List.of(first), first.name(), Unit.YUAN, Exact.ONE.dividedBy(quota.get()), Exact.ONE));
        }
        Unit unit = ((FigureName) first.name()).unit();
        if (unit != measure.unit() || unit == Unit.GRADES) {
            return Optional.empty();
        }
        if (DEGREES.contains(first.name())) {
            return degree(measure, first);
        }
        List<Input> same = new ArrayList<>();
        for (Input input : measure.inputs()) {
            if (input.name() != first.name() || !input.figure().isReported()) {
                break;
            }
            same.add(input);
        }
        return factor(measure, first)
                .map(factor -> new Levers(List.copyOf(same), first.name(), unit, factor, Exact.ONE));
    }

    /** Of those with higher degrees than asked for, the lowest that is counted is what people get. */
    private static Optional<Levers> degree(Measure measure, Input first) {
        Input lowest = first;
        Exact sum = Exact.ZERO;
        for (Input input : measure.inputs()) {
            if (DEGREES.contains(input.name()) && input.subject().equals(first.subject())) {
                sum = sum.plus(input.figure().range().low());
                lowest = input;
            }
        }
        boolean isSum = sum.equals(measure.amount().low());
        return isSum
                ? Optional.of(new Levers(List.of(lowest), lowest.name(), Unit.TEACHERS, Exact.ONE, Exact.ONE))
                : Optional.empty();
    }

    /** Of what a school has only once, a level has its share; empty where it is not that. */
    private Optional<Exact> factor(Measure measure, Input first) {
        if (!(subjects.get(measure.subject()) instanceof Section section)
                || !(first.name() instanceof SchoolFigure)
                || first.subject().equals(section.id())) {
            return Optional.of(Exact.ONE);
        }
        Exact share = section.share().low();
        boolean isKnown = section.share().isExact() && share.signum() > 0;
        boolean isShare = isKnown && isShareOf(measure, share);
        return isShare ? Optional.of(share) : Optional.empty();
    }

    /** Whether the amount is that share of its figures together, or of the first without the second. */
    private static boolean isShareOf(Measure measure, Exact share) {
        Exact whole = measure.amount().low().dividedBy(share);
        Exact sum = Exact.ZERO;
        Exact rest = Exact.ZERO;
        for (Input input : measure.inputs()) {
            if (input.name() instanceof SchoolFigure) {
                Exact value = input.figure().range().low();
                rest = sum.isZero() && rest.isZero() ? value : rest.minus(value);
                sum = sum.plus(value);
            }
        }
        return whole.equals(sum) || whole.equals(rest);
    }

    /**
     * Figures that the base is the sum of.
     *
     * @param factor by how much the base grows with one more
     */
    record SummedBase(Named name, List<Input> inputs, Exact factor) {
        boolean isOf(Named other) {
            return name == other;
        }

        Unit unit() {
            return name instanceof FigureName figure ? figure.unit() : Unit.NONE;
        }

        /** Teachers can be recruited and toilets built; students cannot. */
        boolean canGrow() {
            return FigureRoom.isFigure(name)
                    && inputs.size() == 1
                    && name != LevelFigure.STUDENTS
                    && unit() != Unit.STUDENTS
                    && unit() != Unit.CHILDREN;
        }
    }

    /** Empty where the base is not one figure, so that it cannot be told what else changes with it. */
    Optional<SummedBase> base(Measure measure, Optional<Named> lever) {
        Exact base = measure.base().low();
        if (measure.per() == Unit.NONE && base.equals(Exact.ONE)) {
            return Optional.of(new SummedBase(Named.column(""), List.of(), Exact.ONE));
        }
        boolean stays = lever.isPresent() && STAYED.contains(lever.get());
        if (stays) {
            return Optional.of(new SummedBase(lever.get(), List.of(), Exact.ONE));
        }
        for (Input input : measure.inputs()) {
            if (lever.isEmpty() || input.name() == lever.get() || !isBase(input, measure.per())) {
                continue;
            }
            List<Input> same = measure.inputs().stream()
                    .filter(one -> one.name() == input.name())
                    .toList();
            Exact sum = same.stream().map(one -> one.figure().range().low()).reduce(Exact.ZERO, Exact::plus);
            boolean isReported = same.stream().allMatch(one -> one.figure().isReported());
            boolean begun = measure.per() == Unit.NONE;
            if (isReported && (sum.equals(base) || begun)) {
                return Optional.of(new SummedBase(input.name(), same, Exact.ONE));
            }
            Optional<Exact> share = split(measure, input, base);
            if (share.isPresent()) {
                return Optional.of(new SummedBase(input.name(), List.of(input), share.get()));
            }
            Optional<Input> own = same.stream()
                    .filter(one -> one.figure().isReported()
                            && one.figure().range().low().equals(base)
                            && one.subject().equals(measure.subject()))
                    .findFirst();
            if (own.isPresent()) {
                return Optional.of(new SummedBase(input.name(), List.of(own.get()), Exact.ONE));
            }
        }
        return Optional.empty();
    }

    private static boolean isBase(Input input, Unit per) {
        return FigureRoom.isFigure(input.name())
                && input.name() instanceof FigureName figure
                && (per == Unit.NONE || figure.unit() == per);
    }

    private Optional<Exact> split(Measure measure, Input input, Exact base) {
        boolean divides = input.name() instanceof SchoolFigure
                && subjects.get(measure.subject()) instanceof Section section
                && section.share().isExact()
                && input.figure().isReported()
                && input.figure().range().low().times(section.share().low()).equals(base);
        return divides && subjects.get(measure.subject()) instanceof Section section
                ? Optional.of(section.share().low())
                : Optional.empty();
    }
}
