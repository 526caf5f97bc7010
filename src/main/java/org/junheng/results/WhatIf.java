package org.junheng.results;

import java.util.List;

/**
 * What would be if figures or limits were other ones.
 *
 * @param before the county as it is
 * @param after the county as it would be
 * @param flips the verdicts that come out otherwise, in their order
 * @param worse values that get worse though their verdicts stay: a warning where money is to be spent
 * @param better values that get better though their verdicts stay
 */
public record WhatIf(
        Evaluation before,
        Evaluation after,
        List<Plan.Effect> flips,
        List<Plan.Effect> worse,
        List<Plan.Effect> better) {
    public WhatIf {
        flips = List.copyOf(flips);
        worse = List.copyOf(worse);
        better = List.copyOf(better);
    }
}
