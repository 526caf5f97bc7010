package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that tells more of schools and not of what kind they are: the kind stands in the table that it is joined with. */
class SupplementLevelsTest {
    private static final String MAIN =
            "学校代码,学校名称,区县,办学类型,在校生数,专任教师数\n3101,东街小学,平山县,小学,600,40\n3201,第一初级中学,平山县,初级中学,900,75\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "补充.csv|学校代码,学校名称,持证教师数;3101,东街小学,36;3201,第一初级中学,70",
                "补充.csv|学校代码,持证教师数;3101,36;3201,70",
                "补充.csv|学校名称,持证教师数;东街小学,36;第一初级中学,70",
                "a补充.csv|学校代码,学校名称,区县,持证教师数;3201,第一初级中学,平山县,70;3101,东街小学,平山县,36",
            })
    void itsFiguresAreOfTheOnlyLevel(String file, String table) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), MAIN),
                Reads.write(folder.resolve(file), table.replace(';', '\n') + "\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.school("3101").levels()).as(reads.said()).containsOnlyKeys(Level.PRIMARY);
        assertThat(reads.school("3201").levels()).as(reads.said()).containsOnlyKeys(Level.JUNIOR);
        assertThat(reads.primary("3101", LevelFigure.CERTIFIED_TEACHERS)).isEqualTo(Figure.of(36));
        assertThat(reads.said()).doesNotContain("属于哪个学段不明");
    }

    /** Of a school of two levels nobody knows of which they are. */
    @ParameterizedTest
    @CsvSource({"九年一贯制学校", "完全中学"})
    void ofAThroughSchoolItIsAskedAsBefore(String kind) {
        Reads reads = Reads.of(
                Reads.write(
                        folder.resolve("学校.csv"),
                        "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数\n3101,育才学校,平山县," + kind + ",600,300\n"),
                Reads.write(folder.resolve("补充.csv"), "学校代码,学校名称,持证教师数\n3101,育才学校,36\n"));
        assertThat(reads.said()).contains("属于哪个学段不明");
    }
}
