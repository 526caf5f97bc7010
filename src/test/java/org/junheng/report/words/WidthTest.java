package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Width.of("ab")).isEqualTo(2);
        assertThat(Width.of("达标")).isEqualTo(4);
        assertThat(Width.of("（5）")).isEqualTo(5);
        assertThat(Width.of("𠮷野")).isEqualTo(4);
        assertThat(Width.of("e\u0301")).isEqualTo(1);
    }
}
