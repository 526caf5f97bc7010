package org.junheng.data.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.Read;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a campus is said to be in two places, and what of it is known. */
class CampusContradictionsTest {
    @TempDir
    private Path folder;

    /** The answer and the main school in the row of the campus, and the main school in a list of campuses. */
    @ParameterizedTest
    @CsvSource({
        "否, P1, '',       NO,      P1, ''",
        "是, '', '',       YES,     '', ''",
        "'', P1, '',       UNKNOWN, P1, ''",
        "是, P1, '',       UNKNOWN, P1, 两者矛盾",
        "是, '', P1,       UNKNOWN, P1, 两者矛盾",
        "否, '', P1,       NO,      P1, ''",
        "否, P1, P1,       NO,      P1, ''",
        "否, P1, P2,       NO,      P1, 名单.csv 第 2 行写作“P2”",
        "否, P2, P1,       NO,      P2, 名单.csv 第 2 行写作“P1”",
        "是, P1, P2,       UNKNOWN, P1, 写作“P2”",
    })
    void isToldWhereTheyDiffer(String counted, String main, String listed, Flag flag, String read, String told) {
        List<Path> files = new ArrayList<>();
        files.add(Read.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,是否计校数,主校,在校生数",
                "P1,松林小学,青田县,小学,是,,300",
                "P2,柏林小学,青田县,小学,是,,200",
                "X1,河西小学,青田县,小学," + counted + "," + main + ",50"));
        if (!listed.isEmpty()) {
            files.add(Read.write(folder.resolve("名单.csv"), "校区,主校", "X1," + listed));
        }
        Read all = Read.files(files.toArray(new Path[0]));
        School campus = all.school("X1");
        assertThat(campus.flag(SchoolFlag.COUNTED)).isEqualTo(flag);
        assertThat(campus.mainSchool()).isEqualTo(read);
        assertThat(all.notes().problems())
                .noneMatch(problem -> problem.message().zh().contains("没有校区"));
        if (told.isEmpty()) {
            assertThat(all.notes().problems()).isEmpty();
        } else {
            assertThat(all.notes().problems())
                    .anySatisfy(problem -> assertThat(problem.message().zh()).contains(told));
        }
    }
}
