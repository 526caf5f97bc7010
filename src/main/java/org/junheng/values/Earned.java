package org.junheng.values;

import org.junheng.criteria.Deduction;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Scoring;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** The points that one criterion earns: all where it is met, and less by its own deduction where it is not. */
final class Earned {
    private final Verdict verdict;
    private final Exact points;
    private final Deduction deduction;

    Earned(Verdict verdict, Scoring scoring) {
        this.verdict = verdict;
        this.points = scoring.points();
        this.deduction = scoring.deduction();
    }

    Range points() {
        if (Score.isOff(verdict)) {
            return Range.ZERO;
        }
        if (verdict.state() == State.PASS) {
            return Range.exactly(points);
        }
        Range anything = new Range(Exact.ZERO, verdict.state() == State.FAIL ? Exact.ZERO : points);
        return isCompared() ? deducted(anything) : anything;
    }

    /** Whether the verdict comes from the value and its limit, and not from a condition or a scope that is not known. */
    private boolean isCompared() {
        return switch (verdict.reason().kind()) {
            case MEASURED, ALREADY_DECIDED, MISSING_FIGURES -> true;
            default -> false;
        };
    }

    private Range deducted(Range otherwise) {
        Value value = verdict.requirement().value();
        if (deduction instanceof Deduction.Graded && value instanceof Evidence evidence) {
            return part(evidence.inputs().size(), yes(evidence), open(evidence));
        }
        if (deduction instanceof Deduction.Graded && value instanceof Tally tally) {
            int counted = tally.members().size() - tally.count(State.NOT_APPLICABLE);
            return counted == 0 ? otherwise : part(counted, tally.count(State.PASS), tally.count(State.UNDECIDED));
        }
        if (value instanceof Tally tally && isShareOfAll() && !(deduction instanceof Deduction.ZeroIfBreached)) {
            return shareOf(tally, otherwise);
        }
        boolean measured = value instanceof Measure measure && measure.isDefined() == Flag.YES;
        // Of what may miss its limit on either side nothing is left, as of what is no number.
        Relation relation = verdict.requirement().limit().relation();
        boolean isRange = relation == Relation.BETWEEN || relation == Relation.EQUAL_TO;
        return measured && !isRange && !(deduction instanceof Deduction.ZeroIfBreached)
                ? between(((Measure) value).range())
                : otherwise;
    }

    /** A share of schools is short by so many percentage points, as a part of a whole is; those that are open may pass. */
    private Range shareOf(Tally tally, Range otherwise) {
        Exact counted = Exact.of(tally.members().size() - tally.count(State.NOT_APPLICABLE));
        Exact passed = Exact.of(tally.count(State.PASS));
        Exact most = passed.plus(Exact.of(tally.count(State.UNDECIDED)));
        return counted.isZero() ? otherwise : between(new Range(passed.dividedBy(counted), most.dividedBy(counted)));
    }

    private boolean isShareOfAll() {
        return verdict.requirement().limit().relation() == Relation.SHARE_AT_LEAST;
    }

    private int yes(Evidence evidence) {
        boolean wantsYes = verdict.requirement().limit().relation() != Relation.NO;
        return (int) evidence.inputs().stream()
                .filter(input -> input.figure().isReported())
                .filter(input -> input.figure().range().isPositive() == wantsYes)
                .count();
    }

    private static int open(Evidence evidence) {
        return (int) evidence.inputs().stream()
                .filter(input -> !input.figure().isReported())
                .count();
    }

    private Range part(int all, int met, int open) {
        return new Range(times(met, all), times(met + open, all));
    }

    private Exact times(int met, int all) {
        return points.times(Exact.of(met)).dividedBy(Exact.of(all));
    }

    /** Points rise, or fall, with the value all the way: the ends of its range have the ends of theirs. */
    private Range between(Range values) {
        Exact atLow = at(values.low());
        Exact most = values.high();
        Exact atHigh = most == null ? (isUpwards() ? points : Exact.ZERO) : at(most);
        return new Range(atLow.min(atHigh), atLow.max(atHigh));
    }

    private boolean isUpwards() {
        Relation relation = verdict.requirement().limit().relation();
        return relation == Relation.AT_LEAST || relation == Relation.ABOVE || isShareOfAll();
    }

    private Exact at(Exact value) {
        Exact limit = verdict.requirement().limit().value();
        Exact gap = isUpwards() ? limit.minus(value) : value.minus(limit);
        Relation relation = verdict.requirement().limit().relation();
        boolean isStrict = relation == Relation.BELOW || relation == Relation.ABOVE;
        boolean isMet = isStrict ? gap.signum() < 0 : gap.signum() <= 0;
        if (isMet) {
            return points;
        }
        if (deduction instanceof Deduction.PerPoint perPoint) {
            return notBelowNought(points.minus(perPoint.lost().times(percent(gap, limit))));
        }
        return deduction instanceof Deduction.ByBand bands ? best(bands, value) : graded(value, limit);
    }

    private Exact percent(Exact gap, Exact limit) {
        boolean share =
                isShareOfAll() || (verdict.requirement().value() instanceof Measure measure && measure.isShare());
        Exact part = share || limit.isZero() ? gap : gap.dividedBy(limit);
        return part.times(Measure.HUNDRED);
    }

    private Exact best(Deduction.ByBand bands, Exact value) {
        Exact best = Exact.ZERO;
        for (Deduction.Band band : bands.bands()) {
            int order = value.compareTo(band.value());
            if (isUpwards() ? order >= 0 : order <= 0) {
                best = best.max(band.points());
            }
        }
        return best.min(points);
    }

    private Exact graded(Exact value, Exact limit) {
        Exact whole = isUpwards() ? limit : value;
        Exact part = isUpwards() ? value : limit;
        return whole.signum() <= 0
                ? Exact.ZERO
                : notBelowNought(points.times(part).dividedBy(whole));
    }

    private static Exact notBelowNought(Exact exact) {
        return exact.max(Exact.ZERO);
    }
}
