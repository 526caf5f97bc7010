package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.criteria.Relation.AT_LEAST;
import static org.junheng.criteria.Relation.AT_MOST;
import static org.junheng.criteria.Relation.REPORTED;
import static org.junheng.facts.Verdict.State.FAIL;
import static org.junheng.facts.Verdict.State.NOT_APPLICABLE;
import static org.junheng.facts.Verdict.State.PASS;
import static org.junheng.facts.Verdict.State.UNDECIDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Phase;
import org.junheng.facts.Actor;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Lever;
import org.junheng.facts.Term;
import org.junheng.facts.Verdict;
import org.junheng.lab.CaseGap.Lack;
import org.junheng.measures.Flag;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.results.Evaluation;
import org.junheng.results.ScopeDecision;
import org.junheng.rules.RuleFigures;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.RuleLinks;
import org.junheng.rules.RuleLinks.LinkKind;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;

class CaseCoverageTest {
    private static final RuleInfo RULE = rule("R5", RuleKind.REQUIREMENT, List.of(), List.of());
    private static final Verdict AT = Samples.verdict("R5", PASS, Samples.measure("7.5"), AT_LEAST, "7.50");
    private static final Verdict BELOW = Samples.verdict("R5", FAIL, Samples.measure("7.4"), AT_LEAST, "7.5");
    private static final Verdict ABOVE = Samples.verdict("R5", PASS, Samples.measure("8"), AT_LEAST, "7.5");
    private static final Verdict OPEN = Samples.verdict("R5", UNDECIDED, Samples.measure("7"), AT_LEAST, "7.5");

    @Test
    void aRuleWithoutCasesLacksEveryKind() {
        assertThat(lacks(RULE)).containsExactly(Lack.PASS, Lack.FAIL, Lack.UNDECIDED, Lack.AT_THE_LIMIT);
    }

    @Test
    void aRuleWithAllFourLacksNothing() {
        assertThat(lacks(RULE, naming(AT), naming(BELOW), naming(OPEN))).isEmpty();
    }

    @Test
    void passingFarFromTheLimitDoesNotShowTheLimit() {
        assertThat(lacks(RULE, naming(ABOVE), naming(BELOW), naming(OPEN))).containsExactly(Lack.AT_THE_LIMIT);
    }

    @Test
    void aCaseThatDidNotHoldShowsNothing() {
        CaseResult wrong =
                new CaseResult("f", 1, "n", false, List.of(Text.same("x")), List.of(BELOW), false, nothing());
        assertThat(lacks(RULE, naming(AT), wrong, naming(OPEN))).containsExactly(Lack.FAIL);
    }

    @Test
    void aVerdictThatNoCaseNamesShowsNothing() {
        Evaluation evaluation = Samples.evaluation(List.of(BELOW), List.of(), List.of());
        CaseResult beside = new CaseResult("f", 1, "n", true, List.of(), List.of(), false, evaluation);
        assertThat(lacks(RULE, naming(AT), beside, naming(OPEN))).containsExactly(Lack.FAIL);
    }

    @Test
    void aCoefficientIsAtItsLimitWhereTheSquaresAreEqual() {
        assertThat(AtLimit.is(atMost(CaseCheckTest.dispersion("3", "1"), "0.5")))
                .isTrue();
        assertThat(AtLimit.is(atMost(CaseCheckTest.dispersion("3", "1.0001"), "0.5")))
                .isFalse();
    }

    @Test
    void aCompositeIsAtItsLimitWhereTheMeanOfTheCoefficientsEqualsIt() {
        Composite half = new Composite(List.of(CaseCheckTest.dispersion("3", "1"), CaseCheckTest.dispersion("3", "1")));
        assertThat(AtLimit.is(atMost(half, "0.5"))).isTrue();
        assertThat(AtLimit.is(atMost(half, "0.51"))).isFalse();
    }

    @Test
    void aCountIsAtItsLimitWhereSoManyPassAndNoneIsOpen() {
        assertThat(AtLimit.is(count(PASS, "2", AT, ABOVE, BELOW))).isTrue();
        assertThat(AtLimit.is(count(PASS, "1", AT, ABOVE, BELOW))).isFalse();
        assertThat(AtLimit.is(count(PASS, "2", AT, ABOVE, OPEN))).isFalse();
    }

    @Test
    void aFreePatternRuleHasNoLimit() {
        RuleInfo free = rule("free", RuleKind.VIOLATION, List.of(), List.of());
        assertThat(lacks(free, naming(pattern(PASS)), naming(pattern(FAIL)), naming(pattern(UNDECIDED))))
                .isEmpty();
    }

    @Test
    void ofAFigureThatIsOnlyReportedAnyCaseWillDo() {
        Verdict shown = Samples.verdict("R5", NOT_APPLICABLE, Samples.measure("7"), REPORTED, "0");
        assertThat(lacks(RULE, naming(shown))).isEmpty();
    }

    @Test
    void aScopeRuleNeedsACaseInsideOneOutsideAndOneUnknown() {
        RuleInfo scope = rule("S1", RuleKind.EXCLUSION, List.of("QB-R"), List.of());
        CaseResult out = scoped("QB-R", Samples.measure("7"), Flag.YES);
        CaseResult open = scoped("QB-R", Samples.measure("7"), Flag.UNKNOWN);
        CaseResult inside = scoped("QB-R", Samples.measure("7"), Flag.NO);
        assertThat(lacks(scope)).containsExactly(Lack.APPLIED, Lack.NOT_APPLIED, Lack.UNDECIDED);
        assertThat(lacks(scope, out)).containsExactly(Lack.NOT_APPLIED, Lack.UNDECIDED);
        assertThat(lacks(scope, out, open)).containsExactly(Lack.NOT_APPLIED);
        assertThat(lacks(scope, out, open, scoped("QB-CV", Samples.measure("7"), Flag.NO)))
                .containsExactly(Lack.NOT_APPLIED);
        assertThat(lacks(scope, out, open, inside)).isEmpty();
    }

    @Test
    void aSectionLeftOutOfAComparisonShowsTheScopeRuleToo() {
        RuleInfo scope = rule("S1", RuleKind.EXCLUSION, List.of("QB-CV"), List.of());
        CaseResult compared = scoped("QB-CV", CaseCheckTest.dispersion("3", "1"), Flag.YES);
        assertThat(lacks(scope, compared)).containsExactly(Lack.NOT_APPLIED, Lack.UNDECIDED);
    }

    @Test
    void aCountermeasureRuleNeedsACaseThatItAnswersAndOneThatItDoesNot() {
        RuleInfo rule = rule("CM-05", RuleKind.COUNTERMEASURE, List.of(), List.of("R5"));
        RuleInfo other = rule("CM-05", RuleKind.COUNTERMEASURE, List.of(), List.of("R6"));
        assertThat(lacks(rule, advising(true))).containsExactly(Lack.NOT_APPLIED);
        assertThat(lacks(rule, advising(false))).containsExactly(Lack.APPLIED);
        assertThat(lacks(other, advising(true), advising(false))).containsExactly(Lack.APPLIED, Lack.NOT_APPLIED);
        assertThat(lacks(rule, advising(true), advising(false))).isEmpty();
    }

    @Test
    void aGapNamesTheRuleAndItsPlace() {
        CaseGap gap = new CaseGap(RULE.criterion(), Lack.FAIL);
        assertThat(gap.in(Language.ZH)).isEqualTo("a.drl:7，规则“R5”: 缺未达标的用例");
        assertThat(gap.in(Language.EN)).isEqualTo("a.drl:7, rule \"R5\": lacks a case that fails");
    }

    private static RuleInfo rule(String id, RuleKind kind, List<String> excludedFrom, List<String> findingsOf) {
        return new RuleInfo(
                Samples.rule(id, Phase.CRITERIA),
                kind,
                "Section",
                RuleLinks.NONE.and(LinkKind.EXCLUDED_FROM, excludedFrom).and(LinkKind.FINDINGS_OF, findingsOf),
                RuleFigures.NONE,
                Optional.empty());
    }

    private static CaseResult scoped(String group, Value value, Flag leavesOut) {
        Verdict plain = Samples.verdict("R5", NOT_APPLICABLE, value, AT_LEAST, "7.5");
        String subject = value instanceof Dispersion ? "C1" : plain.subject();
        Verdict verdict = new Verdict("R5", group, subject, plain.state(), plain.requirement(), plain.reason());
        Reason reason = Samples.reason(Reason.ReasonSort.OUT_OF_SCOPE, "S1");
        List<ScopeDecision> exclusions = leavesOut == Flag.NO
                ? List.of()
                : List.of(new ScopeDecision("S1", "S1/primary", List.of(group), leavesOut, reason));
        Evaluation evaluation = Samples.evaluation(List.of(verdict), List.of(), List.of(), exclusions);
        return new CaseResult("f", 1, "n", true, List.of(), List.of(verdict), false, evaluation);
    }

    private static Verdict atMost(Value value, String limit) {
        return Samples.verdict("CV5", PASS, value, AT_MOST, limit);
    }

    private static Verdict count(Verdict.State state, String limit, Verdict... members) {
        return Samples.verdict("school", state, new Tally(List.of(members)), AT_LEAST, limit);
    }

    private static Verdict pattern(Verdict.State state) {
        return Samples.verdict("free", state, new Observation(state == FAIL, List.of()), AT_LEAST, "0");
    }

    private static CaseResult naming(Verdict... verdicts) {
        Evaluation evaluation = Samples.evaluation(List.of(verdicts), List.of(), List.of());
        return new CaseResult("f", 1, "n", true, List.of(), List.of(verdicts), false, evaluation);
    }

    private static CaseResult advising(boolean shares) {
        Finding finding = Samples.finding("R5", BELOW);
        List<Countermeasure> advice = new ArrayList<>();
        if (shares) {
            advice.add(new Countermeasure("CM-05", finding.id(), Lever.SHARE, Actor.COUNTY, Term.ONE_TERM));
        }
        Evaluation evaluation = Samples.evaluation(List.of(BELOW), List.of(finding), advice);
        return new CaseResult("f", 1, "n", true, List.of(), List.of(BELOW), true, evaluation);
    }

    private static Evaluation nothing() {
        return Samples.evaluation(List.of(), List.of(), List.of());
    }

    private static List<Lack> lacks(RuleInfo rule, CaseResult... results) {
        return CaseCoverage.of(List.of(rule), List.of(results)).stream()
                .map(CaseGap::lacks)
                .toList();
    }
}
