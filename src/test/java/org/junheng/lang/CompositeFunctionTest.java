package org.junheng.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.Composite;
import org.junit.jupiter.api.Test;

class CompositeFunctionTest {
    private static Measure measure(String amount) {
        Measure base = Measure.of("S", Unit.STUDENTS, Range.exactly(Exact.of(10)), List.of());
        return Measure.of("S", Unit.BOOKS, Range.exactly(Exact.of(amount)), List.of())
                .per(base);
    }

    private static Composite composite(List<List<Measure>> families) {
        CompositeFunction function = new CompositeFunction();
        var gathered = function.createContext();
        function.init(gathered);
        families.forEach(family -> function.accumulate(gathered, family));
        return (Composite) function.getResult(gathered);
    }

    /** 15 and 5 differ by 0.5, 11 and 9 by 0.1: the mean is 0.3. */
    @Test
    void eachMeasureOfTheFamilyIsComparedWithItsLike() {
        Composite composite =
                composite(List.of(List.of(measure("15"), measure("11")), List.of(measure("5"), measure("9"))));
        assertThat(composite.parts()).hasSize(2);
        assertThat(composite.coefficient())
                .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("0.3"));
        assertThat(composite.isAtMost(Exact.of("0.3"))).isEqualTo(Flag.YES);
        assertThat(composite.isAtMost(Exact.of(new BigDecimal("0.29999")))).isEqualTo(Flag.NO);
    }

    @Test
    void withoutSectionsNothingIsKnown() {
        assertThat(composite(List.of()).isAtMost(Exact.of(9))).isEqualTo(Flag.UNKNOWN);
        assertThat(composite(List.of(List.of(), List.of())).isAtMost(Exact.of(9)))
                .isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void aSectionWithFewerMeasuresIsNotLeftOutInSilence() {
        List<Measure> two = List.of(measure("15"), measure("11"));
        List<Measure> one = List.of(measure("5"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> composite(List.of(two, one)));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> composite(List.of(one, two)));
    }
}
