package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junheng.data.content.NamedContent;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final List<String> TEXTS =
            List.of("是", "否", "九年一贯制学校", "学校110001-001", "育才小学（东校区，初中部在内）", "1.2.3", "-5", "5%", "１２", "Aa", "BB");

    private static CsvTable table(String text) {
        return new CsvTable(NamedContent.of("表.csv", text), new StringReader(text), ',', false, Set.of());
    }

    @Test
    void rowsOfEveryWidthAreReadAsTheyWereWritten() {
        Random random = new Random(7);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(row(random, 2 + random.nextInt(i % 40 == 39 ? 900 : 90)));
        }
        try (CsvTable table = table(String.join(
                "\n", rows.stream().map(row -> String.join(",", row)).toList()))) {
            for (List<String> row : rows) {
                assertThat(table.next()).isTrue();
                List<String> read = new ArrayList<>();
                for (int i = 0; i < table.width(); i++) {
                    read.add(table.cell(i));
                }
                assertThat(read).isEqualTo(row.stream().map(String::strip).toList());
                assertThat(table.cell(row.size())).isEmpty();
                assertThat(table.figure(row.size())).isEqualTo(Figure.NOT_REPORTED);
            }
            assertThat(table.next()).isFalse();
        }
    }

    private static List<String> row(Random random, int width) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String cell = switch (random.nextInt(4)) {
                case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
                case 1 -> Integer.toString(random.nextInt(20_000));
                case 2 ->
                    new BigDecimal(random.nextInt(1_000_000_000))
                            .movePointLeft(2)
                            .toPlainString();
                default -> "";
            };
            row.add(random.nextInt(9) == 0 ? " " + cell + "　" : cell);
        }
        return row;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "7", "007", "9999", "10000", "0.5", ".5", "5.", "4924.90", "123456789012", "0000000000.7"})
    void aCellOfDigitsIsItsFigure(String cell) {
        try (CsvTable table = table("x," + cell + ",y")) {
            assertThat(table.next()).isTrue();
            assertThat(table.figure(1)).isEqualTo(Figure.of(Exact.of(new BigDecimal(cell))));
            assertThat(table.cell(1)).isEqualTo(cell);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-1", "1.2.3", "1e3", "5%", "１２", "1 000", "1234567890123", "七", "=\"12\""})
    void ofAnyOtherCellTheTextIsToBeLookedAt(String cell) {
        try (CsvTable table = table(cell.replace("\"", "\"\"").transform(text -> "x,\"" + text + "\",y"))) {
            assertThat(table.next()).isTrue();
            assertThat(table.figure(1)).isNull();
            assertThat(table.cell(1)).isEqualTo(cell.equals("=\"12\"") ? "12" : cell);
        }
    }

    @Test
    void aBlankCellReportsNothing() {
        try (CsvTable table = table("x, 　,,\"\",\"=\"\"\"\"\"\n")) {
            assertThat(table.next()).isTrue();
            assertThat(table.figure(1)).isEqualTo(Figure.NOT_REPORTED);
            assertThat(table.figure(2)).isEqualTo(Figure.NOT_REPORTED);
            assertThat(table.figure(3)).isEqualTo(Figure.NOT_REPORTED);
            assertThat(table.cell(1) + table.cell(2) + table.cell(3) + table.cell(4))
                    .isEmpty();
        }
    }

    @Test
    void shortTextsThatFallOnOnePlaceAreNotMixedUp() {
        KnownTexts known = new KnownTexts();
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < 20_000; i++) {
                char[] text = Integer.toString(i * 31, 36).toCharArray();

                assertThat(known.text(text, 0, text.length).contentEquals(new String(text)))
                        .isTrue();
            }
        }
        // These two have one hash.
        assertThat(known.text("AaBB".toCharArray(), 0, 2)).isEqualTo("Aa");
        assertThat(known.text("AaBB".toCharArray(), 2, 4)).isEqualTo("BB");
    }
}
