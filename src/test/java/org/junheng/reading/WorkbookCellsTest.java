package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What libraries write into cells besides numbers and texts: formulas with values and without, booleans, errors. */
class WorkbookCellsTest {
    @TempDir
    private Path folder;

    private Reads read(String cell, String answer) {
        Path file = folder.resolve("学校.xlsx");
        new Book()
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "教学仪器设备资产值", "是否寄宿制"),
                                List.of(text("3101"), text("东街小学"), text("平山县"), text("小学"), "600", cell, answer),
                                List.of(
                                        text("3102"),
                                        text("西街小学"),
                                        text("平山县"),
                                        text("小学"),
                                        "400",
                                        "720000",
                                        text("否"))))
                .write(file);
        return Reads.of(file);
    }

    private static String text(String text) {
        return Book.text(text);
    }

    /** Attributes and content of the cell of an amount. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "><f>1000000+500000</f>|unreadable|没有算出的值",
                "><f>1000000+500000</f><v></v>|unreadable|没有算出的值",
                "><f>1000000+500000</f><v/>|unreadable|没有算出的值",
                "><f>1000000+500000</f><v>1500000</v>|1500000|",
                "><f>SUM(A1:A2)</f><v>1500000.5</v>|1500000.5|",
                " t=\"str\"><f>A1</f><v>1500000</v>|1500000|",
                " t=\"str\"><f>IF(A1=1,1,\"\")</f><v></v>|missing|",
                " t=\"e\"><f>A1</f><v>#REF!</v>|unreadable|#REF!",
                " t=\"e\"><v>#DIV/0!</v>|unreadable|#DIV/0!",
                " t=\"b\"><v>1</v>|unreadable|“TRUE”不是数字",
                " t=\"b\"><f>A1</f><v>0</v>|unreadable|“FALSE”不是数字",
                " t=\"d\"><v>2024-09-01</v>|unreadable|不是数字",
                " t=\"inlineStr\"><is><r><t>1500</t></r><r><t>000</t></r></is>|1500000|",
                " t=\"inlineStr\"><is><t>约1500000</t></is>|unreadable|不是数字",
                "><v>1.5E6</v>|1500000|",
                "><v>1500000.0000000002</v>|1500000|",
            })
    void amounts(String cell, String amount, String told) {
        Reads reads = read("<c>" + cell, text("否"));
        is(reads, reads.figure("3101", SchoolFigure.EQUIPMENT_VALUE), amount);
        if (told != null) {
            assertThat(reads.said()).contains(told, "第 2 行", "教学仪器设备资产值");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " t=\"b\"><v>1</v>|YES",
                " t=\"b\"><v>0</v>|NO",
                " t=\"b\"><f>A1</f><v>1</v>|YES",
                " t=\"str\"><f>A1</f><v>是</v>|YES",
                " t=\"e\"><v>#N/A</v>|UNKNOWN",
                "><v>1</v>|UNKNOWN",
                "><f>A1</f>|UNKNOWN",
                "><f>A1</f><v></v>|UNKNOWN",
                " t=\"inlineStr\"><is><r><t>是（</t></r><r><t>在建）</t></r></is>|UNKNOWN",
            })
    void answers(String cell, Flag flag) {
        Reads reads = read("1500000", "<c>" + cell);
        Answer answer = reads.school("3101").flags().getOrDefault(SchoolFlag.BOARDING, Answer.NOT_REPORTED);
        assertThat(answer.flag()).as(reads.said()).isEqualTo(flag);
        assertThat(reads.said().contains("第 2 行，“是否寄宿制”列")).as(reads.said()).isEqualTo(flag == Flag.UNKNOWN);
    }

    private static void is(Reads reads, Figure figure, String amount) {
        Figure expected = switch (amount) {
            case "unreadable" -> Figure.UNREADABLE;
            case "missing" -> Figure.NOT_REPORTED;
            default -> Figure.of(Exact.of(amount));
        };
        assertThat(figure).as(reads.said()).isEqualTo(expected);
    }
}
