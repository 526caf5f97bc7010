package org.junheng.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and rates beside results have to go with them, in long tables and in wide ones. */
class CountsBesideTest {
    private static final String WRONG = "A02 语文 39/38, 语文 未/未";
    private static final String RIGHT = "A02 语文 39/38, 语文 50/48";

    @TempDir
    private Path folder;

    private void holds(String table, String results, String said) throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL, table, results, said);
    }

    /** Of 60 at the start of term 50 were tested in the first school, and 48 passed; of 40 in the second 39 and 38. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            不合格人数 | 10
            不及格人数 | 1
            未合格人数 | 0
            缺考人数 | 2
            缺考 | 9
            缺考学生数 | 11
            应考人数 | 49
            应参考人数 缺考人数 | 55 2
            应考人数 缺考人数 免考人数 | 60 5 4
            缺考人数 转出人数 | 5 4
            合格率 | 75%
            合格率 | 60
            及格率 | 0.75
            不合格率 | 10%
            不及格率 | 40
            参考率 | 100%
            到考率 | 0.95
            合格率(%) | 75.0
            """)
    void whatContradictsTheFiguresLeavesThemMissing(String headers, String cells) throws IOException {
        String first = headers.split(" ", -1)[0];
        String blanks = " ~".repeat(cells.split(" ").length);
        holds(
                "学校代码 年级 学科 期初人数 参考人数 合格人数 " + headers + ";A01 六 语文 60 50 48 " + cells + ";A02 六 语文 40 39 38" + blanks,
                WRONG,
                first + " 不知哪个对 按未报处理");
        holds(
                "学校代码 年级 期初人数 语文参考人数 语文合格人数 " + wide(headers) + ";A01 六 60 50 48 " + cells + ";A02 六 40 39 38" + blanks,
                WRONG,
                first + " 不知哪个对 按未报处理");
    }

    private static String wide(String headers) {
        return "语文" + headers.replace(" ", " 语文");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            不合格人数 | 2
            不合格人数 | 12
            不及格人数 | ~
            缺考人数 | 10
            缺考人数 | ~
            应考人数 | 50
            应考人数 | 55
            应考人数 缺考人数 | 52 2
            应考人数 缺考人数 免考人数 | 60 6 4
            缺考人数 转出人数 | 6 4
            缺考人数 转入人数 转出人数 | 8 2 4
            缺考人数 转入人数 转出人数 | 10 2 4
            合格率 | 96%
            合格率 | 96.0
            合格率 | 0.96
            合格率 | 80%
            不合格率 | 4%
            不合格率 | 0.04
            参考率 | 83.3%
            优秀率 | 30%
            平均分 | 88.5
            """)
    void whatGoesWithTheFiguresLeavesThem(String headers, String cells) throws IOException {
        String blanks = " ~".repeat(cells.split(" ").length);
        // 48 of 60 are 80% of those who were there at the start of term.
        holds(
                "学校代码 年级 学科 期初人数 参考人数 合格人数 " + headers + ";A01 六 语文 60 50 48 " + cells + ";A02 六 语文 40 39 38" + blanks,
                RIGHT,
                "!不知哪个对");
        holds(
                "学校代码 年级 期初人数 语文参考人数 语文合格人数 " + wide(headers) + ";A01 六 60 50 48 " + cells + ";A02 六 40 39 38" + blanks,
                RIGHT,
                "!不知哪个对");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            学校代码 年级 期初人数 语文参考人数 语文合格人数 数学参考人数 数学合格人数 语文合格率;A01 六 60 50 48 50 50 60% | 数学 50/50, 语文 未/未
            学校代码 年级 期初人数 语文参考人数 语文合格人数 数学参考人数 数学合格人数 数学不合格人数;A01 六 60 50 48 50 50 5 | 数学 未/未, 语文 50/48
            学校代码 年级 期初人数 语文参考人数 语文合格人数 数学参考人数 数学合格人数 缺考人数;A01 六 60 50 48 58 50 10 | 数学 未/未, 语文 50/48
            学校代码 年级 期初人数 语文参考人数 语文合格人数 数学参考人数 数学合格人数 合格率;A01 六 60 50 48 50 50 10% | 数学 50/50, 语文 50/48
            学校代码 年级 参考人数 语文合格人数 数学合格人数 语文合格率(%) 数学合格率(%);A01 六 50 48 50 96.0 99.0 | 数学 未/未, 语文 50/48
            """)
    void aSubjectIsContradictedByItsOwnColumns(String table, String results) throws IOException {
        holds(table, results, "-");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            50 20 20 8 2 | 语文 50/20
            50 20 20 8 9 | 语文 未/未
            50 48 20 8 2 | 语文 50/48
            """)
    void whereBandsDoNotContainEachOtherTheyAreAddedUp(String cells, String results) throws IOException {
        holds("学校代码 年级 学科 参考人数 合格人数 良好人数 优秀人数 不合格人数;A01 六 语文 " + cells, results, "-");
    }
}
