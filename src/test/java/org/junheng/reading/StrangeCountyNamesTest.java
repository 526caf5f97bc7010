package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A county that has no name but that of its file is told to be called so, where that is no county's name. */
class StrangeCountyNamesTest {
    private static final String TOLD = "而它不像县名";
    private static final String ROWS = "学校代码,学校名称,办学类型,在校生数\nA01,东街小学,小学,400\nA02,西街小学,小学,500\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"学校", "汇总", "马家乡学校", "Sheet1", "schools", "数据2025", "基本情况", "城区", "全县学校", "第三学区", "新建文本文档"})
    void aNameThatIsNoCountysIsToldOnce(String name) {
        Reads reads = Reads.of(Reads.write(folder.resolve(name + ".csv"), ROWS));
        assertThat(reads.refused()).isFalse();
        assertThat(reads.counties().get(0).name()).isEqualTo(name);
        assertThat(reads.said()).containsOnlyOnce("以文件名“" + name + "”为县名，" + TOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"平山县", "海淀区", "云川市", "科尔沁右翼中旗", "新疆某某自治县", "Pingan County"})
    void aCountysNameIsNot(String name) {
        Reads reads = Reads.of(Reads.write(folder.resolve(name + ".csv"), ROWS));
        assertThat(reads.counties().get(0).name()).isEqualTo(name);
        assertThat(reads.said()).doesNotContain(TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "平山县学校情况,平山县",
        "平山县义务教育学校办学条件统计表,平山县",
        "2025年平山县学校基本情况,平山县",
        "平山县小学,平山县",
        "海淀区学校数据,海淀区",
        "平山县2024—2025学年学校一览表,平山县"
    })
    void aFileNamedAfterACountyIsOfIt(String name, String county) {
        Reads reads = Reads.of(Reads.write(folder.resolve(name + ".csv"), ROWS));
        assertThat(reads.counties().get(0).name()).as(reads.said()).isEqualTo(county);
        assertThat(reads.said())
                .contains("按文件名“" + name + "”读作区县“" + county + "”的学校")
                .doesNotContain(TOLD);
    }

    @Test
    void aColumnATitleOrATableOfTheCountyNamesIt() {
        String column = "学校代码,学校名称,区县,办学类型,在校生数\nA01,东街小学,平山县,小学,400\nA02,西街小学,平山县,小学,500\n";
        assertThat(Reads.of(Reads.write(folder.resolve("学校.csv"), column)).said())
                .doesNotContain(TOLD);
        Path titled = Reads.write(folder.resolve("学校.csv"), "平山县学校情况表,,,\n" + ROWS);
        assertThat(Reads.of(titled).said()).doesNotContain(TOLD);
        Path county = Reads.write(folder.resolve("县.csv"), "区县,常住人口\n平山县,90000\n");
        Reads both = Reads.of(Reads.write(folder.resolve("学校.csv"), ROWS), county);
        assertThat(both.counties().get(0).name()).isEqualTo("平山县");
        assertThat(both.said()).doesNotContain(TOLD);
    }
}
