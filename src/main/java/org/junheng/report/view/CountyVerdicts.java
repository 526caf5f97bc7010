package org.junheng.report.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.criteria.Phase;
import org.junheng.facts.Criterion;
import org.junheng.facts.Severity;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junheng.values.Tally;

/**
 * The verdicts that stand for the county: required, and counted by no other. A school may miss one of seven indicators and
 * pass; its indicator is not the county's failure, the verdict that counts it is.
 */
public final class CountyVerdicts {
    private CountyVerdicts() {}

    static List<Verdict> of(Evaluation evaluation) {
        Set<String> counted = new HashSet<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Tally tally) {
                tally.members().forEach(member -> counted.add(member.id()));
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (isRequired(evaluation, verdict) && !counted.contains(verdict.id())) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    /**
     * What the county has to meet: the verdicts that stand for it; in place of one that sums the county up, those that it
     * counts.
     */
    static List<Verdict> demands(Evaluation evaluation) {
        List<Verdict> verdicts = of(evaluation);
        return verdicts.stream()
                .flatMap(top -> isSum(evaluation, top, verdicts.size() == 1)
                        ? ((Tally) top.requirement().value()).members().stream()
                        : Stream.of(top))
                .toList();
    }

    private static boolean isSum(Evaluation evaluation, Verdict top, boolean isOnly) {
        Criterion criterion = evaluation.criteria().get(top.criterion());
        boolean isOverall = criterion != null && criterion.phase() == Phase.OVERALL;
        return (isOnly || isOverall) && top.requirement().value() instanceof Tally;
    }

    /** How many of the county's demands stand how: a criterion that judges every school is one demand. */
    public static Counts counts(Evaluation evaluation) {
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : demands(evaluation)) {
            byCriterion
                    .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                    .add(verdict);
        }
        return Counts.ofStates(byCriterion.values().stream()
                .map(verdicts -> Counts.of(verdicts).state())
                .toList());
    }

    private static boolean isRequired(Evaluation evaluation, Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion != null
                && (criterion.severity() == Severity.REQUIRED || criterion.severity() == Severity.VETO);
    }
}
