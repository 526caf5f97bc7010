package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that hold a label and nothing else are no schools; those that hold an id, a kind or a figure are. */
class LabelRowsTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,图书册数\n";
    private static final String ONE = "101,东街小学,某县,小学,400,25,8000\n";
    private static final String TWO = "102,西关小学,某县,小学,612,33,9700\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",二、乡镇学校,某县,,,,",
                ",乡镇学校,某县,,,,",
                ",（二）镇区小学,某县,,,,",
                ",农村小学,某县,,,,",
                ",城关镇,某县,,,,",
                ",城关镇,,,,,",
                "城关镇,,,,,,",
                "城关镇,,某县,,,,",
                "二、乡镇小学,,某县,,,,",
                "二、乡镇小学,,,,,,",
                "（二）乡镇小学,,,,,,",
                ",二、乡镇小学,,,,,",
                "柳河镇中心学区,,,,,,",
                "柳河片区,柳河片区,某县,,,,",
                "二、乡镇小学,二、乡镇小学,二、乡镇小学,二、乡镇小学,二、乡镇小学,二、乡镇小学,二、乡镇小学",
                ",民办学校,某县,,,,",
                ",其他学校,某县,,,,",
                ",柳河乡,某县,,,,",
                ",朝阳街道,某县,,,,",
                ",直属小学,某县,,,,",
                "乡镇,,,,,,",
                ",偏远教学点,某县,,,,",
            })
    void aRowOfALabelAloneIsNoSchool(String row) {
        Reads reads = read(HEADER + ONE + row + "\n" + TWO);
        assertThat(ids(reads)).as(reads.said()).containsExactlyInAnyOrder("101", "102");
        assertThat(reads.said()).contains("未读入").doesNotContain("没有学校代码", "没有区县");
    }

    /** Before the first school it is not known whether the others have ids: a group's label is none all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"一、县城学校,,,,,,", ",一、县城学校,某县,,,,", "（一）城区,,,,,,", ",城区学校,某县,,,,", "城关镇,,,,,,"})
    void aLabelMayStandAboveTheFirstSchool(String row) {
        Reads reads = read(HEADER + row + "\n" + ONE + TWO);
        assertThat(ids(reads)).as(reads.said()).containsExactlyInAnyOrder("101", "102");
    }

    /** What may be a school that only its name is known of is not read, and asked for. */
    @ParameterizedTest
    @ValueSource(strings = {",新桥小学,某县,,,,", ",城关镇中心小学,某县,,,,", ",实验一小,某县,,,,"})
    void aNameAloneIsAskedFor(String row) {
        Reads reads = read(HEADER + ONE + row + "\n" + TWO);
        assertThat(ids(reads)).containsExactlyInAnyOrder("101", "102");
        assertThat(reads.said()).contains("若是学校，请补上代码", "第 3 行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "103,新桥小学,某县,,,,",
                "103,城关镇,某县,,,,",
                "103,,某县,,,,",
                ",新桥小学,某县,小学,,,",
                ",新桥小学,某县,,300,,",
                ",乡镇学校,某县,小学,300,20,5000",
                ",城关镇,某县,小学,300,,",
                "S-3,农村小学,某县,小学,,,",
                "新校,新桥小学,某县,小学,300,20,5000",
                "103,二、乡镇学校,某县,,,,",
            })
    void aRowThatHoldsMoreIsASchool(String row) {
        Reads reads = read(HEADER + ONE + row + "\n" + TWO);
        assertThat(ids(reads)).as(reads.said()).hasSize(3);
    }

    /** Without ids a name is all that a school needs. */
    @ParameterizedTest
    @ValueSource(strings = {"新桥小学", "城关镇", "柳河"})
    void aTableWithoutIdsKeepsItsNames(String name) {
        Reads reads = read("学校名称,区县,办学类型,小学在校生数\n东街小学,某县,小学,400\n" + name + ",某县,,\n西关小学,某县,小学,612\n");
        assertThat(ids(reads)).as(reads.said()).hasSize(3);
    }

    /** With its number, in the column of ids, among names, or left of both; alone, with dashes, or with what the group is together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "（三）民办", "一、公办学校", "3.民办", "3．民办学校", "（3）民办", "3、城区", "(二)乡镇", "第三类 民办", "Ⅲ 民办", "Ⅲ、民办", "甲、城区", "三、",
                "（三）", "A.城区", "第二部分", "二、城关镇", "（一）小学", "三、其他", "（四）柳河片区", "2.教学点", "II.乡村", "十一、民办"
            })
    void aNumberedLabelIsNoSchool_whereverItStands(String label) {
        String first = "101,东街小学,某县,小学,400,25,8000\n";
        String header = "序号,学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,图书册数\n";
        List<String> rows = List.of(
                HEADER + label + ",,,,,,\n" + ONE + TWO,
                HEADER + ONE + label + ",,某县,,,,\n" + TWO,
                HEADER + ONE + label + ",,某县,—,—,—,—\n" + TWO,
                HEADER + ONE + label + ",,,,1013,58,17701\n" + TWO,
                HEADER + ONE + "," + label + ",某县,,1013,58,17701\n" + TWO,
                header + label + ",,,,,,,\n1," + ONE + "2," + TWO,
                header + "1," + ONE + label + ",,,,,1013,58,17701\n2," + TWO,
                header + "1," + first + "2,," + label + ",某县,,,,\n3," + TWO);
        for (String text : rows) {
            Reads reads = read(text);
            assertThat(reads.refused()).as(text + reads.said()).isFalse();
            assertThat(ids(reads)).as(text + reads.said()).containsExactlyInAnyOrder("101", "102");
            assertThat(reads.said()).as(text).contains("不是学校，未读入").doesNotContain("没有学校代码");
        }
    }

    /** A number before a name makes no label of it, where the name is a school's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "103,3.新桥小学,某县,小学,300,20,5000",
                ",3.新桥小学,某县,小学,300,20,5000",
                "3.新桥小学,,某县,,300,20,5000",
                "（三）中,三中,某县,,300,20,5000",
                "S-3,,某县,,300,20,5000",
                "3.5,,某县,,300,20,5000",
                "民-3,民办,某县,,300,20,5000",
                "民办,三友小学,某县,,300,20,5000",
                "（三）民办,三友小学,某县,,300,20,5000",
                "（三）民办,,某县,小学,300,20,5000",
            })
    void aSchoolWithANumberIsRead(String row) {
        Reads reads = read(HEADER + ONE + row + "\n" + TWO);
        assertThat(ids(reads)).as(reads.said()).hasSize(3);
    }

    /** Neither a code nor a name, and figures: nobody knows whose they are. */
    @ParameterizedTest
    @ValueSource(strings = {"1,,,某县,小学,300,20,5000", "新桥小学,,,某县,,300,20,5000", ",,,某县,,300,20,5000"})
    void figuresOfNobodyAreRefused(String row) {
        Reads reads = read("序号,学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,图书册数\n1," + ONE + row + "\n2," + TWO);
        assertThat(reads.refused()).as(reads.said()).isTrue();
        assertThat(reads.said()).contains("既没有学校代码，也没有学校名称", "第 3 行");
    }

    /** A town with what its two schools are together, above them; with a kind in its row the sums alone say it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",城关镇,,,1000,61,29000|,柳树镇,,,600,38,17480",
                ",城关镇,某县,,1000,61,29000|,柳树镇,某县,,600,38,17480",
                ",城关镇,某县,小学,1000,61,29000|,柳树镇,某县,小学,600,38,17480",
                ",县直,,,,,|,柳树镇,,,,,",
                ",县直,,,1000,61,29000|,柳河乡,,,600,38,17480",
                ",直属,,,,,|,柳河乡,某县,,,,",
            })
    void aTownAboveItsSchoolsIsNone(String labels) {
        String[] two = labels.split("\\|", -1);
        Reads reads = read(HEADER + two[0] + "\n101,东街小学,某县,小学,600,36,18000\n102,西街小学,某县,小学,400,25,11000\n" + two[1]
                + "\n103,柳树小学,某县,小学,360,22,10080\n104,石桥小学,某县,小学,240,16,7400\n");
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(ids(reads)).as(reads.said()).containsExactlyInAnyOrder("101", "102", "103", "104");
    }

    /** A heading with the sum of its level says of what level the schools below are. */
    @ParameterizedTest
    @ValueSource(strings = {"一、小学,,,,1012,58,17700", "（一）小学,,某县,,1012,58,17700", ",一、小学,某县,,1012,58,17700"})
    void aHeadingWithFiguresNamesTheLevel(String row) {
        Reads reads = read(
                "学校代码,学校名称,区县,是否民办,在校生数,专任教师数,图书册数\n" + row + "\n101,东街,某县,否,400,25,8000\n102,西关,某县,否,612,33,9700\n");
        assertThat(ids(reads)).as(reads.said()).containsExactlyInAnyOrder("101", "102");
        assertThat(reads.primary("101", LevelFigure.STUDENTS)).isEqualTo(Figure.of(Exact.of(400)));
    }

    /** A heading of another level, or of none that is known, ends the level before it; a part of the group does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、小学|二、初级中学|junior",
                "一、小学|二、初级中学（2所）|junior",
                "一、小学|二、普通初中|junior",
                "一、小学|二、初中|junior",
                "（一）小学|（二）初级中学|junior",
                "一、小学|二、中学|",
                "一、小学|二、九年一贯制学校|",
                "一、小学|二、其他|",
                "小学|初级中学|",
                "小学|中学|",
                "一、小学|（一）公办|primary",
                "一、小学|1.民办|primary",
                "一、小学|城区|primary",
                "一、小学|（二）乡镇学校|primary",
            })
    void whatALevelHeadsEndsWithTheNextOne(String first, String second, String level) {
        Reads reads = read("学校代码,学校名称,区县,是否民办,在校生数,专任教师数\n," + first + ",,,,\n101,东街,某县,否,400,25\n," + second
                + ",,,,\n201,西关,某县,否,612,33\n");
        assertThat(reads.school("101").levels()).containsOnlyKeys(Level.PRIMARY);
        if (level == null) {
            assertThat(reads.primary("201", LevelFigure.STUDENTS).isReported())
                    .as(reads.said())
                    .isFalse();
        } else {
            assertThat(reads.school("201").levels()).as(reads.said()).containsOnlyKeys(Level.of(level));
        }
    }

    private static List<String> ids(Reads reads) {
        return reads.counties().stream()
                .flatMap(county -> county.schools().stream())
                .map(School::id)
                .toList();
    }

    private Reads read(String text) {
        return Reads.of(Reads.write(folder.resolve("学校.csv"), text));
    }
}
