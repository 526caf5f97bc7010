package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.lab.CaseGap.Lack;
import org.junheng.measures.Flag;
import org.junheng.measures.Value;
import org.junheng.rules.RuleInfo;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

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
     * needs a case that it leaves out, one that it could and does not, and one where the deciding figure is missing; a
     * countermeasure rule one that it answers, and one that it could and does not.
     *
     * @param rules every loaded rule
     * @param results what came of their cases
     */
    public static List<CaseGap> of(Collection<RuleInfo> rules, List<CaseResult> results) {
        CaseCoverage coverage = new CaseCoverage(results);
        return rules.stream()
                .sorted(Comparator.comparing(RuleInfo::id))
                .flatMap(rule -> coverage.lacks(rule).stream().map(lack -> new CaseGap(rule.criterion(), lack)))
                .toList();
    }

    private List<Lack> lacks(RuleInfo rule) {
        return switch (rule.kind()) {
            case EXCLUSION -> exclusion(rule);
            case ALLOWANCE -> allowance(rule);
            case COUNTERMEASURE -> countermeasure(rule);
            case REQUIREMENT, VIOLATION -> criterion(rule.id());
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

    /** What it leaves out of a slot that no loaded rule fills has no case yet: those stand where the slot is filled. */
    private List<Lack> exclusion(RuleInfo rule) {
        boolean isUnfilled = !held.isEmpty()
                && held.stream()
                        .flatMap(result -> result.evaluation().verdicts().stream())
                        .noneMatch(verdict -> rule.excludedFrom().contains(verdict.group()));
        if (isUnfilled) {
            return List.of();
        }
        List<CaseResult> could = held.stream()
                .filter(result -> result.verdicts().stream()
                        .anyMatch(verdict -> rule.excludedFrom().contains(verdict.group())))
                .toList();
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, could, result -> decides(result, rule, Flag.YES));
        addUnless(
                lacks,
                Lack.NOT_APPLIED,
                could,
                result -> result.evaluation().exclusions().stream()
                        .noneMatch(decision -> decision.rule().equals(rule.id())));
        addUnless(lacks, Lack.UNDECIDED, could, result -> decides(result, rule, Flag.UNKNOWN));
        return lacks;
    }

    private List<Lack> allowance(RuleInfo rule) {
        List<Verdict> eased = named().filter(verdict -> rule.allowedIn().contains(verdict.criterion()))
                .toList();
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, eased, verdict -> verdict.reason().by().equals(rule.id()));
        addUnless(lacks, Lack.NOT_APPLIED, eased, verdict -> verdict.state() == Verdict.State.FAIL);
        return lacks;
    }

    /** Whether the rule decides so of a subject that the case names, or of one among those that are compared. */
    private static boolean decides(CaseResult result, RuleInfo rule, Flag holds) {
        return result.evaluation().exclusions().stream()
                .filter(decision -> decision.rule().equals(rule.id()) && decision.holds() == holds)
                .anyMatch(decision -> result.verdicts().stream()
                        .filter(verdict -> decision.groups().contains(verdict.group()))
                        .anyMatch(verdict -> verdict.subject().equals(decision.subject()) || compares(verdict)));
    }

    private static boolean compares(Verdict verdict) {
        Value value = verdict.requirement().value();
        return value instanceof Dispersion || value instanceof Composite;
    }

    private List<Lack> countermeasure(RuleInfo rule) {
        List<CaseResult> could = held.stream()
                .filter(CaseResult::statesCountermeasures)
                .filter(result -> rule.findingsOf().isEmpty() || names(result, rule.findingsOf()))
                .toList();
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, could, result -> recommends(result, rule.id()));
        addUnless(lacks, Lack.NOT_APPLIED, could, result -> !recommends(result, rule.id()));
        return lacks;
    }

    private static boolean recommends(CaseResult result, String rule) {
        return result.evaluation().countermeasures().stream()
                .anyMatch(countermeasure -> countermeasure.rule().equals(rule));
    }

    private static boolean names(CaseResult result, List<String> criteria) {
        return result.verdicts().stream().anyMatch(verdict -> criteria.contains(verdict.criterion()));
    }

    private Stream<Verdict> named() {
        return held.stream().flatMap(result -> result.verdicts().stream());
    }

    private static <T> void addUnless(List<Lack> lacks, Lack lack, List<T> cases, Predicate<T> shown) {
        if (cases.stream().noneMatch(shown)) {
            lacks.add(lack);
        }
    }
}
