package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of which a workbook holds no value, in every way in which programs leave it out. */
class UncomputedTest {
    private static final List<String> HEADER = List.of("学校代码", "学校名称", "区县", "办学类型", "在校生数", "图书册数", "备注");

    @TempDir
    private Path folder;

    private Reads reads(String cell) {
        List<String> first = List.of("1", "甲小学", "清河县", "小学", "600", cell, "");
        List<String> second = List.of("2", "乙小学", "清河县", "小学", "400", "18000", "");
        return Reads.of(
                new Book().sheet("学校", "", "", List.of(HEADER, first, second)).write(folder.resolve("a.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c>><f>9000+9000</f><v/>",
                "<c>><f>9000+9000</f><v></v>",
                "<c>><f>9000+9000</f><v />",
                "<c>><f>9000+9000</f>",
                "<c>t=\"n\"><f>9000+9000</f><v/>",
                "<c>s=\"0\"><f>9000+9000</f><v></v>",
                "<c>><f t=\"shared\" ref=\"F2:F3\" si=\"0\">9000+9000</f><v/>",
                "<c>><f t=\"array\" ref=\"F2\">9000+9000</f><v/>",
                "<c>><f ca=\"1\">9000+9000</f><v></v>",
            })
    void aFormulaWithoutAValueIsListedWithItsPlace(String cell) {
        Reads reads = reads(cell);
        assertThat(reads.figure("1", SchoolFigure.BOOKS).isReported()).isFalse();
        assertThat(reads.said()).contains("第 2 行", "图书册数", "没有算出的值");
        assertThat(reads.figure("2", SchoolFigure.BOOKS)).isEqualTo(Figure.of(18_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c>t=\"str\"><f>IF(E2=0,1,\"\")</f><v></v>",
                "<c>t=\"str\"><f>IF(E2=0,1,\"\")</f><v/>",
                "<c>><v/>",
                "<c>><v></v>",
            })
    void whatComesToNothingIsBlank(String cell) {
        Reads reads = reads(cell);
        assertThat(reads.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(reads.said()).doesNotContain("没有算出的值");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c>><f>9000+9000</f><v>18000</v>", "<c>t=\"n\"><f>9000+9000</f><v>18000</v>"})
    void aComputedOneIsRead(String cell) {
        assertThat(reads(cell).figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.of(18_000));
    }

    /** A nought that a library wrote in place of a value, as the workbook says; what it computed itself, and plain noughts, are read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>|<f>9000+9000</f><v>0</v>|-",
                "<calcPr fullCalcOnLoad=\"true\" calcId=\"191029\"/>|<f>9000+9000</f><v>0</v>|-",
                "<calcPr fullCalcOnLoad='1'/>|<f>9000+9000</f><v>0.0</v>|-",
                "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>|<f>9000+9000</f><v>18000</v>|18000",
                "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>|<v>0</v>|0",
                "<calcPr calcId=\"191029\" fullCalcOnLoad=\"0\"/>|<f>E2-600</f><v>0</v>|0",
                "<calcPr calcId=\"191029\"/>|<f>E2-600</f><v>0</v>|0",
                "|<f>E2-600</f><v>0</v>|0",
            })
    void aNoughtInPlaceOfAValue(String computing, String cell, String expected) {
        List<String> first = List.of("1", "甲小学", "清河县", "小学", "600", "<c>>" + cell, "");
        Reads reads = Reads.of(new Book()
                .sheet("学校", "", "", List.of(HEADER, first))
                .computing(computing == null ? "" : computing)
                .write(folder.resolve("b.xlsx")));
        reads.holds(reads.figure("1", SchoolFigure.BOOKS), expected);
        assertThat(reads.said().contains("没有算出的值")).as(reads.said()).isEqualTo(expected.equals("-"));
    }
}
