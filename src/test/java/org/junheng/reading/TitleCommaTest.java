package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full-width comma in a title separates no cells, and one that separates them still does. */
class TitleCommaTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "平山县义务教育学校情况，2025年|,",
                "单位：人，平方米|,",
                "注：1表示是，0表示否|,",
                "说明：按2025年9月1日填报，请核对，勿改列名|,",
                "满分120分，合格72分、良好96分、优秀108分|,",
                "平山县，学校，2025年，基本，情况，表|,",
                "“十四五”期间，平山县学校情况|;",
                "填表人李明，审核人王强|;",
                "平山县学校情况，2025|TAB",
                "单位：人，平方米|TAB",
                "平山县学校情况|，",
                "单位：人|，",
                "平山县学校情况，2025年|，",
                "填表人，李明，审核人，王强|，",
            })
    void theDelimiterIsThatOfTheTable(String title, String delimiter) {
        String between = delimiter.equals("TAB") ? "\t" : delimiter;
        Told told = Told.of(Told.write(
                folder.resolve("学校.csv"),
                title,
                "学校代码,学校名称,区县,办学类型,在校生数".replace(",", between),
                "3101,东街小学,平山县,小学,600".replace(",", between),
                "3102,西街小学,平山县,小学,400".replace(",", between)));
        assertThat(told.refused()).as(told.all()).isEmpty();
        assertThat(told.schoolNames()).containsExactly("东街小学", "西街小学");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"学校代码，学校名称，区县，办学类型，在校生数|3101，东街小学，平山县，小学，600", "学校代码，学校名称，区县，办学类型，在校生数|3101，东街小学，平山县，小学，1,600"})
    void aTableOfFullWidthCommasIsReadAsBefore(String header, String row) {
        Told told = Told.of(Told.write(folder.resolve("学校.csv"), header, row));
        assertThat(told.refused()).as(told.all()).isEmpty();
        assertThat(told.schoolNames()).containsExactly("东街小学");
    }
}
