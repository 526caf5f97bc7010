package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit above a table that nobody knows: what may be told in it, and names no other unit, is missing and told. */
class AlienUnitTest {
    @TempDir
    private Path folder;

    /** Of a sports ground of 20700 and equipment of 40. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：平方尺|-|40",
                "单位：平方市尺|-|40",
                "计量单位：平方尺|-|40",
                "单位：坪|-|40",
                "单位：尺|-|40",
                "单位：平方英尺|1923.0929|40",
                "单位：角|20700|-",
                "单位：W|20700|-",
                "单位：10k|20700|-",
                "单位：K元|20700|-",
                "单位：平方尺、元|-|40",
                "单位：平方米、角|20700|-",
                "单位：人、平方米、元|20700|40",
                "单位：所、个、人、平方米、元、册、台（套）|20700|40",
                "单位：元丰乡教育组|20700|40",
                "填报单位：李元村小学|20700|40",
                "单位：清河县教育局|20700|40",
                "单位负责人：张三丰|20700|40",
                "单位：张元（局长）|20700|40",
                "面积单位：平方米|20700|40",
            })
    void theColumnsThatItMayBeOfAreMissing(String line, String ground, String equipment) {
        Reads reads = Reads.of(
                Reads.write(
                        folder.resolve("学校.csv"),
                        line
                                + ",,,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,教学仪器设备资产值\n3103,柳树镇中心小学,平山县,小学,360,20700,40\n3104,石桥小学,平山县,小学,240,17100,50\n"));
        is(reads, reads.figure("3103", SchoolFigure.SPORTS_GROUND_AREA), ground);
        is(reads, reads.figure("3103", SchoolFigure.EQUIPMENT_VALUE), equipment);
    }

    private static void is(Reads reads, Figure figure, String amount) {
        if (amount.equals("-")) {
            assertThat(figure.isReported()).as(reads.said()).isFalse();
            assertThat(reads.said()).contains("不认识表上方写的单位");
        } else if (!amount.startsWith("1923")) {
            assertThat(figure).as(reads.said()).isEqualTo(Figure.of(Exact.of(amount)));
        }
    }
}
