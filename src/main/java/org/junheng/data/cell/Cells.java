package org.junheng.data.cell;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell's text can be besides a value: blank, an error of the spreadsheet, a total. */
public final class Cells {
    /** What stands in a cell of an error that says not which. */
    public static final String ERROR = "#ERROR!";

    private static final Set<String> ERRORS = Set.of(
            ERROR,
            "#N/A",
            "#REF!",
            "#DIV/0!",
            "#VALUE!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#BUSY!",
            "#UNKNOWN!",
            "#EXTERNAL!",
            "#PYTHON!",
            "#GETTING_DATA");

    /** LibreOffice numbers its own. */
    private static final Pattern NUMBERED_ERROR = Pattern.compile("Err:\\d{3}");

    private static final int LONGEST_DITTO = 6;
    private static final Pattern DITTO =
            Pattern.compile("(?i)[（(—.·\\-]*(?:[〃″”“〞〟\"々仝]{1,2}|''|[同仝][上前左下]行?|上同|同上一?[行格]|ditto|do\\.)[）)—.·\\-]*");

    private Cells() {}

    /** Blanks of every kind and the marks that spreadsheets hide in cells. */
    public static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u00a0' && isWideBlank(c));
    }

    private static boolean isWideBlank(char c) {
        return c == '\u00a0' || c == '\u3000' || c == '\ufeff' || (c >= '\u2000' && c <= '\u200b');
    }

    /** The text without blanks around it, and out of the form {@code ="0110108"} that keeps zeros in Excel. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 3 && text.charAt(from) == '=' && text.charAt(from + 1) == '"' && text.charAt(to - 1) == '"') {
            return stripped(text.substring(from + 2, to - 1));
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Whether a mark stands for what is written above or beside it: which cell that was is lost as soon as rows are moved. */
    public static boolean isDitto(String cell) {
        return cell.length() <= LONGEST_DITTO
                && !cell.isEmpty()
                && DITTO.matcher(cell).matches();
    }

    /** Whether a spreadsheet shows an error there, a formula was never computed, or a mark stands for another cell. */
    public static boolean isBroken(String cell) {
        return isError(cell) || isDitto(cell);
    }

    private static boolean isError(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        return first == '='
                || (first == '#' && ERRORS.contains(cell.toUpperCase(Locale.ROOT)))
                || (first == 'E' && NUMBERED_ERROR.matcher(cell).matches());
    }

    static String withoutBlanks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}
