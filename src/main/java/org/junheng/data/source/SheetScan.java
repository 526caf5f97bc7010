package org.junheng.data.source;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junheng.data.cell.Merge;

/**
 * Looks through the bytes of one sheet of a workbook before they are parsed: for cells that are merged, and for what no
 * spreadsheet program writes, but a parser would fill the memory with.
 */
final class SheetScan {
    private static final int LONGEST_TAG = 1 << 16;
    /** A cell holds at most 32767 characters, each of them six bytes long at worst when written as {@code &#xx;}. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int MOST_MERGES = 50_000;
    private static final int MOST_COLUMN_LETTERS = 3;
    private static final int LETTERS = 26;
    private static final byte[] CELL = {'c'};
    private static final byte[] ROW = "row".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLUMNS = "col".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SPOKEN = "rPh".getBytes(StandardCharsets.US_ASCII);
    private static final double LEAST_HEIGHT = 1;
    private static final double LEAST_WIDTH = 0.3;
    private static final byte[] RAISED = "vertAlign".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STRUCK = "strike".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VIEW = "sheetView".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FORMULA = {'f'};
    private static final byte[] VALUE = {'v'};
    private static final byte[] MERGE = "mergeCell".getBytes(StandardCharsets.US_ASCII);

    private final SheetLook look = new SheetLook();
    private final Set<String> struckStyles;
    private boolean decorated;
    private int row;
    private int column;
    private boolean mayLackValue;
    private boolean formula;
    private final byte[] tag = new byte[LONGEST_TAG];
    private int length = -1;
    private int text;

    /** That a sheet holds something that no spreadsheet program writes. */
    static final class Hostile extends Exception {
        private static final long serialVersionUID = 1L;

        Hostile(String what) {
            super(what);
        }
    }

    /**
     * Nothing looked at yet.
     *
     * @param struckStyles the styles of cells that are struck through, by their numbers
     */
    SheetScan(Set<String> struckStyles) {
        this.struckStyles = struckStyles;
    }

    SheetLook look() {
        return look;
    }

    /** Whether texts are raised or struck through in part, say how they are spoken, or a date is written as a text. */
    boolean isDecorated() {
        return decorated;
    }

    /** Looks at the next bytes. */
    void accept(byte[] bytes, int count) throws Hostile {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw new Hostile("a byte that is nought");
            }
            if (length < 0) {
                outside(b);
            } else if (b == '>') {
                complete();
                length = -1;
                text = 0;
            } else {
                if (length == LONGEST_TAG) {
                    throw new Hostile("a tag of more than " + LONGEST_TAG + " bytes");
                }
                tag[length++] = b;
            }
        }
    }

    private void outside(byte b) throws Hostile {
        if (b == '<') {
            length = 0;
        } else if (++text > LONGEST_TEXT) {
            throw new Hostile("a cell of more than " + LONGEST_TEXT + " bytes");
        }
    }

    private void complete() throws Hostile {
        boolean ends = length > 0 && tag[0] == '/';
        int from = ends ? 1 : 0;
        int to = from;
        while (to < length && tag[to] > ' ' && tag[to] != '/') {
            from = tag[to] == ':' ? to + 1 : from;
            to++;
        }
        if (ends) {
            value(is(VALUE, from, to) && text == 0);
        } else if (is(CELL, from, to)) {
            cell();
        } else if (is(ROW, from, to)) {
            row();
        } else if (is(MERGE, from, to)) {
            merge();
        } else if (is(COLUMNS, from, to)) {
            columns();
        } else if (is(VIEW, from, to)) {
            view();
        } else if (is(FORMULA, from, to)) {
            formula = true;
        } else if (is(VALUE, from, to)) {
            value(tag[length - 1] == '/');
        } else if (is(RAISED, from, to) || is(STRUCK, from, to) || is(SPOKEN, from, to)) {
            decorated = true;
        }
    }

    private boolean is(byte[] name, int from, int to) {
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (tag[from + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** A formula without a value was never computed; one whose value is a text may have come to the empty one. */
    private void value(boolean isEmpty) {
        if (isEmpty && formula && mayLackValue) {
            look.uncomputed(row, column);
        }
    }

    private void cell() throws Hostile {
        formula = false;
        int at = value("r");
        if (at < 0) {
            return;
        }
        int letters = 0;
        while (at + letters < length && tag[at + letters] >= 'A' && tag[at + letters] <= 'Z') {
            letters++;
        }
        boolean beyond = letters == MOST_COLUMN_LETTERS && (tag[at] > 'X' || (tag[at] == 'X' && beyondXfd(at)));
        if (letters == 0 || letters > MOST_COLUMN_LETTERS || beyond) {
            throw new Hostile("a cell beyond the last column of a spreadsheet (XFD)");
        }
        int type = value("t");
        decorated = decorated || isType("d", type);
        mayLackValue = !isType("str", type);
        column = 0;
        for (int i = at; i < at + letters; i++) {
            column = column * LETTERS + tag[i] - 'A' + 1;
        }
        column--;
        if (!struckStyles.isEmpty() && struckStyles.contains(attribute("s"))) {
            look.strike(row, column);
        }
    }

    /** Whether the cell is of that type, whose name starts there; d is one that few programs write. */
    private boolean isType(String name, int at) {
        int end = at + name.length();
        return at >= 0 && end < length && startsWith(name, at) && (tag[end] == '"' || tag[end] == '\'');
    }

    private void row() {
        int number = number("r");
        row = number > 0 ? number : row + 1;
        if (isTrue("hidden") || isBelow("ht", LEAST_HEIGHT)) {
            look.hideRow(row);
        }
    }

    private void columns() {
        if (isTrue("hidden") || isBelow("width", LEAST_WIDTH)) {
            look.hideColumns(number("min"), number("max"));
        }
    }

    private void view() {
        String shown = attribute("showZeros");
        if (shown.equals("0") || shown.equals("false")) {
            look.hideNoughts();
        }
    }

    private boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** Nobody reads a row of less than a point, nor a column of less than a third of a digit. */
    private boolean isBelow(String name, double least) {
        String value = attribute(name);
        boolean number = !value.isEmpty()
                && value.length() < 20
                && value.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return number
                && value.chars().filter(c -> c == '.').count() < 2
                && !value.equals(".")
                && Double.parseDouble(value) < least;
    }

    private int number(String name) {
        String value = attribute(name);
        boolean digits = !value.isEmpty() && value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(value) : 0;
    }

    /** The value of an attribute of the tag; the empty text where it has none. */
    private String attribute(String name) {
        int at = value(name);
        int end = at;
        while (at >= 0 && end < length && tag[end] != '"' && tag[end] != '\'') {
            end++;
        }
        return at < 0 ? "" : new String(tag, at, end - at, StandardCharsets.UTF_8);
    }

    private boolean beyondXfd(int at) {
        return tag[at + 1] > 'F' || (tag[at + 1] == 'F' && tag[at + 2] > 'D');
    }

    private void merge() throws Hostile {
        String cells = attribute("ref");
        if (cells.isEmpty()) {
            return;
        }
        if (look.merges.size() == MOST_MERGES) {
            throw new Hostile("more than " + MOST_MERGES + " merged cells");
        }
        try {
            look.merges.add(Merge.of(cells));
        } catch (NumberFormatException noRange) {
            throw new Hostile("merged cells without a range");
        }
    }

    /** Where the value of an attribute of the tag starts, or -1. */
    private int value(String name) {
        for (int i = 1; i + name.length() < length; i++) {
            if (tag[i - 1] <= ' ' && startsWith(name, i)) {
                int at = skipBlanks(i + name.length());
                if (at < length && tag[at] == '=') {
                    return skipBlanks(at + 1) + 1;
                }
            }
        }
        return -1;
    }

    private boolean startsWith(String name, int at) {
        for (int i = 0; i < name.length(); i++) {
            if (tag[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks(int at) {
        int next = at;
        while (next < length && tag[next] <= ' ') {
            next++;
        }
        return next;
    }
}
