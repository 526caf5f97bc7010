package org.junheng.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junheng.report.words.Width;
import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void aLineThatFitsStaysOne() {
        assertThat(Wrapped.of("  ", "    ", "学校")).containsExactly("  学校");
    }

    @Test
    void aChineseCharacterTakesTwoColumnsAndClosingMarksBeginNoLine() {
        // 49 characters are 98 columns; the comma would be the 50th, on columns 99 and 100, and fits.
        List<String> lines = Wrapped.of("", "  ", "县".repeat(49) + "，乡");
        assertThat(lines).containsExactly("县".repeat(49) + "，", "  乡");
        // With 50 before it the comma does not fit: the character before it goes along.
        assertThat(Wrapped.of("", "  ", "县".repeat(50) + "，乡")).containsExactly("县".repeat(49), "  县，乡");
    }

    @Test
    void englishIsBrokenBetweenWords() {
        List<String> lines = Wrapped.of("", "  ", "word ".repeat(25).strip());
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).endsWith("word"));
    }

    @Test
    void nothingIsLostAndNothingIsWider() {
        Random random = new Random(3);
        String letters = "县校，。（）ab 12；: ";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(400); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<String> lines = Wrapped.of("  ", "    ", text.toString());
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
            assertThat(lines).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(Wrapped.COLUMNS));
        }
    }
}
