package org.junheng.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
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
    /** So many characters are read across a page. */
    private static final double PAGE_WIDTH = 240;

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

    /** On paper so many pages wide that the columns can be read, the headers on each. */
    private static void print(Worksheet worksheet, double width) {
        worksheet.pageOrientation("landscape");
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) Math.max(1, Math.ceil(width / PAGE_WIDTH)));
        worksheet.fitToHeight((short) 0);
        worksheet.repeatRows(0);
    }

    private static void write(Worksheet worksheet, TemplateSheet sheet) {
        worksheet.freezePane(sheet.fixed(), 1);
        print(
                worksheet,
                sheet.columns().stream()
                        .mapToDouble(column -> Math.min(WIDEST, 4 + width(column.header())))
                        .sum());
        for (int i = 0; i < sheet.columns().size(); i++) {
            TemplateColumn column = sheet.columns().get(i);
            head(worksheet, 0, i, column.header());
            worksheet.width(i, Math.min(WIDEST, 4 + width(column.header())));
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
        print(worksheet, PAGE_WIDTH);
        for (int row = 0; row < notes.rows().size(); row++) {
            List<String> cells = notes.rows().get(row);
            for (int i = 0; i < cells.size(); i++) {
                if (row == 0) {
                    head(worksheet, 0, i, cells.get(i));
                    worksheet.width(i, i == cells.size() - 1 ? WIDEST : WIDEST / 2);
                } else {
                    worksheet.value(row, i, cells.get(i));
                    worksheet.style(row, i).wrapText(true).set();
                }
            }
        }
    }

    private static void head(Worksheet worksheet, int row, int column, String text) {
        worksheet.value(row, column, text);
        worksheet.style(row, column).bold().fillColor("DDEBF7").wrapText(true).set();
    }

    /** Chinese characters are twice as wide. */
    private static int width(String text) {
        return text.chars().map(c -> c > 0xff ? 2 : 1).sum();
    }
}
