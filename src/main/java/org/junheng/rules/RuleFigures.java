package org.junheng.rules;

import java.util.List;

/**
 * The reported figures behind a rule.
 *
 * @param observed those that a free pattern rule says it reads
 * @param inputs the figures, answers and columns that it is computed from
 * @param levels the levels of schooling that it names, by label; none where it holds for all alike
 */
public record RuleFigures(List<String> observed, List<RuleInput> inputs, List<String> levels) {
    /** None. */
    public static final RuleFigures NONE = new RuleFigures(List.of(), List.of(), List.of());

    public RuleFigures {
        observed = List.copyOf(observed);
        inputs = List.copyOf(inputs);
        levels = List.copyOf(levels);
    }
}
