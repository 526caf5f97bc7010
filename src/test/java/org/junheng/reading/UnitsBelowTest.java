package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note below a table that says another unit than its columns were read in: they count as missing. */
class UnitsBelowTest {
    @TempDir
    private Path folder;

    /** Of equipment of 40, funds of 50 and a site of 30; {@code unit} stands in the header of the equipment. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "以上金额以万元为单位||missing|missing|30",
                "以上金额均为万元||missing|missing|30",
                "注：以上金额单位为万元。||missing|missing|30",
                "说明：设备值以万元计||missing|50|30",
                "备注：本表金额均为万元||missing|missing|30",
                "（单位：万元）||missing|missing|30",
                "单位：万元||missing|missing|30",
                "注：占地面积单位为亩||40|50|missing",
                "1.占地面积以亩计；2.金额为万元||missing|missing|missing",
                "注：设备值为生均数||missing|50|30",
                "注：公用经费按生均填报||40|missing|30",
                "注：其中乡村学校金额单位为万元||missing|missing|30",
                "注：其中东街小学公用经费单位为万元||40|missing|30",
                "注：以上金额单位为万元|（万元）|400000|missing|30",
                "注：以上金额单位为万元|（元）|missing|missing|30",
                "注：设备值以万元计|（万元）|400000|50|30",
                "注：以上金额单位为元||40|50|30",
                "单位：人、平方米、元||40|50|30",
                "注：本表由学校填报||40|50|30",
                "注：教学仪器设备资产值为账面原值。||40|50|30",
                "注：2024年新购设备约300万元。||40|50|30",
                "填报单位：东街小学||40|50|30",
            })
    void theColumnsAreMissing(String note, String unit, String equipment, String funds, String site) {
        String header = "学校代码,学校名称,区县,办学类型,小学在校生数,占地面积,教学仪器设备资产值" + (unit == null ? "" : unit) + ",公用经费\n";
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                header + "2101,东街小学,清河县,小学,400,30,40,50\n2102,西关小学,清河县,小学,612,30,40,50\n\"" + note + "\",,,,,,,\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        is(reads, SchoolFigure.EQUIPMENT_VALUE, equipment);
        is(reads, SchoolFigure.PUBLIC_FUNDS, funds);
        is(reads, SchoolFigure.SITE_AREA, site);
        assertThat(reads.counties().get(0).schools()).hasSize(2);
        boolean missing = (equipment + funds + site).contains("missing");
        assertThat(reads.said().contains("与这一列读入的单位不同")).as(reads.said()).isEqualTo(missing);
    }

    /** What stands above and below may be the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元|注：金额单位为万元|400000",
                "单位：万元|以上金额以万元为单位|400000",
                "单位：万元|注：占地面积含租用|400000",
                "单位：元|注：金额单位为万元|missing",
                "单位：万元|注：金额单位为千元|missing",
            })
    void whatStandsAboveAndBelowIsCompared(String above, String note, String equipment) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                above + ",,,,,,\n学校代码,学校名称,区县,办学类型,小学在校生数,占地面积,教学仪器设备资产值\n"
                        + "2101,东街小学,清河县,小学,400,30,40\n2102,西关小学,清河县,小学,612,30,40\n" + note + ",,,,,,\n"));
        is(reads, SchoolFigure.EQUIPMENT_VALUE, equipment);
    }

    private static void is(Reads reads, SchoolFigure name, String amount) {
        reads.holds(reads.figure("2101", name), amount);
    }
}
