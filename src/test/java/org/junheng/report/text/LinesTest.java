package org.junheng.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static List<Text> row(String first, String second) {
        return List.of(Text.same(first), Text.same(second));
    }

    @Test
    void columnsLineUpWhateverTheirWriting() {
        String table = new Lines(Language.ZH)
                .table("", List.of(row("达标", "1"), row("ab", "22"), row("", "3")))
                .toString();
        assertThat(table).isEqualTo("达标  1\nab    22\n      3\n");
    }
}
