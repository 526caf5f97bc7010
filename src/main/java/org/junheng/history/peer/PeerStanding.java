package org.junheng.history.peer;

import java.util.List;
import org.junheng.facts.Verdict;

/**
 * Where a school stands among those like it, by one criterion.
 *
 * @param verdict its own verdict; its value is known
 * @param lower the lower quartile of those like it whose value is known, in the unit of the measure
 * @param median the median
 * @param upper the upper quartile
 * @param known of how many it is known
 * @param better where it fails: those like it that meet the criterion with no more teachers for each student, at most three, the
 *     most like first; empty where it does not fail, where its own teachers are not reported, or nobody does
 */
public record PeerStanding(
        Verdict verdict, double lower, double median, double upper, int known, List<BetterPeer> better) {
    public PeerStanding {
        better = List.copyOf(better);
    }

    /**
     * One that does better with the same means.
     *
     * @param peer which
     * @param verdict its verdict on the same criterion
     * @param has what else it meets and the school does not: verdicts, in the order of the criteria
     */
    public record BetterPeer(PeerGroup.Peer peer, Verdict verdict, List<Verdict> has) {
        public BetterPeer {
            has = List.copyOf(has);
        }
    }

    /** Whether the own value is below the lower quartile, above the upper one, or between. */
    public PeerQuarter quarter(double own) {
        return own < lower ? PeerQuarter.LOWEST : own > upper ? PeerQuarter.HIGHEST : PeerQuarter.MIDDLE;
    }

    /** In which part of those like it a value lies; whether high is good depends on the criterion. */
    public enum PeerQuarter {
        LOWEST,
        MIDDLE,
        HIGHEST
    }
}
