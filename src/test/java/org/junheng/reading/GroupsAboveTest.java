package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junheng.facts.School;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows above their schools that name a level, a town or a kind and add up: they are no schools, and it is told. */
class GroupsAboveTest {
    private static final String SUMS = ",900,54,6500,7100,2200000\n";
    private static final String A = ",400,24,3000,3200,1000000\n";
    private static final String B = ",500,30,3500,3900,1200000\n";
    private static final String C = ",300,20,2000,2600,900000\n";
    private static final String FIGURES = ",在校生数,专任教师数,教学及辅助用房面积,运动场地面积,教学仪器设备资产值\n";
    private static final String WHO = "学校代码,学校名称,区县,办学类型";

    @TempDir
    private Path folder;

    private List<Reads> reads(String table) throws IOException {
        Path book = folder.resolve("云川县.xlsx");
        List<List<String>> rows = Arrays.stream(table.split("\n"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        WorkbookParityTest.write(book, rows, true);
        return List.of(Reads.of(Reads.write(folder.resolve("云川县.csv"), table)), Reads.of(book));
    }

    private static void holds(Reads reads) {
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties().get(0).schools())
                .extracting(School::name)
                .as(reads.said())
                .containsExactly("东街小学", "西街小学", "北关学校");
        assertThat(reads.said()).contains("不是学校，未读入");
    }

    /** In the columns of id, name, county and kind, above the schools of which they tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "一,小学阶段,云川县,",
                "一,小学,,",
                "（一）,小学阶段,云川县,",
                "一、,小学部分,云川县,",
                "二,初级中学,云川县,",
                "（一）小学,,,",
                "小学小计,,,",
                "城关镇（3所）,,,",
                "城关镇（2所学校）,,云川县,",
                "农村小学,,,",
                "城关镇,,,",
                ",城关镇,云川县,",
                ",城关镇,,",
            })
    void withIds(String label) throws IOException {
        String table =
                WHO + FIGURES + label + SUMS + "A01,东街小学,云川县,小学" + A + "A02,西街小学,云川县,小学" + B + "A03,北关学校,云川县,小学" + C;
        reads(table).forEach(GroupsAboveTest::holds);
    }

    /** Without ids, a town that has no kind where schools have one; of a town of one school as well. */
    @ParameterizedTest
    @ValueSource(strings = {"云川县,城关镇,", "云川县,河东乡,", ",城关镇,", "云川县,西大街街道,"})
    void withoutIds(String label) throws IOException {
        String table = "区县,学校名称,办学类型" + FIGURES + label + SUMS + "云川县,东街小学,小学" + A + "云川县,西街小学,小学" + B
                + label.replace("城关镇", "河东乡") + C + "云川县,北关学校,小学" + C;
        reads(table).forEach(reads -> {
            assertThat(reads.counties().get(0).schools()).as(reads.said()).hasSize(3);
            assertThat(reads.said()).contains("不是学校，未读入");
        });
    }

    /** What reads like a school is one, with whatever id. */
    @ParameterizedTest
    @ValueSource(strings = {"一,第一小学,云川县,小学", "1,小学部学校,云川县,小学", "A00,城关镇,云川县,小学", "A00,城关镇中心小学,云川县,小学", ",城关镇小学,云川县,小学"})
    void schools(String who) throws IOException {
        String table = WHO + FIGURES + who + ",901,55,6501,7101,2200001\nA01,东街小学,云川县,小学" + A + "A02,西街小学,云川县,小学" + B;
        reads(table)
                .forEach(reads -> assertThat(reads.counties().get(0).schools())
                        .as(reads.said())
                        .hasSize(3));
    }
}
