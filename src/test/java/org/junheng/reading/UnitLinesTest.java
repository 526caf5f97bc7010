package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Units that stand beside a table in other words than 单位：. The number is 30 throughout; what it is in the unit was worked out
 * by hand. "missing" is a figure that counts as missing; both are told.
 */
class UnitLinesTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值,运动场地面积";
    private static final String ROWS = "2101,东街小学,清河县,小学,400,30,30\n2102,西关小学,清河县,小学,612,30,30\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：人民币万元|300000",
                "单位：万元人民币|300000",
                "单位:万元/平方米|300000",
                "\"Unit: 10,000 yuan\"|300000",
                "单 位：万 元|300000",
                "单位∶万元|300000",
                "單位：萬元|300000",
                "单位：仟元|30000",
                "万元|300000",
                "（万元）|300000",
                "注：金额以万元为单位|300000",
                "以下金额均为万元|300000",
                "单位名称：清河县  金额：万元|300000",
                "设备值按万元填写，面积按平方米填写|300000",
                "（除注明外，金额单位均为万元）|300000",
                "面积：平方米；金额：千元|30000",
                "本表以百万元计|30000000",
                "金额一律为万元|300000",
                "经费以元计、设备值以万元计|300000",
                "单位：美元|missing",
                "单位：港币|missing",
                "清河县学校设备（折合万元）情况|missing",
                "学校万元设备清单|missing",
            })
    void moneyIsInTheUnitThatALineAboveSpeaksOf(String line, String amount) {
        Reads reads = Reads.of(table(line + ",,,,,,\n" + HEADER));
        holds(reads, SchoolFigure.EQUIPMENT_VALUE, amount);
        assertThat(reads.said()).containsAnyOf("表上方写明的单位", "不认识表上方写的单位");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"面积：亩；金额：万元|20000", "面积以亩计|20000", "亩|20000", "场地面积为千平方米|30000"})
    void areasAreInTheUnitThatALineAboveSpeaksOf(String line, String amount) {
        holds(Reads.of(table(line + ",,,,,,\n" + HEADER)), SchoolFigure.SPORTS_GROUND_AREA, amount);
    }

    /** A sum of money in a title is no unit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "投入5000万元的项目学校",
                "设备资产三百万元学校情况表",
                "超百万元学校一览表",
                "百万元以上学校一览表",
                "万元户村小学情况表",
                "千亩湖学区学校情况",
                "百人以下学校统计表",
                "2024年元月学校情况",
                "填报单位：清河县教育局",
                "单位：元",
                "金额均为元",
                "单位：所、人、平方米、元",
            })
    void aTitleThatNamesASumChangesNothing(String line) {
        Reads reads = Reads.of(table("\"" + line + "\",,,,,,\n" + HEADER));
        holds(reads, SchoolFigure.EQUIPMENT_VALUE, "30");
        holds(reads, SchoolFigure.SPORTS_GROUND_AREA, "30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,,万元,",
                ",,,,（人）,（万元）,（平方米）",
                "单位,,,,人,万元,平方米",
                ",单位,,,人,万元,平方米",
                "计量单位,,,,人,万元,㎡",
                "—,—,—,—,人,万元,平方米",
            })
    void aRowOfUnitsMayStandAboveTheNamesAsWellAsBelow(String units) {
        holds(Reads.of(table(units + "\n" + HEADER)), SchoolFigure.EQUIPMENT_VALUE, "300000");
        holds(Reads.of(table(HEADER + "\n" + units)), SchoolFigure.EQUIPMENT_VALUE, "300000");
    }

    @Test
    void theNameOfAFileOrSheetMayGiveTheUnit() {
        Path file = Reads.write(folder.resolve("学校（单位：万元）.csv"), HEADER + "\n" + ROWS);
        holds(Reads.of(file), SchoolFigure.EQUIPMENT_VALUE, "300000");
    }

    /** The rows are read already: it is told, so that the header can say it. */
    @ParameterizedTest
    @ValueSource(strings = {"注：以上金额单位为万元。", "说明：设备值以万元计", "备注：本表金额均为万元", "（单位：万元）"})
    void aUnitBelowATableIsTold(String note) {
        Path file = Reads.write(folder.resolve("学校.csv"), HEADER + "\n" + ROWS + note + ",,,,,,\n");
        assertThat(Reads.of(file).said()).contains("表下的说明写了单位“万元”", "第 4 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"常住人口（户）", "常住人口（%）", "常住人口（米）", "薄弱学校数（%）"})
    void aUnitThatCountsSomethingElseIsNotRead(String header) {
        Path schools = table(HEADER);
        Path county = Reads.write(folder.resolve("县.csv"), "区县," + header + "\n清河县,90000\n");
        assertThat(Reads.of(schools, county).said()).contains(header + "”列：不认识单位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"薄弱学校数（所）", "有效问卷数（份）", "全县查实违规收费起数（起）", "常住人口（人）", "通过基本均衡认定年数（年）"})
    void whatHasNoUnitMayBeCountedInItsOwn(String header) {
        Path schools = table(HEADER);
        Path county = Reads.write(folder.resolve("县.csv"), "区县," + header + "\n清河县,3\n");
        assertThat(Reads.of(schools, county).said()).doesNotContain("单位“");
    }

    private Path table(String top) {
        return Reads.write(folder.resolve("学校.csv"), top + "\n" + ROWS);
    }

    private static void holds(Reads reads, SchoolFigure name, String amount) {
        reads.holds(reads.figure("2101", name), amount);
    }
}
