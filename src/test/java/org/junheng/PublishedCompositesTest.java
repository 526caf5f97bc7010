package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients that districts certified in 2014 and 2015 published, and what the two documents say of them. */
class PublishedCompositesTest {
    private static final List<Indicator> EIGHT = List.of(
            Indicator.TEACHING_AREA,
            Indicator.SPORTS_AREA,
            Indicator.EQUIPMENT,
            Indicator.COMPUTERS,
            Indicator.BOOKS,
            Indicator.TEACHERS,
            Indicator.HIGHER_DEGREE_TEACHERS,
            Indicator.MID_TITLE_TEACHERS);
    private static final String LUYANG = "0.881 1.299 0.977 0.379 0.170 0.334 0.286 0.408";
    private static final BigDecimal YONGCHUAN_IS_CUT = new BigDecimal("0.001");

    private static Junheng basic;

    @BeforeAll
    static void load() {
        basic = Junheng.load(Rules.bundled("basic-balance-2012"));
    }

    private static County county(Level level, String coefficients) {
        List<String> values = List.of(coefficients.split(" ", -1));
        County.Builder county = County.builder("C", "某区");
        for (int i = 0; i < EIGHT.size(); i++) {
            county.coefficient(level, EIGHT.get(i), Figure.of(Exact.of(values.get(i))));
        }
        return county.build();
    }

    private static Verdict verdict(Evaluation evaluation, String criterion) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** The exact means were summed by hand from the eight; what was printed has three decimals, one row cut off. */
    @ParameterizedTest
    @CsvSource({
        "primary, " + LUYANG + ", 0.59175, 0.592",
        "junior, 0.353 0.784 0.146 0.491 0.037 0.226 0.223 0.253, 0.314125, 0.314",
        "primary, 0.711 0.649 0.472 0.338 0.235 0.274 0.260 0.396, 0.416875, 0.417",
        "junior, 0.505 0.484 0.325 0.275 0.199 0.715 0.421 1.021, 0.493125, 0.493",
        "primary, 0.437 0.419 0.255 0.188 0.171 0.263 0.263 0.420, 0.302, 0.302",
        "junior, 0.808 0.445 0.537 0.472 0.492 0.243 0.272 0.265, 0.44175, 0.442",
        "primary, 0.696 0.916 0.819 0.580 0.450 0.285 0.285 0.470, 0.562625, 0.562",
        "primary, 0.393 0.578 0.372 0.246 0.208 0.311 0.311 0.455, 0.35925, 0.359"
    })
    void thePublishedCompositeIsThePlainMeanOfTheEightAndPasses(
            String level, String coefficients, String mean, BigDecimal printed) {
        Evaluation evaluation = basic.evaluate(county(Level.of(level), coefficients), ExampleCounty.OPTIONS);
        Verdict verdict = verdict(evaluation, "BB-CV-" + level);
        Exact composite = ((Measure) verdict.requirement().value()).range().low();

        assertThat(verdict.state()).isEqualTo(State.PASS);
        assertThat(composite).isEqualTo(Exact.of(mean));
        assertThat(composite.rounded(6).subtract(printed).abs()).isLessThan(YONGCHUAN_IS_CUT);
    }

    @Test
    void aSingleCoefficientOf1299PassesBasicBalanceAndFailsQualityBalance() {
        County luyang = county(Level.PRIMARY, LUYANG);
        Evaluation quality =
                Junheng.load(Rules.bundled("quality-balance-2017")).evaluate(luyang, ExampleCounty.OPTIONS);
        Evaluation balance = basic.evaluate(luyang, ExampleCounty.OPTIONS);

        assertThat(verdict(balance, "BB-CV-primary").state()).isEqualTo(State.PASS);
        assertThat(verdict(balance, "BB-R2-primary").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(((Measure) verdict(balance, "BB-R2-primary").requirement().value())
                        .range()
                        .low())
                .isEqualTo(Exact.of("1.299"));
        assertThat(verdict(quality, "QB-CV5-primary").state()).isEqualTo(State.FAIL);
        assertThat(Map.of("QB-CV4-primary", State.FAIL, "QB-CV6-primary", State.FAIL, "QB-CV1-primary", State.PASS))
                .allSatisfy((criterion, state) ->
                        assertThat(verdict(quality, criterion).state()).isEqualTo(state));
    }
}
