package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles above a CSV table that hold a full-width comma do not say how its cells are separated. */
class TitleAboveTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平山县义务教育学校情况，2025年\n学校代码,学校名称,区县,办学类型,在校生数\n3101,东街小学,平山县,小学,600\n",
                "平山县，2025年，秋季\n学校代码,学校名称,区县,办学类型,在校生数\n3101,东街小学,平山县,小学,600\n3102,西街小学,平山县,小学,400\n",
                "单位：人，平方米\n学校代码;学校名称;区县;办学类型;在校生数\n3101;东街小学;平山县;小学;600\n",
                "注：1表示是，0表示否\n学校代码\t学校名称\t区县\t办学类型\t在校生数\n3101\t东街小学\t平山县\t小学\t600\n",
                "学校代码，学校名称，区县，办学类型，在校生数\n3101，东街小学，平山县，小学，600\n",
                "学校代码，学校名称，区县，办学类型，在校生数\n3101，\"东街,小学\"，平山县，小学，600\n",
                "平山县学校情况，2025年\n学校代码，学校名称，区县，办学类型，在校生数\n3101，东街小学，平山县，小学，600\n",
            })
    void theTableIsFound(String text) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), text));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties())
                .as(reads.said())
                .singleElement()
                .satisfies(county -> assertThat(county.id()).isEqualTo("平山县"));
        assertThat(reads.school("3101").levels()).as(reads.said()).isNotEmpty();
    }
}
