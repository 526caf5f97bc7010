package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.Bands;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of marks or a table of results lacks is told, and what their columns are called elsewhere is read. */
class MarksHeadersTest {
    private static final String SCHOOLS = "学校代码,学校名称,区县,办学类型\nA01,东街小学,云川县,小学\n";

    @TempDir
    private Path folder;

    private Reads read(ReadingOptions options, String header, String row) {
        return Reads.of(
                options,
                Reads.write(folder.resolve("学校.csv"), SCHOOLS),
                Reads.write(folder.resolve("表.csv"), header.replace(' ', ',') + "\n" + row.replace(' ', ',')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            学校代码 年级 姓名 语文（满分100） | A01 六 张三 80 | 缺“学号”列
            学校名称 年级 语文（满分100） 数学（满分100） | 东街小学 六 80 90 | 缺“学号”列
            学校代码 年级 姓名 语文 数学 | A01 六 张三 80 90 | 缺“学号”列
            学校代码 年级 姓名 学科 成绩 | A01 六 张三 语文 80 | 缺“学号”列
            学校代码 年级 学号 学科 | A01 六 1001 语文 | “成绩”
            学校代码 年级 学号 卷一 卷二 | A01 六 1001 40 50 | 没有认得的学科列
            学校代码 年级 学科 应考人数 低分人数 | A01 六 语文 25 2 | 参考人数、合格人数
            """)
    void whatAListLacksIsTold(String header, String row, String said) {
        Reads reads = read(ReadingOptions.USUAL, header, row);
        assertThat(reads.refused()).as(reads.said()).isTrue();
        assertThat(reads.said()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            参考人数 及格人数 良好以上人数 优秀人数 | 100 95 70 30 | 100 95 70 30
            实考人数 及格人数 良好及以上人数 优秀人数 | 100 95 70 30 | 100 95 70 30
            实考人数 及格以上人数 良好人数 优秀人数 | 100 95 70 30 | 100 95 70 30
            实考人数 合格以上人数 良好人数 优秀人数 | 100 95 70 30 | 100 95 70 30
            参考人数 合格人数 良好人数 优秀人数 | 100 95 70 30 | 100 95 70 30
            参考人数 实考人数 合格人数 优秀人数 | 100 99 95 30 | 100 95 - 30
            参考人数 合格人数 及格人数 优秀人数 | 100 95 96 30 | 100 95 - 30
            应考人数 实考人数 合格人数 优秀人数 | 101 100 95 30 | 100 95 - 30
            """)
    void columnsThatAreCalledOtherwiseAreRead(String header, String row, String counts) {
        Reads reads = read(ReadingOptions.USUAL, "学校代码 年级 学科 " + header, "A01 六 语文 " + row);
        holds(reads, counts);
    }

    private static void holds(Reads reads, String counts) {
        assertThat(reads.refused()).as(reads.said()).isFalse();
        Results results = reads.counties().get(0).results().get(0);
        List<Figure> figures = List.of(results.tested(), results.passed(), results.good(), results.excellent());
        for (int i = 0; i < figures.size(); i++) {
            reads.holds(figures.get(i), counts.split(" ", -1)[i]);
        }
    }

    /** Where each student is counted in one band, a column of a band and those above it is none of these. */
    @Test
    void bandsThatHoldThoseAboveAreNotAddedUp() {
        Reads reads = read(
                ReadingOptions.USUAL.with(Bands.EXCLUSIVE),
                "学校代码 年级 学科 参考人数 合格人数 良好以上人数 优秀人数",
                "A01 六 语文 100 25 70 30");
        holds(reads, "100 - - 30");
        assertThat(reads.said()).contains("良好以上人数");
    }
}
