package org.junheng.results;

import java.util.List;
import org.junheng.facts.Verdict;

/**
 * What would be if figures or limits were other ones.
 *
 * @param before the county as it is
 * @param after the county as it would be
 * @param flips the verdicts that come out otherwise, in their order
 * @param worse values that get worse though their verdicts stay: a warning where money is to be spent
 * @param better values that get better though their verdicts stay
 * @param appeared verdicts on what was not judged before: another level of a school, another criterion
 * @param gone verdicts on what is not judged any more
 * @param told what is wrong with the changed figures, or suspect, and was not before
 */
public record WhatIf(
        Evaluation before,
        Evaluation after,
        List<Plan.Effect> flips,
        List<Plan.Effect> worse,
        List<Plan.Effect> better,
        List<Verdict> appeared,
        List<Verdict> gone,
        List<DataFinding> told) {
    public WhatIf {
        flips = List.copyOf(flips);
        worse = List.copyOf(worse);
        better = List.copyOf(better);
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
        told = List.copyOf(told);
    }
}
