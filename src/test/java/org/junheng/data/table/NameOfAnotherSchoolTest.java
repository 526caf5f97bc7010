package org.junheng.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of schools, in lists of results, classes and marks, whose id and name do not go together. */
class NameOfAnotherSchoolTest {
    private static final String RESULTS = "学校代码,学校名称,年级,学科,参考人数,合格人数";

    @TempDir
    private Path folder;

    private Path schools;

    @BeforeEach
    void threeSchools() {
        schools = Read.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,是否计校数,主校,在校生数",
                "P1,松林小学,青田县,小学,是,,300",
                "P2,柏林小学,青田县,小学,是,,200",
                "P3,松林小学河西校区,青田县,小学,否,P1,50");
    }

    private Path list(String header, String row) {
        return Read.write(folder.resolve("名单.csv"), header.replace('/', ','), row.replace('/', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "学校代码/学校名称/年级/学科/参考人数/合格人数, P1/柏林小学/六/语文/10/9",
        "学校代码/学校名称/区县/年级/学科/参考人数/合格人数, P2/松林小学/青田县/六/语文/10/9",
        "学校代码/学校名称/年级/班级/班级人数, P1/柏林小学/六/1班/40",
        "学校代码/学校名称/年级/学号/语文（满分100）, P2/松林小学/六/1001/80",
    })
    void aRowWithTheIdOfOneAndTheNameOfAnotherIsRefused(String header, String row) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(schools, list(header, row)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.file()).endsWith("名单.csv");
                            assertThat(problem.row()).isEqualTo(2);
                            assertThat(problem.message().zh()).contains("不符：这个校名是代码 P", "请更正代码或校名");
                            assertThat(problem.message().en()).contains("does not go with the name");
                        }));
    }

    /** A name that is no other school's is a way of writing its own; a campus may go by its main school. */
    @ParameterizedTest
    @CsvSource({
        "P1/松林小学/六/语文/10/9, P1",
        "P1/松林中心小学/六/语文/10/9, P1",
        "P1/松林小学河西校区/六/语文/10/9, P1",
        "P3/松林小学/六/语文/10/9, P3",
        "P1//六/语文/10/9, P1",
        "/柏林小学/六/语文/10/9, P2",
    })
    void anyOtherRowIsOfTheSchoolOfItsId(String row, String school) {
        Read read = Read.files(schools, list(RESULTS, row));
        assertThat(read.counties().get(0).results())
                .filteredOn(one -> one.tested().isReported())
                .extracting("school")
                .containsExactly(school);
    }
}
