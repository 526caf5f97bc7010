package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.report.MadeValues;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void boundsAreRoundedOutward() {
        assertThat(Numbers.notAbove(Exact.of("0.4999"), 3)).isEqualTo(Exact.of("0.499"));
        assertThat(Numbers.notBelow(Exact.of("0.4991"), 3)).isEqualTo(Exact.of("0.5"));
        assertThat(Numbers.notAbove(Exact.of("0.5"), 3)).isEqualTo(Exact.of("0.5"));
        // √2 = 1.41421…
        assertThat(Numbers.roots(Range.exactly(Exact.of(2)), 3)).hasToString("[1.414, 1.415]");
        assertThat(Numbers.roots(new Range(Exact.ZERO, null), 3)).hasToString("[0, ∞]");
    }

    @Test
    void aRatioBelowATenthIsShownWithFourDecimals() {
        // One teacher for 19 students: 0.05263…
        var ratio = MadeValues.area("S1/primary", "1", 19);
        assertThat(Numbers.shown(ratio).orElseThrow().text()).isEqualTo("0.0526");
        assertThat(Numbers.moreDecimals(ratio, MadeValues.limit(Relation.AT_LEAST, "0.0526")))
                .isEmpty();
        assertThat(Numbers.moreDecimals(ratio, MadeValues.limit(Relation.AT_MOST, "0.0526")))
                .contains("0.05263");
    }
}
