package org.junheng.data.header;

import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Table;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.facts.Level;
import org.junheng.texts.Text;

/**
 * A table whose header was found; its next row is the first one below.
 *
 * @param place the row of the header, that which names the schools where there are several
 * @param block all of the header
 * @param level the level that a workbook of one level says it is of
 * @param official whether it has the shape of the workbooks of the annual statistics
 * @param titles the texts above the header
 * @param headings those of them that have a row of their own, and name no columns
 */
public record FoundTable(
        Table table,
        TableSort sort,
        CellPlace place,
        HeaderBlock block,
        Optional<Level> level,
        boolean official,
        List<String> titles,
        List<String> headings) {
    public FoundTable {
        titles = List.copyOf(titles);
        headings = List.copyOf(headings);
    }

    /** A table of whose titles it is not known which have a row of their own. */
    public FoundTable(
            Table table,
            TableSort sort,
            CellPlace place,
            HeaderBlock block,
            Optional<Level> level,
            boolean official,
            List<String> titles) {
        this(table, sort, place, block, level, official, titles, List.of());
    }

    /** A table whose columns are named one by one. */
    public FoundTable(Table table, TableSort sort, CellPlace place, List<String> header) {
        this(table, sort, place, HeaderBlock.of(header, place.row()), Optional.empty(), false, List.of());
    }

    /** The same table, which lists something else. */
    FoundTable as(TableSort other) {
        return new FoundTable(table, other, place, block, level, official, titles, headings);
    }

    /** Whether numbers stand in the header: then it may be a row of data. */
    private boolean looksLikeData() {
        return block.paths().stream()
                .filter(path -> Decimals.exact(path.leaf()) != null && path.year() == 0)
                .anyMatch(path -> !path.leaf().matches("(19|20)\\d\\d"));
    }

    /** What to add where the header cannot be used. */
    public Text hint() {
        return looksLikeData()
                ? new Text(
                        "当作表头的第 " + place.row() + " 行含有数字，像是数据而不是表头：请检查表头在哪一行。",
                        " Row " + place.row()
                                + ", which is taken for the header, holds numbers and looks like data: check which row"
                                + " the header is.")
                : Text.NONE;
    }

    /** The header as one text for each column. */
    public List<String> header() {
        return block.texts();
    }
}
