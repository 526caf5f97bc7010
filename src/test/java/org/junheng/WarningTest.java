package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.report.TextReport;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.values.Amounts;
import org.junit.jupiter.api.Test;

/** What passes with little to spare is warned of, and what fails without a remedy is not passed over. */
class WarningTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    /** 600 students need 4500 m²; 5 % more is 4725. */
    private static Evaluation ground(String squareMetres) {
        return RULES.evaluate(
                GeneratedCounty.of(1)
                        .school(600, made -> made.figure(SchoolFigure.SPORTS_GROUND_AREA, squareMetres))
                        .build(),
                DAY);
    }

    private static List<String> warned(Evaluation evaluation) {
        return evaluation.earlyWarnings().stream()
                .map(verdict -> verdict.criterion() + "@" + verdict.subject())
                .toList();
    }

    @Test
    void aPassWithUpToAnEvenFivePercentToSpareIsWarnedOf() {
        assertThat(warned(ground("4500"))).contains("QB-R5-primary@S1/primary");
        assertThat(warned(ground("4725"))).contains("QB-R5-primary@S1/primary");
        assertThat(warned(ground("4726"))).doesNotContain("QB-R5-primary@S1/primary");
        assertThat(warned(ground("4499"))).doesNotContain("QB-R5-primary@S1/primary");
    }

    @Test
    void theNearestComesFirst() {
        List<Exact> margins = ground("4600").earlyWarnings().stream()
                .map(verdict -> Amounts.of(verdict).margin().orElseThrow())
                .toList();
        assertThat(margins).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void allOfAWholeIsNoWarningBecauseNothingIsBetter() {
        Evaluation evaluation = RULES.evaluate(
                GeneratedCounty.of(1)
                        .county(made -> made.figure(Level.PRIMARY, CountyLevelFigure.ZONED_STUDENTS, Figure.of(100))
                                .figure(Level.PRIMARY, CountyLevelFigure.IN_ZONE_STUDENTS, Figure.of(100)))
                        .build(),
                DAY);
        assertThat(evaluation.verdicts())
                .anyMatch(verdict ->
                        verdict.criterion().equals("QB-G13-primary") && verdict.state() == Verdict.State.PASS);
        assertThat(warned(evaluation)).doesNotContain("QB-G13-primary@C1");
    }

    /** 98600 ÷ 97800 = 100.8 %: a raise of the civil servants would turn it, though the limit is 100 %. */
    @Test
    void aRatioThatMayBeAboveOneIsNoWhole() {
        Evaluation evaluation = RULES.evaluate(
                GeneratedCounty.of(1)
                        .county(made -> made.figure(CountyFigure.TEACHER_PAY, Figure.of(98_600))
                                .figure(CountyFigure.CIVIL_SERVANT_PAY, Figure.of(97_800)))
                        .build(),
                DAY);
        assertThat(warned(evaluation)).contains("QB-G08-pay@C1");
    }

    @Test
    void aFindingWithoutACountermeasureIsShownAsOne() {
        Evaluation evaluation = RULES.evaluate(
                GeneratedCounty.of(1)
                        .county(made -> made.flag(CountyFlag.FALSIFICATION, Answer.of(Flag.YES))
                                .flag(CountyFlag.EXAM_ADMISSION, Answer.of(Flag.YES)))
                        .build(),
                DAY);
        assertThat(evaluation.withoutCountermeasure())
                .extracting(Finding::criterion)
                .containsExactly("QB-V6-falsification");
        assertThat(TextReport.of(evaluation, Language.ZH)).contains("暂无对应措施，由责任单位提出。");
    }
}
