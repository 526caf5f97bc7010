package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.LevelFigure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says of itself: of its student beside the marks, or of its figures. */
class RowStatesTest {
    @TempDir
    private Path folder;

    /** Three students of the sixth grade; the first has these marks, and this stands in this column of the row. */
    private void holds(String marks, String header, String cell, String results, String said) throws IOException {
        MarkLists.hold(
                folder,
                ReadingOptions.USUAL,
                "学校代码 年级 学号 语文(满分100) 数学(满分100) " + header + ";A01 六 101 " + marks + " " + cell
                        + ";A01 六 102 70 80 ~;A01 六 103 90 50 ~",
                results,
                said);
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @CsvSource(delimiter = '|', textBlock = """
            85 88 | 备注 | 缺考 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 数学缺考 | 数学 未/未, 语文 3/3
            85 88 | 备注 | 缺考（数学） | 数学 未/未, 语文 3/3
            85 88 | 备注 | 语文、数学缺考 | 数学 未/未, 语文 未/未
            85 88 | 说明 | 语文缺考；数学作弊 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 作弊 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 数学考试作弊 | 数学 未/未, 语文 3/3
            85 88 | 备注 | 违纪 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 语文成绩无效 | 数学 3/2, 语文 未/未
            85 88 | 备注 | 已转出 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 转学 | 数学 未/未, 语文 未/未
            85 88 | 学籍状态 | 休学 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 免考 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 缓考 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 因病缺考 | 数学 未/未, 语文 未/未
            85 88 | 备注 | 缺考考生 | 数学 未/未, 语文 未/未
            85 88 | 是否缺考 | 是 | 数学 未/未, 语文 未/未
            85 88 | 缺考标记 | 1 | 数学 未/未, 语文 未/未
            85 88 | 缺考科目 | 数学 | 数学 未/未, 语文 3/3
            85 88 | 考试状态 | 缺考 | 数学 未/未, 语文 未/未
            0 88 | 备注 | 缺考 | 数学 未/未, 语文 未/未
            85 0 | 备注 | 数学缺考 | 数学 未/未, 语文 3/3
            缺考 0 | 备注 | 缺考 | 数学 未/未, 语文 2/2
            缺考 88 | 备注 | 语文、数学缺考 | 数学 未/未, 语文 2/2
            """)
    void aMarkOfWhoHasNoneContradictsTheRow(String marks, String header, String cell, String results)
            throws IOException {
        holds(marks, header, cell, results.replace("数学 3/3", "数学 3/2"), "同一行却写着“" + (cell.length() > 1 ? cell : ""));
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @CsvSource(delimiter = '|', textBlock = """
            缺考 缺考 | 备注 | 缺考 | 数学 2/1, 语文 2/2
            85 缺考 | 备注 | 缺考 | 数学 2/1, 语文 3/3
            85 缺考 | 备注 | 数学缺考 | 数学 2/1, 语文 3/3
            缺考 88 | 缺考科目 | 语文 | 数学 3/2, 语文 2/2
            转出 转出 | 备注 | 已转出 | 数学 2/1, 语文 2/2
            0 0 | 备注 | 作弊 | 数学 3/1, 语文 3/2
            85 0 | 备注 | 数学作弊 | 数学 3/1, 语文 3/3
            85 0 | 备注 | 作弊 | 数学 3/1, 语文 3/3
            85 88 | 备注 | 英语缺考 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 转学生 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 转入 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 曾请病假两周 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 无违纪记录 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 未缺考 | 数学 3/2, 语文 3/3
            85 88 | 是否缺考 | 否 | 数学 3/2, 语文 3/3
            85 88 | 缺考标记 | 0 | 数学 3/2, 语文 3/3
            85 88 | 缺考科目 | 无 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 进步明显 | 数学 3/2, 语文 3/3
            85 88 | 性别 | 男 | 数学 3/2, 语文 3/3
            85 88 | 请假 | 2 | 数学 3/2, 语文 3/3
            85 88 | 备注 | 缺课较多 | 数学 3/2, 语文 3/3
            """)
    void aMarkThatGoesWithTheRowCounts(String marks, String header, String cell, String results) throws IOException {
        holds(marks, header, cell, results, "!同一行却写着");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            学校代码 年级 学号 学科 成绩(满分100) 备注;A01 六 101 语文 85 缺考;A01 六 101 数学 88 ~ | 数学 1/1, 语文 未/未
            学校代码 年级 学号 学科 成绩(满分100) 备注;A01 六 101 语文 缺考 缺考;A01 六 101 数学 88 ~ | 数学 1/1, 语文 0/0
            学校代码 年级 学号 学科 成绩(满分100) 备注;A01 六 101 语文 85 数学缺考;A01 六 101 数学 88 数学缺考 | 数学 未/未, 语文 1/1
            学校代码 年级 学号 学科 成绩(满分100) 是否作弊;A01 六 101 语文 85 是;A01 六 101 数学 88 否 | 数学 1/1, 语文 未/未
            """)
    void aRowOfOneSubjectSpeaksOfIt(String table, String results) throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL, table, results, "-");
    }

    /** The second school's row says nothing. */
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            数据状态 | 暂估 | - | 不是现有的
            数据状态 | 待补报 | - | 不是现有的
            数据状态 | 未上报 | - | 不是现有的
            数据状态 | 待填报 | - | 不是现有的
            数据性质 | 暂估数 | - | 不是现有的
            数据来源 | 推算 | - | 不是现有的
            备注 | 待补报 | - | 不是现有的
            备注 | 暂估数据 | - | 不是现有的
            数据状态 | 待核实 | 400 | 核定后改去
            数据状态 | 未核实 | 400 | 核定后改去
            数据状态 | 待审核 | 400 | 核定后改去
            填报状态 | 待确认 | 400 | 核定后改去
            备注 | 数据待核实 | 400 | 核定后改去
            数据状态 | 存疑 | 400 | 核定后改去
            数据状态 | 已核实 | 400 | ~
            数据状态 | 已审核 | 400 | ~
            数据状态 | 实际 | 400 | ~
            数据状态 | 已上报 | 400 | ~
            填报状态 | 已填报 | 400 | ~
            数据来源 | 教育事业统计 | 400 | ~
            """)
    void aRowOfASchoolThatSaysWhatItsFiguresAreIsTold(String header, String cell, String students, String said) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,在校生数," + header + "\nA01,东街小学,平山县,小学,400," + cell + "\nA02,西街小学,平山县,小学,500,\n"));
        reads.holds(reads.primary("A01", LevelFigure.STUDENTS), students);
        reads.holds(reads.primary("A02", LevelFigure.STUDENTS), "500");
        if (said.equals("~")) {
            assertThat(reads.said()).doesNotContain("这一列写着");
        } else {
            assertThat(reads.said()).contains("“" + header + "”列", "这一列写着“" + cell + "”", said);
        }
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            数据状态 | 暂估 | A02 语文 39/38, 语文 未/未 | 没有采用
            数据性质 | 待补报 | A02 语文 39/38, 语文 未/未 | 没有采用
            数据状态 | 待核实 | A02 语文 39/38, 语文 50/50 | 核定后改去
            备注 | 待审核 | A02 语文 39/38, 语文 50/50 | 核定后改去
            数据状态 | 已核实 | A02 语文 39/38, 语文 50/50 | !这一列写着
            """)
    void soIsARowOfResults(String header, String cell, String results, String said) throws IOException {
        MarkLists.hold(
                folder,
                ReadingOptions.USUAL,
                "学校代码 年级 学科 参考人数 合格人数 " + header + ";A01 六 语文 50 50 " + cell + ";A02 六 语文 39 38 ~",
                results,
                said);
    }
}
