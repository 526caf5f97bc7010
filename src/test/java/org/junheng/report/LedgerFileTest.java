package org.junheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.data.content.NamedContent;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A working list as it comes back from whatever people opened it with. */
class LedgerFileTest {
    private static final String HEAD = "县代码,问题编号,对象,问题,责任人,期限,状态,备注";
    private static final String ROW = "甲县,QB-R5-primary@A,甲校,运动场,张三,2025-08-31,完成,已验收";
    private static final String TITLE = "问题台账：填责任人、期限（YYYY-MM-DD）、状态（完成、豁免…）、备注，下次用 --ledger 读回";

    private static LedgerFile read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static LedgerFile read(String text, Charset charset) throws IOException {
        return LedgerFile.read(NamedContent.of("台账.csv", text.getBytes(charset)));
    }

    private static LedgerEntry only(LedgerFile file) {
        assertThat(file.problems()).isEmpty();
        assertThat(file.ledger().entries()).hasSize(1);
        return file.ledger().entries().values().iterator().next();
    }

    private static void isTheRow(LedgerFile file) {
        assertThat(only(file))
                .isEqualTo(new LedgerEntry(
                        "甲县",
                        "QB-R5-primary@A",
                        "甲校",
                        "运动场",
                        "张三",
                        Optional.of(LocalDate.of(2025, 8, 31)),
                        "完成",
                        "已验收"));
    }

    /** Each separator, under each of what may stand above the header. */
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "，", "；", "|"})
    void theHeaderIsFoundWhateverSeparatesTheCellsAndStandsAbove(String separator) throws IOException {
        String table = (HEAD + "\n" + ROW + "\n").replace(",", separator);
        for (String above : List.of(
                "",
                TITLE + "\n",
                "\"" + TITLE + "\"" + separator.repeat(7) + "\n",
                "\n\n",
                TITLE + "\n\n填表单位：甲县教育局" + separator + "填表日期：2025年9月1日\n",
                "问题" + separator.repeat(7) + "\n",
                "台账（问题编号勿改）\n")) {
            isTheRow(read(above + table));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void anyUsualEncodingIsRead(String charset) throws IOException {
        isTheRow(
                read(TITLE + "\n" + HEAD.replace(',', '\t') + "\n" + ROW.replace(',', '\t'), Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "County id,Finding id,Subject,Finding,Owner,Due,State,Remark",
                "county id,finding id,subject,finding,owner,due,state,remark",
                "COUNTY ID,FINDING ID,SUBJECT,FINDING,OWNER,DUE,STATE,REMARK",
                "县 代 码,问题编号 ,对象,问题,责任人,期 限,状态,备注",
                "\uFEFF县代码,问题编号,对象,问题,责任人,期限,状态,备注"
            })
    void columnsAreFoundWhateverTheCaseAndTheBlanks(String head) throws IOException {
        isTheRow(read(head + "\n" + ROW));
    }

    private static byte[] workbook(String sheet, String... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("说明");
            XSSFSheet made = workbook.createSheet(sheet);
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = made.createRow(i);
                String[] cells = rows[i].split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"台账", "Ledger", "Sheet1", "台账（9月）", "整改"})
    void aSheetIsFoundByItsNameElseByItsHeader(String sheet) throws IOException {
        isTheRow(LedgerFile.read(NamedContent.of("a.xlsx", workbook(sheet, TITLE, HEAD, ROW))));
    }

    @Test
    void whatIsNoLedgerIsSaidTruly() throws IOException {
        assertThat(read("学校代码,学校名称\nA,甲校\n").problems()).singleElement().satisfies(told -> {
            assertThat(told.zh()).contains("找不到台账的表头", "第1行是“学校代码");
            assertThat(told.en()).contains("the header of the ledger is not found", "row 1 is \"学校代码");
        });
        assertThat(read("").problems())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).contains("文件是空的"));
        assertThat(read("{\"a\":1}").problems()).hasSize(1);
        assertThat(read("<html><table>").problems())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).contains("网页"));
        assertThat(read("%PDF-1.4").problems()).hasSize(1);
        assertThat(read(HEAD + "\n" + ROW + "\n甲县,\"没有闭合\n").problems())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).contains("引号没有正确闭合"));
        assertThat(LedgerFile.read(NamedContent.of("a.xlsx", workbook("数据", "学校代码,学校名称")))
                        .problems())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).contains("没有“台账”这一页"));
    }

    @Test
    void aColumnThatIsMissingOrTwiceIsTold() throws IOException {
        assertThat(read("县代码;问题编号;责任人;期限;备注\n").problems())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).isEqualTo("“台账”没有“状态”一列，请保留原来的列名。"));
        assertThat(read(HEAD + ",状态\n" + ROW + ",在办\n").problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.zh()).contains("台账第1行：“状态”一列出现2次");
                    assertThat(told.en()).contains("the column \"State\" stands 2 times");
                });
    }

    private static LedgerFile withDue(String due) throws IOException {
        return read(HEAD + "\n甲县,QB-R5-primary@A,,,张三,\"" + due + "\",在办,\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-08-31",
                "2025/8/31",
                "2025.8.31",
                "2025年8月31日",
                "2025年8月31号",
                "2025年08月31",
                "2025 年 8 月 31 日",
                "２０２５年８月３１日",
                "２０２５－０８－３１",
                "二〇二五年八月三十一日",
                "二零二五年八月三十一日",
                "二○二五年八月卅一日",
                "20250831",
                "45900",
                "45900.0",
                "2025-08-31 00:00:00",
                "2025-08-31T00:00:00",
                "2025/8/31 0:00",
                "2025年8月31日（星期日）",
                "2025年8月31日前",
                "2025年8月31日止",
                "公元2025年8月31日",
                "2025、8、31"
            })
    void daysOfAnyUsualFormAreRead(String due) throws IOException {
        assertThat(only(withDue(due)).due()).as(due).contains(LocalDate.of(2025, 8, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二六年一月十日,2026-01-10",
        "二〇二六年十月一日,2026-10-01",
        "二〇二六年十二月二十日,2026-12-20",
        "二〇二六年十一月廿五日,2026-11-25",
        "二〇二六年二月三日,2026-02-03"
    })
    void numbersInChineseAreRead(String due, LocalDate day) throws IOException {
        assertThat(only(withDue(due)).due()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "下周",
                "尽快",
                "长期",
                "2025",
                "2025年",
                "2025年8月",
                "2025-08",
                "8月31日",
                "31/08/2025",
                "08/31/25",
                "25-8-31",
                "2025-02-30",
                "2025年13月1日",
                "二〇二五年八月",
                "二〇二五年二月三十日",
                "2025年8月底",
                "2025年8月中旬",
                "8",
                "2025-08-31至2025-09-30",
                "20251331",
                "暑假前",
                "2025年9月1日或10月1日",
                "-",
                "无"
            })
    void whatLeavesTheDayToBeGuessedIsRefused(String due) throws IOException {
        assertThat(withDue(due).problems()).singleElement().satisfies(told -> {
            assertThat(told.zh()).contains("台账第2行：期限“" + due + "”不是年月日齐全的日期");
            assertThat(told.en()).contains("ledger, row 2: due \"" + due + "\" is no date");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是",
                "否",
                "有",
                "无",
                "Y",
                "N",
                "yes",
                "no",
                "true",
                "1",
                "0",
                "√√?",
                "张三",
                "见备注",
                "好",
                "合格",
                "同意",
                "整改",
                "A",
                "——",
                "?",
                "责任人已定",
                "abandoned",
                "undisclosed",
                "not in progress",
                "ok",
                "待定",
                "正常",
                "×"
            })
    void aStateThatSaysNothingIsRefusedWithTheWordsThatDo(String state) throws IOException {
        assertThat(read(HEAD + "\n甲县,QB-R5-primary@A,,,张三,,\"" + state + "\",\n")
                        .problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.zh()).contains("台账第2行：状态“" + state + "”", "办完的写“完成”，豁免的写“豁免”，没有办完的写“在办”或“未完成”");
                    assertThat(told.en())
                            .contains("ledger, row 2: state \"" + state + "\"", "write \"done\", \"waived\"");
                });
    }

    @Test
    void aRowThatStandsTwiceIsToldWithBothPlaces() throws IOException {
        assertThat(read(HEAD + "\n" + ROW + "\n\n" + ROW.replace("张三", "李四").replace("完成", "在办"))
                        .problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.zh()).contains("台账第4行：", "在第2行已有，责任人、状态不同，请只留一行");
                    assertThat(told.en()).contains("ledger, row 4:", "in row 2 already: Owner, State differ");
                });
        assertThat(read(HEAD + "\n" + ROW + "\n" + ROW).problems())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).contains("两行一样，请删去一行"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        assertThat(read(HEAD + "\n甲县,X@A,,,张三,下周,是,\n甲县,X@B,,,,2025-08-31,完成80%,\n")
                        .problems())
                .hasSize(3);
    }

    @Test
    void aCountyCodeThatASpreadsheetTookForANumberIsRead() throws IOException {
        Ledger ledger = read(HEAD + "\n110108.0,X@A,,,张三,,在办,\n\"'110109\",X@A,,,张三,,在办,\n")
                .ledger();
        assertThat(ledger.entries().values()).extracting(LedgerEntry::county).containsExactly("110108", "110109");
        assertThat(ledger.outside(Map.of("110108", 1).keySet())).containsOnlyKeys("110109");
    }
}
