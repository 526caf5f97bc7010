package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbook and summary opened by an office program that is not ours. */
class LibreOfficeTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    private Path folder;

    @BeforeEach
    void office() {
        assumeTrue(Files.isExecutable(OFFICE), "not run: " + OFFICE + " is not installed");
    }

    private void convert(Path file, String format) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void theWorkbookOpensAndItsFormulasAndFormatsAreRight() throws IOException, InterruptedException {
        Path file = folder.resolve("form.xlsx");
        Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        // Every sheet as it is shown, in a file of its own.
        convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1");
        // 33 of 39 and 17 of 21 are 84.6 % and 81.0 %.
        assertThat(folder.resolve("form-表Ⅱ-1.csv"))
                .content(StandardCharsets.UTF_8)
                .contains("84.6%", "81.0%");
        assertThat(folder.resolve("form-表Ⅱ-2.csv"))
                .content(StandardCharsets.UTF_8)
                .contains("S002", ",6.60,");
        assertThat(folder.resolve("form-表Ⅲ.csv"))
                .content(StandardCharsets.UTF_8)
                .contains(",0.659,", ",0.117,");
    }

    /** What a bureau reads: the county by one document, with its plan or without, on twelve pages at most. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate examples/county --rules quality-balance-2017",
                "plan examples/county --prices examples/prices/prices.yaml"
            })
    void theSummaryOfACountyByOneDocumentHasTwelvePagesAtMost(String command) throws IOException, InterruptedException {
        Path file = folder.resolve("one.docx");
        String line = command + " --as-of 2025-09-01 --lang zh --docx " + file;
        Ran.of(new LibraryRooms(), (Object[]) line.split(" ", -1));
        convert(file, "pdf");
        assertThat(pages("one.pdf")).isBetween(1, 12);
    }

    /** A form to be filled in by hand: 210 columns that can be read, and not 119 pages. */
    @ParameterizedTest
    @CsvSource({"basic-balance-2012, 14", "quality-balance-2017, 20", "quality-balance-2017 school-summary, 34"})
    void aTemplateIsPrintedOnSensiblePages(String packs, int most) throws IOException, InterruptedException {
        Path file = folder.resolve("template.xlsx");
        String line = "template " + packs + " --lang zh --out " + file;
        Ran ran = Ran.of(new LibraryRooms(), (Object[]) line.split(" ", -1));
        assertThat(ran.code()).as(ran.err()).isZero();
        convert(file, "pdf");
        assertThat(pages("template.pdf")).isBetween(5, most);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet schools = workbook.getSheet("学校");
            assertThat(schools.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(schools.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            workbook.forEach(sheet -> assertThat(sheet.getFooter().getCenter()).endsWith("&A  &P / &N"));
        }
    }

    private int pages(String pdf) throws IOException {
        return Files.readString(folder.resolve(pdf), StandardCharsets.ISO_8859_1)
                        .split("/Type/Page(?!s)", -1)
                        .length
                - 1;
    }

    @Test
    void theSummaryBecomesPages() throws IOException, InterruptedException {
        Path file = folder.resolve("summary.docx");
        Outputs.evaluate(Outputs.SCHOOLS, "--docx", file);
        convert(file, "pdf");
        assertThat(Files.readString(folder.resolve("summary.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/Type/Page/");
    }
}
