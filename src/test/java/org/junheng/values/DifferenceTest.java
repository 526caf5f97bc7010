package org.junheng.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The difference of two amounts, such as the pay of teachers less that of civil servants, is judged below nought, too. */
class DifferenceTest {
    private static Measure yuan(String range) {
        if (range.equals("missing")) {
            return Measure.of("C", Unit.YUAN, Range.ANY, List.of());
        }
        List<String> ends = List.of(range.split("-"));
        return Measure.of(
                "C", Unit.YUAN, new Range(Exact.of(ends.get(0)), Exact.of(ends.get(ends.size() - 1))), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "9, 5, 0, YES, NO",
        "9, 5, 4, YES, YES",
        "5, 5, 0, YES, YES",
        "5, 9, 0, NO, YES",
        "5, 9, 1, NO, YES",
        "5, 9, -4, YES, YES",
        "5, 9, -5, YES, NO",
        "5, 9, -3, NO, YES",
        "5, missing, 0, UNKNOWN, UNKNOWN",
        "5, missing, 10, UNKNOWN, UNKNOWN",
        "missing, 5, 0, UNKNOWN, UNKNOWN",
        "5, 0-9, 0, UNKNOWN, UNKNOWN",
        "5, 7-9, 0, NO, YES",
        "5, 0-9, 6, NO, YES",
        "9, 0-5, 4, YES, UNKNOWN"
    })
    void eitherMayBeTheGreater(String one, String other, String limit, Flag atLeast, Flag atMost) {
        Measure difference = yuan(one).minus(yuan(other));

        assertThat(difference.isAtLeast(Exact.of(limit))).isEqualTo(atLeast);
        assertThat(difference.isAtMost(Exact.of(limit))).isEqualTo(atMost);
    }
}
