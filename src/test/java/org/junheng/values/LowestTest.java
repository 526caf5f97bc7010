package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.missing;
import static org.junheng.facts.Made.range;
import static org.junheng.facts.Made.ratio;

import java.util.List;
import org.junheng.facts.School;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.report.words.BasisText;
import org.junit.jupiter.api.Test;

class LowestTest {
    private static Measure lowest(Dispersion... parts) {
        return new Lowest(List.of(parts))
                .ratio(
                        "C1",
                        List.of(),
                        id -> School.builder(id, "学校" + id).county("C1").build());
    }

    @Test
    void itIsTheLeastOfAllSchoolsAndMeasuresAgainstTheMeanByStudents() {
        // Means 5 and 4: 2/5, 8/5 and then 1, 7 over 4: 1/4 is the least.
        Measure least = lowest(
                Dispersion.of(List.of(ratio("a", "200", "100"), ratio("b", "800", "100"))),
                Dispersion.of(List.of(ratio("a", "700", "100"), ratio("b", "100", "100"))));

        assertThat(least.range()).isEqualTo(Range.exactly(exact("0.25")));
        assertThat(BasisText.of(least.basis()).zh()).isEqualTo("离县均最远：学校b的图书册数");
        assertThat(BasisText.of(least.basis()).en()).isEqualTo("furthest below the county's mean: 学校b, books");
    }

    @Test
    void withAMeasureThatIsNotKnownItIsThatOfTheOthersOrLower() {
        Measure least = lowest(
                Dispersion.of(List.of(ratio("a", "200", "100"), ratio("b", "800", "100"))),
                Dispersion.of(List.of(missing("a", "100"), ratio("b", "100", "100"))));

        assertThat(least.range()).isEqualTo(range("0", "0.4"));
        assertThat(least.isAtLeast(exact("0.5"))).isEqualTo(Flag.NO);
        assertThat(least.isAtLeast(exact("0.4"))).isEqualTo(Flag.UNKNOWN);
        assertThat(BasisText.of(least.basis()).zh()).isEqualTo("已知各项中离县均最远：学校a的图书册数");
    }

    @Test
    void aMeasureOfWhichNobodyHasAnythingDecidesNothing() {
        Dispersion nothing = Dispersion.of(List.of(ratio("a", "0", "100"), ratio("b", "0", "100")));
        Dispersion even = Dispersion.of(List.of(ratio("a", "5", "100"), ratio("b", "5", "100")));

        assertThat(lowest(nothing).isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(lowest(nothing, even).isAtLeast(exact("0.5"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void withoutASchoolThereIsNobodyToCompare() {
        assertThat(Dispersion.of(List.of()).lowest().hasNobody()).isTrue();
        assertThat(Dispersion.of(List.of(ratio("a", "5", "100"))).lowest().hasNobody())
                .isFalse();
    }
}
