package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.report.text.Lines;
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

    @Test
    void columnsLineUpWhateverTheirWriting() {
        String table = new Lines()
                .table("", List.of(List.of("达标", "1"), List.of("ab", "22"), List.of("", "3")))
                .toString();
        assertThat(table).isEqualTo("达标  1\nab    22\n      3\n");
    }
}
