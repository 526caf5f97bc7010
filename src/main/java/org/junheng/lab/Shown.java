package org.junheng.lab;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.criteria.Relation;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Value;
import org.junheng.results.ScopeDecision;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/**
 * What a case shows of the rules: as much of its evaluation as is asked for when the case itself is not run again.
 *
 * @param verdicts of the verdicts that it names
 * @param recommended the rules that recommend something; empty where the case does not say which must
 * @param statesCountermeasures whether it says so
 * @param decisions what scope rules decided of somebody
 * @param failed the criteria that fail for anybody in it
 * @param groups the groups of all that was judged in it
 */
record Shown(
        List<ShownVerdict> verdicts,
        boolean statesCountermeasures,
        Set<String> recommended,
        List<Decided> decisions,
        Set<String> failed,
        Set<String> groups) {
    Shown {
        verdicts = List.copyOf(verdicts);
        recommended = Set.copyOf(recommended);
        decisions = List.copyOf(decisions);
        failed = Set.copyOf(failed);
        groups = Set.copyOf(groups);
    }

    /**
     * A verdict that a case names.
     *
     * @param isReported whether its figure is only shown, and not judged
     * @param couldEqual whether its value could equal a limit at all
     * @param isAtLimit whether it does
     * @param by the rule that the verdict's reason names
     */
    record ShownVerdict(
            String criterion,
            String group,
            Verdict.State state,
            boolean isReported,
            boolean couldEqual,
            boolean isAtLimit,
            String by) {
        static ShownVerdict of(Verdict verdict) {
            return new ShownVerdict(
                    verdict.criterion(),
                    verdict.group(),
                    verdict.state(),
                    verdict.requirement().limit().relation() == Relation.REPORTED,
                    AtLimit.isPossible(verdict),
                    AtLimit.is(verdict),
                    verdict.reason().by());
        }
    }

    /**
     * A decision of a scope rule.
     *
     * @param isNamed whether it is of a subject that the case names, or of one among those that are compared
     */
    record Decided(String rule, Flag holds, boolean isNamed) {}

    static Shown of(CaseResult result) {
        Set<String> recommended = new TreeSet<>();
        if (result.statesCountermeasures()) {
            result.evaluation().countermeasures().stream()
                    .map(Countermeasure::rule)
                    .forEach(recommended::add);
        }
        return new Shown(
                result.verdicts().stream().map(ShownVerdict::of).toList(),
                result.statesCountermeasures(),
                recommended,
                result.evaluation().exclusions().stream()
                        .map(decision -> new Decided(decision.rule(), decision.holds(), isNamed(decision, result)))
                        .distinct()
                        .toList(),
                result.evaluation().verdicts().stream()
                        .filter(verdict -> verdict.state() == Verdict.State.FAIL)
                        .map(Verdict::criterion)
                        .collect(Collectors.toUnmodifiableSet()),
                result.evaluation().verdicts().stream().map(Verdict::group).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isNamed(ScopeDecision decision, CaseResult result) {
        return result.verdicts().stream()
                .filter(verdict -> decision.groups().contains(verdict.group()))
                .anyMatch(verdict -> verdict.subject().equals(decision.subject()) || compares(verdict));
    }

    private static boolean compares(Verdict verdict) {
        Value value = verdict.requirement().value();
        return value instanceof Dispersion || value instanceof Composite;
    }
}
