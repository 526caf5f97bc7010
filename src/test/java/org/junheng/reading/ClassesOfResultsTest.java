package org.junheng.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results and marks of classes: all classes of the list have to be there, and of the grade of the row; and what stands for a mark. */
class ClassesOfResultsTest {
    @TempDir
    private Path folder;

    private void holds(String tables, String results, String said) throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL, tables, results, said);
    }

    /** The list of classes is named first, then the results: 25 of each class were tested, and 24 passed. */
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            A01 六 1班 25;A01 六 2班 25;A01 六 3班 25 | A01 六 1班 语文 25 24;A01 六 2班 语文 25 24 | 语文 未/未 | 还有这些班：3
            A01 六 1班 25;A01 六 2班 25;A01 六 3班 25 | A01 六 1班 语文 25 24 | 语文 未/未 | 还有这些班：2、3
            A01 六 1班 25;A01 六 2班 25 | A01 六 1班 语文 25 24;A01 六 2班 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 1班 25;A01 六 2班 25;A01 五 3班 25 | A01 六 1班 语文 25 24;A01 六 2班 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 1班 25;A01 六 2班 25;A02 六 3班 25 | A01 六 1班 语文 25 24;A01 六 2班 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 1班 25;A01 六 2班 25;A01 六 3班 25 | A01 六 ~ 语文 25 24 | 语文 25/24 | !还有这些班
            A01 六 1班 25;A01 六 2班 25;A01 六 3班 25 | A01 六 全年级 语文 75 72;A01 六 1班 语文 25 24;A01 六 2班 语文 50 48 | 语文 75/72 | !还有这些班
            A01 六 六（1）班 25;A01 六 六（2）班 25 | A01 六 1 语文 25 24;A01 六 2 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 六（1）班 25;A01 六 六（2）班 25;A01 六 六（3）班 25 | A01 六 1 语文 25 24;A01 六 2 语文 25 24 | 语文 未/未 | 还有这些班：3
            A01 ~ 601 25;A01 ~ 602 25;A01 ~ 603 25 | A01 六 1 语文 25 24;A01 六 2 语文 25 24 | 语文 未/未 | 还有这些班：3
            A01 ~ 601 25;A01 ~ 602 25;A01 ~ 501 25 | A01 六 1 语文 25 24;A01 六 2 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 甲 25;A01 六 乙 25 | A01 六 1 语文 25 24;A01 六 2 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 1班 25 | A01 六 1班 语文 25 24;A01 六 2班 语文 25 24 | 语文 50/48 | !还有这些班
            A01 六 1班 25;A01 六 五（2）班 25 | A01 六 1班 语文 25 24;A01 六 2班 语文 25 24 | 语文 未/未 | 五年级的 互相矛盾
            """)
    void resultsOfSomeClassesAreNotThoseOfTheGrade(String classes, String rows, String results, String said)
            throws IOException {
        holds("学校代码 年级 班级 班级人数;" + classes + "‖学校代码 年级 班级 学科 参考人数 合格人数;" + rows, results, said);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            A01 六 1班 25;A01 六 2班 25 | A01 六 1班 1 80;A01 六 1班 2 50 | 语文 未/未 | 还有这些班：2
            A01 六 1班 25;A01 六 2班 25 | A01 六 1班 1 80;A01 六 2班 1 50 | 语文 2/1 | !还有这些班
            A01 六 1班 25;A01 六 2班 25 | A01 六 ~ 1001 80;A01 六 ~ 1002 50 | 语文 2/1 | !还有这些班
            A01 六 1班 25;A01 五 2班 25 | A01 六 五（1）班 1 80;A01 六 六（1）班 1 70 | 语文 未/未 | 五年级的 互相矛盾
            A01 六 1班 25 | A01 六 六1班 1 80;A01 六 1班 2 70 | 语文 2/2 | !矛盾
            A01 六 156班 25 | A01 六 156班 1 80;A01 六 156班 2 70 | 语文 2/2 | !矛盾
            A01 六 6年级1班 25 | A01 六 6（1）班 1 80;A01 六 6年级1班 2 70 | 语文 2/2 | !矛盾
            A01 六 1班 25 | A01 六 5（1）班 1 80;A01 六 1班 2 70 | 语文 未/未 | 互相矛盾
            A01 六 1班 25 | A01 六 5年级1班 1 80;A01 六 1班 2 70 | 语文 未/未 | 互相矛盾
            """)
    void soItIsWithMarks(String classes, String rows, String results, String said) throws IOException {
        holds("学校代码 年级 班级 班级人数;" + classes + "‖学校代码 年级 班级 学号 语文（100）;" + rows, results, said);
    }

    /** Beside a student with 70 and one with 50. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            缺考     | 2/1   | 没有参加考试
            缓考     | 2/1   | 没有参加考试
            免考     | 2/1   | 没有参加考试
            请假     | 2/1   | 没有参加考试
            转出     | 2/1   | 没有参加考试
            absent   | 2/1   | 没有参加考试
            0        | 3/1   | !没有参加考试
            60       | 3/2   | -
            60.0     | 3/2   | -
            100      | 3/2   | -
            100.5    | 未/未 | 高于满分
            105      | 未/未 | 高于满分
            -3       | 未/未 | 低于_0
            作弊     | 未/未 | 写_0，不计成绩的请写_缺考
            违纪     | 未/未 | 写_0，不计成绩的请写_缺考
            优       | 未/未 | 是等级
            良好     | 未/未 | 是等级
            A+       | 未/未 | 是等级
            不及格   | 未/未 | 是等级
            七十     | 未/未 | 不是分数
            70分     | 未/未 | 不是分数
            70%      | 未/未 | 不是分数
            ~        | 未/未 | 没有成绩
            """)
    void whatStandsForAMarkIsToldByItsKind(String cell, String counts, String said) throws IOException {
        String list = "学校代码 年级 学号 语文（100） 数学（100）;A01 六 1001 70 80;A01 六 1002 50 80;A01 六 1003 " + cell + " 80";
        MarkLists.hold(folder, ReadingOptions.USUAL, list, "数学 3/3, 语文 " + counts, said.strip());
    }
}
