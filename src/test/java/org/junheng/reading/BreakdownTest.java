package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that a column says is a part of a school, or of another year, is not the school. */
class BreakdownTest {
    @TempDir
    private Path folder;

    private Reads read(String... texts) {
        Path[] files = new Path[texts.length];
        for (int i = 0; i < texts.length; i++) {
            files[i] = Reads.write(folder.resolve("表" + i + ".csv"), texts[i]);
        }
        return Reads.of(files);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "年级|六年级",
                "所在年级|三",
                "年级|初一",
                "班级|1班",
                "班级|六（2）班",
                "学科|语文",
                "任教学科|体育与健康",
                "性别|女",
                "学生性别|男生",
                "学生类别|随迁子女",
                "生源类型|留守儿童",
                "学生群体|残疾学生",
                "教师类别|骨干教师",
                "统计口径|其中：寄宿生",
                "统计范围|不含学前",
                "其中|寄宿生",
                "校区|东校区",
                "校区|本部",
                "学部|初中部",
                "部门|教务处",
                "类别|其中：民办",
                "类型|仅统计在编",
                "备注|不含附设教学点",
                "备注|含学前班120人",
                "grade|6",
                "Sex|F",
                "campus|east",
                "【性别】|女",
                "性 别|男",
                "Sex/Gender|F",
                "grade level|1",
                "年级（段）|二",
                "年级/班级|三/1",
                "民族|少数民族",
                "学生民族|回族",
                "户籍|外地",
                "户籍类型|外县",
                "户口性质|农业",
                "班级类型|特教班",
                "班级类别|小班",
                "教学点|张庄教学点",
                "所属教学点|李庄",
                "学段|低段",
                "学段|高年级",
                "学 段|第二学段",
                "指标类别|教师",
                "指标|在校生",
                "数据项|图书"
            })
    void ofAPartNothingIsReadAndTheCellIsTold(String header, String cell) {
        Reads reads = read("学校代码,学校名称,区县,办学类型," + header + ",在校生数,图书册数\n2101,东街小学,清河县,小学," + cell
                + ",40,1600\n2102,西关小学,清河县,小学,,612,9000\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "-");
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), "-");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "612");
        assertThat(reads.said()).contains("“" + header + "”").contains("“" + cell + "”");
        if (!header.equals("类别") && !header.equals("类型")) {
            assertThat(reads.said()).doesNotContain("[" + header + "] 不认识的列");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "年级|''",
                "年级|全校",
                "年级|全部",
                "年级|一至六年级",
                "年级|1-6",
                "年级|-",
                "年级数|6",
                "班级|12",
                "班级|12个",
                "班级|各班合计",
                "班级数|12",
                "学科|全科",
                "学科数|9",
                "性别|合计",
                "性别|男女合计",
                "学生类别|全体学生",
                "学生类别|在校生",
                "统计口径|全口径",
                "校区|全校",
                "校区数|2",
                "校区地址|东街1号",
                "学部|小学部",
                "类别|公办",
                "类别|乡村小规模",
                "类型|寄宿制",
                "备注|预计2026年搬迁",
                "备注|校长：王某",
                "备注|新建，含光中学旧址",
                "负责人性别|女",
                "学年|2024-2025",
                "年份|2025",
                "年份|二〇二四",
                "学年|24-25",
                "时点|2024-10",
                "学期|第一学期",
                "Term|Fall",
                "月份|9月",
                "版本|核实版",
                "版本|人教版",
                "填报轮次|2",
                "数据来源|事业统计",
                "民族|合计",
                "户籍|全部学生",
                "班级类型|全校",
                "指标类别|合计",
                "教学点|无",
                "教学点|2个",
                "教学点数|2",
                "班额类型|标准班",
                "起始年级|三年级",
                "性质|公办",
                "城乡|镇区",
                "学段|小学"
            })
    void whatIsOfTheWholeSchoolIsRead(String header, String cell) {
        Reads reads = read("学校代码,学校名称,区县,办学类型," + header + ",在校生数,图书册数\n2101,东街小学,清河县,小学," + cell
                + ",400,16000\n2102,西关小学,清河县,小学," + cell + ",612,9000\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "400");
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), "16000");
    }

    /** 2101 has a row for all and one for girls, in either order; 2102 has its two grades alone. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theRowOfTheWholeSchoolIsTheSchools(boolean wholeFirst) {
        String whole = "2101,东街小学,清河县,小学,全校,400\n";
        String girls = "2101,东街小学,清河县,小学,女,190\n";
        Reads reads = read("学校代码,学校名称,区县,办学类型,性别,在校生数\n" + (wholeFirst ? whole + girls : girls + whole)
                + "2102,西关小学,清河县,小学,男,300\n2102,西关小学,清河县,小学,女,312\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties().get(0).schools()).hasSize(2);
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "400");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "-");
    }

    @Test
    void aSecondTableOfPartsChangesNothingOfTheFirst() {
        Reads reads = read(
                "学校代码,学校名称,区县,办学类型,在校生数,班数\n2101,东街小学,清河县,小学,400,10\n2102,西关小学,清河县,小学,612,14\n",
                "学校代码,学校名称,区县,年级,最大班额,图书册数\n2101,东街小学,清河县,六年级,44,300\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties().get(0).schools()).hasSize(2);
        reads.holds(reads.primary("2101", LevelFigure.CLASSES), "10");
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), "-");
        assertThat(reads.said()).contains("“年级”").contains("六年级");
    }

    /** Of two years nobody says which is judged; one year alone is told. */
    @ParameterizedTest
    @CsvSource({
        "学年, 2023-2024, 2024-2025",
        "年份, 2024, 2025",
        "统计时间, 2024年底, 2025年9月",
        "year, 2024, 2025",
        "年 份, ２０２３, ２０２４",
        "年份, 二〇二三, 二〇二四",
        "年份, 二零二三年, 2024年",
        "学年, 2023–2024学年, 2024–2025学年",
        "学年, 23-24, 24-25",
        "School Year, 2023/24, 2024/25"
    })
    void tablesOfSeveralYearsAreRefused(String header, String first, String second) {
        String rows = "学校代码,学校名称,区县,办学类型," + header + ",在校生数\n2101,东街小学,清河县,小学," + first + ",400\n2102,西关小学,清河县,小学,";
        Reads two = read(rows + second + ",612\n");
        Reads one = read(rows + first + ",612\n");

        assertThat(two.refused()).isTrue();
        assertThat(two.said()).contains("第 3 行").contains("第 2 行").contains("history");
        assertThat(one.refused()).as(one.said()).isFalse();
        assertThat(one.said()).contains("作为评估日当年的数读入");
    }

    /** Of two terms, months or reports nobody says which is judged; one alone is read. */
    @ParameterizedTest
    @CsvSource({
        "学期, 上, 下",
        "学期, 第一学期, 第二学期",
        "学期, 春季, 秋季",
        "Term, 1, 2",
        "Semester, Spring, Fall",
        "季节, 春, 秋",
        "统计学期, 2024年春, 2024年秋",
        "时点, 期初, 期末",
        "统计时点, 2024年初, 2024年底",
        "月份, 3月, 9月",
        "month, 3, 9",
        "数据版本, 上报版, 核实版",
        "版本, 上报, 核实",
        "版本, 初稿, 终稿",
        "填报轮次, 1, 2",
        "轮次, 第一轮, 第二轮",
        "上报批次, 第一批, 第二批",
        "version, v1, v2"
    })
    void tablesOfSeveralTermsOrReportsAreRefused(String header, String first, String second) {
        String rows = "学校代码,学校名称,区县,办学类型," + header + ",在校生数\n2101,东街小学,清河县,小学," + first + ",400\n2102,西关小学,清河县,小学,";
        Reads two = read(rows + second + ",612\n");
        Reads one = read(rows + first + ",612\n");

        assertThat(two.refused()).as(two.said()).isTrue();
        assertThat(two.said())
                .contains("第 3 行")
                .contains("第 2 行")
                .contains("“" + first + "”")
                .contains("“" + second + "”")
                .contains("在映射文件的 rows 中按这一列筛选");
        assertThat(one.refused()).as(one.said()).isFalse();
        one.holds(one.primary("2102", LevelFigure.STUDENTS), "612");
    }

    /** Two values over different schools say of these what they are. */
    @ParameterizedTest
    @CsvSource({
        "性质, 公办, 民办",
        "类别, 中心校, 村小",
        "城乡, 镇区, 乡村",
        "备注, 新建, 搬迁",
        "类型, 寄宿制, 走读",
        "隶属, 县直, 乡镇",
        "版本, 人教版, 北师大版",
        "批次, 第一批, 第二批",
        "统计时间, 2024年9月, 2024-10",
        "时点, 2024年底, 2024-12-31",
        "年份, 二零二四, 2024",
        "月份, 9月, 9月份",
        "数据来源, 事业统计, 学校上报",
        "住宿类型, 寄宿, 走读",
        "填报时间, 2024-10-08, 2024-10-09",
        "建校年份, 1956, 1987",
        "教学点, 有, 无",
        "最高年级, 六年级, 四年级"
    })
    void twoValuesOverDifferentSchoolsAreNoBreakdown(String header, String first, String second) {
        Reads reads = read("学校代码,学校名称,区县,办学类型," + header + ",在校生数\n2101,东街小学,清河县,小学," + first
                + ",400\n2102,西关小学,清河县,小学," + second + ",612\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "400");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "612");
    }

    /** What stands behind the name of the head is of that person, and of no students. */
    @ParameterizedTest
    @CsvSource({"校长姓名, 性别, 男, 女", "负责人, 民族, 汉族, 回族", "联系人, 户籍, 本县, 外县"})
    void whatIsOfTheHeadIsNoBreakdown(String person, String header, String first, String second) {
        Reads reads = read("学校代码,学校名称,区县,办学类型," + person + "," + header + ",在校生数\n2101,东街小学,清河县,小学,王某," + first
                + ",400\n2102,西关小学,清河县,小学,李某," + second + ",612\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "400");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "612");
    }
}
