package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose title says that it holds a part of a county is told to be one, unless the rest is there. */
class PartTitlesTest {
    private static final String TOLD = "说明表中不是全县的学校";
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,在校生数";
    private static final String ROWS = HEADER + "\nA01,东街小学,平山县,小学,400\nA02,西街小学,平山县,小学,500\n";

    @TempDir
    private Path folder;

    private Reads titled(String title) {
        return Reads.of(Reads.write(folder.resolve("学校.csv"), title + ",,,,\n" + ROWS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            平山县马家乡学校基本情况统计表 | 马家乡
            马家乡中心校所辖学校基本情况表 | 马家乡
            平山县城关镇学校情况表 | 城关镇
            云川市平山县白石镇义务教育学校情况表 | 白石镇
            平山县第三学区学校基本情况统计表 | 第三学区
            平山县城东街道中小学一览表 | 城东街道
            平山县东片区学校办学条件统计表 | 东片区
            平山县城区学校基本情况统计表 | 城区
            平山县乡村学校办学条件统计表 | 乡村
            平山县农村义务教育学校基本情况表 | 农村
            平山县民办学校基本情况统计表 | 民办
            平山县私立中小学一览表 | 私立
            平山县县直学校基本情况 | 县直
            寄宿制学校一览 | 寄宿制
            平山县小规模学校情况表 | 小规模
            平山县教学点情况统计表 | 教学点
            2025年平山县镇区小学基本情况 | 镇区
            平山县2024—2025学年公办小学情况表 | 公办
            平山县（农村）学校办学条件统计表 | 农村
            平山县乡镇学校基本情况表 | 乡镇
            平山县九年一贯制学校情况表 | 九年一贯制
            附件2：平山县柳河苏木学校情况 | 柳河苏木
            """)
    void aPartOfTheCountyIsTold(String title, String words) {
        assertThat(titled(title).said()).contains("“" + title + "”里的“" + words + "”" + TOLD);
        assertThat(titled(title).refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平山县义务教育学校办学条件基本情况统计表",
                "平山县城乡学校基本情况表",
                "平山县公办、民办学校情况表",
                "平山县公办民办学校情况表",
                "平山县各乡镇学校基本情况表",
                "平山县所有乡镇学校一览表",
                "平山县城区和乡村学校办学条件统计表",
                "平山县小学、教学点情况统计表",
                "平山县小学（含教学点）情况表",
                "平山县学校情况表（不含民办）",
                "平山县学校基本情况表（含民办学校）",
                "平山县乡村教师所在学校情况表",
                "云川市平山县中小学一览表",
                "新乡市平山县学校情况表",
                "平山县小学基本情况统计表",
                "平山县初中学校情况",
                "宁乡市学校情况表",
                "平山县进城务工随迁子女就读学校情况表",
                "平山县全部学校",
                "平山县教育局学校基本情况统计表",
                "表2-1 县域义务教育优质均衡发展督导评估学校七项指标基础数据表",
            })
    void theWholeCountyIsNot(String title) {
        assertThat(titled(title).said()).doesNotContain(TOLD);
    }

    @Test
    void theNamesOfSheetsAndFilesSayItToo() {
        assertThat(Reads.of(Reads.write(folder.resolve("城区.csv"), ROWS)).said()).contains("“城区”里的“城区”" + TOLD);
        assertThat(Reads.of(Reads.write(folder.resolve("白石镇学校情况.csv"), ROWS)).said())
                .contains("“白石镇”" + TOLD);
    }

    @ParameterizedTest
    @CsvSource({"城区学校,乡村学校", "民办学校,公办学校", "城关镇学校,白石镇学校", "第一学区学校,第二学区学校", "民办学校,学校情况"})
    void notWhereAnotherTableListsTheRest(String one, String other) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve(one + ".csv"), ROWS),
                Reads.write(folder.resolve(other + ".csv"), HEADER + "\nB01,南街小学,平山县,小学,400\nB02,北街小学,平山县,小学,300\n"));
        assertThat(reads.counties().get(0).schools()).hasSize(4);
        assertThat(reads.said()).doesNotContain(TOLD);
    }

    @Test
    void twoTablesOfOnePartAreAPart() {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("白石镇学校.csv"), ROWS),
                Reads.write(folder.resolve("白石镇小学.csv"), HEADER + "\nB01,南街小学,平山县,小学,400\nB02,北街小学,平山县,小学,300\n"));
        assertThat(reads.said()).containsOnlyOnce(TOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            平山县民办学校情况表 | 是否民办 | 是 | 否
            平山县乡村学校情况表 | 城乡类型 | 村庄 | 镇中心区
            平山县城关镇学校情况表 | 所属乡镇 | 城关镇 | 白石镇
            城关镇学校情况表 | 区县 | 平山县 | 云川县
            """)
    void notWhereAColumnShowsSeveral(String title, String column, String one, String other) {
        boolean isCounty = column.equals("区县");
        String header = "学校代码,学校名称," + (isCounty ? "" : "区县,") + "办学类型,在校生数," + column;
        String county = isCounty ? "" : "平山县,";
        String rows = "\nA01,东街小学," + county + "小学,400," + one + "\nA02,西街小学," + county + "小学,500," + one
                + "\nA03,南街小学," + county + "小学,300," + other + "\nA04,北街小学," + county + "小学,200," + other + "\n";
        Reads several = Reads.of(Reads.write(folder.resolve("学校.csv"), title + ",,,,,\n" + header + rows));
        assertThat(several.said()).doesNotContain(TOLD);
        Reads one1 = Reads.of(Reads.write(
                folder.resolve("学校.csv"), title + ",,,,,\n" + header + rows.replace("," + other, "," + one)));
        assertThat(one1.said()).contains(TOLD);
    }

    @Test
    void filesOfTownshipsWhoseTitlesNameTheCountyAreOneCounty() {
        String header = "学校代码,学校名称,办学类型,在校生数\n";
        Reads reads = Reads.of(
                Reads.write(
                        folder.resolve("城关镇学校情况.csv"),
                        "平山县城关镇义务教育学校情况表,,,\n" + header + "A01,东街小学,小学,400\nA02,西街小学,小学,500\n"),
                Reads.write(folder.resolve("白石镇学校情况.csv"), "平山县白石镇义务教育学校情况表,,,\n" + header + "B01,南街小学,小学,400\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties()).hasSize(1);
        assertThat(reads.counties().get(0).id()).isEqualTo("平山县");
        assertThat(reads.said()).doesNotContain(TOLD);
    }
}
