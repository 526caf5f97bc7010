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
import org.junheng.texts.Text;
import org.junheng.values.Tally;

/**
 * The verdicts that stand for the county: required, and counted by no other. A school may miss one of seven indicators and
 * pass; its indicator is not the county's failure, the verdict that counts it is.
 */
public final class CountyVerdicts {
    private CountyVerdicts() {}

    static List<Verdict> of(Evaluation evaluation) {
        List<Verdict> tallies = evaluation.verdicts().stream()
                .filter(verdict -> verdict.requirement().value() instanceof Tally)
                .toList();
        Set<String> counted = counted(tallies);
        Set<String> restating = restating(tallies, counted);
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (isRequired(evaluation, verdict)
                    && !counted.contains(verdict.id())
                    && !restating.contains(verdict.id())) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private static Set<String> counted(List<Verdict> tallies) {
        Set<String> counted = new HashSet<>();
        tallies.forEach(tally -> members(tally).forEach(member -> counted.add(member.id())));
        return counted;
    }

    private static List<Verdict> members(Verdict tally) {
        return ((Tally) tally.requirement().value()).members();
    }

    /** Tallies that nobody counts, and all of whose members another one counts: they say a second time what that one says. */
    private static Set<String> restating(List<Verdict> tallies, Set<String> counted) {
        Set<String> restating = new HashSet<>();
        for (Verdict tally : tallies) {
            if (members(tally).isEmpty() || counted.contains(tally.id())) {
                continue;
            }
            Set<String> elsewhere = counted(tallies.stream()
                    .filter(other -> !other.id().equals(tally.id()) && !restating.contains(other.id()))
                    .toList());
            if (members(tally).stream().allMatch(member -> elsewhere.contains(member.id()))) {
                restating.add(tally.id());
            }
        }
        return restating;
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

    /** The same as one sentence, in every report. */
    public static Text text(Evaluation evaluation) {
        Counts demands = counts(evaluation);
        return new Text(
                "县级要求" + demands.total() + "项，达标" + demands.pass() + "项，未达标" + demands.fail() + "项，待定"
                        + demands.undecided() + "项"
                        + (demands.notApplicable() > 0 ? "，不适用" + demands.notApplicable() + "项" : "") + "。",
                "Of the county's " + demands.total() + " requirements " + demands.pass() + " are met, " + demands.fail()
                        + " are not, " + demands.undecided() + " are undecided"
                        + (demands.notApplicable() > 0 ? ", and " + demands.notApplicable() + " do not apply." : "."));
    }

    private static boolean isRequired(Evaluation evaluation, Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion != null
                && (criterion.severity() == Severity.REQUIRED || criterion.severity() == Severity.VETO);
    }
}
