package org.junheng.plan.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.Effect;
import org.junheng.results.WhatIf;
import org.junheng.texts.Text;
import org.junheng.values.Amounts;

/** What differs between two evaluations of one county. */
public final class Differences {
    private Differences() {}

    /** Verdicts that flip, come and go, values that get worse and values that get better; and what the changed data give to say. */
    public static WhatIf between(Evaluation before, Evaluation after) {
        Map<String, Verdict> then = byId(before);
        Map<String, Verdict> now = byId(after);
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
        return new WhatIf(
                before,
                after,
                flips,
                worse,
                better,
                lacking(after, then),
                lacking(before, now),
                further(before.dataFindings(), after.dataFindings()));
    }

    private static Map<String, Verdict> byId(Evaluation evaluation) {
        Map<String, Verdict> verdicts = new HashMap<>();
        evaluation.verdicts().forEach(verdict -> verdicts.put(verdict.id(), verdict));
        return verdicts;
    }

    /** The verdicts that the others lack; that a criterion judges nobody is none. */
    private static List<Verdict> lacking(Evaluation evaluation, Map<String, Verdict> others) {
        return evaluation.verdicts().stream()
                .filter(verdict -> !others.containsKey(verdict.id()))
                .filter(verdict -> verdict.state() != State.NOT_APPLICABLE)
                .toList();
    }

    /** What is found now and was not before, of whatever values. */
    public static List<DataFinding> further(List<DataFinding> before, List<DataFinding> after) {
        Set<List<Object>> known = before.stream().map(Differences::what).collect(Collectors.toSet());
        return after.stream().filter(found -> !known.contains(what(found))).toList();
    }

    private static List<Object> what(DataFinding found) {
        return List.of(
                found.kind(),
                found.subject(),
                found.inputs().stream().map(Input::path).sorted().toList(),
                found.inputs().isEmpty() ? found.message() : Text.NONE);
    }

    /** Whether there is more room to the limit than before (1), less (-1), or as much. */
    public static int change(Verdict was, Verdict is) {
        Optional<Exact> then = Amounts.of(was).margin();
        Optional<Exact> now = Amounts.of(is).margin();
        return then.isEmpty() || now.isEmpty() ? 0 : now.get().compareTo(then.get());
    }
}
