package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.results.DataFinding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A total of the county that its schools contradict is told with its place: the file, the sheet, the row, the column. */
class TotalsPlaceTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("school-summary"));

    @TempDir
    private Path folder;

    /** Two schools with 400 and 600 students, 40 teachers each, no disabled children. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "应培训教师数|8000|县.csv，第 3 行，C 列“应培训教师数”",
                "交流轮岗教师数|700|县.csv，第 3 行，C 列“交流轮岗教师数”",
                "常住人口（万人）|0.05|县.csv，第 3 行，C 列“常住人口（万人）”",
                "适龄儿童少年在学人数|90000|县.csv，第 3 行，C 列“适龄儿童少年在学人数”",
                "全县查实违规收费起数|0|县.csv，第 3 行，C 列“全县查实违规收费起数”",
            })
    void itsPlaceIsTold(String header, String figure, String place) {
        Path schools = Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,本校交流轮岗教师数,查实违规收费起数\n1,甲小学,清河县,小学,400,40,2,1\n2,乙小学,清河县,小学,600,40,2,1\n3,丙小学,清河县,小学,600,40,2,1\n4,丁小学,清河县,小学,600,40,2,1\n5,戊小学,清河县,小学,600,40,2,1\n");
        Path county =
                Reads.write(folder.resolve("县.csv"), "区县,县名,\"" + header + "\"\n别县,别县,\n清河县,清河县," + figure + "\n");
        List<ReadCounty> read = new ArrayList<>();
        DataReader.read(List.of(schools, county), ReadingOptions.USUAL, read::add);
        ReadCounty one = read.get(0);
        List<DataFinding> told = one.told(RULES.evaluate(one.county(), Options.asOf(LocalDate.of(2025, 9, 1))))
                .dataFindings();
        assertThat(told)
                .as(told.toString())
                .filteredOn(found -> found.kind() == DataFinding.Category.CONTRADICTION)
                .anySatisfy(found -> {
                    assertThat(found.message().zh()).contains("县里的数在：").contains(place);
                    assertThat(found.message().en())
                            .contains("The county's figure stands in ")
                            .contains("row 3");
                });
    }
}
