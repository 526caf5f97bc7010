package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.range;

import java.util.List;
import org.junheng.criteria.QualityChoices;
import org.junheng.figures.Figure;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.report.words.BasisText;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class RatesTest {
    /** Enrolled, tested, passed, good, excellent, passed in all subjects; a dash was not reported. */
    private static Results row(String grade, String subject, String... six) {
        List<Figure> figures = List.of(six).stream()
                .map(text -> text.equals("-") ? Figure.NOT_REPORTED : Figure.of(text))
                .toList();
        return new Results(
                "C1",
                "S1",
                Level.PRIMARY,
                grade,
                subject,
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                figures.get(5));
    }

    private static Section section(Results... results) {
        School school = School.builder("S1", "一小").county("C1").build();
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        return new Section(
                "S1/primary",
                Level.PRIMARY,
                school,
                Range.ONE,
                exists,
                List.of(results),
                List.of(),
                QualityChoices.NONE);
    }

    private static Rates rates(Denominator denominator, Bands bands, Results... results) {
        return section(results).rates(denominator, bands, CutOffs.P60_G75_E85);
    }

    @Test
    void theDenominatorIsChosenAndNamed() {
        Results row = row("6", "数学", "100", "80", "60", "40", "20", "60");

        Measure tested = rates(Denominator.TESTED, Bands.CUMULATIVE, row).pass();
        Measure enrolled = rates(Denominator.ENROLLED, Bands.CUMULATIVE, row).pass();

        assertThat(tested.range()).isEqualTo(Range.exactly(exact("0.75")));
        assertThat(BasisText.of(tested.basis()).zh()).isEqualTo("合格率（满分的60%起）；分母为参考人数；人数累计填报");
        assertThat(enrolled.range()).isEqualTo(Range.exactly(exact("0.6")));
        assertThat(BasisText.of(enrolled.basis()).en())
                .isEqualTo(
                        "pass rate (from 60% of the full mark); over students at term start; bands reported cumulatively");
    }

    @Test
    void exclusiveBandsAreAddedUp() {
        Rates rates = rates(Denominator.TESTED, Bands.EXCLUSIVE, row("6", "数学", "-", "100", "30", "40", "20", "-"));

        assertThat(rates.pass().range()).isEqualTo(Range.exactly(exact("0.9")));
        assertThat(rates.good().range()).isEqualTo(Range.exactly(exact("0.6")));
        assertThat(rates.excellent().range()).isEqualTo(Range.exactly(exact("0.2")));
    }

    @Test
    void whatCannotHaveBeenCountedSoIsAContradictionAndCountsAsMissing() {
        Measure cumulative = rates(
                        Denominator.TESTED, Bands.CUMULATIVE, row("6", "数学", "-", "100", "30", "40", "20", "-"))
                .pass();
        Measure exclusive = rates(
                        Denominator.TESTED, Bands.EXCLUSIVE, row("6", "数学", "-", "100", "90", "40", "20", "-"))
                .pass();

        for (Measure one : List.of(cumulative, exclusive)) {
            assertThat(one.range()).isEqualTo(range("0", "1"));
            assertThat(one.inputs().get(0).figure().state()).isEqualTo(Figure.FigureState.CONTRADICTED);
        }
    }

    @Test
    void theAllSubjectRateCountsEachGradeOnce() {
        // Grade 5: 40 of 50; grade 6: 90 of 100, given with one subject only. 130 of 150.
        Measure rate = rates(
                        Denominator.TESTED,
                        Bands.CUMULATIVE,
                        row("5", "语文", "-", "50", "48", "-", "-", "40"),
                        row("5", "数学", "-", "49", "41", "-", "-", "40"),
                        row("6", "语文", "-", "100", "95", "-", "-", "-"),
                        row("6", "数学", "-", "100", "92", "-", "-", "90"))
                .comprehensive(Comprehensive.ALL_SUBJECTS);

        assertThat(rate.range()).isEqualTo(Range.exactly(exact("130").dividedBy(exact("150"))));
    }

    @Test
    void whoPassesAllSubjectsIsNoMoreThanPassTheHardest() {
        Measure rate = rates(
                        Denominator.TESTED,
                        Bands.CUMULATIVE,
                        row("6", "语文", "-", "100", "95", "-", "-", "-"),
                        row("6", "数学", "-", "100", "80", "-", "-", "-"))
                .comprehensive(Comprehensive.ALL_SUBJECTS);

        assertThat(rate.range()).isEqualTo(range("0", "0.8"));
    }

    @Test
    void theMeanOfThreeRatesIsThePlainOne() {
        Measure rate = rates(Denominator.TESTED, Bands.CUMULATIVE, row("6", "数学", "-", "100", "90", "60", "30", "-"))
                .comprehensive(Comprehensive.MEAN_OF_RATES);

        assertThat(rate.range()).isEqualTo(Range.exactly(exact("0.6")));
        assertThat(BasisText.of(rate.basis()).zh()).startsWith("综合率＝合格率、良好率、优秀率的平均；");
    }

    @Test
    void theWeakestSubjectIsHeldAgainstTheSchoolsOwnRate() {
        // Chinese 99 %, mathematics 81 %, together 90 %.
        Measure weakest = rates(
                        Denominator.TESTED,
                        Bands.CUMULATIVE,
                        row("6", "语文", "-", "100", "99", "-", "-", "-"),
                        row("6", "数学", "-", "100", "81", "-", "-", "-"))
                .weakestSubject();

        assertThat(weakest.range()).isEqualTo(Range.exactly(exact("0.9")));
        assertThat(BasisText.of(weakest.basis()).zh()).isEqualTo("低于本校合格率的学科：数学；分母为参考人数；人数累计填报");
    }

    @Test
    void withoutResultsNothingIsDecided() {
        Rates rates = rates(Denominator.ENROLLED, Bands.EXCLUSIVE);

        for (Measure rate : List.of(
                rates.pass(),
                rates.weakestSubject(),
                rates.comprehensive(Comprehensive.ALL_SUBJECTS),
                rates.comprehensive(Comprehensive.MEAN_OF_RATES))) {
            assertThat(rate.isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
            assertThat(rate.inputs()).isNotEmpty();
        }
    }
}
