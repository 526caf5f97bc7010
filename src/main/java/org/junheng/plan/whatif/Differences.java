package org.junheng.plan.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.Effect;
import org.junheng.results.WhatIf;
import org.junheng.values.Amounts;

/** What differs between two evaluations of one county. */
public final class Differences {
    private Differences() {}

    /** Verdicts that flip, values that get worse and values that get better. */
    public static WhatIf between(Evaluation before, Evaluation after) {
        Map<String, Verdict> now = new HashMap<>();
        after.verdicts().forEach(verdict -> now.put(verdict.id(), verdict));
        List<Effect> flips = new ArrayList<>();
        List<Effect> worse = new ArrayList<>();
        List<Effect> better = new ArrayList<>();
        for (Verdict was : before.verdicts()) {
            Verdict is = now.get(was.id());
            if (is != null) {
                Effect effect = new Effect(was.criterion(), was.subject(), was, is);
                int change = change(was, is);
                if (was.state() != is.state()) {
                    flips.add(effect);
                } else if (change != 0) {
                    (change < 0 ? worse : better).add(effect);
                }
            }
        }
        return new WhatIf(before, after, flips, worse, better);
    }

    /** Whether there is more room to the limit than before (1), less (-1), or as much. */
    public static int change(Verdict was, Verdict is) {
        Optional<Exact> then = Amounts.of(was).margin();
        Optional<Exact> now = Amounts.of(is).margin();
        return then.isEmpty() || now.isEmpty() ? 0 : now.get().compareTo(then.get());
    }
}
