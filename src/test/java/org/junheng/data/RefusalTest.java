package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that cannot be used at all, and what is left out of data that can. */
class RefusalTest {
    @TempDir
    private Path folder;

    private List<DataProblem> refused(String... lines) {
        Path file = Read.write(folder.resolve("schools.csv"), lines);
        return catchThrowableOfType(DataException.class, () -> Read.files(file)).problems();
    }

    private static void isAt(List<DataProblem> problems, int row, String message) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.message().en()).contains("row " + row).contains(message);
            assertThat(problem.message().zh()).contains("第 " + row + " 行");
        });
    }

    @Test
    void twoRowsOfOneSchoolAreNamedBoth() {
        isAt(
                refused("id,name,county", "1,甲,A", "2,乙,A", "1,丙,A"),
                4,
                "school \"1\" is there twice, first in row 2. If they are two schools, correct the id;");
    }

    @Test
    void withoutIdsTheNameTellsSchoolsApart() {
        isAt(refused("name,kind", "甲,小学", "甲,小学"), 3, "school \"甲\" is there twice, first in row 2");
    }

    @Test
    void oneIdInTwoCountiesIsTwoSchools() {
        assertThat(Read.csv(folder, "id,name,county", "1,甲,A", "1,乙,B").counties())
                .hasSize(2);
    }

    @Test
    void everyRowOfAnotherWidthIsNamed() {
        List<DataProblem> problems = refused("id,name,kind", "1,甲,小学", "2,乙", "3,丙,小学,x", "4,丁,小学");
        assertThat(problems).extracting(DataProblem::row).containsExactly(3, 4);
        assertThat(problems.get(0).message().en()).contains("the row has 2 cells and the header 3");
    }

    @Test
    void anUnclosedQuoteDoesNotSwallowTheRest() {
        isAt(refused("id,name,kind", "1,甲,小学", "2,\"乙,小学", "3,丙,小学"), 3, "a quote is not closed properly");
    }

    @Test
    void textAfterAClosedQuoteIsRefused() {
        isAt(refused("id,name,kind", "1,\"甲\"x,小学"), 2, "a quote is not closed properly");
    }

    @Test
    void aRowIsNumberedAsASpreadsheetDoesEvenAfterALineBreakInACell() {
        assertThat(refused("id,name,kind", "1,\"甲\n甲\",小学", "2,乙"))
                .singleElement()
                .extracting(DataProblem::row)
                .isEqualTo(3);
    }

    @Test
    void aCampusNeedsItsMainSchool() {
        isAt(
                refused("id,name,mainSchool,counted", "1,甲,,是", "2,乙,9,否"),
                3,
                "the main school \"9\" is not among the schools of the county");
    }

    @Test
    void aRowWithoutCountyIsRefusedWhereThereIsSuchAColumn() {
        isAt(refused("id,name,county", "1,甲,A", "2,乙,"), 3, "the row has no county");
    }

    @Test
    void aRowWithNeitherIdNorNameIsRefused() {
        isAt(refused("id,name,kind", ",,小学"), 2, "neither the id of a school nor its name");
    }

    @Test
    void twoColumnsForOneFigureAreRefused() {
        isAt(refused("name,kind,图书册数,books", "甲,小学,1,2"), 1, "is the same as column \"图书册数\"");
    }

    @Test
    void aTableWithoutIdAndNameIsRefused() {
        isAt(refused("kind,books", "小学,1"), 1, "no column \"id\" or \"name\"");
    }

    @Test
    void aFileWithoutAKnownHeaderIsRefused() {
        assertThat(refused("a,b", "1,2"))
                .singleElement()
                .extracting(problem -> problem.message().en())
                .asString()
                .contains("no header is found");
    }

    @Test
    void aTableWithoutSchoolsIsRefused() {
        assertThat(refused("id,name", "合计,"))
                .singleElement()
                .extracting(problem -> problem.message().en())
                .asString()
                .contains("no school was read");
    }

    @Test
    void everyFileThatCannotBeOpenedIsNamed() throws IOException {
        Path missing = folder.resolve("missing.csv");
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path page = Read.write(folder.resolve("page.xls"), "<html><table></table></html>");
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
        List<DataProblem> problems = catchThrowableOfType(
                        DataException.class, () -> Read.files(missing, empty, page, old))
                .problems();
        assertThat(problems)
                .extracting(problem -> problem.message().en())
                .satisfiesExactly(
                        a -> assertThat(a).contains("there is no such file"),
                        b -> assertThat(b).contains("the file is empty"),
                        c -> assertThat(c).contains("a web page"),
                        d -> assertThat(d)
                                .contains("old .xls or an encrypted workbook")
                                .contains("save it as .xlsx"));
    }

    @Test
    void totalsAndBlankRowsAreLeftOutAndCounted() {
        Read read =
                Read.csv(folder, "序号,学校名称,办学类型", "1,甲,小学", ",,", "", "2,乙,小学", "小 计,,", "合计：,,", "3,Total,", "4,全县合计,");
        assertThat(read.counties().get(0).schools()).hasSize(2);
        assertThat(read.notes().leftOut())
                .satisfiesExactly(
                        blank -> {
                            assertThat(blank.reason().en()).isEqualTo("blank rows");
                            assertThat(blank.count()).isEqualTo(2);
                            assertThat(blank.examples()).containsExactly("3", "4");
                        },
                        total -> {
                            assertThat(total.reason().zh()).startsWith("合计行");
                            assertThat(total.count()).isEqualTo(4);
                            assertThat(total.examples()).containsExactly("6", "7", "8", "9");
                        });
    }

    @Test
    void aColumnWithoutAHeaderIsLeftOutAndCounted() {
        Read read = Read.csv(folder, "name,kind,,", "甲,小学,5,");
        assertThat(read.notes().leftOut()).singleElement().satisfies(column -> {
            assertThat(column.count()).isEqualTo(1);
            assertThat(column.examples()).containsExactly("#3");
        });
    }

    @Test
    void aTitleAboveTheHeaderIsLeftOutAndCounted() {
        Read read = Read.csv(folder, "2024 年学校情况表,,", "name,kind,students", "甲,小学,5");
        assertThat(read.counties().get(0).schools()).hasSize(1);
        assertThat(read.notes().leftOut())
                .singleElement()
                .extracting(ReadingNotes.LeftOut::examples)
                .isEqualTo(List.of("1: 2024 年学校情况表"));
    }

    @Test
    void aMissingIdIsReplacedByTheNameWithANotice() {
        Read read = Read.csv(folder, "id,name", "1,甲", ",乙");
        assertThat(read.school("乙").name()).isEqualTo("乙");
        assertThat(read.onlyProblem().row()).isEqualTo(3);
    }

    @Test
    void anIdThatASpreadsheetCutShortIsReported() {
        assertThat(Read.csv(folder, "id,name", "1.10108E+11,甲")
                        .onlyProblem()
                        .message()
                        .en())
                .contains("lost its last digits");
    }

    @Test
    void filesAreKnownByTheirHash() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "id,name\n1,a\n");
        // printf 'id,name\n1,a\n' | sha256sum
        assertThat(Read.files(file).notes().sources())
                .containsExactly(new ReadingNotes.ReadSource(
                        file.toString(), "b7773700b1468b27c88d7122034e23bc5af7703c70bc13fd545d8e08534dcf41", 1));
    }
}
