package org.junheng.data.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit that the format of a number shows behind it, as 万元 in {@code 0.00"万元"}: who filled the cell in saw it there. Only a
 * multiple or a ratio is told; 人 and 元 change nothing.
 */
public final class ShownUnit {
    /** What makes another number of it. */
    private static final Pattern TELLING = Pattern.compile("[万千百亿亩顷每/∕%‰·]|公里|千米|km|hm|生均|人均");

    /** Stands behind a number whose format shows a part of it: where the header names a unit, it is not clear of which number. */
    static final String SCALED = "（缩小显示）";

    private final Map<String, String> known = new HashMap<>();

    /** Whether words behind a number make another number of it. */
    static boolean isTelling(String unit) {
        return TELLING.matcher(unit).find();
    }

    /** The number itself, of one whose format shows a part of it. */
    public static String whole(String cell) {
        return cell.endsWith(SCALED) ? cell.substring(0, cell.length() - SCALED.length()) : cell;
    }

    /** What a number of that format is followed by; empty where the format shows the number alone. */
    public String of(@Nullable String format) {
        return format == null || isPlain(format) ? "" : known.computeIfAbsent(format, ShownUnit::behind);
    }

    private static boolean isPlain(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"' || c == '\\' || c == '!' || c > 0x7f || (c == ',' && !isDigitBehind(format, i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The texts behind the last digit of the first section. A comma behind it divides by a thousand, and a digit that is put
     * in front of a text (!.) divides by ten: the number is then shown in the unit that the text names, and is itself in the
     * plain one.
     */
    private static String behind(String format) {
        StringBuilder text = new StringBuilder();
        boolean digits = false;
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            int skipped = skipped(format, i);
            if (c == '"' && digits) {
                text.append(format, i + 1, skipped);
            } else if (c == '\\' && digits && i + 1 < format.length()) {
                text.append(format.charAt(i + 1));
            } else if (c == '!' && digits) {
                return SCALED;
            } else if (c == '0' || c == '#' || c == '?' || format.startsWith("General", i)) {
                digits = true;
                text.setLength(0);
            } else if (c == ',' && digits && !isDigitBehind(format, i)) {
                return SCALED;
            } else if (c > 0x7f && digits) {
                text.append(c);
            }
            i = Math.max(skipped, i);
        }
        String unit = text.toString().strip();
        return TELLING.matcher(unit).find() ? unit : "";
    }

    /** The last position of what is no part of the number: a quoted text, a colour or condition, a blank as wide as a character. */
    private static int skipped(String format, int at) {
        return switch (format.charAt(at)) {
            case '"' -> end(format, '"', at);
            case '[' -> end(format, ']', at);
            case '\\', '_', '*' -> at + 1;
            case 'G' -> format.startsWith("General", at) ? at + "General".length() - 1 : at;
            default -> at;
        };
    }

    private static int end(String format, char closing, int at) {
        int end = format.indexOf(closing, at + 1);
        return end < 0 ? format.length() : end;
    }

    private static boolean isDigitBehind(String format, int comma) {
        int next = comma + 1;
        return next < format.length() && "0#?,".indexOf(format.charAt(next)) >= 0 && !format.startsWith(",,", comma);
    }
}
