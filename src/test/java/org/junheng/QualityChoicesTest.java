package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.criteria.QualityChoices.Choice;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.measures.Measure;
import org.junheng.report.words.BasisText;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a school's quality is reckoned is chosen in one place of the pack, by a place, or for one run, and said with the result. */
class QualityChoicesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Rules PACK = Rules.bundled("school-summary");

    /** 200 at term start, 160 tested, 120 pass, 80 good, 40 excellent, 100 pass every subject; of an own column 0.9. */
    private static County county() {
        School school = School.builder("S1", "一小")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "1200")
                .extra("综合率", new Extra("0.9", Figure.of("0.9")))
                .build();
        Results results = new Results(
                "C1",
                "S1",
                Level.PRIMARY,
                "六年级",
                "数学",
                Figure.of(200),
                Figure.of(160),
                Figure.of(120),
                Figure.of(80),
                Figure.of(40),
                Figure.of(100),
                Figure.NOT_REPORTED);
        return County.builder("C1", "某县")
                .schools(List.of(school))
                .results(List.of(results))
                .build();
    }

    private static Verdict index(Rules... sources) {
        List<Rules> all = new ArrayList<>(List.of(PACK));
        all.addAll(List.of(sources));
        return Junheng.load(all.toArray(Rules[]::new)).evaluate(county(), Options.asOf(DAY)).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("SS-quality-primary"))
                .findFirst()
                .orElseThrow();
    }

    private static Rules place(String name, String... choices) {
        return Rules.overlayOf(
                name, "name: " + name + "\nquality:\n  " + String.join("\n  ", choices) + "\n  citation: 某文件 第3条\n");
    }

    private static String value(Verdict verdict) {
        return ((Measure) verdict.requirement().value()).range().toString();
    }

    private static String said(Verdict verdict) {
        Measure measure = (Measure) verdict.requirement().value();
        return BasisText.of(measure.basis()).zh();
    }

    @Test
    void thePacksOwnChoicesHoldAndAreSaid() {
        Verdict verdict = index();
        // 0.6 × 120/160 + 0.4 × 100/160
        assertThat(value(verdict)).isEqualTo("0.7");
        assertThat(said(verdict)).contains("合格率（满分的60%起）×0.6", "综合率＝全科合格率×0.4", "人数累计填报", "分母为参考人数", "口径为规则包所选");
    }

    /** Each worked out by hand from the county's numbers; of 160 tested 120 + 80 + 40 cannot each be counted once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weights: 1/0/0/0                                      | 0.75
            weights: 0.5/0.2/0.2/0.1                              | 0.625
            denominator: enrolled                                 | 0.56
            bands: exclusive                                      | [0.25, 0.85]
            comprehensive: mean-of-rates                          | 0.65
            comprehensive: index 0.6/0.3/0.1                      | 0.7
            comprehensive: index 1/0/0                            | 0.75
            comprehensive: column 综合率                           | 0.81
            weights: 0.7/0.3/0/0                                  | 0.7125
            """)
    void aPlaceChoosesOtherwiseAndLeavesTheRestToThePack(String choice, String value) {
        Verdict verdict = index(place("某市", choice));
        assertThat(value(verdict)).isEqualTo(value);
        assertThat(said(verdict)).contains("口径：某市（某文件 第3条）");
    }

    @Test
    void marksCountedAtOtherLinesThanThoseChosenAreMissing() {
        assertThat(said(index(place("某市", "cutoffs: 60/80/90")))).contains("合格率（满分的60%起）");
        assertThat(said(index(place("某市", "cutoffs: 65/80/90")))).contains("合格率（满分的65%起）");
    }

    @Test
    void theNearestOfSeveralPlacesHoldsChoiceByChoice() {
        Verdict verdict =
                index(place("某县", "weights: 1/0/0/0"), place("某市", "weights: 0/1/0/0", "denominator: enrolled"));
        assertThat(value(verdict)).isEqualTo("0.6"); // 120 of 200
    }

    @Test
    void anOwnColumnThatWasNotReportedLeavesItUndecided() {
        assertThat(index(place("某市", "comprehensive: column 没有的列")).state()).isEqualTo(Verdict.State.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights: 0.2/0.2/0/0.6",
                "weights: 0.1/0.5/0/0.4\n  comprehensive: mean-of-rates",
                "weights: 0.3/0.7/0/0\n  comprehensive: index 0.1/0.2/0.7",
                "weights: 0/0/0/1"
            })
    void aSchemeInWhichExcellenceWeighsMoreThanPassingIsRefused(String choices) {
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> index(place("某市", choices)))
                .withMessageContaining("more than passing")
                .withMessageContaining("超过合格的权重");
    }

    @Test
    void placesThatAreInOrderEachAreRefusedWhereTogetherTheyPutExcellenceFirst() {
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() ->
                        index(place("某县", "comprehensive: index 0.2/0.1/0.7"), place("某市", "weights: 0.3/0.7/0/0")))
                .withMessageContaining("某县");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights: 0.6/0.3/0/0",
                "weights: 0.6/0.4/0",
                "weights: 1.2/-0.2/0/0",
                "weights: 60%/40%/0/0",
                "cutoffs: 60/85",
                "cutoffs: 0/75/85",
                "cutoffs: 60/90/85",
                "cutoffs: 60/75/101",
                "bands: cumulativ",
                "denominator: all",
                "comprehensive: best",
                "comprehensive: index 0.5/0.4/0.2",
                "comprehensive: column",
                "comprehensive: all-subjects twice",
                "weight: 0.6/0.4/0/0"
            })
    void aChoiceThatIsNotWrittenAsItShouldBeIsToldWithItsPlace(String choice) {
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> index(place("某市", choice)))
                .withMessageContaining("某市:3");
    }

    @Test
    void aPlaceNamesItsSource() {
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> index(Rules.overlayOf("某市", "name: 某市\nquality: { weights: 1/0/0/0 }\n")))
                .withMessageContaining("缺少 citation");
    }

    @Test
    void aPackStatesAllOfThem(@TempDir Path folder) throws Exception {
        Files.copy(Path.of("rules/school-summary/quality-weighting.drl"), folder.resolve("quality-weighting.drl"));
        Files.writeString(folder.resolve("choices.yaml"), "quality: { weights: 1/0/0/0, citation: x }\n");
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> Junheng.load(Rules.at(folder)))
                .withMessageContaining("cutoffs")
                .withMessageContaining("comprehensive");
    }

    @Test
    void withoutChoicesTheIndexIsUndecidedAndSaysWhatIsMissing(@TempDir Path folder) throws Exception {
        String rules = Files.readString(Path.of("rules/school-summary/quality-weighting.drl"));
        Files.writeString(
                folder.resolve("index.drl"), rules.substring(0, rules.indexOf("rule \"SS-CM-26-research-support\"")));
        Verdict verdict = Junheng.load(Rules.at(folder))
                .evaluate(county(), Options.asOf(DAY))
                .verdicts()
                .get(0);
        assertThat(verdict.state()).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(verdict.requirement().value().inputs().get(0).name().zh()).contains("choices.yaml");
    }

    @Test
    void whatIsNotWrittenAsItShouldBeIsNoChoice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.WEIGHTS.read("1/1/1/1"))
                .withMessageContaining("0.6/0.4/0/0");
    }
}
