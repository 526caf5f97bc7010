package org.junheng.rules;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.Criterion;

/**
 * What is known of a rule besides its compiled form.
 *
 * @param criterion id, titles, source and place
 * @param kind what the rule inserts
 * @param population the kind of subject that it judges, such as {@code Section}; the empty text for a countermeasure
 * @param excludedFrom the groups of criteria that an exclusion leaves out
 * @param allowedIn the criteria that an allowance eases
 * @param verdictsOf the groups and criteria whose verdicts it reads
 * @param findingsOf the criteria whose findings it reads
 * @param reads the figures that a free pattern rule says it reads
 * @param slots the groups that its document leaves to a place: until one fills them, the rule decides nothing
 * @param needs the figures, answers and columns that it is computed from
 * @param levels the levels of schooling that it names, by label; none where it holds for all alike
 * @param demand what a requirement demands; empty for every other rule
 */
public record RuleInfo(
        Criterion criterion,
        Kind kind,
        String population,
        List<String> excludedFrom,
        List<String> allowedIn,
        List<String> verdictsOf,
        List<String> findingsOf,
        List<String> reads,
        List<String> slots,
        List<Need> needs,
        List<String> levels,
        Optional<Demanded> demand) {
    /** What a rule inserts. */
    public enum Kind {
        EXCLUSION,
        ALLOWANCE,
        REQUIREMENT,
        VIOLATION,
        COUNTERMEASURE
    }

    public RuleInfo {
        excludedFrom = List.copyOf(excludedFrom);
        allowedIn = List.copyOf(allowedIn);
        verdictsOf = List.copyOf(verdictsOf);
        findingsOf = List.copyOf(findingsOf);
        reads = List.copyOf(reads);
        slots = List.copyOf(slots);
        needs = List.copyOf(needs);
        levels = List.copyOf(levels);
    }

    /** The rule's name, unique in a load. */
    public String id() {
        return criterion.id();
    }
}
