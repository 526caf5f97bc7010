package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading county by county, with a limit small enough for a test. */
class StreamingTest {
    @TempDir
    private Path folder;

    private final List<String> handedOver = new ArrayList<>();

    private ReadingNotes stream(String... lines) {
        Path file = Read.write(folder.resolve("schools.csv"), lines);
        return DataReader.read(
                List.of(file),
                ReadingOptions.USUAL,
                read -> handedOver.add(read.county().id()),
                1);
    }

    @Test
    void aCountyIsHandedOverBeforeTheNextOneIsRead() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> stream("id,name,county", "1,甲,A", "2,乙,A", "3,丙,B", "4,丁,C", "5,\"戊,C"));
        assertThat(handedOver).containsExactly("A", "B");
    }

    @Test
    void aCountyThatComesBackIsRefusedNamingBothPlaces() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> stream("id,name,county", "1,甲,A", "2,乙,B", "3,丙,A"))
                .satisfies(refused -> {
                    assertThat(refused.problems())
                            .singleElement()
                            .extracting(DataProblem::row)
                            .isEqualTo(4);
                    assertThat(refused)
                            .hasMessageContaining("end before row 3")
                            .hasMessageContaining("sort it by county");
                });
    }

    /** The first counties are gone when the note comes. */
    @Test
    void aNoteBelowThatGivesAnotherUnitIsRefused() {
        String[] rows = {"学校代码,学校名称,区县,教学仪器设备资产值", "1,甲小学,A,30", "2,乙小学,B,40"};
        stream(rows);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> stream(rows[0], rows[1], rows[2], "注：金额单位为万元,,,"))
                .withMessageContaining("注：金额单位为万元")
                .withMessageContaining("教学仪器设备资产值");
    }

    @Test
    void nothingIsHandedOverAfterAnError() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> stream("id,name,county", "1,甲,A", "2,乙,B", "2,丙,B", "4,丁,C"));
        assertThat(handedOver).containsExactly("A");
    }

    @Test
    void smallFilesAreGatheredInTheOrderOfFirstAppearance() {
        Read read = Read.csv(folder, "id,name,county", "1,甲,B", "2,乙,A", "3,丙,B");
        assertThat(read.counties()).extracting(County::id).containsExactly("B", "A");
        assertThat(read.counties().get(0).schools()).hasSize(2);
    }

    @Test
    void anErrorInASmallFileHandsOverNothing() {
        Path file = Read.write(folder.resolve("schools.csv"), "id,name,county", "1,甲,A", "2,乙,B", "2,丙,B");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> DataReader.read(List.of(file), Mapping.none(), county -> handedOver.add(county.id())));
        assertThat(handedOver).isEmpty();
    }
}
