package org.junheng.report.view;

import java.util.Collection;
import java.util.List;
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
    /** The states in the order in which a table shows them. */
    public static final List<Verdict.State> COLUMNS =
            List.of(Verdict.State.PASS, Verdict.State.FAIL, Verdict.State.UNDECIDED, Verdict.State.NOT_APPLICABLE);

    public static Counts of(Collection<Verdict> verdicts) {
        return ofStates(verdicts.stream().map(Verdict::state).toList());
    }

    static Counts ofStates(Collection<Verdict.State> states) {
        int[] counts = new int[COLUMNS.size()];
        for (Verdict.State state : states) {
            counts[index(state)]++;
        }
        return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many of the county's demands stand how: a criterion that judges every school is one demand. */
    public static Counts ofCounty(Evaluation evaluation) {
        return ofStates(CountyVerdicts.states(evaluation));
    }

    private static int index(Verdict.State state) {
        return COLUMNS.indexOf(state);
    }

    /**
     * One state and its number.
     *
     * @param state the state
     * @param count how many
     */
    public record StateCount(Verdict.State state, int count) {}

    /** Every state, in the order of {@link #COLUMNS}. */
    public List<StateCount> all() {
        return COLUMNS.stream()
                .map(state -> new StateCount(
                        state, List.of(pass, fail, undecided, notApplicable).get(index(state))))
                .toList();
    }

    /** The states that occur. */
    public List<StateCount> parts() {
        return all().stream().filter(part -> part.count() > 0).toList();
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
