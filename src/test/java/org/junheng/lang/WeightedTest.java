package org.junheng.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junheng.lang.Words.weighted;

import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;

class WeightedTest {
    private static final Measure PASS = rate(Figure.of(95), Figure.of(100));
    private static final Measure ALL_SUBJECTS = rate(Figure.of(80), Figure.of(100));
    private static final Measure EXCELLENT = rate(Figure.NOT_REPORTED, Figure.of(100));
    private static final Measure NOBODY_TESTED = rate(Figure.of(0), Figure.of(0));

    private static Measure rate(Figure part, Figure whole) {
        return of(part).per(of(whole));
    }

    private static Measure of(Figure figure) {
        return Measure.of("S1/primary", Unit.STUDENTS, new Input("S1/primary", LevelFigure.STUDENTS, figure));
    }

    /** 0.6 · 0.95 + 0.4 · 0.8 = 0.89. */
    @Test
    void aWeightedSumIsExactAtItsLimit() {
        Measure index = weighted("0.6", PASS).and("0.4", ALL_SUBJECTS).total();
        assertThat(index.range()).isEqualTo(Range.exactly(Exact.of("0.89")));
        assertThat(index.isAtLeast(Exact.of("0.89"))).isEqualTo(Flag.YES);
        assertThat(index.isAtLeast(Exact.of("0.8900001"))).isEqualTo(Flag.NO);
        assertThat(index.subject()).isEqualTo("S1/primary");
        assertThat(index.inputs()).isNotEmpty();
    }

    @Test
    void whatHasNoWeightDoesNotCountNotEvenByBeingMissing() {
        for (Measure without : List.of(EXCELLENT, NOBODY_TESTED)) {
            Measure last = weighted("1", PASS).and("0", without).total();
            Measure first = weighted("0.0", without).and("1", PASS).total();
            assertThat(last).isEqualTo(first);
            assertThat(last.isAtLeast(Exact.of("0.95"))).isEqualTo(Flag.YES);
        }
    }

    @Test
    void aMissingPartLeavesTheSumOpenUpwards() {
        Measure index = weighted("0.6", PASS).and("0.4", EXCELLENT).total();
        assertThat(index.isAtLeast(Exact.of("0.57"))).isEqualTo(Flag.YES);
        assertThat(index.isAtLeast(Exact.of("0.58"))).isEqualTo(Flag.UNKNOWN);
        assertThat(index.isAtMost(Exact.of("0.99"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void aPartThatDoesNotExistOrMayNotDecidesNothing() {
        Measure perhaps = rate(Figure.of(0), Figure.NOT_REPORTED);
        Measure column = School.builder("S1", "一小").build().extra("growth");
        for (Measure part : List.of(NOBODY_TESTED, perhaps, column)) {
            for (Measure index : List.of(
                    weighted("0.9", PASS).and("0.1", part).total(),
                    weighted("0.1", part).and("0.9", PASS).total())) {
                assertThat(index.isDefined()).isNotEqualTo(Flag.YES);
                assertThat(index.isAtLeast(Exact.of("0.1"))).isEqualTo(Flag.UNKNOWN);
                assertThat(index.isAtMost(Exact.of("99"))).isEqualTo(Flag.UNKNOWN);
            }
        }
    }

    @Test
    void aWeightMustBeADecimalThatIsNotNegativeAndOneOfThemNotNought() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> weighted("-0.1", PASS));
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> weighted("60%", PASS));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> weighted("0", PASS).and("0.0", ALL_SUBJECTS).total());
    }
}
