package org.junheng.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;

/**
 * What a plan is to reach, and in which way.
 *
 * @param criteria the ids of the criteria to be met, advisory ones too; empty for all that are required
 * @param margin by which part of the limit what is planned has to be better than it: with 0.03 a school still passes with a few
 *     students more. A limit of all there is has no more to it
 * @param ways whether pieces may be new, moved, or either
 * @param first what a budget goes to first
 */
public record Aims(Set<String> criteria, Exact margin, Ways ways, First first) {
    /** All that is required, at its limits, in any way. */
    public static final Aims REQUIRED = new Aims(Set.of(), Exact.ZERO, Ways.ANY, First.CHEAPEST);

    /** Where pieces may come from. */
    public enum Ways {
        /** New, or from other schools. */
        ANY,
        /** New ones alone: nothing is moved. */
        NEW,
        /** From other schools alone: nothing is bought. */
        MOVED
    }

    /**
     * How a criterion that was chosen stands, and what a plan does about it.
     *
     * @param criterion its id
     * @param passes of how many subjects it passes today
     * @param fails of how many it fails
     * @param undecided of how many data are missing for it
     * @param closed of how many of these it is met with the plan
     */
    public record AimStanding(String criterion, int passes, int fails, int undecided, int closed) {
        /** Those of the criteria that were chosen, by their ids; none where all that is required is aimed at. */
        static List<AimStanding> of(Set<String> criteria, List<Verdict> verdicts, Set<String> closed) {
            List<AimStanding> all = new ArrayList<>();
            for (String criterion : new TreeSet<>(criteria)) {
                List<Verdict> own = verdicts.stream()
                        .filter(verdict -> verdict.criterion().equals(criterion))
                        .toList();
                int gone = (int)
                        own.stream().filter(one -> closed.contains(one.id())).count();
                all.add(new AimStanding(
                        criterion, count(own, State.PASS), count(own, State.FAIL), count(own, State.UNDECIDED), gone));
            }
            return List.copyOf(all);
        }

        private static int count(List<Verdict> verdicts, State state) {
            return (int) verdicts.stream().filter(one -> one.state() == state).count();
        }
    }

    /** What a budget that does not reach for all goes to first. */
    public enum First {
        /**
         * As many findings as possible are closed: of a school's composite its single requirements as well, but not those that the
         * document lets stay.
         */
        CHEAPEST,
        /** The same, each finding counted with the students of its school; one of the county with all of them. */
        MOST_STUDENTS
    }

    /**
     * Checks the margin.
     *
     * @throws IllegalArgumentException unless it is at least nought and below 1
     */
    public Aims {
        criteria = Set.copyOf(new TreeSet<>(criteria));
        if (margin.signum() < 0 || margin.compareTo(Exact.ONE) >= 0) {
            throw new IllegalArgumentException("a margin is a part of the limit, from 0 to below 1, not " + margin);
        }
    }

    /** The same for these criteria alone. */
    public Aims at(Set<String> ids) {
        return new Aims(ids, margin, ways, first);
    }

    /** The same with that margin. */
    public Aims withMargin(String part) {
        return new Aims(criteria, Exact.of(part), ways, first);
    }

    /** The same in those ways. */
    public Aims by(Ways other) {
        return new Aims(criteria, margin, other, first);
    }

    /** The same with a budget that goes to something else first. */
    public Aims spending(First other) {
        return new Aims(criteria, margin, ways, other);
    }
}
