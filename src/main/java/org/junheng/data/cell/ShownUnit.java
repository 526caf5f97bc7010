package org.junheng.data.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the format of a number shows beside it, as 万元 in {@code 0.00"万元"} or 约 in {@code "约"0}: who filled the cell in saw it
 * there, so it is read as if it were typed. What only repeats the header, 人 and 元, changes nothing.
 */
public final class ShownUnit {
    /** What makes another number of it. */
    private static final Pattern TELLING = Pattern.compile("[万千百亿亩顷每/∕%‰·]|公里|千米|km|hm|生均|人均");

    /** Stands behind a number whose format shows a part of it: where the header names a unit, it is not clear of which number. */
    static final String SCALED = "（缩小显示）";

    private static final Pattern CURRENCY = Pattern.compile("[¥￥]|(?i:rmb|cny)|人民币");

    /** Ahead of a number of yuan, or of any. */
    private static final Pattern PLAIN_AHEAD = Pattern.compile("(?:" + CURRENCY + "|[\\s:：*＊]|第|共|合?计)*");

    /** Behind a number that is counted or paid: the header says the same. */
    private static final Pattern PLAIN_BEHIND =
            Pattern.compile("(?i:人次?|名|位|学生|教师|元整?|圆|块|册|本|台|套|件|间|个|所|班|户|处|节|课时|学时|小时|分|岁"
                    + "|年|月|天|日|次|项|级|㎡|m²|m2|平方米?|平米|rmb|cny|yuan|students?|teachers?|books?|[\\s.,、)）])*");

    private static final Pattern DASHES = Pattern.compile("[-—–]+");
    private static final int NOUGHT = 2;

    /** The words around a number, and how many digits it has at least. */
    private record Around(String front, String behind, int noughts) {
        static final Around NOTHING = new Around("", "", 0);
    }

    private final Map<String, Around> known = new HashMap<>();

    /** Whether words behind a number make another number of it. */
    static boolean isTelling(String unit) {
        return TELLING.matcher(unit).find();
    }

    /** The number itself, of one whose format shows a part of it. */
    public static String whole(String cell) {
        return cell.endsWith(SCALED) ? cell.substring(0, cell.length() - SCALED.length()) : cell;
    }

    /** A number as its format shows it: words that change what it says stand around it, a unit or a currency of its own does not. */
    public String of(String number, @Nullable String format) {
        if (format == null || isPlain(format)) {
            return number;
        }
        Around around =
                known.computeIfAbsent(format, text -> around(sections(text).get(0)));
        return around.front.isEmpty()
                ? number + around.behind
                : around.front + padded(number, around.noughts) + around.behind;
    }

    /** What stands in place of a nought by its format: nothing, or a word; empty where the nought is shown. */
    public Optional<String> ofNought(@Nullable String format) {
        if (format == null || format.indexOf(';') < 0) {
            return Optional.empty();
        }
        List<String> sections = sections(format);
        if (sections.size() < NOUGHT + 1) {
            return Optional.empty();
        }
        String section = sections.get(NOUGHT);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            int skipped = Math.min(skipped(section, i), section.length());
            if (c == '0' || c == '#' || c == 'G' || c == '@') {
                return Optional.empty();
            }
            if (c == '"' || c == '\\') {
                text.append(section, i + 1, c == '"' ? skipped : Math.min(skipped + 1, section.length()));
            } else if (c > 0x7f || c == '-' || c == '/') {
                text.append(c);
            }
            i = Math.max(skipped, i);
        }
        String shown = CURRENCY.matcher(text).replaceAll("").strip();
        // Accounts show a nought as a dash.
        return DASHES.matcher(shown).matches() ? Optional.empty() : Optional.of(shown);
    }

    private static String padded(String number, int noughts) {
        return "0".repeat(Math.max(0, noughts - number.length())) + number;
    }

    private static boolean isPlain(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if ("\"\\!$".indexOf(c) >= 0 || c > 0x7f || (c == ',' && !isDigitBehind(format, i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) == ';') {
                sections.add(format.substring(from, i));
                from = i + 1;
            }
            i = Math.max(i, skipped(format, i));
        }
        sections.add(format.substring(Math.min(from, format.length())));
        return sections;
    }

    /**
     * The texts around the digits of a section. A comma behind the last one divides by a thousand, and a digit that is put
     * in front of a text (!.) divides by ten: the number is then shown in the unit that the text names, and is itself in the
     * plain one.
     */
    private static Around around(String section) {
        StringBuilder front = new StringBuilder();
        StringBuilder behind = new StringBuilder();
        int noughts = 0;
        boolean digits = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            int skipped = skipped(section, i);
            StringBuilder text = digits ? behind : front;
            if (c == '"') {
                text.append(section, i + 1, Math.min(skipped, section.length()));
            } else if (c == '[' && section.startsWith("[$", i)) {
                text.append(currency(section.substring(i + 2, Math.min(skipped, section.length()))));
            } else if (c == '\\' && i + 1 < section.length()) {
                text.append(section.charAt(i + 1));
            } else if (c == '!' && digits) {
                return new Around("", SCALED, 0);
            } else if (c == '0' || c == '#' || c == '?' || section.startsWith("General", i)) {
                digits = true;
                noughts += c == '0' ? 1 : 0;
                behind.setLength(0);
            } else if (c == ',' && digits && !isDigitBehind(section, i)) {
                return new Around("", SCALED, 0);
            } else if (c > 0x7f || c == '$') {
                text.append(c);
            }
            i = Math.max(skipped, i);
        }
        String ahead = front.toString().strip();
        String unit = behind.toString().strip();
        boolean says = !PLAIN_AHEAD.matcher(ahead).matches()
                || !PLAIN_BEHIND.matcher(unit).matches();
        return says || isTelling(unit)
                ? new Around(PLAIN_AHEAD.matcher(ahead).matches() ? "" : ahead, unit, noughts)
                : Around.NOTHING;
    }

    /** The sign of a currency, without the number of its country. */
    private static String currency(String sign) {
        int country = sign.lastIndexOf('-');
        return country < 0 ? sign : sign.substring(0, country);
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
