package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years that headers name are told, and dates in brackets are no units; a second table without its county is asked about. */
class YearsInHeadersTest {
    private static final String ROWS = "\n3101,东街小学,平山县,小学,300,600000\n3102,西街小学,平山县,小学,400,720000\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019年在校生数|教学仪器设备资产值",
                "在校生数|2019年教学仪器设备资产值",
                "2019-2020学年在校生数|教学仪器设备资产值",
                "2024年在校生数|2019年教学仪器设备资产值",
                "在校生数|教学仪器设备资产值（2024年底）",
                "在校生数|教学仪器设备资产值（2024年9月）",
                "在校生数|教学仪器设备资产值（2025年）",
                "在校生数|教学仪器设备资产值（截至2024年12月31日）",
                "在校生数|教学仪器设备资产值（截至2025年8月）",
                "在校生数|教学仪器设备资产值（元，截至2024年底）",
            })
    void aYearIsToldAndTheColumnRead(String students, String equipment) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型," + students + ",\"" + equipment + "\"" + ROWS));
        assertThat(reads.figure("3101", SchoolFigure.EQUIPMENT_VALUE))
                .as(reads.said())
                .isEqualTo(Figure.of(Exact.of(600000)));
        assertThat(reads.said()).doesNotContain("不认识单位");
        assertThat(StatedYearsTest.told("2010-12-31", folder.resolve("学校.csv"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"教学仪器设备资产值", "教学仪器设备资产值（元）", "教学仪器设备资产值（账面原值）"})
    void othersAreNot(String equipment) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,在校生数," + equipment + ROWS));
        assertThat(reads.said()).doesNotContain("列名写明了年份");
    }

    @Test
    void aSecondTableWithoutItsCountyIsRefusedWithARemedyThatLoads() {
        String first = "学校代码,学校名称,区县,办学类型,在校生数,教学及辅助用房面积\n3101,东街小学,平山县,小学,600,3300\n3102,西街小学,平山县,小学,400,1700\n";
        String second = "学校代码,学校名称,教学仪器设备资产值,网络多媒体教室数,,\n3101,东街小学,1500000,15,,\n3102,西街小学,720000,10,,\n";
        Reads together = Reads.of(Reads.write(folder.resolve("学校.csv"), first + ",,,,,\n" + second));
        assertThat(together.refused()).as(together.said()).isTrue();
        assertThat(together.said()).contains("第 5 行", "没有“区县”列", "单独的文件或工作表");
        Reads apart = Reads.of(
                Reads.write(folder.resolve("学校.csv"), first),
                Reads.write(folder.resolve("补充.csv"), second.replace(",,\n", "\n")));
        assertThat(apart.refused()).as(apart.said()).isFalse();
        assertThat(apart.counties()).hasSize(1);
        assertThat(apart.figure("3101", SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(Exact.of(1500000)));
    }
}
