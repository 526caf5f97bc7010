package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.CountyFlag;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of counties that do nothing but answer questions, without a table of schools. */
class CountyAnswersTest {
    private static final CountyFlag ASKED = List.of(CountyFlag.values()).get(0);
    private static final CountyFlag OTHER = List.of(CountyFlag.values()).get(1);

    @TempDir
    private Path folder;

    private Reads reads(String codes, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "区县," + ASKED.zh() + codes + "," + OTHER.zh() + codes;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Reads.of(Told.write(folder.resolve("县.csv"), lines));
    }

    @ParameterizedTest
    @CsvSource({
        "是,否,YES,NO",
        "否,是,NO,YES",
        "有,无,YES,NO",
        "yes,no,YES,NO",
        "y,n,YES,NO",
        "是,0,YES,NO",
        "1,否,YES,NO",
        "否,否,NO,NO",
    })
    void wordsBelowCodesAreAnswers(String one, String two, Flag first, Flag second) {
        Reads reads = reads("（1是0否）", "平山县,1,0", "河东县," + one + "," + two);
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties()).hasSize(2);
        assertThat(reads.counties().get(1).answer(ASKED).flag()).isEqualTo(first);
        assertThat(reads.counties().get(1).answer(OTHER).flag()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"大概,也许", "待定,待定", "?,?", "是（在建）,部分", "1,0", "见附表,同上", "否,待定", "#N/A,#REF!"})
    void answersThatCannotBeReadAreListedAndTheCountyIsJudged(String one, String two) {
        Reads reads = reads("", "平山县," + one + "," + two, "河东县," + two + "," + one);
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties()).hasSize(2);
        assertThat(reads.counties().get(0).answer(OTHER).flag()).isEqualTo(Flag.UNKNOWN);
        assertThat(reads.said()).contains(two, "第 2 行").doesNotContain("学校表中没有区县");
    }

    @Test
    void aRowThatReportsNothingIsToldAsThat() {
        Reads reads = reads("", "平山县,是,否", "河东县,,");
        assertThat(reads.counties()).hasSize(1);
        assertThat(reads.said()).contains("河东县", "没有填报任何数").doesNotContain("学校表中没有区县");
    }
}
