package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook and the summary of the example county, read back. Its figures are worked out from its tables by hand. */
class OfficeFilesTest {
    @TempDir
    private Path folder;

    private Map<String, List<Row>> sheets(Path file) throws IOException {
        Map<String, List<Row>> sheets = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            workbook.getSheets().forEach(sheet -> {
                try {
                    sheets.put(sheet.getName(), sheet.read());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        return sheets;
    }

    private static List<Row> sheet(Map<String, List<Row>> sheets, String name) {
        return Objects.requireNonNull(sheets.get(name));
    }

    private static Cell cell(List<Row> rows, String rowHas, String header) {
        Row head = rows.get(1);
        int column = head.stream()
                .filter(cell -> cell != null && cell.getText().equals(header))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
        return rows.stream()
                .filter(row -> row.stream()
                        .anyMatch(cell -> cell != null && cell.getText().equals(rowHas)))
                .findFirst()
                .orElseThrow()
                .getCell(column);
    }

    @Test
    void theWorkbookHasTheTablesOfTheForm() throws IOException {
        Path file = folder.resolve("form.xlsx");
        Ran ran = Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        assertThat(ran.out()).contains("结论：");
        Map<String, List<Row>> sheets = sheets(file);
        assertThat(sheets)
                .containsOnlyKeys("结论", "说明", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "问题与对策", "台账", "待补数据", "数据问题");
        // S002: (9066 + 702) m² for 1480 students; S008 has no equipment value; the teaching point S032 is left out.
        List<Row> schools = sheet(sheets, "表Ⅱ-2");
        assertThat(cell(schools, "S002", "R5 生均体育运动场馆面积").asNumber().doubleValue())
                .isEqualTo(9768.0 / 1480, within(1e-9));
        assertThat(cell(schools, "S008", "R6 生均教学仪器设备值").getText()).isEqualTo("数据不足");
        assertThat(cell(schools, "S008", "七项指标综合达标").getText()).isEqualTo("待定");
        assertThat(cell(schools, "S032", "R1 每百名学生拥有高于规定学历教师数").getText()).isEqualTo("不适用");
        assertThat(cell(schools, "S007", "未达标但达到85%的指标").getText()).isEqualTo("R2");
        // Of 39 primary sections in scope 33 have backbone teachers enough, 5 have not, one is undecided.
        assertThat(cell(sheet(sheets, "表Ⅱ-1"), "小学", "R2 每百名学生拥有县级以上骨干教师数").getFormula())
                .isEqualTo("33/39");
        assertThat(cell(sheet(sheets, "问题与对策"), "示例县城关第一小学", "问题").getText()).contains("6.60平方米/生", "还差1332平方米");
        assertThat(sheet(sheets, "数据问题").get(2).getCellText(2)).contains("超过专任教师数30");
    }

    /** A preview on a phone reckons nothing: it shows what is stored, or an empty cell. */
    @Test
    void everyFormulaIsStoredWithItsValue() throws IOException {
        Path file = folder.resolve("form.xlsx");
        Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        List<Cell> formulas = sheets(file).values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.stream())
                .filter(cell -> cell != null && cell.getFormula() != null)
                .toList();
        assertThat(formulas).allSatisfy(cell -> {
            String[] parts = cell.getFormula().split("/", -1);
            assertThat(Double.parseDouble(cell.getRawValue()))
                    .isEqualTo(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]), within(1e-9));
        });
        // Seven indicators and the school rule, of two levels.
        assertThat(formulas).hasSize(16);
    }

    @Test
    void theFormsDecimalsAreFormatsAndTheCellsKeepEveryDigit() throws IOException {
        Path file = folder.resolve("form.xlsx");
        Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        try (InputStream in = Files.newInputStream(file);
                var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(in)) {
            var schools = workbook.getSheet("表Ⅱ-2");
            assertThat(schools.getRow(3).getCell(13).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00");
            var dispersions = workbook.getSheet("表Ⅲ");
            var junior = dispersions.getRow(3);
            assertThat(junior.getCell(1).getStringCellValue()).isEqualTo("初中");
            var backbone = junior.getCell(6);
            assertThat(dispersions.getRow(1).getCell(6).getStringCellValue()).startsWith("每百名学生拥有县级以上骨干教师数");
            assertThat(backbone.getCellStyle().getDataFormatString()).isEqualTo("0.000");
            assertThat(backbone.getNumericCellValue()).isBetween(0.6585, 0.6595);
            assertThat(backbone.getNumericCellValue()).isNotEqualTo(0.659);
            // Above the limit of 0.45, and so marked.
            assertThat(backbone.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFF8D7D2");
        }
    }

    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    String style = paragraph.getStyle();
                    text.append(style == null ? "" : style + " ").append(paragraph.getText());
                } else if (element instanceof org.apache.poi.xwpf.usermodel.XWPFTable table) {
                    text.append(table.getText());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void theSummaryOfACountySaysWhatIsReachedWhatIsWantingAndWhatIsNotReported() throws IOException {
        Path file = folder.resolve("summary.docx");
        Outputs.evaluate(Outputs.SCHOOLS, "--docx", file);
        assertThat(text(file))
                .startsWith("示例县义务教育均衡发展总结\n")
                .containsSubsequence(
                        "Heading1 一、取得的成绩",
                        "随迁子女在公办学校和购买学位就读的比例\t85.0%（2006÷2360）\t≥85%",
                        "Heading1 二、存在的问题",
                        "教师五年360学时培训完成率为99.9%（1998÷2000），应为100%，尚有2名教师未修满学时",
                        "示例县城关第一小学",
                        "还差1332平方米",
                        "未报或不能使用的数据",
                        "运动场地面积（未报）\t示例县双河乡九年一贯制学校\t",
                        "Heading1 三、对策与下一步",
                        // 100 students × 720 yuan − 12,960 yuan.
                        "示例县竹坪乡老寨教学点差59,040元",
                        "逐人补训，补足学时",
                        // 5 of its 13 students are of this level, which wants 24.615… yuan for each of them: 28,800 ×
                        // 5/13.
                        "示例县民办弘毅中学（初中部）差28,800元",
                        "Heading1 附：评估依据和数据来源",
                        "examples/county/schools.csv，59行，SHA-256 ");
    }

    @Test
    void theSummaryOfASchoolSpeaksOfThatSchoolAlone() throws IOException {
        Path file = folder.resolve("school.docx");
        Outputs.evaluate(Outputs.SCHOOLS, "--docx", file, "--school", "S002", "--lang", "en");
        assertThat(text(file))
                .contains("示例县城关第一小学: balanced development", "6.60 m² per student", "1332 m² short", "County")
                .doesNotContain("示例县城关第二小学", "示例县新城小学");
    }

    /**
     * Eight schools of the README's "clearly short", 清溪镇初级中学, and one each for certificates, training, rooms, funds of a
     * small and of a special school: 14. 东街小学 is one of them already, so three of the four that are tolerated remain.
     */
    @Test
    void theSummaryCountsTheSchoolsAsItsAnswerDoesAndItsPointsAsItNumbersThem() throws IOException {
        Path file = folder.resolve("one.docx");
        Path data = Path.of("examples/county");
        Ran.of(new LibraryRooms(), "evaluate", data, "--as-of", "2025-09-01", "--lang", "zh", "--docx", file);
        String text = text(file);
        assertThat(text).contains("共有14所学校有未达标项", "有未达标项的学校共14所；另有3所只有建议性的、或文件允许的不足，列在后面");
        List<String> rows = text.substring(text.indexOf("有未达标项的学校共")).lines().toList();
        assertThat(rows.subList(2, 16)).allMatch(row -> row.startsWith("示例县"));
        assertThat(rows.subList(16, 19)).allMatch(row -> row.contains("不影响综合判定"));
        long points = text.lines().filter(line -> line.matches("\\d+．.*")).count();
        assertThat(points).isPositive();
        assertThat(text).contains("拟分" + points + "条采取措施");
    }

    @Test
    void theSectionsOfASchoolsSummaryAreNumberedFromOne() throws IOException {
        Path file = folder.resolve("school.docx");
        Outputs.evaluate(Outputs.SCHOOLS, "--docx", file, "--school", "S004");
        assertThat(text(file).lines().filter(line -> line.startsWith("Heading2")))
                .containsExactly("Heading2 （一）未达标的标准", "Heading2 （二）未报或不能使用的数据");
    }

    @Test
    void whatIsWrongWithDataIsToldByTheNamesOfSchools() throws IOException {
        Path file = folder.resolve("form.xlsx");
        Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        assertThat(sheet(sheets(file), "数据问题").stream().map(row -> row.getCellText(2)))
                .anyMatch(text -> text.startsWith("示例县清溪镇初级中学（S039）：") && text.contains("相互矛盾"))
                .noneMatch(text -> text.contains("/junior"));
    }

    @Test
    void aSchoolIsChosenByItsNameOrByWhatOnlyOneNameHas() throws IOException {
        Path file = folder.resolve("school.docx");
        for (String name : List.of("示例县城关第三小学", "城关第三小学")) {
            Outputs.evaluate(Outputs.SCHOOLS, "--docx", file, "--school", name);
            assertThat(text(file)).contains("示例县城关第三小学义务教育均衡发展总结");
        }
    }

    @Test
    void aNameThatSeveralSchoolsHaveIsRefusedNamingThem() {
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--docx",
                folder.resolve("school.docx"),
                "--school",
                "城关第");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("“城关第”不止一所学校", "示例县城关第一小学（S002）", "示例县城关第三小学（S004）")
                .doesNotContain("Exception", "读写出错");
    }

    /** The last row is filtered, too; what is compared is a number, to be sorted and summed. */
    @Test
    void filtersCoverTheLastRowAndValuesAreNumbers() throws IOException {
        Path file = folder.resolve("form.xlsx");
        Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(Files.newInputStream(file))) {
            for (String name : List.of("结论", "表Ⅱ-2", "问题与对策", "待补数据", "数据问题")) {
                var sheet = workbook.getSheet(name);
                String area = sheet.getCTWorksheet().getAutoFilter().getRef();
                assertThat(area).as(name).endsWith(String.valueOf(sheet.getLastRowNum() + 1));
            }
        }
        Map<String, List<Row>> sheets = sheets(file);
        List<Row> findings = sheet(sheets, "问题与对策");
        Row stadium = findings.stream()
                .filter(row -> row.getCellText(3).equals("示例县城关第三小学")
                        && row.getCellText(5).equals("QB-R5-primary"))
                .findFirst()
                .orElseThrow();
        // 4816 ÷ 1120 = 4.3, 7.5 × 1120 − 4816 = 3584.
        assertThat(List.of(7, 8, 9).stream()
                        .map(column -> stadium.getCell(column).asNumber().doubleValue()))
                .containsExactly(4.3, 7.5, 3584.0);
        assertThat(stadium.getCellText(10)).isEqualTo("平方米");
    }

    @Test
    void severalCountiesHaveASheetWithARowEachTheWorstFirst() throws IOException {
        Path data = Files.writeString(folder.resolve("two.csv"), """
                学校代码,学校名称,区县,办学类型,是否计校数,小学在校生数,小学班数,小学专任教师数,小学持证教师数
                A1,甲校,甲县,小学,是,100,4,10,10
                B1,乙校,乙县,小学,是,200,4,10,9
                """);
        Path file = folder.resolve("two.xlsx");
        Ran.of(
                new LibraryRooms(),
                "evaluate",
                data,
                "--rules",
                "rules/quality-balance-2017/certified-teachers.drl",
                "--as-of",
                "2025-09-01",
                "--lang",
                "zh",
                "--xlsx",
                file);
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .startsWith("各县一览", "按标准合计", "结论");
        }
        List<Row> rows = sheet(sheets(file), "各县一览");
        assertThat(rows.get(2).getCellText(0)).isEqualTo("乙县");
        assertThat(rows.get(2).getCellText(2)).isEqualTo("未达标");
        assertThat(rows.get(2).getCellText(5)).contains("教师持证上岗");
        assertThat(rows.get(2).getCell(8).asNumber().intValue()).isEqualTo(200);
        assertThat(rows.get(3).getCellText(0)).isEqualTo("甲县");
        assertThat(rows.get(3).getCellText(2)).isEqualTo("达标");
        assertThat(rows.get(4).getCellText(0)).isEqualTo("合计");
        // Of the two counties' schools one fails, with 200 students.
        List<Row> totals = sheet(sheets(file), "按标准合计");
        assertThat(totals.get(2).getCellText(0)).isEqualTo("专任教师持证上岗率");
        assertThat(totals.get(2).getCell(3).asNumber().intValue()).isEqualTo(1);
        assertThat(totals.get(2).getCell(5).asNumber().intValue()).isEqualTo(1);
        assertThat(totals.get(2).getCell(6).asNumber().intValue()).isEqualTo(200);
    }

    @Test
    void aSchoolThatIsNotThereIsRefusedAndNothingIsWritten() {
        Path file = folder.resolve("school.docx");
        Ran ran = Ran.of(
                new MadeRooms(1, Verdict.State.PASS),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--docx",
                file,
                "--school",
                "S9");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("数据中没有代码或名称为“S9”的学校");
        assertThat(file).doesNotExist();
    }

    @Test
    void severalCountiesDoNotFitInOneSummary() throws IOException {
        Ran ran = Ran.of(
                new MadeRooms(2, Verdict.State.PASS),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--docx",
                folder.resolve("s.docx"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("请把 --docx 指向一个文件夹");
        Path all = folder.resolve("all");
        Ran each = Ran.of(
                new MadeRooms(2, Verdict.State.PASS),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--docx",
                all);
        assertThat(each.code()).isZero();
        assertThat(all.resolve("0002-县1.docx")).exists();
    }
}
