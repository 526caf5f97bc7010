package org.junheng.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists without a column for the county are of the one that their title, sheet or file names. */
class ListsOfCountiesTest {
    private static final String TWO = "学校@学校代码 学校名称 区县 办学类型;A01 东街小学 云川县 小学;A01 北门小学 河东县 小学‖";

    @TempDir
    private Path folder;

    /** The schools are those of 云川县. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            河东县@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24               | 拒绝 | 云川县 河东县 未采用
            河东县成绩@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24           | 拒绝 | 河东县 未采用
            河东县2024年六年级期末成绩;学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24 | 拒绝 | 河东县 未采用
            河东县六年级学生成绩;学校代码 年级 学号 语文（100）;A01 六 1 80              | 拒绝 | 河东县 未采用
            河东县@学校代码 年级 学号 语文（100）;A01 六 1 80                           | 拒绝 | 河东县 未采用
            河东县@学校代码 年级 班级 班级人数;A01 六 1 30                              | 拒绝 | 河东县 未采用
            云川县@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24               | 语文 25/24 | !未采用
            云川县2024年六年级期末成绩;学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24 | 语文 25/24 | !未采用
            某市云川县成绩@学校代码 年级 学号 语文（100）;A01 六 1 80                   | 语文 1/1 | !未采用
            某市2024年成绩;学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24        | 语文 25/24 | !未采用
            城东区成绩@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24            | 语文 25/24 | !未采用
            全县成绩@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24              | 语文 25/24 | !未采用
            六年级成绩@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24            | 语文 25/24 | !未采用
            河东县@区县 学校代码 年级 学科 参考人数 合格人数;云川县 A01 六 语文 25 24    | 语文 25/24 | !未采用
            """)
    void aListUnderTheNameOfAnotherCountyIsNotThatOfTheSchool(String table, String results, String said)
            throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL, table, results.equals("拒绝") ? "" : results, said);
    }

    /** Both counties have a school A01. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            云川县@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24‖河东县@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 30 20 | 云川县 语文 25/24, 河东县 语文 30/20 | !未采用
            云川县成绩@学校代码 年级 学号 语文（100）;A01 六 1 80‖河东县成绩@学校代码 年级 学号 语文（100）;A01 六 1 50;A01 六 2 60 | 云川县 语文 1/1, 河东县 语文 2/1 | !重复
            云川县2024年成绩;学校代码 年级 学号 语文（100）;A01 六 1 80‖河东县2024年成绩;学校代码 年级 学号 语文（120）;A01 六 1 60 | 云川县 语文 1/1, 河东县 语文 1/0 | !矛盾
            云川县@学校代码 学校名称 年级 学科 参考人数 合格人数;A01 东街小学 六 语文 25 24‖河东县@学校代码 学校名称 年级 学科 参考人数 合格人数;A01 北门小学 六 语文 30 20 | 云川县 语文 25/24, 河东县 语文 30/20 | !不符
            成绩@区县 学校代码 年级 学科 参考人数 合格人数;云川县 A01 六 语文 25 24;河东县 A01 六 语文 30 20 | 云川县 语文 25/24, 河东县 语文 30/20 | -
            成绩@学校代码 年级 学科 参考人数 合格人数;A01 六 语文 25 24 | 拒 | 不知成绩属于哪一所
            """)
    void equalIdsInTheListsOfTwoCountiesAreOfEach(String tables, String results, String said) throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL, TWO + tables, results, said);
    }
}
