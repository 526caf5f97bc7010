package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Verdict.State;

/**
 * The least that can be called the same work: the split, the ratios, the dispersions and the school rule over arrays that are
 * filled beforehand, into records of five components that say nothing of inputs, units, sources or reasons.
 */
final class HandWrittenLean {
    private final LeanCounty county;
    private final double[][] values;
    private final List<Lean> verdicts;

    /** A verdict without anything that would explain it. */
    record Lean(String criterion, String subject, State state, double value, double limit) {}

    private HandWrittenLean(LeanCounty county) {
        this.county = county;
        this.values = new double[Indicator.COUNT][county.size()];
        this.verdicts = new ArrayList<>(8 * county.size() + 20);
    }

    /** The verdicts on a county of which everything is reported, in the order in which the library gives them. */
    static List<Lean> verdicts(LeanCounty county) {
        return new HandWrittenLean(county).verdicts();
    }

    private List<Lean> verdicts() {
        double[][] coefficients = new double[2][Indicator.COUNT];
        for (Indicator indicator : Indicator.values()) {
            measure(indicator);
            coefficients[0][indicator.index] = coefficient(indicator, false);
            coefficients[1][indicator.index] = coefficient(indicator, true);
        }
        for (Indicator indicator : Indicator.values()) {
            if (indicator == Indicator.EQUIPMENT) {
                composite("QB-COMP-primary", coefficients[0]);
                composite("QB-COMP-junior", coefficients[1]);
            }
            ratios(indicator, false);
            ratios(indicator, true);
            dispersion(indicator.at(false), coefficients[0][indicator.index]);
            dispersion(indicator.at(true), coefficients[1][indicator.index]);
        }
        schools();
        return verdicts;
    }

    private void measure(Indicator indicator) {
        double[] wholes = county.wholes[indicator.index];
        double[] own = values[indicator.index];
        for (int i = 0; i < own.length; i++) {
            double share = indicator.isSplit() ? county.weighted[i] / county.allWeighted[i] : 1;
            own[i] = indicator.scale * wholes[i] * share / county.students[i];
        }
    }

    private void ratios(Indicator indicator, boolean isJunior) {
        Indicator.Bound bound = indicator.at(isJunior);
        double[] own = values[indicator.index];
        boolean isAnybody = false;
        for (int i = 0; i < own.length; i++) {
            if (county.isJunior[i] == isJunior) {
                State state =
                        county.isOut[i] ? State.NOT_APPLICABLE : own[i] >= bound.atLeast ? State.PASS : State.FAIL;
                verdicts.add(new Lean(bound.ratio, county.ids[i], state, own[i], bound.atLeast));
                isAnybody = true;
            }
        }
        if (!isAnybody) {
            verdicts.add(new Lean(bound.ratio, county.id, State.NOT_APPLICABLE, Double.NaN, bound.atLeast));
        }
    }

    /** Not a number where there is no section in scope. */
    private double coefficient(Indicator indicator, boolean isJunior) {
        double[] own = values[indicator.index];
        double students = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < own.length; i++) {
            if (county.isJunior[i] == isJunior && !county.isOut[i]) {
                students += county.students[i];
                sum += county.students[i] * own[i];
                squares += county.students[i] * own[i] * own[i];
            }
        }
        return Math.sqrt(Math.max(0, students * squares / (sum * sum) - 1));
    }

    private void dispersion(Indicator.Bound bound, double coefficient) {
        State state = Double.isNaN(coefficient)
                ? State.NOT_APPLICABLE
                : coefficient <= bound.atMost ? State.PASS : State.FAIL;
        verdicts.add(new Lean(bound.dispersion, county.id, state, coefficient, bound.atMost));
    }

    private void composite(String criterion, double[] coefficients) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum += coefficient;
        }
        verdicts.add(new Lean(criterion, county.id, State.NOT_APPLICABLE, sum / Indicator.COUNT, Double.NaN));
    }

    private void schools() {
        int failed = 0;
        int counted = 0;
        for (int i = 0; i < county.size(); i++) {
            int passed = county.isOut[i] ? 0 : passed(i);
            State state = county.isOut[i] ? State.NOT_APPLICABLE : passed >= Part.ENOUGH ? State.PASS : State.FAIL;
            verdicts.add(new Lean("QB-R-school", county.ids[i], state, passed, Part.ENOUGH));
            failed += state == State.FAIL ? 1 : 0;
            counted += county.isOut[i] ? 0 : 1;
        }
        if (county.size() == 0) {
            verdicts.add(new Lean("QB-R-school", county.id, State.NOT_APPLICABLE, 0, Part.ENOUGH));
        }
        State state = counted == 0 ? State.NOT_APPLICABLE : failed == 0 ? State.PASS : State.FAIL;
        verdicts.add(new Lean("QB-R-county", county.id, state, (double) counted - failed, counted));
    }

    /** How many indicators the section meets; none where it is far below one of them. */
    private int passed(int section) {
        int passed = 0;
        for (Indicator indicator : Indicator.values()) {
            double value = values[indicator.index][section];
            double limit = indicator.at(county.isJunior[section]).atLeast;
            if (value >= limit) {
                passed++;
            } else if (value < Part.FLOOR * limit) {
                return 0;
            }
        }
        return passed;
    }
}
