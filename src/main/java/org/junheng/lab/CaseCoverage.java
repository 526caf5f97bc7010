package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Criterion;
import org.junheng.facts.Finding;
import org.junheng.facts.Reason;
import org.junheng.facts.Relation;
import org.junheng.facts.Verdict;
import org.junheng.lab.CaseGap.Lack;

/**
 * Finds the rules whose cases do not show enough: a criterion that was never seen to fail may be one that cannot fail.
 *
 * <p>Only cases that held count, and only what they name: a verdict that came out beside the point shows nothing.
 */
public final class CaseCoverage {
    private final List<CaseResult> held;

    private CaseCoverage(List<CaseResult> results) {
        this.held = results.stream().filter(CaseResult::held).toList();
    }

    /**
     * What the cases lack, by rule.
     *
     * <p>A criterion needs a case that passes, one that fails, one that missing data leaves undecided, and one exactly at
     * its limit; a free pattern rule has no limit, and of a figure that is only reported any case will do. A scope rule
     * needs a case in which it leaves a subject out, and one in which it leaves nobody out of criteria that it could; a
     * countermeasure rule one in which it recommends, and one that it could answer and does not.
     *
     * @param rules criteria, scope rules and countermeasure rules, told apart by their phase
     * @param results what came of their cases
     */
    public static List<CaseGap> of(Collection<Criterion> rules, List<CaseResult> results) {
        CaseCoverage coverage = new CaseCoverage(results);
        return rules.stream()
                .sorted(Comparator.comparing(Criterion::id))
                .flatMap(rule -> coverage.lacks(rule).stream().map(lack -> new CaseGap(rule, lack)))
                .toList();
    }

    private List<Lack> lacks(Criterion rule) {
        return switch (rule.phase()) {
            case SCOPE -> scope(rule.id());
            case COUNTERMEASURES -> countermeasure(rule.id());
            default -> criterion(rule.id());
        };
    }

    private List<Lack> criterion(String id) {
        List<Verdict> named =
                named().filter(verdict -> verdict.criterion().equals(id)).toList();
        List<Lack> lacks = new ArrayList<>();
        if (named.stream().anyMatch(verdict -> verdict.requirement().limit().relation() == Relation.REPORTED)) {
            return lacks;
        }
        addUnless(lacks, Lack.PASS, named, verdict -> verdict.state() == Verdict.State.PASS);
        addUnless(lacks, Lack.FAIL, named, verdict -> verdict.state() == Verdict.State.FAIL);
        addUnless(lacks, Lack.UNDECIDED, named, verdict -> verdict.state() == Verdict.State.UNDECIDED);
        if (named.isEmpty() || named.stream().anyMatch(AtLimit::isPossible)) {
            addUnless(lacks, Lack.AT_THE_LIMIT, named, AtLimit::is);
        }
        return lacks;
    }

    private List<Lack> scope(String id) {
        Set<String> canLeaveOut = held.stream()
                .flatMap(result -> result.evaluation().verdicts().stream())
                .filter(verdict -> leavesOut(id, verdict))
                .map(Verdict::criterion)
                .collect(Collectors.toSet());
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, named().toList(), verdict -> leavesOut(id, verdict));
        boolean stoodBack = held.stream()
                .filter(result -> names(result, canLeaveOut))
                .anyMatch(result -> result.evaluation().verdicts().stream().noneMatch(verdict -> touches(id, verdict)));
        return stoodBack ? lacks : with(lacks, Lack.NOT_APPLIED);
    }

    private static boolean leavesOut(String scopeRule, Verdict verdict) {
        return verdict.reason().kind() == Reason.Kind.OUT_OF_SCOPE && touches(scopeRule, verdict);
    }

    private static boolean touches(String scopeRule, Verdict verdict) {
        return verdict.reason().by().equals(scopeRule);
    }

    private List<Lack> countermeasure(String id) {
        List<CaseResult> stating =
                held.stream().filter(CaseResult::statesCountermeasures).toList();
        Set<String> answers =
                stating.stream().flatMap(result -> answered(id, result)).collect(Collectors.toSet());
        boolean stoodBack = stating.stream()
                .anyMatch(result ->
                        names(result, answers) && answered(id, result).findAny().isEmpty());
        List<Lack> lacks = new ArrayList<>();
        if (answers.isEmpty()) {
            lacks.add(Lack.APPLIED);
        }
        return stoodBack ? lacks : with(lacks, Lack.NOT_APPLIED);
    }

    /** The criteria whose findings the rule answers in this case. */
    private static Stream<String> answered(String rule, CaseResult result) {
        Set<String> findings = result.evaluation().countermeasures().stream()
                .filter(countermeasure -> countermeasure.rule().equals(rule))
                .map(Countermeasure::finding)
                .collect(Collectors.toSet());
        return result.evaluation().findings().stream()
                .filter(finding -> findings.contains(finding.id()))
                .map(Finding::criterion);
    }

    private static boolean names(CaseResult result, Set<String> criteria) {
        return result.verdicts().stream().anyMatch(verdict -> criteria.contains(verdict.criterion()));
    }

    private Stream<Verdict> named() {
        return held.stream().flatMap(result -> result.verdicts().stream());
    }

    private static void addUnless(List<Lack> lacks, Lack lack, List<Verdict> named, Predicate<Verdict> shown) {
        if (named.stream().noneMatch(shown)) {
            lacks.add(lack);
        }
    }

    private static List<Lack> with(List<Lack> lacks, Lack lack) {
        lacks.add(lack);
        return lacks;
    }
}
