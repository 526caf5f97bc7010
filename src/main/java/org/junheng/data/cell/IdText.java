package org.junheng.data.cell;

import java.util.regex.Pattern;

/**
 * The id of a school, a county or a student as a cell holds it. Spreadsheets take ids for numbers: 110108001 becomes 1.1E+08,
 * the last of eighteen digits noughts, and noughts at the start are lost; others dress them so that this does not happen.
 *
 * @param state what was done to it
 * @param plain the id itself; what is left of it where digits are lost; the empty text where there is none
 */
public record IdText(IdState state, String plain) {
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+|\\d[.,]\\d+[eE]\\d+");
    /** A date as spreadsheets show it: an id such as 2024-1-1 or 1-2 becomes one. */
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}:\\d\\d(:\\d\\d)?|\\d{4}/\\d{1,2}/\\d{1,2}( \\d{1,2}:\\d\\d(:\\d\\d)?)?|(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
                    + "|\\d{4}-\\d\\d-\\d\\d \\d{1,2}:\\d\\d(:\\d\\d)?|(\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月"
                    + "|\\d{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d\\d");

    /** Digits in groups, as spreadsheets show numbers. */
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([,，]\\d{3})+(\\.0+)?");

    /** What is written where there is no id. */
    private static final Pattern NONE = Pattern.compile(
            "0+|(暂|尚)?(无|没有|未有|未编|未定|未知|缺)(学校)?(代码|编码|标识码|学号)?|待(定|编|补|查|填|核|申请)|不详|空|[-—–―/\\\\]+|\\?+|？+|(?i:n/?a|null|none|nil|tbd)");

    private static final String STARTS_OF_NONE = "0暂尚无没未缺待不空-—–―/\\?？nNtT";

    private static final Pattern POINT = Pattern.compile("(\\d+)\\.0+");
    private static final String QUOTES = "'\u2018\u2019`\u00b4\uff07";
    /** Spreadsheets keep so many digits of a number. */
    static final int KEPT = 15;
    /** Of 18 digits three noughts at the end are chance once in a thousand times; of fewer, too often. */
    private static final int LONG = 17;

    /** What was done to an id. */
    public enum IdState {
        WHOLE,
        /** Dressed as text, or as a number without loss; but noughts at its start may be gone. */
        DRESSED,
        /** Digits are lost: it may be that of another one. */
        CUT,
        /** Words that say that there is none. */
        NONE
    }

    /** What a cell holds. */
    public static IdText of(String cell) {
        if (!cell.isEmpty()
                && STARTS_OF_NONE.indexOf(cell.charAt(0)) >= 0
                && NONE.matcher(cell).matches()) {
            return new IdText(IdState.NONE, "");
        }
        if (!mayBeDressed(cell)) {
            return new IdText(IdState.WHOLE, cell);
        }
        String narrow = narrow(cell);
        if (GROUPED.matcher(narrow).matches()) {
            return new IdText(IdState.DRESSED, narrow.replaceAll("\\..*|[,，]", ""));
        }
        if (EXPONENT.matcher(narrow).matches() || isOverwritten(narrow)) {
            return new IdText(IdState.CUT, narrow);
        }
        if (POINT.matcher(narrow).matches()) {
            return new IdText(IdState.DRESSED, narrow.substring(0, narrow.indexOf('.')));
        }
        boolean id = narrow.chars().allMatch(c -> c <= '~') && narrow.chars().anyMatch(c -> c >= '0' && c <= '9');
        return id && !narrow.equals(cell) ? new IdText(IdState.DRESSED, narrow) : new IdText(IdState.WHOLE, cell);
    }

    /** Whether a spreadsheet put something else in the id's place: a date, or the signs of a column that is too narrow. */
    static boolean isOverwritten(String cell) {
        return DATE.matcher(cell).matches()
                || (cell.length() > 1 && cell.chars().allMatch(c -> c == '#'));
    }

    /** Most ids are plain digits and letters. */
    private static boolean mayBeDressed(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.'
                    || c == ','
                    || c == '+'
                    || c == '/'
                    || c == '-'
                    || c == ':'
                    || c == '#'
                    || c == '月'
                    || (c >= '\uff01' && c <= '\uff5e')
                    || QUOTES.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Without apostrophes before and after it, digits and letters in their narrow form. */
    private static String narrow(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && QUOTES.indexOf(cell.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && QUOTES.indexOf(cell.charAt(to - 1)) >= 0) {
            to--;
        }
        StringBuilder narrow = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            char wide = c >= '\uff10' && c <= '\uff5a' ? (char) (c - '\uff10' + '0') : c;
            narrow.append(Character.isLetterOrDigit(wide) ? wide : c == '\uff0e' ? '.' : c);
        }
        return narrow.toString();
    }

    /** Whether it is made as codes are, of digits and letters. */
    public static boolean isPlain(String id) {
        boolean digit = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
            digit |= c >= '0' && c <= '9';
            if (!letter && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digit;
    }

    /** Whether all digits that a spreadsheet would not have kept are noughts: where two are equal, they need not have been. */
    public static boolean mayBeCut(String id) {
        return id.length() >= LONG && noughtsBeyond(id) > 0;
    }

    /** How many digits an id has that a spreadsheet would not have kept and that are noughts; -1 where some of them are none. */
    static int noughtsBeyond(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9' || (i >= KEPT && c != '0')) {
                return -1;
            }
        }
        return Math.max(0, id.length() - KEPT);
    }

    /** Without the noughts at its start, which a spreadsheet takes away. */
    public static String withoutNoughts(String id) {
        int from = 0;
        while (from + 1 < id.length() && id.charAt(from) == '0') {
            from++;
        }
        return id.substring(from);
    }
}
