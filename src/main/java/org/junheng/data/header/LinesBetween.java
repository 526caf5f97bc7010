package org.junheng.data.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junheng.data.cell.Table;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.RowWords;

/** Rows of one text between a table and another one that starts below it, and of which of the two they tell. */
public final class LinesBetween {
    private static final Pattern OF_ABOVE = Pattern.compile("^[（(]?(?:以上|上述|上列|上表)");

    private final Table table;
    private final HeadersInside headers;
    private final int rows;
    private final List<String> titles = new ArrayList<>();
    private boolean ofNext;
    private boolean ofEither;
    private int last;

    /**
     * Nothing read yet.
     *
     * @param rows how far a header may stand below its title
     */
    public LinesBetween(Table table, HeadersInside headers, int rows) {
        this.table = table;
        this.headers = headers;
        this.rows = rows;
    }

    /** A row that lists something: what comes is below that. */
    public void row() {
        titles.clear();
        ofNext = false;
        ofEither = false;
        last = table.row();
    }

    /**
     * Whether the current row tells of the table below, and not of the one above: it stands nearer to that one's header, or as
     * near and is a unit.
     *
     * @param text its only text
     */
    public boolean isOfNext(String text) {
        boolean isOfAbove = OF_ABOVE.matcher(text).find();
        if (!ofNext && table instanceof Ahead ahead) {
            Ahead.HeaderBelow next = ahead.headerBelow(headers, rows);
            int nearer = Integer.compare(table.row() - last - 1, next.blanks());
            boolean another = next.sort() == HeadersInside.Sort.ANOTHER;
            boolean explains = RowWords.explains(text);
            ofEither = another && nearer > 0 && explains && !isOfAbove;
            ofNext = another && !explains && !isOfAbove && (nearer > 0 || (nearer == 0 && UnitLine.isOne(text)));
        }
        last = table.row();
        return ofNext && !isOfAbove;
    }

    /** What is a title of the table below, if one starts there. */
    public void add(String text) {
        if (!text.isEmpty()) {
            titles.add(text);
        }
    }

    /** A note on the table above; which may be meant of the one below as well, where it stands nearer to that. */
    public void addNote(String text) {
        if (ofEither) {
            add(text);
        }
    }

    /** The titles of what starts here. */
    public List<String> titles() {
        return List.copyOf(titles);
    }
}
