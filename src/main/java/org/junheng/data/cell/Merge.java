package org.junheng.data.cell;

/**
 * Cells of a sheet that are merged into one.
 *
 * @param top its first row, from 1
 * @param left its first column, from 0
 * @param bottom its last row
 * @param right its last column
 */
public record Merge(int top, int left, int bottom, int right) {
    /** What is shown behind a number that stands in several cells merged into one. */
    public static final String MARK = "（合并单元格 ";

    private static final int LETTERS = 26;

    /** The cells as a spreadsheet names them: {@code A5:B6}. */
    public String cells() {
        return letters(left) + top + ":" + letters(right) + bottom;
    }

    boolean isTall() {
        return bottom > top;
    }

    /** A column as a spreadsheet names it: {@code A} for 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /**
     * Reads a range such as {@code A5:B6}.
     *
     * @throws NumberFormatException if it is none
     */
    public static Merge of(String range) {
        int colon = range.indexOf(':');
        String from = colon < 0 ? range : range.substring(0, colon);
        String to = colon < 0 ? range : range.substring(colon + 1);
        return new Merge(row(from), column(from), row(to), column(to));
    }

    private static int digits(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) >= 'A') {
            at++;
        }
        return at;
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.substring(digits(cell)));
    }

    /** The column of a cell as a spreadsheet names it, from 0; its row may be left out. */
    public static int column(String cell) {
        int column = 0;
        for (char letter : cell.substring(0, digits(cell)).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
