package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would fill the memory, are of another sort, or in an encoding that does not say so. */
class HostileFileTest {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    @TempDir
    private Path folder;

    private Path workbook(String sheet) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((SHEET + sheet + "</worksheet>").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "&#90;ZZZ1", ""})
    void aCellBeyondTheLastColumnIsRefusedBeforeItIsParsed(String cell) throws IOException {
        Path file = workbook("<sheetData><row r=\"1\"><c r=\"" + cell + "\"><v>1</v></c></row></sheetData>");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("holds what no spreadsheet program writes (a cell beyond the last column");
    }

    @Test
    void aCellThatIsFarTooLongIsRefused() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            text.append(i);
        }
        Path file = workbook("<sheetData><row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row></sheetData>");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("a cell of more than 1048576 bytes");
    }

    @Test
    void tooManyMergedCellsAreRefused() throws IOException {
        StringBuilder merges = new StringBuilder("<mergeCells>");
        for (int i = 1; i <= 50_001; i++) {
            merges.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
        }
        Path file = workbook(merges + "</mergeCells>");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("more than 50000 merged cells");
    }

    @Test
    void aRowOfFarTooManyCellsIsRefused() {
        Path file = Read.write(folder.resolve("wide.csv"), "学校名称,区县" + ",".repeat(20_000), "甲,A");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("more than 16384 cells in a row");
    }

    @Test
    void aPdfIsRefusedWithAdvice() {
        Path file = Read.write(folder.resolve("学校.csv"), "%PDF-1.7");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("this is a PDF or an archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsKnownWithoutAMark(String encoding) throws IOException {
        Path file = folder.resolve("学校.csv");
        Files.writeString(file, "学校名称,区县,图书册数\r\n甲,A,12\r\n乙,A,13\r\n", Charset.forName(encoding));
        assertThat(Read.files(file).school("甲").figures().get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of(12));
    }

    @Test
    void aFullWidthCommaSeparatesCellsWhereNothingElseDoes() {
        Read read = Read.csv(folder, "学校名称，区县，图书册数", "甲，A，12");
        assertThat(read.school("甲").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(12));
        Read text = Read.csv(folder, "学校名称,区县,备注", "甲,A,一，二，三，四");
        assertThat(text.school("甲").extraText("备注")).isEqualTo("一，二，三，四");
    }

    @Test
    void notesBelowATableAreLeftOutAndCounted() {
        Read read = Read.csv(folder, "学校名称,区县,图书册数", "甲,A,12", "注：数据截至9月1日", "填表人：张三,审核人：李四,");
        assertThat(read.counties().get(0).schools()).hasSize(1);
        assertThat(read.notes().leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.count()).isEqualTo(2));
    }
}
