package org.junheng.rules;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.rules.RuleLinks.LinkKind;

/**
 * What is known of a rule besides its compiled form.
 *
 * @param criterion id, titles, source and place
 * @param kind what the rule inserts
 * @param population the kind of subject that it judges, such as {@code Section}; the empty text for a countermeasure
 * @param links the criteria and groups that it names
 * @param figures the reported figures behind it
 * @param demand what a requirement demands; empty for every other rule
 */
public record RuleInfo(
        Criterion criterion,
        RuleKind kind,
        String population,
        RuleLinks links,
        RuleFigures figures,
        Optional<Demanded> demand) {
    /** What a rule inserts. */
    public enum RuleKind {
        EXCLUSION,
        ALLOWANCE,
        REQUIREMENT,
        VIOLATION,
        COUNTERMEASURE
    }

    /** The rule's name, unique in a load. */
    public String id() {
        return criterion.id();
    }

    /** Whether verdicts come of it: it states a criterion, and neither leaves out, eases nor recommends. */
    public boolean judges() {
        return kind == RuleKind.REQUIREMENT || kind == RuleKind.VIOLATION;
    }

    /** The groups of criteria that an exclusion leaves out. */
    public List<String> excludedFrom() {
        return links.of(LinkKind.EXCLUDED_FROM);
    }

    /** The criteria that an allowance eases. */
    public List<String> allowedIn() {
        return links.of(LinkKind.ALLOWED_IN);
    }

    /** The limits that an allowance sets in place of theirs, as they are written. */
    public List<String> allowedLimits() {
        return links.of(LinkKind.ALLOWED_LIMITS);
    }

    /** The groups and criteria whose verdicts it reads. */
    public List<String> verdictsOf() {
        return links.of(LinkKind.VERDICTS_OF);
    }

    /** The criteria whose findings it reads. */
    public List<String> findingsOf() {
        return links.of(LinkKind.FINDINGS_OF);
    }

    /** The figures that a free pattern rule says it reads. */
    public List<String> reads() {
        return figures.observed();
    }

    /** The groups that its document leaves to a place: until one fills them, the rule decides nothing. */
    public List<String> slots() {
        return links.of(LinkKind.SLOTS);
    }

    /** The figures, answers and columns that it is computed from. */
    public List<RuleInput> needs() {
        return figures.inputs();
    }

    /** The levels of schooling that it names, by label; none where it holds for all alike. */
    public List<String> levels() {
        return figures.levels();
    }
}
