package org.junheng.lab.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.rules.RuleInput;

/** The ways to answer the questions of a rule. */
final class AnswerWays {
    private static final int MOST_ANSWERS = 4;

    private AnswerWays() {}

    /** All yes, all no, and where there are few, every way between. */
    static List<Map<RuleInput, Boolean>> of(Set<RuleInput> inputs) {
        List<RuleInput> asked = inputs.stream().filter(Scene::isAnswer).toList();
        List<Map<RuleInput, Boolean>> all = new ArrayList<>();
        if (asked.size() <= MOST_ANSWERS) {
            for (int mask = (1 << asked.size()) - 1; mask >= 0; mask--) {
                Map<RuleInput, Boolean> one = new LinkedHashMap<>();
                for (int i = 0; i < asked.size(); i++) {
                    one.put(asked.get(i), (mask & (1 << i)) != 0);
                }
                all.add(one);
            }
            return all;
        }
        for (boolean yes : new boolean[] {true, false}) {
            Map<RuleInput, Boolean> alike = new LinkedHashMap<>();
            asked.forEach(input -> alike.put(input, yes));
            all.add(alike);
            for (RuleInput other : asked) {
                Map<RuleInput, Boolean> one = new LinkedHashMap<>(alike);
                one.put(other, !yes);
                all.add(one);
            }
        }
        return all;
    }
}
