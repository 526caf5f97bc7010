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

    /** 100 columns are 50 Chinese characters: of 60, 50 less the indent stand in the first line. */
    @Test
    void noLineIsWiderThanATerminalAndWhatGoesOnIsFurtherIn() {
        Text sixty = Text.same("校".repeat(60));
        assertThat(new Lines(Language.ZH).add("  ", sixty).toString())
                .isEqualTo("  " + "校".repeat(49) + "\n      " + "校".repeat(11) + "\n");
        assertThat(new Lines(Language.ZH)
                        .table("", List.of(List.of(Text.same("数据"), sixty)))
                        .toString())
                .isEqualTo("数据  " + "校".repeat(47) + "\n      " + "校".repeat(13) + "\n");
    }
}
