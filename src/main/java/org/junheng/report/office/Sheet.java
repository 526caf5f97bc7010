package org.junheng.report.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Width;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** A sheet that grows by rows, and by columns where a county has one that those before it had not. */
final class Sheet {
    private static final int HEAD = 1;
    private static final double LINE = 14.5;
    /** No program shows a higher row. */
    private static final double HIGHEST = 400;

    private static final double DEFAULT_WIDTH = 12;

    private final Worksheet sheet;
    private final Language language;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, Double> widths = new LinkedHashMap<>();
    private int row = HEAD;
    private int lines = 1;
    private int headLines = 1;

    /**
     * Starts a sheet.
     *
     * @param name what the tab is called
     * @param title what stands above the table
     */
    Sheet(Workbook workbook, Language language, Text name, Text title) {
        this.language = language;
        sheet = workbook.newWorksheet(name.in(language));
        sheet.value(0, 0, title.in(language));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.freezePane(0, HEAD + 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEAD);
        sheet.footer("&P / &N", org.dhatim.fastexcel.Position.CENTER);
    }

    /** A column of this key, made with this header where there is none yet. */
    int column(String key, Text title, double width) {
        Integer known = columns.get(key);
        if (known != null) {
            return known;
        }
        String header = title.in(language);
        int made = columns.size();
        columns.put(key, made);
        sheet.width(made, width);
        widths.put(made, width);
        headLines = Math.max(headLines, linesOf(header, width));
        sheet.rowHeight(HEAD, LINE * headLines + 4);
        sheet.value(HEAD, made, header);
        sheet.style(HEAD, made)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("E6EEF4")
                .borderStyle("thin")
                .set();
        return made;
    }

    /** Columns of these headers. */
    Sheet columns(double width, Text... headers) {
        for (Text header : headers) {
            column(header.zh(), header, width);
        }
        return this;
    }

    /** Goes on to the next row. */
    void next() {
        row++;
        lines = 1;
    }

    /** Programs differ in whether they fit rows to their text; so this does. */
    private static int linesOf(String text, double width) {
        return text.lines()
                .mapToInt(line -> 1 + (int) (Width.of(line) / Math.max(1, width - 1)))
                .sum();
    }

    void text(int column, Text text) {
        text(column, text.in(language));
    }

    /** Text is never a formula, whatever it begins with. */
    void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
            int needed = linesOf(text, widths.getOrDefault(column, DEFAULT_WIDTH));
            if (needed > lines) {
                lines = needed;
                sheet.rowHeight(row, Math.min(LINE * lines + 2, HIGHEST));
            }
        }
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
    }

    void whole(int column, long number) {
        sheet.value(row, column, number);
        sheet.style(row, column)
                .format("0")
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
    }

    /** A number as the form shows it; the cell keeps all of it. */
    void number(int column, double number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column)
                .format(format)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
    }

    void formula(int column, String formula, String format) {
        sheet.formula(row, column, formula);
        sheet.style(row, column)
                .format(format)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
    }

    /** What fails is red, what is undecided is amber, what does not apply is grey. */
    void mark(int column, Verdict.State state, String format) {
        String fill = switch (state) {
            case PASS -> "";
            case FAIL -> "F8D7D2";
            case UNDECIDED -> "FBEBC3";
            case NOT_APPLICABLE -> "ECEEF0";
        };
        if (!fill.isEmpty()) {
            sheet.style(row, column)
                    .format(format)
                    .fillColor(fill)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin")
                    .set();
        }
    }

    /** Arrows to filter by in the header. */
    void filters() {
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(HEAD, 0, row, columns.size() - 1);
        }
    }
}
