package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;

/** What the bundled packs do not use yet: free rules, conditions, dates, overlays, rules on the class path. */
class MadeRulesTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/made"));
    private static final LocalDate DAY = LocalDate.of(2021, 9, 1);

    private static School school(Flag rural, Flag boarding, String site) {
        School.Builder builder = School.builder("S", "某校").county("C").kind(SchoolKind.PRIMARY);
        if (!site.isEmpty()) {
            builder.figure(SchoolFigure.SITE_AREA, site);
        }
        return builder.flag(SchoolFlag.RURAL, rural)
                .flag(SchoolFlag.BOARDING, boarding)
                .build();
    }

    private static Verdict verdict(String criterion, School school, Options options) {
        return RULES.evaluate(County.of("C", "某县", List.of(school)), options).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static State state(String criterion, School school) {
        return verdict(criterion, school, Options.asOf(DAY)).state();
    }

    @Test
    void aFreeRuleFailsWhomItMatches() {
        assertThat(state("M-crowded", school(Flag.YES, Flag.YES, "999"))).isEqualTo(State.FAIL);
    }

    @Test
    void aFreeRulePassesWhomItDoesNotMatch() {
        assertThat(state("M-crowded", school(Flag.YES, Flag.YES, "1000"))).isEqualTo(State.PASS);
        assertThat(state("M-crowded", school(Flag.YES, Flag.NO, "999"))).isEqualTo(State.PASS);
    }

    @Test
    void aFreeRuleDecidesNothingOfASchoolWithoutAFigureThatItReads() {
        assertThat(state("M-crowded", school(Flag.YES, Flag.YES, ""))).isEqualTo(State.UNDECIDED);
        assertThat(state("M-crowded", school(Flag.UNKNOWN, Flag.YES, "999"))).isEqualTo(State.UNDECIDED);
    }

    @Test
    void aConditionThatIsNotMetMakesACriterionInapplicableAndAnUnknownOneUndecided() {
        assertThat(state("M-rural-only", school(Flag.NO, Flag.NO, "1"))).isEqualTo(State.NOT_APPLICABLE);
        assertThat(state("M-rural-only", school(Flag.UNKNOWN, Flag.NO, "900"))).isEqualTo(State.UNDECIDED);
        assertThat(state("M-rural-only", school(Flag.YES, Flag.NO, "499"))).isEqualTo(State.FAIL);
    }

    @Test
    void aCriterionHoldsOnItsFirstAndItsLastDay() {
        School school = school(Flag.NO, Flag.NO, "1");
        assertThat(verdict("M-dated", school, Options.asOf(LocalDate.of(2019, 9, 30)))
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
        assertThat(verdict("M-dated", school, Options.asOf(LocalDate.of(2019, 10, 1)))
                        .state())
                .isEqualTo(State.PASS);
        assertThat(verdict("M-dated", school, Options.asOf(LocalDate.of(2022, 9, 30)))
                        .state())
                .isEqualTo(State.PASS);
        assertThat(verdict("M-dated", school, Options.asOf(LocalDate.of(2022, 10, 1)))
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void aCountyThatListsNoClassesHasNotMetTheClassSize() {
        Verdict verdict = verdict("M-classes", school(Flag.NO, Flag.NO, "1"), Options.asOf(DAY));

        assertThat(verdict.subject()).isEqualTo("C");
        assertThat(verdict.state()).isEqualTo(State.UNDECIDED);
    }

    private static Overlay overlay(String name, String criterion, Optional<String> limit) {
        return new Overlay(
                name,
                List.of(new Overlay.Adjustment(
                        criterion, limit.map(Exact::of), Optional.empty(), Optional.of(DAY), "某文件")));
    }

    @Test
    void theNearestOverlaySetsTheLimitAndTheVerdictNamesIt() {
        Options options = Options.asOf(DAY)
                .overlay(overlay("省", "M-dated", Optional.of("3")))
                .overlay(overlay("市", "M-dated", Optional.of("2")));
        Verdict verdict = verdict("M-dated", school(Flag.NO, Flag.NO, "2"), options);

        assertThat(verdict.state()).isEqualTo(State.PASS);
        assertThat(verdict.requirement().limit().layer()).isEqualTo("市");
        assertThat(verdict.requirement().limit().value()).isEqualTo(Exact.of(2));
    }

    @Test
    void anOverlayThatHasExpiredChangesNothing() {
        Options options = Options.asOf(DAY.plusDays(1)).overlay(overlay("市", "M-dated", Optional.of("2")));

        assertThat(verdict("M-dated", school(Flag.NO, Flag.NO, "1"), options).state())
                .isEqualTo(State.PASS);
    }

    @Test
    void aCriterionThatAnOverlaySwitchesOffStaysInTheListWithTheReason() {
        Options options = Options.asOf(DAY).overlay(overlay("市", "M-dated", Optional.empty()));
        Verdict verdict = verdict("M-dated", school(Flag.NO, Flag.NO, "0"), options);

        assertThat(verdict.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(verdict.reason().kind()).isEqualTo(Reason.ReasonSort.SWITCHED_OFF);
        assertThat(verdict.reason().by()).isEqualTo("市");
    }
}
