package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The working list goes round: written, filled in by another program, read back, held against changed data. */
class LedgerTest {
    private static final String HEAD = "学校代码,学校名称,区县,办学类型,是否计校数,小学在校生数,小学班数,小学专任教师数,小学持证教师数\n";
    /** Of ten teachers nine hold the certificate: each school fails. */
    private static final String BEFORE = HEAD + """
            A,甲校,甲县,小学,是,100,4,10,9
            B,乙校,甲县,小学,是,100,4,10,9
            C,丙校,甲县,小学,是,100,4,10,9
            D,丁校,甲县,小学,是,100,4,10,10
            """;
    /** B has mended it, D lost one. */
    private static final String AFTER = HEAD + """
            A,甲校,甲县,小学,是,100,4,10,9
            B,乙校,甲县,小学,是,100,4,10,10
            C,丙校,甲县,小学,是,100,4,10,9
            D,丁校,甲县,小学,是,100,4,10,9
            """;

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void before() throws IOException {
        data = Files.writeString(folder.resolve("schools.csv"), BEFORE);
    }

    private Ran evaluate(Path xlsx, Object... more) {
        Object[] args = new Object[12 + more.length];
        Object[] always = {
            "evaluate",
            data,
            "--rules",
            "rules/quality-balance-2017/certified-teachers.drl",
            "--as-of",
            "2025-09-01",
            "--lang",
            "zh",
            "--format",
            "text",
            "--xlsx",
            xlsx
        };
        System.arraycopy(always, 0, args, 0, always.length);
        System.arraycopy(more, 0, args, always.length, more.length);
        return Ran.of(new LibraryRooms(), args);
    }

    private static int column(XSSFSheet sheet, String title) {
        for (Cell cell : sheet.getRow(1)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + title);
    }

    private static Row row(XSSFSheet sheet, String finding) {
        for (Row row : sheet) {
            Cell cell = row.getCell(1);
            if (cell != null && cell.getStringCellValue().equals(finding)) {
                return row;
            }
        }
        throw new AssertionError("no row " + finding);
    }

    private static void set(XSSFSheet sheet, String finding, Map<String, String> texts) {
        texts.forEach((title, text) -> row(sheet, finding)
                .getCell(column(sheet, title), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text));
    }

    private static String get(XSSFSheet sheet, String finding, String title) {
        Cell cell = row(sheet, finding).getCell(column(sheet, title));
        return cell == null ? "" : cell.getStringCellValue();
    }

    /** What somebody does in a spreadsheet. */
    private Path filledIn(Path made, Map<String, Map<String, String>> rows) throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(made));
                OutputStream out = Files.newOutputStream(filled)) {
            rows.forEach((finding, texts) -> set(workbook.getSheet("台账"), finding, texts));
            workbook.write(out);
        }
        return filled;
    }

    @Test
    void ownersAndStatesAreCarriedAndWhatIsDoneIsChecked() throws IOException {
        Path first = folder.resolve("first.xlsx");
        evaluate(first);
        Path filled = filledIn(
                first,
                Map.of(
                        "QB-G12-school@A",
                        Map.of("责任人", "张三", "期限", "2025-08-31", "状态", "完成", "备注", "已补考"),
                        "QB-G12-school@B",
                        Map.of("责任人", "李四", "期限", "2025/8/31", "状态", "完成"),
                        "QB-G12-school@C",
                        Map.of("责任人", "王局", "期限", "2025-08-31", "状态", "豁免", "备注", "县政府会议同意")));
        data = Files.writeString(folder.resolve("schools.csv"), AFTER);
        Path second = folder.resolve("second.xlsx");

        Ran ran = evaluate(second, "--ledger", filled);

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).contains("已报完成，仍未达标：1项（甲校 专任教师持证上岗率）", "豁免已到期，重新计入：1项（丙校 专任教师持证上岗率）", "新增：1项", "已解决：1项");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(second))) {
            XSSFSheet sheet = workbook.getSheet("台账");
            assertThat(get(sheet, "QB-G12-school@A", "责任人")).isEqualTo("张三");
            assertThat(get(sheet, "QB-G12-school@A", "期限")).isEqualTo("2025-08-31");
            assertThat(get(sheet, "QB-G12-school@A", "备注")).isEqualTo("已补考");
            assertThat(get(sheet, "QB-G12-school@A", "核对")).isEqualTo("已报完成，仍未达标");
            assertThat(get(sheet, "QB-G12-school@B", "核对")).isEqualTo("已解决");
            assertThat(get(sheet, "QB-G12-school@B", "对象")).isEqualTo("乙校");
            assertThat(get(sheet, "QB-G12-school@C", "核对")).isEqualTo("豁免已到期，重新计入");
            assertThat(get(sheet, "QB-G12-school@D", "核对")).isEqualTo("新增");
            // Ten teachers are wanted, of whom 8.5 would be 85 %: nine are there.
            assertThat(row(sheet, "QB-G12-school@D")
                            .getCell(column(sheet, "差额"))
                            .getNumericCellValue())
                    .isEqualTo(1.0);
            assertThat(row(sheet, "QB-G12-school@D")
                            .getCell(column(sheet, "差到85%"))
                            .getNumericCellValue())
                    .isZero();
        }
    }

    /** 0.659 − 0.45; 24 classes where none may be so large; 1998 of 2000 are trained; 0.15 has to be below 0.15. */
    @Test
    void whatHasAValueAndALimitHasAGap() throws IOException {
        Path file = folder.resolve("county.xlsx");
        Outputs.evaluate(Outputs.SCHOOLS, "--xlsx", file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("台账");
            Map<String, Double> gaps = Map.of(
                    "QB-CV2-junior@示例县",
                    0.209,
                    "QB-G05-primary@S004/primary",
                    24.0,
                    "QB-G09-training@示例县",
                    2.0,
                    "QB-Q9-mathematics-difference@示例县",
                    0.0);
            gaps.forEach((finding, gap) -> assertThat(
                            row(sheet, finding).getCell(column(sheet, "差额")).getNumericCellValue())
                    .as(finding)
                    .isEqualTo(gap, within(0.0005)));
            for (Row row : sheet) {
                boolean isTold = row.getCell(5) != null && row.getCell(5).getCellType() == CellType.NUMERIC;
                boolean isLimited = row.getCell(6) != null && row.getCell(6).getCellType() == CellType.NUMERIC;
                assertThat(!isTold || !isLimited || row.getCell(7) != null)
                        .as(String.valueOf(row.getCell(1)))
                        .isTrue();
            }
        }
    }

    @Test
    void aWaiverThatHoldsIsToldWithItsReasonAndNeverMakesACountyPass() throws IOException {
        Path first = folder.resolve("first.xlsx");
        evaluate(first);
        Map<String, String> waived = Map.of("责任人", "王局", "期限", "2026-08-31", "状态", "豁免", "备注", "县政府会议同意");
        Path filled = filledIn(
                first, Map.of("QB-G12-school@A", waived, "QB-G12-school@B", waived, "QB-G12-school@C", waived));

        Ran ran = evaluate(folder.resolve("second.xlsx"), "--ledger", filled);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().replace("\n      ", "")).contains("结论：未达标", "豁免（判定不变）：3项", "甲校 专任教师持证上岗率，县政府会议同意");
    }

    @Test
    void aWaiverWithoutAReasonDoesNotHoldAndOverdueIsTold() throws IOException {
        Path first = folder.resolve("first.xlsx");
        evaluate(first);
        Path filled = filledIn(
                first,
                Map.of(
                        "QB-G12-school@A",
                        Map.of("责任人", "王局", "期限", "2026-08-31", "状态", "豁免"),
                        "QB-G12-school@B",
                        Map.of("责任人", "李四", "期限", "2025-08-31")));
        assertThat(evaluate(folder.resolve("second.xlsx"), "--ledger", filled).out())
                .contains("豁免缺少责任人、期限或理由，不起作用：1项（甲校 专任教师持证上岗率，缺理由（备注））", "逾期：1项（乙校");
    }

    @Test
    void aDateThatIsNoneIsRefusedWithItsRow() throws IOException {
        Path first = folder.resolve("first.xlsx");
        evaluate(first);
        Path filled = filledIn(first, Map.of("QB-G12-school@A", Map.of("期限", "下周")));
        Path second = folder.resolve("second.xlsx");

        Ran ran = evaluate(second, "--ledger", filled);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("台账第", "期限“下周”不是年月日齐全的日期，要写成 YYYY-MM-DD");
        assertThat(second).doesNotExist();
    }

    private Path list(String... rows) throws IOException {
        String head = "县代码,问题编号,问题,责任人,期限,状态,备注\n";
        return Files.writeString(folder.resolve("list.csv"), head + String.join("\n", rows) + "\n");
    }

    /** Every row of it is of no finding: that is said once, with what else is wrong with rows. */
    @ParameterizedTest
    @CsvSource({"问题编号, 县代码", "县代码, 问题编号"})
    void aListWithoutAColumnOfIdsIsRefusedInOneLine(String lacks, String has) throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"), has + ",问题,责任人,期限,状态,备注\n甲,持证,张三,,在办,\n甲,持证,李四,,在办,\n甲,持证,王五,下周,在办,\n");
        Ran ran = evaluate(folder.resolve("second.xlsx"), "--ledger", list);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("“台账”没有“" + lacks + "”一列，3行（第2—4行）不知是哪个问题，请保留原来的列名。")
                .contains("台账第4行：期限“下周”")
                .doesNotContain("台账第2行", "台账第3行", "已有");
    }

    /** The list is refused, by row, when something was filled in that would be lost. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",QB-G12-school@A,持证,张三,,,                | 责任人“张三”，没有县代码",
                ",QB-G12-school@A,持证,,2025-08-31,,          | 期限“2025-08-31”，没有县代码",
                ",QB-G12-school@A,持证,,,完成,                | 状态“完成”，没有县代码",
                ",QB-G12-school@A,持证,,,,已补考              | 备注“已补考”，没有县代码",
                "甲县,,持证,张三,,,                           | 责任人“张三”，没有问题编号",
                "甲县,,持证,,2025-08-31,,                     | 期限“2025-08-31”，没有问题编号",
                "甲县,,持证,,,豁免,                           | 状态“豁免”，没有问题编号",
                "甲县,,持证,,,,县政府会议同意                 | 备注“县政府会议同意”，没有问题编号",
                ",,,张三,,,                                   | 责任人“张三”，没有县代码、问题编号",
                ",,,,,,合计1项                                | 备注“合计1项”，没有县代码、问题编号",
                "甲县,,食堂没有许可证,,,,                      | 问题“食堂没有许可证”，没有问题编号",
                ",,持证,,,,                                    | 问题“持证”，没有县代码、问题编号",
                "甲县,QB-G12-school@A,持证,,,部分完成,        | 状态“部分完成”看不出是否已办完",
                "甲县,QB-G12-school@A,持证,,,申请豁免,        | 状态“申请豁免”看不出是否已办完",
                "甲县,QB-G12-school@A,持证,,,完成80%,         | 状态“完成80%”看不出是否已办完",
                "甲县,QB-G12-school@A,持证,,,almost done,     | 状态“almost done”看不出是否已办完",
            })
    void whatWouldBeLostIsRefusedWithItsRow(String row, String told) throws IOException {
        Path second = folder.resolve("second.xlsx");

        Ran ran = evaluate(second, "--ledger", list("甲县,QB-G12-school@B,持证,李四,,在办,", row));

        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("台账第3行：").contains(told);
        assertThat(second).doesNotExist();
    }

    @Test
    void aRowInWhichNothingWasFilledInIsNothing() throws IOException {
        Ran ran = evaluate(
                folder.resolve("second.xlsx"),
                "--ledger",
                list("甲县,QB-G12-school@B,持证,李四,,未完成,", ",,,,,,", "甲县,,,,,,"));
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).contains("在办：1项。", "新增：2项。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"县代码", "问题编号", "责任人", "期限", "状态", "备注"})
    void aColumnThatIsCalledOtherwiseIsMissed(String column) throws IOException {
        Path list = list("甲县,QB-G12-school@A,持证,张三,2025-08-31,完成,已补考");
        Files.writeString(list, Files.readString(list).replace(column, "某" + column + "栏"));
        Ran ran = evaluate(folder.resolve("second.xlsx"), "--ledger", list);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("“台账”没有“" + column + "”一列");
    }

    @Test
    void rowsOfCountiesThatAreNotInTheDataAreTold() throws IOException {
        Path list = list(
                "甲县,QB-G12-school@A,持证,张三,,在办,",
                "甲 县,QB-G12-school@B,持证,李四,,完成,",
                "丙县,QB-G12-school@B,持证,李四,,完成,",
                "乙县,QB-G12-school@X,持证,王五,,完成,",
                "乙县,QB-G12-school@Y,持证,王五,,完成,");
        Ran ran = evaluate(folder.resolve("second.xlsx"), "--ledger", list);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("台账中有2行是“乙县”的，数据中没有这个县，未核对", "台账中有1行是“丙县”的")
                .doesNotContain("是“甲县”的", "是“甲 县”的");
    }
}
