package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.missing;
import static org.junheng.facts.Made.range;
import static org.junheng.facts.Made.ratio;

import java.util.List;
import java.util.Map;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.report.words.BasisText;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Map<String, Flag> RURAL = Map.of("a", Flag.YES, "b", Flag.YES, "c", Flag.NO);

    private static Gap gap(Measure... members) {
        return Dispersion.of(List.of(members))
                .between(SchoolFlag.RURAL)
                .over(Dispersion.of(List.of(members)), GapTest::side);
    }

    private static Condition side(String id) {
        Flag holds = RURAL.getOrDefault(id, Flag.UNKNOWN);
        Figure figure = holds == Flag.UNKNOWN ? Figure.NOT_REPORTED : Figure.of(holds == Flag.YES ? 1 : 0);
        return new Condition(Text.NONE, holds, List.of(new Input(id, SchoolFlag.RURAL, figure)));
    }

    @Test
    void theMeansAreByStudentsAndNotThoseOfTheSchools() {
        // (10 + 1000) ÷ (1 + 199) = 5.05 and 505 ÷ 100 = 5.05; the plain mean of 10 and 5.03 would be above 7.
        Measure ratio = gap(ratio("a", "10", "1"), ratio("b", "1000", "199"), ratio("c", "505", "100"))
                .ratio("C1");

        assertThat(ratio.range()).isEqualTo(Range.ONE);
    }

    @Test
    void itNamesBothMeansWhatIsLackingAndTheShareOfTheVariance() {
        // Rural 800 ÷ 200 = 4, others 600 ÷ 100 = 6; at 6 the rural ones lack 400.
        // Mean 1400 ÷ 300 = 14/3. Between: 200·(2/3)² + 100·(4/3)² = 800/3. Within: 100·1² + 100·1² = 200. 800/3 of
        // 1400/3 = 57.1 %.
        Measure ratio = gap(ratio("a", "300", "100"), ratio("b", "500", "100"), ratio("c", "600", "100"))
                .ratio("C1");

        assertThat(ratio.range()).isEqualTo(Range.exactly(exact("4").dividedBy(exact("6"))));
        assertThat(BasisText.of(ratio.basis()).zh())
                .isEqualTo("乡村2所，均值4.00册/生；其他学校1所，均值6.00册/生；乡村学校达到其他学校的均值还差400册；两类之间占全县差异的57.1%");
        assertThat(BasisText.of(ratio.basis()).en())
                .isEqualTo(
                        "rural: 2 with a mean of 4.00 books per student; others: 1 with a mean of 6.00 books per student; at the mean of the others"
                                + " 400 books short; the two sides make 57.1% of the county's variation");
    }

    @Test
    void aMissingAmountLeavesARangeThatHoldsEveryRatio() {
        Measure ratio = gap(ratio("a", "300", "100"), missing("b", "100"), ratio("c", "600", "100"))
                .ratio("C1");

        assertThat(ratio.range()).isEqualTo(range("0.25", null));
        assertThat(ratio.basis().isPlain()).isTrue();
        assertThat(ratio.isAtLeast(exact("0.25"))).isEqualTo(Flag.YES);
        assertThat(ratio.isAtLeast(exact("0.85"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void aSchoolOnNoKnownSideIsPlacedInAllWays() {
        // Rural 3, others 6 without x; with x (9 a student) rural 6 or others 7.5: 0.5, 1 and 0.4.
        Measure ratio = gap(ratio("a", "300", "100"), ratio("c", "600", "100"), ratio("x", "900", "100"))
                .ratio("C1");

        assertThat(ratio.range()).isEqualTo(range("0.4", "1"));
        assertThat(ratio.isAtLeast(exact("0.85"))).isEqualTo(Flag.UNKNOWN);
        assertThat(ratio.isAtLeast(exact("1.01"))).isEqualTo(Flag.NO);
        assertThat(ratio.inputs().get(0).path()).isEqualTo("x.rural");
    }

    @Test
    void whereTheOthersMayBeNobodyNothingIsDecided() {
        Measure ratio = gap(ratio("a", "300", "100"), ratio("x", "900", "100")).ratio("C1");

        assertThat(ratio.isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(ratio.isAtMost(exact("1000000"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void moreThanFiveSchoolsOnNoKnownSideDecideNothing() {
        Measure[] members = new Measure[8];
        members[0] = ratio("a", "300", "100");
        members[1] = ratio("c", "300", "100");
        for (int i = 2; i < members.length; i++) {
            members[i] = ratio("x" + i, "300", "100");
        }

        assertThat(gap(members).ratio("C1").isAtLeast(exact("0.1"))).isEqualTo(Flag.UNKNOWN);
        assertThat(gap(members).ratio("C1").inputs()).hasSize(6);
    }

    @Test
    void othersWithNothingAreNoBaseToCompareWith() {
        Measure ratio = gap(ratio("a", "300", "100"), ratio("c", "0", "100")).ratio("C1");

        assertThat(ratio.isDefined()).isEqualTo(Flag.NO);
        assertThat(ratio.isAtLeast(exact("0.85"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void schoolsOfOneKindAreNoTwoSides() {
        assertThat(gap(ratio("a", "300", "100"), ratio("b", "300", "100")).isOneSided())
                .isTrue();
        assertThat(gap(ratio("a", "300", "100"), ratio("x", "300", "100")).isOneSided())
                .isFalse();
    }
}
