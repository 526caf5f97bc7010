package org.junheng.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.results.Ledger;
import org.junheng.texts.Text;

/** Reads the working list of a report workbook back, as somebody has filled it in. */
public final class LedgerReader {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Text> problems = new ArrayList<>();

    private LedgerReader() {}

    /**
     * What was read.
     *
     * @param ledger the list
     * @param problems what could not be read, with its row; the list is not to be used where there is any
     */
    public record Read(Ledger ledger, List<Text> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the sheet of the ledger.
     *
     * @param in a workbook; it is closed
     * @throws IOException if it is none
     */
    public static Read read(InputStream in) throws IOException {
        LedgerReader reader = new LedgerReader();
        try (in;
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Optional<Sheet> sheet = workbook.findSheet(LedgerSheet.NAME.zh());
            if (sheet.isEmpty()) {
                sheet = workbook.findSheet(LedgerSheet.NAME.en());
            }
            if (sheet.isEmpty()) {
                return new Read(
                        Ledger.NONE,
                        List.of(new Text("工作簿里没有“台账”这一页。", "there is no sheet \"Ledger\" in the workbook.")));
            }
            Ledger ledger = reader.ledger(sheet.get().read());
            return new Read(ledger, reader.problems);
        }
    }

    private Ledger ledger(List<Row> rows) {
        Map<String, Ledger.Entry> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            if (columns.isEmpty()) {
                header(row);
                continue;
            }
            String finding = text(row, LedgerSheet.FINDING);
            if (finding.isEmpty()) {
                continue;
            }
            Ledger.Entry entry = new Ledger.Entry(
                    text(row, LedgerSheet.COUNTY),
                    finding,
                    text(row, LedgerSheet.TITLE),
                    text(row, LedgerSheet.OWNER),
                    day(row),
                    text(row, LedgerSheet.STATE),
                    text(row, LedgerSheet.REMARK));
            if (entries.put(entry.key(), entry) != null) {
                problem(row, "问题编号出现两次：" + finding, "a finding stands twice: " + finding);
            }
        }
        if (columns.isEmpty()) {
            problems.add(new Text("“台账”没有“问题编号”一列。", "the ledger has no column \"Finding id\"."));
        }
        return new Ledger(entries);
    }

    private void header(Row row) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                found.put(cell.getText().strip(), cell.getColumnIndex());
            }
        }
        if (found.containsKey(LedgerSheet.FINDING.zh()) || found.containsKey(LedgerSheet.FINDING.en())) {
            columns.putAll(found);
        }
    }

    private Optional<Cell> cell(Row row, Text column) {
        Integer at = columns.containsKey(column.zh()) ? columns.get(column.zh()) : columns.get(column.en());
        return at == null ? Optional.empty() : row.getOptionalCell(at);
    }

    private String text(Row row, Text column) {
        return cell(row, column).map(Cell::getText).orElse("").strip();
    }

    /** A date of the spreadsheet, or one that was typed. */
    private Optional<LocalDate> day(Row row) {
        Optional<Cell> cell = cell(row, LedgerSheet.DUE);
        String text = text(row, LedgerSheet.DUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (cell.map(Cell::getType).filter(CellType.NUMBER::equals).isPresent()) {
            return cell.map(one -> FIRST.plus(one.asNumber().longValue(), ChronoUnit.DAYS));
        }
        Matcher typed = DAY.matcher(text);
        try {
            if (typed.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(typed.group(1)),
                        Integer.parseInt(typed.group(2)),
                        Integer.parseInt(typed.group(3))));
            }
        } catch (DateTimeException none) {
            // Told below, as what is no date at all.
        }
        problem(row, "期限“" + text + "”不是日期，要写成 YYYY-MM-DD", "due \"" + text + "\" is no date; write YYYY-MM-DD");
        return Optional.empty();
    }

    private void problem(Row row, String zh, String en) {
        problems.add(new Text(
                "台账第" + row.getRowNum() + "行：" + zh + "。", "ledger, row " + row.getRowNum() + ": " + en + "."));
    }
}
