package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.facts.Verdict;
import org.junheng.results.CountyVerdicts;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;

/**
 * How many verdicts are of which state.
 *
 * @param pass how many pass
 * @param fail how many fail
 * @param undecided how many are undecided
 * @param notApplicable how many do not apply
 */
public record Counts(int pass, int fail, int undecided, int notApplicable) {

    public static Counts of(Collection<Verdict> verdicts) {
        return ofStates(verdicts.stream().map(Verdict::state).toList());
    }

    static Counts ofStates(Collection<Verdict.State> states) {
        int[] counts = new int[Verdict.State.values().length];
        for (Verdict.State state : states) {
            counts[index(state)]++;
        }
        return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many of the county's demands stand how: a criterion that judges every school is one demand. */
    public static Counts ofCounty(Evaluation evaluation) {
        Map<String, List<Verdict>> byCriterion =
                CountyVerdicts.demands(evaluation).stream().collect(Collectors.groupingBy(Verdict::criterion));
        return ofStates(byCriterion.values().stream()
                .map(verdicts -> of(verdicts).state())
                .toList());
    }

    private static int index(Verdict.State state) {
        return switch (state) {
            case PASS -> 0;
            case FAIL -> 1;
            case UNDECIDED -> 2;
            case NOT_APPLICABLE -> 3;
        };
    }

    /**
     * One state and its number.
     *
     * @param state the state
     * @param count how many
     */
    public record StateCount(Verdict.State state, int count) {}

    /** The states that occur, in the order of the columns. */
    public List<StateCount> parts() {
        List<StateCount> parts = new ArrayList<>();
        add(parts, Verdict.State.PASS, pass);
        add(parts, Verdict.State.FAIL, fail);
        add(parts, Verdict.State.UNDECIDED, undecided);
        add(parts, Verdict.State.NOT_APPLICABLE, notApplicable);
        return parts;
    }

    private static void add(List<StateCount> parts, Verdict.State state, int count) {
        if (count > 0) {
            parts.add(new StateCount(state, count));
        }
    }

    public int total() {
        return pass + fail + undecided + notApplicable;
    }

    /** The state of an outcome; where nothing was judged nothing applies. */
    public static Verdict.State state(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Verdict.State.PASS;
            case FAIL -> Verdict.State.FAIL;
            case UNDECIDED -> Verdict.State.UNDECIDED;
            case NOTHING_JUDGED -> Verdict.State.NOT_APPLICABLE;
        };
    }

    /** What all of them together come to; a single failure fails, and where nothing was judged nothing passes. */
    public Verdict.State state() {
        if (fail > 0) {
            return Verdict.State.FAIL;
        }
        if (undecided > 0) {
            return Verdict.State.UNDECIDED;
        }
        return pass > 0 ? Verdict.State.PASS : Verdict.State.NOT_APPLICABLE;
    }
}
