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
                "campus|east"
            })
    void ofAPartNothingIsReadAndTheCellIsTold(String header, String cell) {
        Reads reads = read("学校代码,学校名称,区县,办学类型," + header + ",在校生数,图书册数\n2101,东街小学,清河县,小学," + cell
                + ",40,1600\n2102,西关小学,清河县,小学,,612,9000\n");

        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), "-");
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), "-");
        reads.holds(reads.primary("2102", LevelFigure.STUDENTS), "612");
        assertThat(reads.said()).contains("“" + header + "”").contains("“" + cell + "”");
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
                "年份|2025"
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
    @CsvSource({"学年, 2023-2024, 2024-2025", "年份, 2024, 2025", "统计时间, 2024年底, 2025年9月", "year, 2024, 2025"})
    void tablesOfSeveralYearsAreRefused(String header, String first, String second) {
        String rows = "学校代码,学校名称,区县,办学类型," + header + ",在校生数\n2101,东街小学,清河县,小学," + first + ",400\n2102,西关小学,清河县,小学,";
        Reads two = read(rows + second + ",612\n");
        Reads one = read(rows + first + ",612\n");

        assertThat(two.refused()).isTrue();
        assertThat(two.said()).contains("第 3 行").contains("第 2 行").contains("history");
        assertThat(one.refused()).as(one.said()).isFalse();
        assertThat(one.said()).contains("作为评估日当年的数读入");
    }
}
