package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Subject;
import org.junheng.facts.Section;
import org.junheng.figures.Input;
import org.junheng.lang.Exclusion;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Reason;
import org.junheng.results.ScopeDecision;

/** Who is judged by which group of criteria. */
final class Scope {
    private final Map<String, Map<String, List<ExclusionRule>>> byGroup = new LinkedHashMap<>();
    private final Map<String, Reason> uncertain = new LinkedHashMap<>();
    private final List<ScopeDecision> decisions = new ArrayList<>();

    /** An exclusion with the rule that made it. */
    private record ExclusionRule(String id, Flag holds, Exclusion exclusion) {}

    Scope(Iterable<? extends Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject instanceof Section section && section.exists().holds() == Flag.UNKNOWN) {
                uncertain.put(subject.id(), unknown("", List.of(section.exists())));
            }
        }
    }

    void add(String rule, Exclusion exclusion) {
        Flag holds = Flag.YES;
        for (Condition condition : exclusion.conditions()) {
            holds = holds.and(condition.holds());
        }
        if (holds != Flag.NO) {
            decisions.add(new ScopeDecision(
                    rule, exclusion.subject(), exclusion.groups(), holds, reason(rule, holds, exclusion.conditions())));
            for (String group : exclusion.groups()) {
                byGroup.computeIfAbsent(group, any -> new LinkedHashMap<>())
                        .computeIfAbsent(exclusion.subject(), any -> new ArrayList<>())
                        .add(new ExclusionRule(rule, holds, exclusion));
            }
        }
    }

    /** Who is left out or may be, in the order in which the rules said so. */
    List<ScopeDecision> decisions() {
        return decisions;
    }

    /** Whether the subject is judged by the criteria of the group. */
    Flag includes(String group, String subject) {
        Flag included = uncertain.containsKey(subject) ? Flag.UNKNOWN : Flag.YES;
        for (ExclusionRule rule : rules(group, subject)) {
            included = included.and(rule.holds.not());
        }
        return included;
    }

    /** Why the subject is not judged, or why that is not known. */
    Reason reason(String group, String subject) {
        List<ExclusionRule> rules = rules(group, subject);
        for (ExclusionRule rule : rules) {
            if (rule.holds == Flag.YES) {
                return reason(rule.id, rule.holds, rule.exclusion.conditions());
            }
        }
        Reason own = uncertain.get(subject);
        return own != null
                ? own
                : unknown(rules.get(0).id, rules.get(0).exclusion.conditions());
    }

    private static Reason reason(String rule, Flag holds, List<Condition> conditions) {
        return holds == Flag.UNKNOWN
                ? unknown(rule, conditions)
                : new Reason(Reason.ReasonSort.OUT_OF_SCOPE, rule, Reasons.all(conditions), List.of());
    }

    private static Reason unknown(String rule, List<Condition> conditions) {
        List<Condition> open = conditions.stream()
                .filter(condition -> condition.holds() == Flag.UNKNOWN)
                .toList();
        List<Input> missing = Reasons.missingOf(
                open.stream().flatMap(c -> c.inputs().stream()).toList());
        return new Reason(Reason.ReasonSort.SCOPE_UNKNOWN, rule, Reasons.all(open), missing);
    }

    private List<ExclusionRule> rules(String group, String subject) {
        Map<String, List<ExclusionRule>> bySubject = byGroup.get(group);
        return bySubject == null ? List.of() : bySubject.getOrDefault(subject, List.of());
    }
}
