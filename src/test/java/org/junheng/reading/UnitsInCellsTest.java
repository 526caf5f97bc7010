package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised about a unit gives the right number when it is typed. */
class UnitsInCellsTest {
    @TempDir
    private Path folder;

    private Reads reads(String column, String cell) {
        return Reads.of(Told.write(
                folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,在校生数," + column, "1,甲小学,某县,小学,400,\"" + cell + "\""));
    }

    /** The number that is to be typed instead, worked out by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "72万|720000",
                "72万元|720000",
                "72.5万元|725000",
                "1,200万元|12000000",
                "0.5亿元|50000000",
                "300千元|300000",
                "3百万元|3000000",
                "2千万|20000000",
                "72 万元|720000",
                "0.5万|5000",
                "15万元人民币|150000",
                "72万元整|720000",
            })
    void theNumberWithoutTheUnitIsNamed(String cell, String number) {
        Reads reads = reads("教学仪器设备资产值", cell);
        assertThat(reads.figure("1", SchoolFigure.EQUIPMENT_VALUE).isReported()).isFalse();
        assertThat(reads.said()).contains("即 " + number, "列名末尾").doesNotContain("请只填数字，不带单位");
        assertThat(reads("教学仪器设备资产值", number).figure("1", SchoolFigure.EQUIPMENT_VALUE))
                .isEqualTo(Figure.of(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "运动场地面积|3亩",
                "运动场地面积|2.5公顷",
                "运动场地面积|7.5平方米/生",
                "教学仪器设备资产值|2000元/生",
                "教学仪器设备资产值|3万多",
                "教学仪器设备资产值|5万美元"
            })
    void ofOtherUnitsItIsSaidThatTheNumberIsAnother(String column, String cell) {
        String said = reads(column, cell).said();
        assertThat(said).contains("请换算", "列名末尾").doesNotContain("请只填数字，不带单位").doesNotContain("即 ");
    }

    @ParameterizedTest
    @CsvSource({"12人", "30间", "500元", "约100", "十二"})
    void aUnitThatChangesNothingIsTakenOff(String cell) {
        assertThat(reads("教学仪器设备资产值", cell).said()).contains("请只填数字，不带单位");
    }

    /** What is in 10,000 yuan: 150 is 1,500,000. */
    @ParameterizedTest
    @CsvSource({"以万元为单位", "以万元计", "按万元计", "单位：万元", "以万元为计量单位"})
    void aBracketThatSaysInWhatIsRead(String bracket) {
        assertThat(reads("教学仪器设备资产值（" + bracket + "）", "150").figure("1", SchoolFigure.EQUIPMENT_VALUE))
                .isEqualTo(Figure.of(1_500_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教学仪器设备资产值（万元；乡镇学校为元）|换算成元",
                "教学仪器设备资产值（贯）|换算成元",
                "运动场地面积（平方米；石桥小学为亩）|换算成平方米",
                "运动场地面积（平方尺）|换算成平方米",
            })
    void aUnitThatCannotBeUsedIsNotJustReplaced(String column, String remedy) {
        assertThat(reads(column, "30").said()).contains(remedy).doesNotContain("请改为");
    }

    @ParameterizedTest
    @CsvSource({"平方米/生", "册/生", "元/生"})
    void aUnitOfEachAboveTheTableIsQuotedWhole(String unit) {
        Reads reads = Reads.of(Told.write(
                folder.resolve("学校.csv"),
                "单位：" + unit + ",,,,,,,",
                "学校代码,学校名称,区县,办学类型,在校生数,运动场地面积,图书册数,教学仪器设备资产值",
                "1,甲小学,某县,小学,400,30,30,30"));
        assertThat(reads.said()).contains("“" + unit + "”可能是每名学生的数", "/生）");
    }

    @ParameterizedTest
    @CsvSource({"教学仪器设备资产值（元）,万元", "教学仪器设备资产值（万元）,元", "教学仪器设备资产值（千元）,万元"})
    void twoUnitsOfAColumnAreBothNamed(String column, String below) {
        Reads reads = Reads.of(Told.write(
                folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,在校生数," + column, ",,,,人," + below, "1,甲小学,某县,小学,400,30"));
        assertThat(reads.said()).contains("不同的单位", "只留一个").doesNotContain("不认识");
    }
}
