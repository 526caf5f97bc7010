package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.facts.Verdict;
import org.junheng.lab.CaseGap.Lack;
import org.junheng.lab.Shown.Decided;
import org.junheng.lab.Shown.ShownVerdict;
import org.junheng.measures.Flag;
import org.junheng.rules.RuleInfo;

/**
 * Finds the rules whose cases do not show enough: a criterion that was never seen to fail may be one that cannot fail.
 *
 * <p>Only cases that held count, and only what they name: a verdict that came out beside the point shows nothing.
 */
public final class CaseCoverage {
    private final List<Shown> held;

    private CaseCoverage(List<Shown> held) {
        this.held = held;
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
        return ofShown(
                rules, results.stream().filter(CaseResult::held).map(Shown::of).toList());
    }

    /** The same of what the cases show that held. */
    static List<CaseGap> ofShown(Collection<RuleInfo> rules, List<Shown> held) {
        CaseCoverage coverage = new CaseCoverage(held);
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
        List<ShownVerdict> named =
                named().filter(verdict -> verdict.criterion().equals(id)).toList();
        List<Lack> lacks = new ArrayList<>();
        if (named.stream().anyMatch(ShownVerdict::isReported)) {
            return lacks;
        }
        addUnless(lacks, Lack.PASS, named, verdict -> verdict.state() == Verdict.State.PASS);
        addUnless(lacks, Lack.FAIL, named, verdict -> verdict.state() == Verdict.State.FAIL);
        addUnless(lacks, Lack.UNDECIDED, named, verdict -> verdict.state() == Verdict.State.UNDECIDED);
        if (named.isEmpty() || named.stream().anyMatch(ShownVerdict::couldEqual)) {
            addUnless(lacks, Lack.AT_THE_LIMIT, named, ShownVerdict::isAtLimit);
        }
        return lacks;
    }

    /** What it leaves out of a slot that no loaded rule fills has no case yet: those stand where the slot is filled. */
    private List<Lack> exclusion(RuleInfo rule) {
        boolean isUnfilled = !held.isEmpty()
                && held.stream().flatMap(shown -> shown.groups().stream()).noneMatch(rule.excludedFrom()::contains);
        if (isUnfilled) {
            return List.of();
        }
        List<Shown> could = held.stream()
                .filter(shown -> shown.verdicts().stream()
                        .anyMatch(verdict -> rule.excludedFrom().contains(verdict.group())))
                .toList();
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, could, shown -> decides(shown, rule, Flag.YES));
        addUnless(
                lacks,
                Lack.NOT_APPLIED,
                could,
                shown -> shown.decisions().stream()
                        .noneMatch(decision -> decision.rule().equals(rule.id())));
        addUnless(lacks, Lack.UNDECIDED, could, shown -> decides(shown, rule, Flag.UNKNOWN));
        return lacks;
    }

    private List<Lack> allowance(RuleInfo rule) {
        List<ShownVerdict> eased = named().filter(verdict -> rule.allowedIn().contains(verdict.criterion()))
                .toList();
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, eased, verdict -> verdict.by().equals(rule.id()));
        addUnless(lacks, Lack.NOT_APPLIED, eased, verdict -> verdict.state() == Verdict.State.FAIL);
        return lacks;
    }

    private static boolean decides(Shown shown, RuleInfo rule, Flag holds) {
        return shown.decisions().contains(new Decided(rule.id(), holds, true));
    }

    private List<Lack> countermeasure(RuleInfo rule) {
        List<Shown> could = held.stream()
                .filter(Shown::statesCountermeasures)
                .filter(shown -> rule.findingsOf().isEmpty() || names(shown, rule.findingsOf()))
                .toList();
        List<Lack> lacks = new ArrayList<>();
        addUnless(lacks, Lack.APPLIED, could, shown -> shown.recommended().contains(rule.id()));
        addUnless(lacks, Lack.NOT_APPLIED, could, shown -> !shown.recommended().contains(rule.id()));
        return lacks;
    }

    private static boolean names(Shown shown, List<String> criteria) {
        return shown.verdicts().stream().anyMatch(verdict -> criteria.contains(verdict.criterion()));
    }

    private Stream<ShownVerdict> named() {
        return held.stream().flatMap(shown -> shown.verdicts().stream());
    }

    private static <T> void addUnless(List<Lack> lacks, Lack lack, List<T> cases, Predicate<T> shown) {
        if (cases.stream().noneMatch(shown)) {
            lacks.add(lack);
        }
    }
}
