package org.junheng.report.office;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Reads a working list back as somebody has filled it in: the sheet of a report workbook, or a file of its own. */
public final class LedgerReader {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    /** As spreadsheets count days, in this century. */
    private static final Pattern SERIAL = Pattern.compile("([34567]\\d{4})(\\.\\d+)?");

    /** What somebody fills in. */
    private static final List<Text> WRITTEN =
            List.of(LedgerSheet.OWNER, LedgerSheet.DUE, LedgerSheet.STATE, LedgerSheet.REMARK);

    private static final String MARK = "\uFEFF";
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
     * A line of the list as it stands in its file.
     *
     * @param number its place, from 1
     * @param cells what stands in it
     */
    private record Line(long number, List<String> cells) {}

    /**
     * Reads the sheet of the ledger.
     *
     * @param in a workbook; it is closed
     * @throws IOException if it is none
     */
    public static Read workbook(InputStream in) throws IOException {
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
            List<Line> lines = new ArrayList<>();
            for (Row row : sheet.get().read()) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null ? "" : cell.getText().strip());
                }
                lines.add(new Line(row.getRowNum(), cells));
            }
            return read(lines);
        }
    }

    /**
     * Reads the list as a page hands it out, or a spreadsheet saved it: CSV in UTF-8 or GB18030.
     *
     * @throws IOException if it is none
     */
    public static Read csv(byte[] bytes) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text(bytes))) {
            for (CsvRecord row : reader) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                lines.add(new Line(row.getStartingLineNumber(), cells));
            }
        } catch (CsvParseException broken) {
            throw new IOException(broken);
        }
        return read(lines);
    }

    private static String text(byte[] bytes) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
            } catch (CharacterCodingException other) {
                // The next one is tried.
            }
        }
        throw new IOException("neither UTF-8 nor GB18030");
    }

    private static Read read(List<Line> lines) {
        LedgerReader reader = new LedgerReader();
        Ledger ledger = reader.ledger(lines);
        return new Read(ledger, reader.problems);
    }

    private Ledger ledger(List<Line> lines) {
        Map<String, Ledger.LedgerEntry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            if (columns.isEmpty()) {
                header(line);
                continue;
            }
            if (isNamed(line)) {
                Ledger.LedgerEntry entry = entry(line);
                if (entries.put(entry.key(), entry) != null) {
                    problem(
                            line,
                            new Text("问题编号出现两次：" + entry.finding(), "a finding stands twice: " + entry.finding()));
                }
            }
        }
        if (columns.isEmpty()) {
            missing(LedgerSheet.FINDING);
        }
        return new Ledger(entries);
    }

    /** Whether it says of which finding of which county it is. What is filled in without that would be lost. */
    private boolean isNamed(Line line) {
        List<Text> lacks = Stream.of(LedgerSheet.COUNTY, LedgerSheet.FINDING)
                .filter(column -> columns.containsKey(column.zh()) || columns.containsKey(column.en()))
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
                text(line, LedgerSheet.COUNTY),
                text(line, LedgerSheet.FINDING),
                text(line, LedgerSheet.SUBJECT),
                text(line, LedgerSheet.TITLE),
                text(line, LedgerSheet.OWNER),
                day(line),
                text(line, LedgerSheet.STATE),
                text(line, LedgerSheet.REMARK));
        if (entry.isDoubtful()) {
            problem(
                    line,
                    new Text(
                            "状态“" + entry.state() + "”看不出是否已办完；办完的写“完成”，豁免的写“豁免”，没有办完的写“在办”或“未完成”，其余写在备注里",
                            "state \"" + entry.state()
                                    + "\" may mean that it is done; write \"done\", \"waived\", or \"open\" or \"not done\","
                                    + " and the rest as a remark"));
        }
        return entry;
    }

    private void header(Line line) {
        List<String> cells = line.cells();
        if (cells.contains(LedgerSheet.FINDING.zh()) || cells.contains(LedgerSheet.FINDING.en())) {
            for (int i = 0; i < cells.size(); i++) {
                columns.putIfAbsent(cells.get(i), i);
            }
            Stream.concat(Stream.of(LedgerSheet.COUNTY), WRITTEN.stream())
                    .filter(column -> !cells.contains(column.zh()) && !cells.contains(column.en()))
                    .forEach(this::missing);
        }
    }

    private String text(Line line, Text column) {
        Integer at = columns.containsKey(column.zh()) ? columns.get(column.zh()) : columns.get(column.en());
        return at == null || at >= line.cells().size() ? "" : line.cells().get(at);
    }

    /** A date of the spreadsheet, which is a number of days there, or one that was typed. */
    private Optional<LocalDate> day(Line line) {
        String text = text(line, LedgerSheet.DUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher days = SERIAL.matcher(text);
        if (days.matches()) {
            return Optional.of(FIRST.plusDays(Long.parseLong(days.group(1))));
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
        problem(
                line,
                new Text("期限“" + text + "”不是日期，要写成 YYYY-MM-DD", "due \"" + text + "\" is no date; write YYYY-MM-DD"));
        return Optional.empty();
    }

    private void missing(Text column) {
        problems.add(new Text(
                "“台账”没有“" + column.zh() + "”一列，请保留原来的列名。",
                "the ledger has no column \"" + column.en() + "\"; keep the columns' names as they were."));
    }

    private void problem(Line line, Text text) {
        problems.add(new Text(
                "台账第" + line.number() + "行：" + text.zh() + "。",
                "ledger, row " + line.number() + ": " + text.en() + "."));
    }
}
