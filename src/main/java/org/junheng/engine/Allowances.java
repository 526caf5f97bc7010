package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.lang.Allowance;
import org.junheng.measures.Limit;
import org.junheng.measures.Requirement;

/** Who may meet which criterion in another way. */
final class Allowances {
    private final Map<String, List<AllowanceRule>> bySubject = new HashMap<>();

    /** An allowance with the rule that makes it. */
    record AllowanceRule(Criterion by, Allowance allowance) {
        /** The requirement with the value and the limit that the allowance puts in place of its own. */
        Requirement eased(Requirement standard) {
            Requirement eased = allowance.value().isPresent()
                    ? standard.with(allowance.value().get())
                    : standard;
            Limit limit = eased.limit();
            return allowance
                    .limit()
                    .map(other -> allowance.upTo().isPresent() && limit.upTo().isPresent()
                            ? limit.over(other, allowance.upTo(), by.id(), by.source())
                            : limit.over(other, by.id(), by.source()))
                    .map(eased::with)
                    .orElse(eased);
        }
    }

    void add(Criterion by, Allowance allowance) {
        for (String criterion : allowance.criteria()) {
            bySubject
                    .computeIfAbsent(key(criterion, allowance.subject()), any -> new ArrayList<>())
                    .add(new AllowanceRule(by, allowance));
        }
    }

    /** The allowances for one subject in one criterion, in the order in which the rules made them. */
    List<AllowanceRule> of(Criterion criterion, String subject) {
        return bySubject.isEmpty() ? List.of() : bySubject.getOrDefault(key(criterion.id(), subject), List.of());
    }

    /** The same of a verdict. */
    List<AllowanceRule> of(Verdict verdict) {
        return bySubject.isEmpty()
                ? List.of()
                : bySubject.getOrDefault(key(verdict.criterion(), verdict.subject()), List.of());
    }

    private static String key(String criterion, String subject) {
        return criterion + "@" + subject;
    }
}
