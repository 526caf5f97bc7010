package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.Made;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Attribution.WealthSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {
    /** The published five schools. */
    private static final Dispersion FIVE = Dispersion.of(List.of(
            Made.ratio("S1", "279", "45"),
            Made.ratio("S2", "137", "37"),
            Made.ratio("S3", "935", "89"),
            Made.ratio("S4", "160", "76"),
            Made.ratio("S5", "402", "55")));

    private static final List<Flag> FLAGS = List.of(Flag.YES, Flag.NO, Flag.UNKNOWN);

    private static Section section(String id, Flag rural) {
        School school = School.builder(id, id).flag(SchoolFlag.RURAL, rural).build();
        return new Section(
                id,
                Level.PRIMARY,
                school,
                Range.ONE,
                new Condition(Text.NONE, Flag.YES, List.of()),
                List.of(),
                List.of(),
                QualityChoices.NONE);
    }

    private static Attribution of(Dispersion dispersion, Map<String, Subject> subjects) {
        return Attribution.of(dispersion, subjects).orElseThrow();
    }

    private static Attribution.GroupShare group(Attribution all, Flag rural) {
        return Objects.requireNonNull(all.groups().get(rural));
    }

    @Test
    void thePublishedSchoolsAreOnTheirSides() {
        List<Attribution.SectionShare> parts = of(FIVE, Map.of()).parts();
        assertThat(parts)
                .extracting(Attribution.SectionShare::side)
                .containsExactly(
                        WealthSide.POORER, WealthSide.POORER, WealthSide.RICHER, WealthSide.POORER, WealthSide.RICHER);
        // 5.1274 and 4.5011 of 10.6528
        assertThat(parts.get(2).share().rounded(4)).isEqualByComparingTo("0.4813");
        assertThat(parts.get(3).share().rounded(4)).isEqualByComparingTo("0.4225");
    }

    @Test
    void spendingMakesItWorseAboveTheTurningValueAlone() {
        Attribution five = of(FIVE, Map.of());
        // 6.334437 × (1 + 10.6528 / 6.334437²) = 6.334437 × 1.265492
        assertThat(five.turning().rounded(3)).isEqualByComparingTo("8.016");
        assertThat(five.parts())
                .extracting(Attribution.SectionShare::isWorsenedBySpending)
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void betweenTownAndCountryAndWithinEach() {
        // Town 3 and 3, country 1 and 1, all of one size: everything lies between.
        Dispersion split = Dispersion.of(List.of(
                Made.ratio("A", "300", "100"),
                Made.ratio("B", "300", "100"),
                Made.ratio("C", "100", "100"),
                Made.ratio("D", "100", "100")));
        Attribution all = of(
                split,
                Map.of(
                        "A",
                        section("A", Flag.NO),
                        "B",
                        section("B", Flag.NO),
                        "C",
                        section("C", Flag.YES),
                        "D",
                        section("D", Flag.YES)));
        assertThat(all.between()).isEqualTo(Exact.ONE);
        assertThat(group(all, Flag.YES)).isEqualTo(new Attribution.GroupShare(2, Exact.ONE, Exact.ZERO));
        assertThat(all.groups()).containsOnlyKeys(Flag.YES, Flag.NO);
    }

    @Test
    void whereItWasNotReportedWhatIsRuralThatIsAGroupOfItsOwn() {
        Attribution all = of(FIVE, Map.of("S1", section("S1", Flag.YES)));
        assertThat(group(all, Flag.UNKNOWN).sections()).isEqualTo(4);
        assertThat(group(all, Flag.YES).sections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sharesSumToExactlyOne(long seed) {
        Random random = new Random(seed);
        List<Measure> members = new ArrayList<>();
        Map<String, Subject> subjects = new HashMap<>();
        for (int i = 0; i < 2 + random.nextInt(20); i++) {
            String students = String.valueOf(1 + random.nextInt(2000));
            members.add(Made.ratio("S" + i, String.valueOf(1 + random.nextInt(9999)), students));
            subjects.put("S" + i, section("S" + i, FLAGS.get(random.nextInt(FLAGS.size()))));
        }
        Attribution all = of(Dispersion.of(members), subjects);
        assertThat(all.between()).isEqualTo(between(members, all));
        assertThat(all.parts().stream().map(Attribution.SectionShare::share).reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.ONE);
    }

    /** Σ (P/ΣP)·(mean of the group − mean)² over the sections, as a part of Σ (P/ΣP)·(value − mean)². */
    private static Exact between(List<Measure> members, Attribution all) {
        Exact between = Exact.ZERO;
        Exact total = Exact.ZERO;
        for (int i = 0; i < members.size(); i++) {
            Exact students = members.get(i).base().low();
            Attribution.SectionShare part = all.parts().get(i);
            Exact off = group(all, part.rural()).mean().minus(all.mean());
            Exact own = part.value().minus(all.mean());
            between = between.plus(students.times(off).times(off));
            total = total.plus(students.times(own).times(own));
        }
        return between.dividedBy(total);
    }

    @Test
    void thereIsNoneWhereAFigureIsMissing() {
        Dispersion gap = Dispersion.of(List.of(Made.ratio("A", "1", "1"), Made.missing("B", "1")));
        assertThat(Attribution.of(gap, Map.of())).isEmpty();
    }
}
