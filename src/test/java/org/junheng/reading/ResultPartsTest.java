package org.junheng.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column beside results or marks may say that a row is not the whole grade's, or of another examination. */
class ResultPartsTest {
    @TempDir
    private Path folder;

    private void holds(String table, String results, String said) throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL, table, results, said);
    }

    /** The row of the first school has this cell; the second school's has none. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            考试类别 | 补考
            考试类型 | 期末补考
            考试性质 | 抽测
            考试名称 | 六年级语文竞赛
            性别 | 男
            学生性别 | 女生
            班型 | 实验班
            班级类型 | 重点班
            学生类别 | 城区学生
            户籍 | 本地
            统计口径 | 剔除学困生
            统计范围 | 实验班
            备注 | 不含三班
            备注 | 补考成绩
            备注 | 部分学生
            备注 | 剔除随班就读学生
            备注 | 只含实验班
            说明 | 其中城区学生
            数据性质 | 预计
            数据来源 | 估算
            数据性质 | 估分
            学年 | 2025年目标
            """)
    void aPartDoesNotStandForTheGrade(String header, String cell) throws IOException {
        holds(
                "学校代码 年级 学科 参考人数 合格人数 " + header + ";A01 六 语文 50 50 " + cell + ";A02 六 语文 39 38 ~",
                "A02 语文 39/38, 语文 未/未",
                "“" + cell + "”：本行不是整个年级的");
        holds(
                "学校代码 年级 语文参考人数 语文合格人数 " + header + ";A01 六 50 50 " + cell + ";A02 六 39 38 ~",
                "A02 语文 39/38, 语文 未/未",
                "“" + cell + "”：本行不是整个年级的");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            考试类别 | 正考
            考试类型 | 期末
            考试名称 | 2025年六年级质量检测
            性别 | 全体
            性别 | 男女合计
            学生类别 | 全体学生
            统计口径 | 全体考生
            统计口径 | 实考学生
            统计范围 | 全年级
            备注 | 缺考2人
            备注 | 不含缺考学生
            备注 | 不含补考
            备注 | 无补考
            备注 | 成绩较好
            数据性质 | 实际
            学年 | 2024-2025
            学期 | 下学期
            任课教师 | 张三
            考试日期 | 2025-06-25
            """)
    void theWholeGradeStands(String header, String cell) throws IOException {
        holds(
                "学校代码 年级 学科 参考人数 合格人数 " + header + ";A01 六 语文 50 50 " + cell + ";A02 六 语文 39 38 " + cell,
                "A02 语文 39/38, 语文 50/50",
                "!本行不是整个年级的 !同一年级的写的是");
    }

    /** Both schools, or one school twice. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            考试名称 | 期中 | 期末 | A02 语文 未/未, 语文 未/未
            考试 | 期中考试 | 期末检测 | A02 语文 未/未, 语文 未/未
            学期 | 上学期 | 下学期 | A02 语文 未/未, 语文 未/未
            学年 | 2019-2020 | 2024-2025 | A02 语文 未/未, 语文 未/未
            考试日期 | 2024-06-25 | 2025-06-25 | A02 语文 未/未, 语文 未/未
            考试名称 | 期末考试 | 期末检测 | A02 语文 39/38, 语文 50/50
            考试日期 | 2025-06-25 | 2025-06-26 | A02 语文 39/38, 语文 50/50
            学年 | 2024-2025 | 2024—2025学年 | A02 语文 39/38, 语文 50/50
            """)
    void twoExaminationsContradictEachOther(String header, String one, String other, String results)
            throws IOException {
        holds(
                "学校代码 年级 学科 参考人数 合格人数 " + header + ";A01 六 语文 50 50 " + one + ";A02 六 语文 39 38 " + other,
                results,
                results.contains("未") ? "同一年级的写的是“" + one + "”" : "!同一年级的写的是");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            学校代码 年级 学科 参考人数 合格人数 考试类别;A01 六 语文 50 48 正考;A01 六 语文 2 2 补考 | 语文 50/48
            学校代码 年级 学科 参考人数 合格人数 考试名称;A01 六 语文 50 48 六年级检测;A01 五 语文 40 40 五年级检测 | 五年级 语文 40/40, 语文 50/48
            学校代码 年级 班级 学科 参考人数 合格人数 班型;A01 六 1班 语文 25 25 实验班;A01 六 2班 语文 25 23 普通班 | 语文 50/48
            """)
    void othersStandBesideThem(String table, String results) throws IOException {
        holds(table, results, "!同一年级的写的是");
    }

    /** Marks of two students of 100. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            考试名称;A01 六 1001 80 期中;A01 六 1002 50 期末 | 语文 未/未 | 同一年级的写的是“期中”
            考试;A01 六 1001 80 第一次月考;A01 六 1002 50 第二次月考 | 语文 未/未 | 不知道评估哪一次
            学期;A01 六 1001 80 上学期;A01 六 1002 50 下学期 | 语文 未/未 | 不知道评估哪一次
            考试名称;A01 六 1001 80 期中;A01 五 1002 50 期末 | 五年级 语文 1/0, 语文 1/1 | !不知道评估哪一次
            考试名称;A01 六 1001 80 期末;A01 六 1002 50 期末 | 语文 2/1 | !不知道评估哪一次
            考试名称;A01 六 1001 80 期末考试;A01 六 1002 50 期末检测 | 语文 2/1 | !不知道评估哪一次
            考试类别;A01 六 1001 80 补考;A01 六 1002 50 ~ | 语文 未/未 | “补考”
            备注;A01 六 1001 80 补考;A01 六 1002 50 ~ | 语文 未/未 | “补考”
            备注;A01 六 1001 80 ~;A01 六 1002 0 缺考 | 语文 未/未 | “缺考”：不知是考了零分
            备注;A01 六 1001 80 ~;A01 六 1002 0 未参加考试 | 语文 未/未 | “未参加考试”：不知是考了零分
            备注;A01 六 1001 80 ~;A01 六 1002 0 免考 | 语文 未/未 | “免考”
            状态;A01 六 1001 80 ~;A01 六 1002 0 请假 | 语文 未/未 | “请假”
            备注;A01 六 1001 80 ~;A01 六 1002 0 ~ | 语文 2/1 | !不知是考了零分
            备注;A01 六 1001 80 ~;A01 六 1002 0 随班就读 | 语文 2/1 | !不知是考了零分
            备注;A01 六 1001 80 ~;A01 六 1002 缺考 缺考 | 语文 1/1 | !不知是考了零分
            性别;A01 六 1001 80 男;A01 六 1002 50 女 | 语文 2/1 | !本行不是整个年级的
            户籍;A01 六 1001 80 本地;A01 六 1002 50 外地 | 语文 2/1 | !本行不是整个年级的
            备注;A01 六 1001 80 学习委员;A01 六 1002 50 转入 | 语文 2/1 | !本行不是整个年级的
            """)
    void marksOfTwoExaminationsAreNotCountedTogether(String rows, String results, String said) throws IOException {
        String header = rows.substring(0, rows.indexOf(';'));
        holds("学校代码 年级 学号 语文（100） " + header + rows.substring(rows.indexOf(';')), results, said);
    }

    /** Enrolled 52, tested 50; passed and rates as they are named. */
    @ParameterizedTest(name = "{0} {1} beside {2}")
    @CsvSource(delimiter = '|', textBlock = """
            合格率 | 60% | 50 | 不符
            合格率 | 80.0% | 49 | 不符
            合格率 | 96.5% | 48 | 不符
            合格率 | 0.8 | 50 | 不符
            合格率 | 99 | 48 | 不符
            合格率（%） | 90 | 48 | 不符
            及格率 | 0 | 50 | 不符
            及格率 | 1 | 48 | 不符
            合格率(%) | 1 | 50 | 不符
            及格率 | 100% | 48 | 不符
            合格率 | 96% | 48 | -
            合格率 | 96.0% | 48 | -
            合格率 | 96 | 48 | -
            合格率 | 0.96 | 48 | -
            合格率（%） | 96.00 | 48 | -
            合格率 | 92.31% | 48 | -
            合格率 | 92% | 48 | -
            及格率 | 100% | 50 | -
            及格率 | 1 | 50 | -
            及格率 | ~ | 48 | -
            及格率 | — | 48 | -
            县合格率 | 80% | 48 | -
            """)
    void aRateIsThatOfTheCountsBesideIt(String header, String rate, String passed, String said) throws IOException {
        boolean wrong = said.equals("不符");
        holds(
                "学校代码 年级 学科 期初人数 参考人数 合格人数 " + header + ";A01 六 语文 52 50 " + passed + " " + rate,
                wrong ? "语文 未/未" : "语文 50/" + passed,
                wrong ? "“" + rate + "”，同一行却是50人中" + passed + "人" : "!两者不符");
    }
}
