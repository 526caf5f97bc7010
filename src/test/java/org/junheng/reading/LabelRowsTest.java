package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.School;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
