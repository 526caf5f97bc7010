package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists of marks and tables of results, each as CSV and as a workbook. Expected is for each grade and subject how many were
 * tested and how many passed, worked out by hand; 未 is a number that counts as missing.
 */
class MarksTest {
    private static final String SCHOOLS = """
            学校代码,学校名称,区县,办学类型
            A01,东街小学,云川县,小学
            A02,西街小学,云川县,小学
            B01,南门中学,云川县,初级中学
            C01,北关学校,河东县,九年一贯制学校
            """;

    @TempDir
    private Path folder;

    /** Rows by semicolons, cells by blanks; the words of {@code said} are told, and after ! those that are not. */
    private void holds(String table, String results, String said) throws IOException {
        List<List<String>> rows = Arrays.stream(table.split(";"))
                .map(row -> Arrays.stream(row.strip().split(" "))
                        .map(cell -> cell.equals("-") ? "" : cell.replace('_', ' '))
                        .toList())
                .toList();
        String csv = rows.stream()
                .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Path schools = Reads.write(folder.resolve("学校.csv"), SCHOOLS);
        List<Reads> both = new ArrayList<>();
        both.add(Reads.of(schools, Reads.write(folder.resolve("表.csv"), csv)));
        for (boolean numbers : new boolean[] {true, false}) {
            Path book = folder.resolve("表.xlsx");
            WorkbookParityTest.write(book, rows, numbers);
            both.add(Reads.of(schools, book));
        }
        for (Reads reads : both) {
            assertThat(reads.refused() ? "拒" : told(reads)).as(reads.said()).isEqualTo(results);
            for (String word : said.equals("-") ? new String[0] : said.split(" ")) {
                if (word.startsWith("!")) {
                    assertThat(reads.said()).doesNotContain(word.substring(1));
                } else {
                    assertThat(reads.said()).contains(word);
                }
            }
        }
    }

    /** A primary school's results without its id, another one's with it. */
    private static String told(Reads reads) {
        return reads.counties().stream()
                .flatMap(county -> county.results().stream())
                .map(row -> (row.school().equals("A01") ? "" : row.school() + " ") + (row.grade() + " ").strip() + " "
                        + row.subject() + " " + number(row.figure(Results.TESTED)) + "/"
                        + number(row.figure(Results.PASSED)))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static String number(Figure figure) {
        return figure.isReported() ? figure.range().low().toString() : "未";
    }

    /** Three students: 50 and 95, 80 and 90, 70 and 60; a mark below 60 of 100 fails. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            总分（满分200）     | 145 170 130 | -               | 总分（满分200）
            合计（满分300）     | 145 170 130 | -               | 合计（满分300）
            全科（满分200）     | 145 170 130 | -               | 全科（满分200）
            主科总分（满分200） | 145 170 130 | -               | 主科总分（满分200）
            均分（满分100）     | 72.5 85 65  | -               | 均分（满分100）
            两科平均（满分100） | 72.5 85 65  | -               | 两科平均（满分100）
            语数（满分200）     | 145 170 130 | -               | 语数（满分200）
            语文数学（200分）   | 145 170 130 | -               | 语文数学（200分）
            期末总成绩（满分200） | 145 170 130 | -             | 期末总成绩
            Total（200）        | 145 170 130 | -               | Total（200）
            学业水平（满分200） | 145 170 130 | -               | 学业水平 之和
            折算（满分100）     | 72.5 85 65  | -               | 折算 的平均
            综合（满分200）     | 145 170 130 | -               | 综合 之和
            素养（满分200）     | 145 170 130 | -               | 素养 之和
            综合（满分200）     | 100 150 90  | , 六年级 综合 3/1 | !之和
            综合（满分100）     | 70 50 90    | , 六年级 综合 3/2 | !之和
            科学（满分100）     | 70 50 90    | , 六年级 科学 3/2 | !的平均
            道德与法治（满分50） | 29 30 50   | , 六年级 道德与法治 3/2 | -
            体育与健康（满分100） | 70 50 90  | , 六年级 体育 3/2 | -
            信息科技（满分100） | 70 50 90    | , 六年级 信息技术 3/2 | -
            劳动（满分100）     | 60 59 90    | , 六年级 劳动 3/2 | -
            文综（满分300）     | 179 180 290 | , 六年级 文综 3/2 | -
            围棋（满分100）     | 70 50 90    | , 六年级 围棋 3/2 | -
            历史与社会（满分100） | 70 50 90  | , 六年级 历史与社会 3/2 | -
            """)
    void whatAddsUpSubjectsIsNone(String header, String marks, String third, String said) throws IOException {
        String[] each = marks.split(" ", -1);
        String list = "学校代码 年级 学号 语文（满分100） 数学（满分100） " + header + ";A01 六 1001 50 95 " + each[0] + ";A01 六 1002 80 90 "
                + each[1] + ";A01 六 1003 70 60 " + each[2];
        String two = "六年级 数学 3/3, 六年级 语文 3/2";
        holdsSorted(list, third.equals("-") ? two : two + third, said);
    }

    private void holdsSorted(String table, String results, String said) throws IOException {
        // Subjects come in the order of their ids.
        String sorted = Arrays.stream(results.split(", ")).sorted().collect(Collectors.joining(", "));
        holds(table, sorted, said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # one subject alone; the same mark in three subjects; full marks that add up by chance
            学校代码 年级 学号 综合（满分100）;A01 六 1001 70;A01 六 1002 50 | 六年级 综合 2/1 | -
            学校代码 年级 学号 语文（100） 数学（100） 英语（满分100）;A01 六 1001 90 90 90;A01 六 1002 80 80 80;A01 六 1003 70 70 70 | 六年级 数学 3/3, 六年级 英语 3/3, 六年级 语文 3/3 | !之和
            学校代码 年级 学号 语文（满分120） 物理（满分70） 化学（满分50）;B01 九 1001 100 60 40;B01 九 1002 110 50 41;B01 九 1003 60 30 20 | B01 九年级 化学 3/2, B01 九年级 物理 3/2, B01 九年级 语文 3/2 | !之和
            学校代码 年级 学号 物理（满分70） 化学（满分50） 科学（满分120）;B01 九 1001 60 40 100;B01 九 1002 50 41 91;B01 九 1003 30 20 50 | B01 九年级 化学 3/2, B01 九年级 物理 3/2 | 科学 之和
            学校代码 年级 学号 听力（满分20） 笔试（满分80） 英语（满分100）;B01 九 1001 10 40 50;B01 九 1002 20 70 90;B01 九 1003 12 60 72 | B01 九年级 英语 3/2 | 听力 一部分
            # a total of some of the subjects, one sum of five mistyped
            学校代码 年级 学号 语文（100） 数学（100） 英语（满分100） 成果（200）;A01 六 1 50 90 70 140;A01 六 2 60 95 70 155;A01 六 3 70 91 70 161;A01 六 4 80 92 70 172;A01 六 5 81 60 70 140 | 六年级 数学 5/5, 六年级 英语 5/5, 六年级 语文 5/4 | 成果 之和
            # in rows
            学校代码 年级 学号 学科 成绩 满分;A01 六 1001 语文 50 100;A01 六 1001 数学 90 100;A01 六 1001 三科总分 140 200 | 六年级 数学 1/1, 六年级 语文 1/0 | 三科总分
            学校代码 年级 学号 学科 成绩 满分;A01 六 1001 语文 50 100;A01 六 1001 数学 90 100;A01 六 1001 语数 140 200 | 六年级 数学 1/1, 六年级 语文 1/0 | 语数
            学校代码 年级 学号 学科 成绩 满分;A01 六 1001 语文 50 100;A01 六 1001 科学 90 100;A01 六 1001 劳动 40 100 | 六年级 劳动 1/0, 六年级 科学 1/1, 六年级 语文 1/0 | !总分
            学校代码 年级 学号 总分（满分200）;A01 六 1001 150 |  | 只有总分
            """)
    void subjectsAreToldFromTotals(String table, String results, String said) throws IOException {
        holds(table, results == null ? "" : results, said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            全科     | -               | 全科
            各科     | -               | 各科
            语数英   | -               | 语数英
            语文数学 | -               | 语文数学
            三科总分 | -               | 三科总分
            主科     | -               | 主科
            各科平均 | -               | 各科平均
            语数合计 | -               | 语数合计
            所有学科 | -               | 所有学科
            overall  | -               | overall
            综合     | , 六年级 综合 25/20 | !总分
            科学     | , 六年级 科学 25/20 | !总分
            文综     | , 六年级 文综 25/20 | !总分
            史地     | , 六年级 史地 25/20 | 史地
            体育与健康 | , 六年级 体育 25/20 | !总分
            道德与法治 | , 六年级 道德与法治 25/20 | !总分
            """)
    void aRowOfResultsOfSeveralSubjectsIsNone(String subject, String third, String said) throws IOException {
        String table = "学校代码 年级 学科 期初人数 参考人数 合格人数;A01 六 语文 25 25 23;A01 六 数学 25 25 25;A01 六 " + subject + " 25 25 20";
        String two = "六年级 数学 25/25, 六年级 语文 25/23";
        holdsSorted(table, third.equals("-") ? two : two + third, said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            语文（满分100）   | 150 | 80 | 未/未 | 互相矛盾
            语文(100)         | 120 | 80 | 未/未 | 互相矛盾
            语文[满分100]     | 150 | 80 | 未/未 | 互相矛盾
            语文（百分制）    | 150 | 80 | 未/未 | 互相矛盾
            语文（满分150）   | 150 | 80 | 1/0   | !互相矛盾
            语文              | 150 | 80 | 1/0   | !互相矛盾
            语文（总分150）   | 150 | 90 | 1/1   | !满分是多少
            语文（150分制）   | -   | 90 | 1/1   | !满分是多少
            语文（卷面满分150分） | - | 89 | 1/0 | !满分是多少
            语文（百分制）    | -   | 60 | 1/1   | !满分是多少
            语文[满分150]     | -   | 90 | 1/1   | !满分是多少
            语文【150】       | -   | 90 | 1/1   | !满分是多少
            语文_满分150      | -   | 90 | 1/1   | !满分是多少
            语文（满分：150分） | - | 90 | 1/1   | !满分是多少
            语文（满分150，A卷） | - | 90 | 未/未 | 只是语文的一部分
            语文（满分100）   | 一百 | 80 | 未/未 | 满分“一百”不可用
            """)
    void theFullMarkIsSaidOnce(String header, String full, String mark, String counts, String said) throws IOException {
        holds("学校代码 年级 学号 满分 " + header + ";A01 六 1001 " + full + " " + mark, "六年级 语文 " + counts, said);
    }

    /** Results by class: 25 and 24 students. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A01 六 1班 语文 25 24;A01 六 2班 语文 24 20 | 六年级 语文 49/44 | -
            A01 六 六（1）班 语文 25 24;A01 六 六（2）班 语文 24 20 | 六年级 语文 49/44 | -
            A01 - 六（1）班 语文 25 24;A01 - 六（2）班 语文 24 20 | 六年级 语文 49/44 | -
            A01 六 1班 语文 25 24;A01 六 2班 语文 24 20;A01 六 全年级 语文 49 44 | 六年级 语文 49/44 | !不符
            A01 六 1班 语文 25 24;A01 六 2班 语文 24 20;A01 六 合计 语文 49 44 | 六年级 语文 49/44 | !不符
            A01 六 1班 语文 25 24;A01 六 2班 语文 24 20;A01 六 - 语文 50 44 | 六年级 语文 未/44 | 不符
            A01 六 1班 语文 25 24;A01 六 2班 语文 24 - | 六年级 语文 49/未 | 本班没有填
            A01 六 1班 语文 25 24;A01 六 1班 语文 24 20 | 拒 | 班级
            A01 六 1班 语文 25 24;A01 六 一班 语文 24 20;A01 六 2班 语文 24 20 | 拒 | 班级
            A01 六 1班 语文 25 24;A01 六 2班 语文 24 20;A01 六 1班 数学 25 21 | 六年级 数学 未/未, 六年级 语文 49/44 | 缺这些班的行：2
            A01 六 1班 语文 25 24;A01 五 1班 语文 24 20 | 五年级 语文 24/20, 六年级 语文 25/24 | -
            A01 六 1班 语文 25 24;A01 六 1班 数学 24 20 | 六年级 数学 24/20, 六年级 语文 25/24 | -
            A01 六 1班 语文 25 24;A02 六 1班 语文 24 20 | 六年级 语文 25/24, A02 六年级 语文 24/20 | -
            A01 六 - 语文 25 24;A01 六 - 语文 24 20 | 拒 | “班级”列
            A01 六 1班 语文 25 二十;A01 六 2班 语文 24 20 | 六年级 语文 49/未 | 二十
            """)
    void resultsOfClassesAreAddedUp(String rows, String results, String said) throws IOException {
        holds("学校代码 年级 班级 学科 参考人数 合格人数;" + rows, results, said);
    }

    /** Marks 80, 70 pass and 50 fails. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A01 六 1班 1 80;A01 六 1班 2 50;A01 六 2班 1 80;A01 六 2班 2 70 | 4/3 | !重复
            A01 六 1班 01 80;A01 六 1班 02 50;A01 六 2班 01 80;A01 六 2班 02 80 | 4/3 | !重复
            A01 六 六（1）班 1 80;A01 六 1班 1 80;A01 六 2班 1 50 | 2/1 | 只计一次
            A01 六 1班 1 80;A01 六 1班 1 50;A01 六 2班 1 50 | 未/未 | 成绩不同
            A01 六 1班 1001 80;A01 六 2班 1002 50 | 2/1 | -
            A01 六 1班 1001 80;A01 六 2班 1001 80 | 未/未 | 班级不同
            A01 六 1班 1001 80;A01 六 2班 1001 50 | 未/未 | 班级不同
            A01 六 - 1 80;A01 六 - 2 50;A01 六 - 1 80 | 未/未 | 班内编号
            A01 六 1班 1 80;A01 六 - 2 50;A01 六 2班 1 80 | 未/未 | 请补全班级
            A01 六 - 1 80;A01 六 - 2 50 | 2/1 | -
            A01 六 - 甲 80;A01 六 - 甲 80;A01 六 - 乙 50 | 2/1 | 只计一次
            A01 六 - 1001 80;A01 六 - 1001 80;A01 六 - 1002 50 | 2/1 | 只计一次
            A01 - 六（1）班 1 80;A01 - 六（2）班 1 50 | 2/1 | !没有写年级
            A01 六 - 1001 80;A01 六 - 1002 50;A01 六 - 全级 77 | 未/未 | 不知是不是学生
            A01 六 - 难度 80;A01 六 - 1002 50;A01 六 - 1003 77 | 未/未 | 不知是不是学生
            A01 六 - 1001 80;A01 六 - 1002 50;A01 六 - 平均分 77 | 2/1 | !不知是不是学生
            A01 六 - 甲 80;A01 六 - 乙 50;A01 六 - 丙 77 | 3/2 | !不知是不是学生
            A01 六 - 1001 80;A01 - - 1002 50 | 未/未 | 请补全年级
            A01 六 - 0 80 | 拒 | “0”不是学号
            """)
    void studentsAreToldApart(String rows, String counts, String said) throws IOException {
        String results = counts.equals("拒") ? counts : "六年级 语文 " + counts;
        holds("学校代码 年级 班级 学号 语文（满分100）;" + rows, results, said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            云川 东街小学 六 1001 80 | 六年级 语文 1/1 | !学校表中没有
            云川县 东街小学 六 1001 80 | 六年级 语文 1/1 | -
            某市云川县 东街小学 六 1001 80 | 六年级 语文 1/1 | -
            云川_县 东街小学 六 1001 80 | 六年级 语文 1/1 | -
            - 东街小学 六 1001 80 | 六年级 语文 1/1 | -
            河东县 东街小学 六 1001 80 | - | 是“云川县”的 !开头的零
            河东 东街小学 六 1001 80 | - | 是“云川县”的 !开头的零
            平川县 东街小学 六 1001 80 | - | 是“云川县”的 !开头的零
            云川县 东关小学 六 1001 80 | - | 学校表中没有 !开头的零
            云川市 东街小学 六 1001 80 | - | 是“云川县”的
            """)
    void theCountyOfARowIsThatOfItsSchool(String row, String results, String said) throws IOException {
        holds("区县 学校名称 年级 学号 语文（满分100）;" + row, results.equals("-") ? "" : results, said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            B01 初一 1001 80;B01 1 1002 50 | 拒 | 两种写法
            B01 七 1001 80;B01 一 1002 50 | 拒 | 两种写法
            B01 七 1001 80;B01 初一 1002 50 | B01 七年级 语文 2/1 | -
            B01 7 1001 80;B01 七年级 1002 50 | B01 七年级 语文 2/1 | -
            B01 1 1001 80;B01 一年级 1002 50 | B01 七年级 语文 2/1 | -
            B01 初一 1001 80;B01 二 1002 50 | B01 七年级 语文 1/1, B01 八年级 语文 1/0 | -
            C01 七 1001 80;C01 一 1002 50 | C01 七年级 语文 1/1, C01 一年级 语文 1/0 | -
            A01 1 1001 80;A01 小一 1002 50 | 一年级 语文 2/1 | -
            A01 - 1001 80;A01 - 1002 50 | 语文 2/1 | 没有写年级
            A01 - 1001 80;A02 六 1002 50 | 语文 1/1, A02 六年级 语文 1/0 | 没有写年级
            """)
    void aGradeIsWrittenInOneWay(String rows, String results, String said) throws IOException {
        holds("学校代码 年级 学号 语文（满分100）;" + rows, results, said);
    }
}
