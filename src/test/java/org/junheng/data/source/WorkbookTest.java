package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    private Path folder;

    private Path workbook(Consumer<Workbook> filling) {
        Path file = folder.resolve("海淀区.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            filling.accept(workbook);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    private School school(String header, Consumer<Worksheet> cell) {
        return oneCell(header, cell).school("甲");
    }

    private Read oneCell(String header, Consumer<Worksheet> cell) {
        return Read.files(workbook(book -> {
            Worksheet sheet = book.newWorksheet("学校");
            row(sheet, 0, "学校名称", "办学类型", header);
            row(sheet, 1, "甲", "小学");
            cell.accept(sheet);
        }));
    }

    @Test
    void numbersAreTheDecimalsThatExcelShows() {
        assertThat(school("图书册数", sheet -> sheet.value(1, 2, 0.1 + 0.2))
                        .figures()
                        .get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of("0.3"));
        assertThat(school("图书册数", sheet -> sheet.value(1, 2, 4.1)).figures().get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of("4.1"));
        assertThat(school("图书册数", sheet -> sheet.value(1, 2, 23226)).figures().get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of(23_226));
        assertThat(school("困难学生资助金额", sheet -> sheet.value(1, 2, 1.5e9))
                        .figures()
                        .get(SchoolFigure.AID_AMOUNT))
                .isEqualTo(Figure.of(1_500_000_000));
    }

    @Test
    void aNumberTypedAsTextIsANumber() {
        assertThat(school("图书册数", sheet -> sheet.value(1, 2, " 1,234 "))
                        .figures()
                        .get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of(1234));
    }

    @Test
    void aHeaderUnitIsConverted() {
        assertThat(school("教学仪器设备资产值（万元）", sheet -> sheet.value(1, 2, 12.5))
                        .figures()
                        .get(SchoolFigure.EQUIPMENT_VALUE))
                .isEqualTo(Figure.of(125_000));
    }

    @Test
    void aPercentageIsItsShareInAColumnOfOnesOwn() {
        School school = school("达标率", sheet -> {
            sheet.value(1, 2, 0.125);
            sheet.style(1, 2).format("0.0%").set();
        });
        assertThat(school.extraText("达标率")).isEqualTo("12.5%");
        assertThat(school.extra("达标率").range()).isEqualTo(Figure.of("0.125").range());
    }

    @Test
    void aDateIsADateAndNoNumber() {
        Consumer<Worksheet> date = sheet -> {
            sheet.value(1, 2, LocalDate.of(2024, 9, 1));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
        };
        assertThat(school("建校日期", date).extraText("建校日期")).isEqualTo("2024-09-01");
        Read read = oneCell("图书册数", date);
        assertThat(read.school("甲").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().value()).isEqualTo("2024-09-01");
        assertThat(read.onlyProblem().sheet()).isEqualTo("学校");
        assertThat(read.onlyProblem().message().zh()).contains("海淀区.xlsx，工作表“学校”，第 2 行，“图书册数”列");
    }

    @Test
    void aFormulaThatWasNeverComputedIsNotNought() {
        Read read = oneCell("图书册数", sheet -> sheet.formula(1, 2, "SUM(A1:A2)"));
        assertThat(read.school("甲").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().en()).contains("the formula =SUM(A1:A2) has no computed value");
    }

    @Test
    void theValueOfAFormulaIsTheOneThatExcelComputed() throws IOException {
        Path file = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>学校名称</t></is></c><c r=\"B1\""
                + " t=\"inlineStr\"><is><t>图书册数</t></is></c><c r=\"C1\""
                + " t=\"inlineStr\"><is><t>计算机台数</t></is></c><c r=\"D1\""
                + " t=\"inlineStr\"><is><t>96平方米及以上音乐教室数</t></is></c></row><row r=\"2\"><c r=\"A2\""
                + " t=\"str\"><f>\"甲\"</f><v>甲</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\""
                + " t=\"str\"><f>\"\"</f><v></v></c><c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>");
        Read read = Read.files(file);
        assertThat(read.school("甲").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(2));
        assertThat(read.school("甲").figures().get(SchoolFigure.COMPUTERS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(read.school("甲").figures().get(SchoolFigure.MUSIC_ROOMS_96)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().en()).contains("the cell shows the error #DIV/0!");
    }

    @Test
    void sheetsAreToldApartAndTheRestIsCounted() {
        Read read = Read.files(workbook(book -> {
            Worksheet notes = book.newWorksheet("填表说明");
            row(notes, 0, "请如实填写");
            row(notes, 1, "谢谢");
            Worksheet schools = book.newWorksheet("学校");
            row(schools, 0, "2024 年学校情况");
            row(schools, 1, "学校代码", "学校名称", "办学类型", "在校生数");
            row(schools, 2, 110108, "甲", "小学", 120);
            row(schools, 4, "合计", "", "", 120);
            Worksheet county = book.newWorksheet("县");
            row(county, 0, "名称", "常住人口");
            row(county, 1, "海淀", 3_000_000);
            Worksheet results = book.newWorksheet("成绩");
            row(results, 0, "学校代码", "学科", "参考人数");
            row(results, 1, "110108", "语文", 20);
        }));
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties()).singleElement().satisfies(county -> {
            assertThat(county.id()).isEqualTo("海淀区");
            assertThat(county.name()).isEqualTo("海淀");
            assertThat(county.figures().get(CountyFigure.POPULATION)).isEqualTo(Figure.of(3_000_000));
            assertThat(county.results()).hasSize(1);
            assertThat(county.schools()).hasSize(1);
        });
        assertThat(read.school("110108").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(120));
        assertThat(read.notes().leftOut())
                .extracting(ReadingNotes.LeftOut::sheet)
                .containsExactlyInAnyOrder("学校", "填表说明", "学校");
        assertThat(read.notes().sources())
                .singleElement()
                .extracting(ReadingNotes.ReadSource::rows)
                .isEqualTo(4L);
    }

    @Test
    void hiddenRowsAreLeftOutAndListed() {
        Read read = Read.files(workbook(book -> {
            Worksheet sheet = book.newWorksheet("学校");
            row(sheet, 0, "学校名称", "办学类型");
            row(sheet, 1, "甲", "小学");
            row(sheet, 2, "乙", "小学");
            sheet.hideRow(2);
        }));
        assertThat(read.counties().get(0).schools()).hasSize(1);
        assertThat(read.notes().leftOut()).singleElement().satisfies(rows -> {
            assertThat(rows.reason().zh()).contains("隐藏的行");
            assertThat(rows.examples()).containsExactly("3");
        });
    }

    @Test
    void aTextThatIsMergedDownHoldsForEachRowAndANumberForNone() {
        Read read = Read.files(workbook(book -> {
            Worksheet sheet = book.newWorksheet("学校");
            row(sheet, 0, "学校名称", "区县", "图书册数");
            row(sheet, 1, "甲", "A", 120);
            row(sheet, 2, "乙");
            sheet.range(1, 1, 2, 1).merge();
            sheet.range(1, 2, 2, 2).merge();
        }));
        assertThat(read.counties()).singleElement().satisfies(county -> {
            assertThat(county.id()).isEqualTo("A");
            assertThat(county.schools())
                    .allSatisfy(school ->
                            assertThat(school.figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE));
        });
        assertThat(read.notes().problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message().zh()).contains("“120（合并单元格 C2:C3）”合并在几格里"));
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] rows = "<row/>".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                zip.write(rows);
            }
        }
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("xl/worksheets/sheet1.xml in the workbook unpacks to far more");
    }

    @Test
    void aDamagedWorkbookIsRefusedWithAdvice() throws IOException {
        Path whole = workbook(book -> row(book.newWorksheet("学校"), 0, "学校名称", "办学类型"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(half))
                .withMessageContaining("damaged, encrypted or no .xlsx")
                .withMessageContaining("save it as .xlsx");
    }

    @Test
    void anXmlEntityOfAWorkbookIsNotExpanded() throws IOException {
        Path file = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&bomb;</t></is></c></row>");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageNotContaining("boom");
    }

    /** A workbook with one sheet of these rows, as other programs write them. */
    private Path parts(String rows) throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                            + " name=\"学校\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE worksheet [<!ENTITY bomb \"boom\">]><worksheet"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
