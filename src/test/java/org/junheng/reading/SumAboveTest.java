package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The total of a group that stands above its rows, under a name that may be a school's. */
class SumAboveTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,图书册数";

    @TempDir
    private Path folder;

    private List<String> told(List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        rows.forEach(row -> lines.add(row.replace("|", ",某县,小学,")));
        return Told.csv(folder, lines.toArray(String[]::new)).findings().stream()
                .map(finding -> finding.message().zh())
                .filter(text -> text.contains("正好是以下"))
                .collect(Collectors.toList());
    }

    /** 100 + 150 + 50 students, 8 + 12 + 4 teachers, 2000 + 3500 + 900 books. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9,中心校|300,24,6400; true",
                "9,城关镇|300,24,6400; true",
                "9,东片区|300,24,6400; true",
                "9,第一学区|300,24,6400; true",
                "9,中心校|300,24,6300; false",
                "9,城关镇|300,24,; true",
                "9,中心校|300,24,; false",
                "9,中心校|301,24,6400; false",
                "9,中心校|300,25,6500; false",
                "9,中心校|600,48,12800; false",
                "9,中心校|300,0,0; false",
            })
    void aRowAboveItsGroupIsTold(String total, boolean isTold) {
        List<String> rows = List.of(total, "1,甲小学|100,8,2000", "2,乙小学|150,12,3500", "3,丙小学|50,4,900");
        assertThat(told(rows)).hasSize(isTold ? 1 : 0);
    }

    @Test
    void eachGroupAndTheWholeAreTold() {
        List<String> found = told(List.of(
                "7,某县中心|600,48,12800",
                "8,东片区|300,24,6400",
                "1,甲小学|100,8,2000",
                "2,乙小学|150,12,3500",
                "3,丙小学|50,4,900",
                "9,西片区|300,24,6400",
                "4,丁小学|120,9,2100",
                "5,戊小学|130,11,3400",
                "6,己小学|50,4,900"));
        assertThat(found).hasSize(3).anyMatch(text -> text.contains("第 2 行") && text.contains("6 行"));
        assertThat(found).anyMatch(text -> text.contains("第 3 行")).anyMatch(text -> text.contains("第 7 行"));
    }

    @Test
    void schoolsThatAddUpToNothingAreNotTold() {
        assertThat(told(List.of("1,甲小学|300,24,6400", "2,乙小学|300,24,6400", "3,丙小学|300,24,6400")))
                .isEmpty();
        assertThat(told(List.of("1,甲小学|0,0,0", "2,乙小学|0,0,0", "3,丙小学|0,0,0"))).isEmpty();
    }
}
