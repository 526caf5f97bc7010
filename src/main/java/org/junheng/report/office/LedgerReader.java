package org.junheng.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.data.cell.IdText;
import org.junheng.data.note.DataException;
import org.junheng.data.source.InputFile;
import org.junheng.report.office.LedgerTable.Line;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Reads a working list back as somebody has filled it in: the sheet of a report workbook, or a file of its own. */
public final class LedgerReader {
    /** What tells of which finding of which county a row is. */
    private static final List<Text> IDS = List.of(LedgerSheet.COUNTY, LedgerSheet.FINDING);

    /** What somebody fills in. */
    private static final List<Text> WRITTEN =
            List.of(LedgerSheet.OWNER, LedgerSheet.DUE, LedgerSheet.STATE, LedgerSheet.REMARK);

    private static final int SHOWN = 40;

    private final LedgerTable table;
    private final Map<Text, List<Integer>> columns;
    private final List<Text> problems = new ArrayList<>();

    private LedgerReader(LedgerTable table) {
        this.table = table;
        this.columns = table.columns();
    }

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
    public static Read workbook(InputStream in) throws IOException {
        return read(LedgerTable.workbook(in), LedgerReader::noSheet);
    }

    /**
     * Reads the list as a page hands it out, or a spreadsheet saved it, whatever stands between its cells.
     *
     * @throws DataException if it is no text
     */
    public static Read csv(InputFile file) throws IOException {
        return read(LedgerTable.csv(file), LedgerReader::noHeader);
    }

    private static Read read(LedgerTable table, Function<LedgerTable, Text> none) {
        if (table.header().isEmpty()) {
            return new Read(Ledger.NONE, List.of(none.apply(table)));
        }
        LedgerReader reader = new LedgerReader(table);
        Ledger ledger = reader.ledger();
        return new Read(ledger, reader.problems);
    }

    private static Text noSheet(LedgerTable none) {
        return new Text(
                "工作簿里没有“台账”这一页，其他各页也没有表头“县代码”“问题编号”。请给出填好的台账。",
                "there is no sheet \"Ledger\" in the workbook, and no other one has the header \"County id\", \"Finding id\";"
                        + " give the ledger that was filled in.");
    }

    private static Text noHeader(LedgerTable table) {
        Optional<Line> first =
                table.lines().stream().filter(line -> !line.isBlank()).findFirst();
        String cells =
                String.join(" ", first.map(Line::cells).orElse(List.of())).strip();
        String seen = cells.length() > SHOWN ? cells.substring(0, SHOWN) + "…" : cells;
        return new Text(
                "找不到台账的表头：没有一行写着“县代码”“问题编号”等列名（逗号、分号、制表符分隔都试过；第"
                        + first.map(Line::number).orElse(1L) + "行是“" + seen + "”）。请保留台账原来的表头。",
                "the header of the ledger is not found: no row has the names \"County id\", \"Finding id\" and so on"
                        + " (commas, semicolons and tabs were tried between cells; row "
                        + first.map(Line::number).orElse(1L) + " is \"" + seen
                        + "\"). Keep the header as the ledger had it.");
    }

    private Ledger ledger() {
        header();
        Map<String, Ledger.LedgerEntry> entries = new LinkedHashMap<>();
        Map<String, Line> places = new LinkedHashMap<>();
        boolean hasIds = IDS.stream().allMatch(columns::containsKey);
        for (Line line : table.rows()) {
            // Without a column of ids every row is of no finding, which is told once; what else is wrong with it is
            // told all the same.
            if (isNamed(line)) {
                Ledger.LedgerEntry entry = entry(line);
                if (!hasIds) {
                    continue;
                }
                Line before = places.putIfAbsent(entry.key(), line);
                if (before != null) {
                    twice(before, line, entry.finding());
                }
                entries.put(entry.key(), entry);
            }
        }
        return new Ledger(entries);
    }

    /** One of the two would be lost. */
    private void twice(Line before, Line line, String finding) {
        List<Text> other = LedgerTable.COLUMNS.stream()
                .filter(column -> !text(before, column).equals(text(line, column)))
                .toList();
        Text differ = other.isEmpty()
                ? new Text("两行一样，请删去一行", "both are the same; delete one")
                : Lists.NAMES.between(other).then(new Text("不同，请只留一行", " differ; keep one of them"));
        problem(
                line,
                new Text(
                                "问题编号“" + finding + "”在第" + before.number() + "行已有，",
                                "\"" + finding + "\" is in row " + before.number() + " already: ")
                        .then(differ));
    }

    /** Each column once; of those that are not told none would do. */
    private void header() {
        Stream.concat(IDS.stream(), WRITTEN.stream())
                .filter(column -> !columns.containsKey(column))
                .forEach(this::missing);
        columns.forEach((column, places) -> {
            if (places.size() > 1) {
                problem(
                        table.header().orElseThrow(),
                        new Text(
                                "“" + column.zh() + "”一列出现" + places.size() + "次，不知用哪一列，请只留一列",
                                "the column \"" + column.en() + "\" stands " + places.size()
                                        + " times, and which one holds is not known; keep one"));
            }
        });
    }

    /** Whether it says of which finding of which county it is. What is filled in without that would be lost. */
    private boolean isNamed(Line line) {
        List<Text> lacks = IDS.stream()
                .filter(columns::containsKey)
                .filter(column -> text(line, column).isEmpty())
                .toList();
        Optional<Text> filled = Stream.concat(WRITTEN.stream(), Stream.of(LedgerSheet.TITLE, LedgerSheet.SUBJECT))
                .filter(column -> !text(line, column).isEmpty())
                .findFirst();
        if (!lacks.isEmpty() && filled.isPresent()) {
            Text column = filled.get();
            String seen = text(line, column);
            Text names = Lists.NAMES.between(lacks);
            problem(
                    line,
                    new Text(
                            "填了" + column.zh() + "“" + seen + "”，没有" + names.zh() + "，不知是哪个问题；请从台账原行补上，或删去这一行",
                            column.en() + " \"" + seen + "\" is filled in without " + names.en()
                                    + ", so it is of no finding; copy what its row had, or delete the row"));
        }
        return lacks.isEmpty();
    }

    private Ledger.LedgerEntry entry(Line line) {
        Ledger.LedgerEntry entry = new Ledger.LedgerEntry(
                IdText.of(text(line, LedgerSheet.COUNTY)).plain(),
                text(line, LedgerSheet.FINDING),
                text(line, LedgerSheet.SUBJECT),
                text(line, LedgerSheet.TITLE),
                text(line, LedgerSheet.OWNER),
                day(line),
                text(line, LedgerSheet.STATE),
                text(line, LedgerSheet.REMARK));
        Text remedy = new Text(
                "办完的写“完成”，豁免的写“豁免”，没有办完的写“在办”或“未完成”，其余写在备注里",
                "write \"done\", \"waived\", or \"open\" or \"not done\", and the rest as a remark");
        Text state = new Text("状态“" + entry.state() + "”", "state \"" + entry.state() + "\"");
        if (entry.isDoubtful()) {
            problem(
                    line,
                    state.then(new Text("看不出是否已办完；", " may mean that it is done; "))
                            .then(remedy));
        } else if (entry.isUnknown()) {
            problem(
                    line,
                    state.then(new Text("看不出办没办完；", " does not say whether it is done; "))
                            .then(remedy));
        }
        return entry;
    }

    private String text(Line line, Text column) {
        Integer at = columns.getOrDefault(column, List.of(Integer.MAX_VALUE)).get(0);
        return at >= line.cells().size() ? "" : line.cells().get(at);
    }

    /** A date of the spreadsheet, which is a number of days there, or one that was typed. */
    private Optional<LocalDate> day(Line line) {
        String text = text(line, LedgerSheet.DUE);
        Optional<LocalDate> day = LedgerDay.of(text);
        if (day.isEmpty() && !text.isEmpty()) {
            problem(
                    line,
                    new Text(
                            "期限“" + text + "”不是年月日齐全的日期，要写成 YYYY-MM-DD",
                            "due \"" + text + "\" is no date with year, month and day; write YYYY-MM-DD"));
        }
        return day;
    }

    /** Without a column of ids no row can be used: which ones these are is told once. */
    private void missing(Text column) {
        List<Line> rows = table.rows();
        boolean isId = IDS.contains(column) && !rows.isEmpty();
        Text which = isId ? unused(rows) : Text.NONE;
        problems.add(new Text(
                "“台账”没有“" + column.zh() + "”一列" + which.zh() + "，请保留原来的列名。",
                "the ledger has no column \"" + column.en() + "\"" + which.en()
                        + "; keep the columns' names as they were."));
    }

    private static Text unused(List<Line> rows) {
        long first = rows.get(0).number();
        long last = rows.get(rows.size() - 1).number();
        String from = first == last ? String.valueOf(first) : first + "—" + last;
        return new Text(
                "，" + rows.size() + "行（第" + from + "行）不知是哪个问题",
                ", so of " + rows.size() + " rows (" + from + ") it is not known which finding they are of");
    }

    private void problem(Line line, Text text) {
        problems.add(new Text(
                "台账第" + line.number() + "行：" + text.zh() + "。",
                "ledger, row " + line.number() + ": " + text.en() + "."));
    }
}
