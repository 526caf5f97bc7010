package org.junheng.data.mapping;

import java.util.List;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.texts.Text;

/**
 * How files would be read: what was recognised in them, what not, and why.
 *
 * @param sheets the tables that were recognised, in the order of the files
 * @param notes what came of reading them
 * @param errors what makes the data unusable; empty where they can be read
 */
public record Inspection(List<InspectedTable> sheets, ReadingNotes notes, List<DataProblem> errors) {
    public Inspection {
        sheets = List.copyOf(sheets);
        errors = List.copyOf(errors);
    }

    /** What was recognised of the tables of schools, as a mapping file to correct by hand. */
    public String mapping() {
        return new MappingDraft(sheets.stream()
                        .filter(sheet -> sheet.lists().equals(TableSort.SCHOOLS.title()))
                        .toList())
                .yaml();
    }

    /**
     * A table that was recognised.
     *
     * @param file the file as it was named
     * @param sheet the sheet of a workbook, or the empty text
     * @param lists what it lists
     * @param firstHeaderRow the first row of its header, from 1
     * @param lastHeaderRow the last row of its header
     * @param level the level that all of it is of, or the empty text
     * @param columns its columns, from left to right
     */
    public record InspectedTable(
            String file,
            String sheet,
            Text lists,
            int firstHeaderRow,
            int lastHeaderRow,
            String level,
            List<InspectedColumn> columns) {
        public InspectedTable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a table.
     *
     * @param letters its place as a spreadsheet names it: {@code A}
     * @param header what names it, from the top of the header to its bottom: {@code 在校生数/合计}
     * @param use what is done with it
     * @param id what it fills, as a mapping names it, or the empty text
     * @param zh what it fills, in Chinese, or the empty text
     * @param conversion what its numbers are multiplied with, or the empty text
     * @param why why it is not taken, or what to know of how it is; may be empty
     * @param nearest names of figures that it may have been meant for
     */
    public record InspectedColumn(
            String letters,
            String header,
            ColumnUse use,
            String id,
            String zh,
            String conversion,
            Text why,
            List<String> nearest) {
        public InspectedColumn {
            nearest = List.copyOf(nearest);
        }
    }

    /** What is done with a column. */
    public enum ColumnUse {
        /** It fills a figure, a text or an answer of the library. */
        TAKEN,
        /** The library has no name for it: it is kept under its own header, where rules can reach it. */
        KEPT,
        /** It is not read. */
        LEFT_OUT
    }
}
