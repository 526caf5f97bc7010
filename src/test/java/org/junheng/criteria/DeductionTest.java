package org.junheng.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeductionTest {
    @ParameterizedTest
    @ValueSource(strings = {"per-point 1", "per-point 0.5", "zero-if-breached", "band 0.8:2 0.75:1", "graded"})
    void aDeductionIsWrittenAsItWasRead(String text) {
        assertThat(Deduction.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "per-point",
                "per-point 0",
                "per-point one",
                "band",
                "band 0.8",
                "band 0.8:-1",
                "graded 2",
                "half"
            })
    void whatIsNoDeductionIsRefused(String text) {
        assertThatThrownBy(() -> Deduction.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zero-if-breached");
    }
}
