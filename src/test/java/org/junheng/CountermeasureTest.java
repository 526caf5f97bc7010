package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.CountermeasurePairs.Pair;
import org.junheng.CountermeasurePairs.Right;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same shortfall takes another remedy in a dense centre, a village, an ageing staff, a shrinking school. */
class CountermeasureTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Junheng RULES = Junheng.load(
            Rules.bundled("quality-balance-2017"),
            Rules.bundled("basic-balance-2012"),
            Rules.bundled("school-summary"));
    private static final Pattern NUMBER = Pattern.compile("CM-(\\d\\d)-");
    private static final int SEEDS = 5;

    /** CM-01 to CM-30 of the catalogue. */
    private static final Set<String> CATALOGUE =
            IntStream.rangeClosed(1, 30).mapToObj("%02d"::formatted).collect(Collectors.toCollection(TreeSet::new));

    static Stream<Pair> pairs() {
        return Stream.of(
                        CountermeasurePairs.ofResources(),
                        CountermeasurePairs.ofSchools(),
                        CountermeasurePairs.ofCounties())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theSameShortfallTakesAnotherRemedyElsewhere(Pair pair) {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(recommended(pair, pair.here(), seed))
                    .contains(pair.here().rule())
                    .doesNotContain(pair.there().rule());
            assertThat(recommended(pair, pair.there(), seed))
                    .contains(pair.there().rule())
                    .doesNotContain(pair.here().rule());
        }
    }

    /** What is recommended for the finding, which there has to be. */
    private static List<String> recommended(Pair pair, Right place, long seed) {
        Evaluation evaluation =
                RULES.evaluate(place.facts().apply(GeneratedCounty.of(seed)).build(), DAY);
        assertThat(evaluation.findings())
                .as(place.where())
                .anyMatch(finding ->
                        finding.id().equals(pair.finding()) && finding.verdict().state() == Verdict.State.FAIL);
        return evaluation.countermeasures().stream()
                .filter(measure -> measure.finding().equals(pair.finding()))
                .map(Countermeasure::rule)
                .toList();
    }

    @Test
    void everyCountermeasureOfTheCatalogueHasItsPair() {
        assertThat(pairs().map(pair -> number(pair.here().rule()))).containsExactlyInAnyOrderElementsOf(CATALOGUE);
    }

    @Test
    void theRulesRecommendAllOfTheCatalogueAndNothingElse() {
        Set<String> numbers = new TreeSet<>();
        RULES.rules().keySet().stream().filter(id -> id.contains("CM-")).forEach(id -> numbers.add(number(id)));
        assertThat(numbers).isEqualTo(CATALOGUE);
    }

    private static String number(String rule) {
        Matcher number = NUMBER.matcher(rule);
        assertThat(number.find()).as(rule).isTrue();
        return number.group(1);
    }
}
