package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Made;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private static Verdict verdict(State state, Value value, Relation relation, String limit) {
        Requirement requirement = new Requirement(
                "S", value, Limit.ofRule(relation, Exact.of(limit)), List.of(), Optional.empty(), Optional.empty());
        return new Verdict(
                "R", "", "S", state, requirement, new Reason(Reason.ReasonSort.MEASURED, "", Text.NONE, List.of()));
    }

    private static Amounts failed(String amount, String students, Relation relation, String limit) {
        return Amounts.of(verdict(State.FAIL, Made.ratio("S", amount, students), relation, limit));
    }

    private static Amounts passed(String amount, String students, Relation relation, String limit) {
        return Amounts.of(verdict(State.PASS, Made.ratio("S", amount, students), relation, limit));
    }

    @Test
    void whatIsShortIsExact() {
        // 7.5 × 101 = 757.5, of which 700 are there.
        Amounts amounts = failed("700", "101", Relation.AT_LEAST, "7.5");
        assertThat(amounts.gap()).contains(Exact.of("57.5"));
        assertThat(amounts.gap().orElseThrow().ceiling()).isEqualTo(Exact.of(58));
    }

    @Test
    void anAmountPerHundredIsOfThatScale() {
        Measure teachers = Made.books("S", Range.exactly(Exact.of(4)))
                .per100(Measure.of("S", Unit.STUDENTS, new Input("S", LevelFigure.STUDENTS, Figure.of(150))));
        // 4.2 × 150 / 100 = 6.3
        Amounts amounts = Amounts.of(verdict(State.FAIL, teachers, Relation.AT_LEAST, "4.2"));
        assertThat(amounts.gap()).contains(Exact.of("2.3"));
        assertThat(amounts.flip()).contains(Exact.of(8).dividedBy(Exact.of(3)));
    }

    @Test
    void underAnUpperLimitTheExcessIsShort() {
        // 230 students in 5 classes of at most 45: 5 too many.
        Amounts amounts = failed("230", "5", Relation.AT_MOST, "45");
        assertThat(amounts.gap()).contains(Exact.of(5));
        assertThat(amounts.margin().orElseThrow().signum()).isNegative();
    }

    @Test
    void aPassWithinFivePercentOfItsLimitIsNarrow() {
        assertThat(passed("750", "100", Relation.AT_LEAST, "7.5").isNarrow()).isTrue();
        assertThat(passed("787.5", "100", Relation.AT_LEAST, "7.5").isNarrow()).isTrue();
        assertThat(passed("787.6", "100", Relation.AT_LEAST, "7.5").isNarrow()).isFalse();
        assertThat(failed("749", "100", Relation.AT_LEAST, "7.5").isNarrow()).isFalse();
    }

    @Test
    void aPassIsShortOfNothing() {
        Amounts amounts = passed("900", "100", Relation.AT_LEAST, "7.5");
        assertThat(amounts.gap()).isEmpty();
        assertThat(amounts.margin()).contains(Exact.of("0.2"));
    }

    @Test
    void aDispersionFlipsAtItsCoefficient() {
        // Two schools of one size with 1 and 3: mean 2, deviation 1, coefficient 0.5.
        Dispersion half = Dispersion.of(List.of(Made.ratio("A", "100", "100"), Made.ratio("B", "300", "100")));
        Amounts amounts = Amounts.of(verdict(State.PASS, half, Relation.AT_MOST, "0.52"));
        assertThat(amounts.flip()).contains(Exact.of("0.5"));
        assertThat(amounts.isNarrow()).isTrue();
        assertThat(amounts.margin()).contains(Exact.of(1).dividedBy(Exact.of(26)));
    }

    @Test
    void nothingIsToldOfWhatIsMissingOrDoesNotApply() {
        Measure missing = Made.missing("S", "100");
        assertThat(Amounts.of(verdict(State.UNDECIDED, missing, Relation.AT_LEAST, "7.5"))
                        .gap())
                .isEmpty();
        Verdict left = verdict(State.NOT_APPLICABLE, Made.ratio("S", "1", "100"), Relation.AT_LEAST, "7.5");
        assertThat(Amounts.of(left).gap()).isEmpty();
        assertThat(Amounts.of(left).flip()).isEmpty();
    }

    @Test
    void aRatioOfRatiosHasNoUnitAndNoGap() {
        // 5 of 100 against 6 of 100: five sixths.
        Measure ratio = Made.ratio("A", "5", "100").comparedTo(Made.ratio("B", "6", "100"));
        Amounts amounts = Amounts.of(verdict(State.FAIL, ratio, Relation.AT_LEAST, "1"));
        assertThat(amounts.gap()).isEmpty();
        assertThat(amounts.flip()).contains(Exact.of(5).dividedBy(Exact.of(6)));
    }
}
