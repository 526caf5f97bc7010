package org.junheng.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.content.CellComments;
import org.junheng.data.source.OptionalLibrary;

/**
 * A workbook to fill in, which {@link DataReader} reads back: one sheet for each table, headers alone, and a sheet of
 * explanations that is no table.
 *
 * @param sheets the tables
 * @param notes the sheet of explanations
 */
public record TemplateWorkbook(List<TemplateSheet> sheets, TemplateNotes notes) {
    private static final int ROWS_WITH_CHOICES = 2000;
    private static final double WIDEST = 60;
    /** A header is broken into lines where its column would be wider. */
    private static final double WIDE = 14;

    /** Where a header may be broken: at blanks, and between Chinese characters. */
    private static final Pattern BREAKS = Pattern.compile("[^\\x21-\\xff]+");

    private static final double NOTE = 42;

    private static final double LINE = 15;
    /** No program shows a higher row. */
    private static final double HIGHEST = 400;
    /** So many characters are read across a page. */
    private static final double PAGE_WIDTH = 200;

    /**
     * A sheet to fill in.
     *
     * @param fixed how many of its first columns stay in sight
     */
    public record TemplateSheet(String name, List<TemplateColumn> columns, int fixed) {
        public TemplateSheet {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column to fill in.
     *
     * @param header as the reader knows it
     * @param note what belongs into it; shown beside the header
     * @param choices what its cells may hold; none where anything may
     * @param open whether more may follow a choice, as the document after a yes: the list is offered, and nothing is refused
     */
    public record TemplateColumn(String header, String note, List<String> choices, boolean open) {
        public TemplateColumn {
            choices = List.copyOf(choices);
        }

        /** A column whose cells hold one of the choices and nothing else. */
        public TemplateColumn(String header, String note, List<String> choices) {
            this(header, note, choices, false);
        }
    }

    /**
     * The sheet of explanations, row by row.
     *
     * <p>No cell may be the header of a column, or the sheet would be read as a table.
     */
    public record TemplateNotes(String name, List<List<String>> rows) {
        public TemplateNotes {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A workbook of these sheets.
     *
     * @throws org.junheng.data.note.DataException if the library that writes workbooks is not on the class path
     */
    public TemplateWorkbook {
        OptionalLibrary.FASTEXCEL.require();
        sheets = List.copyOf(sheets);
    }

    /**
     * Writes it as .xlsx; the stream stays open.
     *
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Junheng", "1.0");
        for (TemplateSheet sheet : sheets) {
            write(workbook.newWorksheet(sheet.name()), sheet);
        }
        write(workbook.newWorksheet(notes.name()), notes);
        workbook.finish();
    }

    /** On paper so many pages wide that the columns can be read, the headers on each, and which sheet and page it is. */
    private static void print(Worksheet worksheet, double width, int fixed) {
        worksheet.pageOrientation("landscape");
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) Math.max(1, Math.ceil(width / PAGE_WIDTH)));
        worksheet.fitToHeight((short) 0);
        worksheet.repeatRows(0);
        if (width > PAGE_WIDTH && fixed > 0) {
            worksheet.repeatCols(0, fixed - 1);
        }
        worksheet.footer("&A  &P / &N", Position.CENTER);
    }

    private static void write(Worksheet worksheet, TemplateSheet sheet) {
        worksheet.freezePane(sheet.fixed(), 1);
        List<Double> widths =
                sheet.columns().stream().map(column -> width(column.header())).toList();
        print(worksheet, widths.stream().mapToDouble(width -> width).sum(), sheet.fixed());
        int lines = 1;
        for (int i = 0; i < widths.size(); i++) {
            lines = Math.max(lines, linesOf(sheet.columns().get(i).header(), widths.get(i)));
        }
        worksheet.rowHeight(0, LINE * lines + 4);
        for (int i = 0; i < sheet.columns().size(); i++) {
            TemplateColumn column = sheet.columns().get(i);
            head(worksheet, 0, i, column.header());
            worksheet.width(i, widths.get(i));
            worksheet.comment(0, i, CellComments.OURS + column.note());
            if (!column.choices().isEmpty()) {
                worksheet
                        .range(1, i, ROWS_WITH_CHOICES, i)
                        .validateWithListByFormula("\"" + String.join(",", column.choices()) + "\"")
                        .showErrorMessage(!column.open());
            }
        }
    }

    private static void write(Worksheet worksheet, TemplateNotes notes) {
        worksheet.freezePane(0, 1);
        print(worksheet, PAGE_WIDTH, 0);
        for (int row = 0; row < notes.rows().size(); row++) {
            List<String> cells = notes.rows().get(row);
            int lines = 1;
            for (int i = 0; i < cells.size(); i++) {
                double width = i == 0 ? WIDE : i == cells.size() - 1 ? PAGE_WIDTH / 2 : NOTE;
                if (row == 0) {
                    head(worksheet, 0, i, cells.get(i));
                    worksheet.width(i, width);
                } else {
                    worksheet.value(row, i, cells.get(i));
                    worksheet
                            .style(row, i)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                    lines = Math.max(lines, linesOf(cells.get(i), width));
                }
            }
            worksheet.rowHeight(row, Math.min(HIGHEST, LINE * lines));
        }
    }

    /** Programs differ in whether they fit rows to their text; so this does. */
    private static int linesOf(String text, double width) {
        return 1 + (int) (columns(text) / (width - 2));
    }

    private static void head(Worksheet worksheet, int row, int column, String text) {
        worksheet.value(row, column, text);
        worksheet.style(row, column).bold().fillColor("DDEBF7").wrapText(true).set();
    }

    /** How wide a column is: its header on a few lines, and no word of it broken. */
    private static double width(String header) {
        int longest = BREAKS.splitAsStream(header)
                .mapToInt(TemplateWorkbook::columns)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(4 + longest, Math.min(WIDE, 4 + columns(header))));
    }

    /** Chinese characters are twice as wide. */
    private static int columns(String text) {
        return text.chars().map(c -> c > 0xff ? 2 : 1).sum();
    }
}
