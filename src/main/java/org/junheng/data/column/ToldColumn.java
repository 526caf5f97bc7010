package org.junheng.data.column;

import java.util.List;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Merge;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.texts.Text;

/**
 * A column, or an item of a form, and what it fills.
 *
 * @param row the row of the item; 0 for a column, whose cells stand in the row that is looked at
 * @param letters the column as a spreadsheet names it
 * @param header what names it
 * @param conversion what its numbers are multiplied with, or the empty text
 * @param note what else is to know of how it is read
 */
public record ToldColumn(
        int row, Inspection.ColumnUse use, String id, String letters, String header, String conversion, Text note) {

    /** A column of a table. */
    public static ToldColumn of(Inspection.InspectedColumn column) {
        return new ToldColumn(
                0, column.use(), column.id(), column.letters(), column.header(), column.conversion(), column.why());
    }

    /** A column that fills something. */
    public static ToldColumn taken(String id, String letters, String header, String conversion) {
        return new ToldColumn(0, Inspection.ColumnUse.TAKEN, id, letters, header, conversion, Text.NONE);
    }

    /** A column whose cells are counted from the row on. */
    public static ToldColumn counted(String id, String header, Text note) {
        return new ToldColumn(0, Inspection.ColumnUse.TAKEN, id, "", header, "", note);
    }

    /** The same with its whole header, of a table with these. */
    public ToldColumn under(List<HeaderPath> paths) {
        String whole = paths.get(Merge.column(letters)).text();
        return new ToldColumn(row, use, id, letters, whole, conversion, note);
    }

    /** The same, filling something else. */
    public ToldColumn as(String other) {
        return new ToldColumn(row, use, other, letters, header, conversion, note);
    }

    /** The same, with what else is to know of it. */
    public ToldColumn noted(Text other) {
        return new ToldColumn(row, use, id, letters, header, conversion, other);
    }

    /** The same as an item of a form. */
    public ToldColumn item(int itsRow, String itsLetters, String item) {
        return new ToldColumn(itsRow, use, id, itsLetters, item, conversion, note);
    }

    /** The cell in a row; what stands in no spreadsheet has no letters. */
    public FigureOrigin at(CellPlace place) {
        return new FigureOrigin(
                place.file(),
                place.sheet(),
                row == 0 ? place.row() : row,
                place.isList() ? "" : letters,
                header,
                conversion,
                note);
    }

    /** A row of which it is not known which cell it is. */
    public static FigureOrigin of(CellPlace place) {
        return new FigureOrigin(place.file(), place.sheet(), place.row(), "", "", "", Text.NONE);
    }
}
