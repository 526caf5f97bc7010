package org.junheng.data.cell;

import org.jspecify.annotations.Nullable;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;

/** Reads numbers the way people type them, exactly. */
public final class Decimals {
    /** Stands between the two numbers of a fraction that no decimal can express; people do not type it. */
    public static final char FRACTION = '\u2044';

    private static final Figure[] SMALL = smallFigures();
    private static final Exact HUNDRED = Exact.of(100);
    private static final int SHORT = 12;

    private Decimals() {}

    private static Figure[] smallFigures() {
        Figure[] small = new Figure[10_000];
        for (int i = 0; i < small.length; i++) {
            small[i] = Figure.of(i);
        }
        return small;
    }

    /** The figure that a cell without blanks around it holds; null if it is not a number or below nought. */
    public static @Nullable Figure figure(String cell) {
        Figure quick = quick(cell);
        return quick == null ? slowly(cell) : quick;
    }

    /** The figure in a cell of at most twelve digits and a point, which are most; null for any other cell, whatever is in it. */
    public static @Nullable Figure quick(String cell) {
        return cell.isEmpty() || cell.length() > SHORT ? null : quick(cell.toCharArray(), 0, cell.length());
    }

    /** The same of the characters of a cell, without a text for every number of a large file. */
    public static @Nullable Figure quick(char[] characters, int from, int to) {
        int length = to - from;
        if (length == 0 || length > SHORT) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            int digit = characters[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == '.' - '0' && point < 0 && length > 1) {
                point = i;
            } else {
                return null;
            }
        }
        return point < 0 && digits < SMALL.length
                ? SMALL[(int) digits]
                : Figure.of(Exact.of(digits, point < 0 ? 0 : to - 1 - point));
    }

    private static @Nullable Figure slowly(String cell) {
        Exact value = exact(cell);
        return value == null || value.signum() < 0 ? null : Figure.of(value);
    }

    /** Whether the cell is a percentage, which counts nothing. */
    public static boolean isPercentage(String cell) {
        char last = cell.isEmpty() ? ' ' : cell.charAt(cell.length() - 1);
        return last == '%' || last == '％';
    }

    /**
     * The number that a cell holds: digits of either width, one sign, thousands separators (commas or spaces, in groups
     * of three), a point, an exponent, a percent sign. Null if it is not one.
     */
    public static @Nullable Exact exact(String cell) {
        int slash = cell.indexOf(FRACTION);
        if (slash > 0) {
            Exact below = exact(cell.substring(slash + 1));
            Exact above = exact(cell.substring(0, slash));
            return above == null || below == null || below.isZero() ? null : above.dividedBy(below);
        }
        String plain = plain(cell);
        if (plain == null || plain.startsWith("+")) {
            return null;
        }
        boolean percentage = plain.endsWith("%");
        String digits = percentage ? plain.substring(0, plain.length() - 1) : plain;
        try {
            Exact value = Exact.of(digits);
            return percentage ? value.dividedBy(HUNDRED) : value;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The same number in plain ASCII without separators, or null where these stand wrongly. */
    private static @Nullable String plain(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        int group = -1;
        boolean whole = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = narrow(cell.charAt(i));
            if (c == ' ' && i + 1 < cell.length() && narrow(cell.charAt(i + 1)) == '%') {
                continue;
            }
            if (c == ',' || c == ' ') {
                if (!isSeparator(plain, group) || !whole) {
                    return null;
                }
                group = 0;
                continue;
            }
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (!isMark(c) || (group >= 0 && group != 3))) {
                return null;
            }
            whole &= digit || plain.length() == 0;
            group = digit && group >= 0 ? group + 1 : -1;
            if (c != '+' || i > 0) {
                plain.append(c);
            }
        }
        return group >= 0 && group != 3 ? null : plain.toString();
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '-' || c == '+' || c == '%' || c == 'e' || c == 'E';
    }

    /**
     * Whether a separator may follow: after one to three digits, or after a group of three. Not after a nought, because
     * some countries write a half as 0,5.
     */
    private static boolean isSeparator(StringBuilder before, int group) {
        if (group >= 0) {
            return group == 3;
        }
        int start = before.length() > 0 && before.charAt(0) == '-' ? 1 : 0;
        int digits = before.length() - start;
        return digits >= 1 && digits <= 3 && before.charAt(start) != '0';
    }

    /** The ASCII form of a full-width character or of any blank. */
    public static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return Cells.isBlank(c) ? ' ' : c == '−' ? '-' : c;
    }
}
