package org.junheng.data.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellFormats.ShownCell;

/** One section of the format of a cell, as {@code #,##0.00" 元"}; see {@link CellFormats}. */
final class FormatSection {
    /** What makes another number of it. */
    private static final Pattern TELLING = Pattern.compile("[万千百亿亩顷每/∕%‰·]|公里|千米|km|hm|生均|人均");

    private static final Pattern CURRENCY = Pattern.compile("[¥￥]|(?i:rmb|cny)|人民币");

    /** Ahead of a number of yuan, or of any. */
    private static final Pattern PLAIN_AHEAD = Pattern.compile("(?:" + CURRENCY + "|[\\s:：*＊+]|第|共|合?计)*");

    /** Behind a number that is counted or paid: the header says the same. */
    private static final Pattern PLAIN_BEHIND =
            Pattern.compile("(?i:人次?|名|位|学生|教师|元整?|圆|块|册|本|台|套|件|间|个|所|班|户|处|节|课时|学时|小时|分|岁"
                    + "|年|月|天|日|次|项|级|㎡|m²|m2|平方米?|平米|rmb|cny|yuan|students?|teachers?|books?|[\\s.,、)）])*");

    private static final Pattern DASHES = Pattern.compile("[-—–]+");
    private static final Pattern SIGN = Pattern.compile("[-−()（）]");
    private static final Pattern MULTIPLE = Pattern.compile("([十百千万亿]+)(.*)");
    private static final Pattern ELAPSED = Pattern.compile("\\[(?i:h+|m+|s+)]");
    private static final String MULTIPLES = "十百千万亿";
    private static final int[] NOUGHTS = {1, 2, 3, 4, 8};
    private static final int THOUSAND = 3;
    private static final int HUNDRED = 2;
    private static final String DATES = "ymdhsabeg";
    private static final String[] GENERAL = {"General", "GENERAL", "general", "G/通用格式"};

    private final StringBuilder front = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private final DigitLayout layout = new DigitLayout();

    private boolean digits;
    private boolean always;
    private boolean date;
    private boolean texts;
    private boolean parted;
    private boolean pointed;
    private boolean hasTenths;
    private int noughts;
    private int decimals;
    private int commas;
    private int tenths;
    private int percents;

    private FormatSection() {}

    static FormatSection read(String text) {
        FormatSection section = new FormatSection();
        for (int i = 0; i < text.length(); i++) {
            i = section.take(text, i);
        }
        return section;
    }

    /** Whether words behind a number make another number of it. */
    static boolean isTelling(String unit) {
        return TELLING.matcher(unit).find();
    }

    /** Whether it says how texts are shown. */
    boolean isOfTexts() {
        return texts;
    }

    /** Takes what stands at a position; its last position. */
    private int take(String text, int at) {
        char c = text.charAt(at);
        int end = skipped(text, at);
        switch (c) {
            case '"' -> literal(text.substring(at + 1, Math.min(end, text.length())));
            case '\\', '!' -> literal(text.substring(at + 1, Math.min(end + 1, text.length())));
            case '[' -> bracket(text.substring(at, Math.min(end + 1, text.length())));
            case '*' -> fill(end < text.length() ? text.charAt(end) : ' ');
            case '_', ' ' -> {
                // As wide as a character, and blank.
            }
            case '0', '#', '?' -> digit(c);
            case '%' -> percents++;
            case '@' -> {
                texts = true;
                number();
            }
            case ',' -> commas += digits ? 1 : 0;
            case '.' -> pointed = true;
            case '/' -> end = fraction(text, at);
            case 'E', 'e' -> end = exponent(text, at);
            default -> end = other(text, at);
        }
        return end;
    }

    private int other(String text, int at) {
        for (String general : GENERAL) {
            if (text.startsWith(general, at)) {
                number();
                return at + general.length() - 1;
            }
        }
        char c = text.charAt(at);
        if (!digits && DATES.indexOf(Character.toLowerCase(c)) >= 0) {
            date = true;
        } else {
            literal(Character.toString(c));
        }
        return at;
    }

    private void number() {
        digits = true;
        always = true;
        behind.setLength(0);
    }

    private void literal(String text) {
        (digits ? behind : front).append(text);
    }

    /** What fills the rest of a cell; digits behind a number would make it another. */
    private void fill(char with) {
        if (digits && with >= '0' && with <= '9') {
            behind.append(with).append('…');
        }
    }

    private void bracket(String text) {
        if (text.startsWith("[$")) {
            String sign = text.substring(2, text.length() - (text.endsWith("]") ? 1 : 0));
            int country = sign.lastIndexOf('-');
            boolean yen = sign.endsWith("-411") || sign.endsWith("-0411");
            String currency = country < 0 ? sign : sign.substring(0, country);
            literal(yen && !currency.isEmpty() ? "JPY" : currency);
        } else if (ELAPSED.matcher(text).matches()) {
            date = true;
        }
    }

    private void digit(char c) {
        String between = behind.toString().strip();
        if (digits && !between.isEmpty()) {
            boolean isPoint = between.equals(".") && !pointed && !hasTenths;
            hasTenths |= isPoint;
            parted |= !isPoint;
            layout.text(between);
        }
        behind.setLength(0);
        digits = true;
        always |= c == '0';
        commas = 0;
        tenths += hasTenths ? 1 : 0;
        noughts += c == '0' && !pointed ? 1 : 0;
        decimals += pointed ? 1 : 0;
        layout.digit(c);
    }

    /** A number above another is shown as the nearest such one; the number that is kept is read. */
    private int fraction(String text, int at) {
        int end = at + 1;
        while (end < text.length() && "0123456789#? ".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (!digits || end == at + 1) {
            literal("/");
            return at;
        }
        always = true;
        return end - 1;
    }

    private int exponent(String text, int at) {
        boolean isOne = digits && at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
        if (!isOne) {
            return other(text, at);
        }
        int end = at + 2;
        while (end < text.length() && "0#?".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end - 1;
    }

    /** The last position of what is no part of the number: a quoted text, a colour or condition, a blank as wide as a character. */
    static int skipped(String format, int at) {
        return switch (format.charAt(at)) {
            case '"' -> end(format, '"', at);
            case '[' -> end(format, ']', at);
            case '\\', '!', '_', '*' -> at + 1;
            default -> at;
        };
    }

    private static int end(String format, char closing, int at) {
        int end = format.indexOf(closing, at + 1);
        return end < 0 ? format.length() : end;
    }

    /** What is shown of a text. */
    ShownCell of(String text) {
        String all = texts ? front + text + behind : front.toString();
        return all.isBlank() ? ShownCell.NOTHING : ShownCell.of(all);
    }

    /**
     * What is shown of a number.
     *
     * @param negative whether the section is there for negative numbers, and says by its signs that it is one
     */
    ShownCell of(BigDecimal number, boolean negative) {
        if (date) {
            return ShownCell.DATE;
        }
        String ahead = sign(front, negative);
        String unit = sign(behind, negative);
        if (!digits) {
            return words(ahead, number);
        }
        if (!always && number.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            return words(ahead + unit, number);
        }
        if (parted) {
            return ShownCell.of(ahead + layout.of(number) + unit);
        }
        int scale = THOUSAND * commas + tenths;
        return scale > 0 ? scaled(number, ahead, unit, scale) : around(ahead, shown(number), unit);
    }

    private static String sign(StringBuilder text, boolean negative) {
        return (negative ? SIGN.matcher(text).replaceAll("") : text.toString()).strip();
    }

    private static ShownCell words(String text, BigDecimal number) {
        String shown = CURRENCY.matcher(text).replaceAll("").strip();
        if (number.signum() == 0 && DASHES.matcher(shown).matches()) {
            // Accounts show a nought as a dash.
            return ShownCell.of("0");
        }
        return shown.isEmpty() ? ShownCell.NOTHING : ShownCell.of(shown);
    }

    /** With the noughts ahead of it that the format asks for. */
    private String shown(BigDecimal number) {
        if (percents > 0) {
            return CellFormats.plain(number.scaleByPowerOfTen(HUNDRED * percents)) + "%".repeat(percents);
        }
        String plain = CellFormats.plain(number);
        boolean isWhole = !pointed && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? "0".repeat(Math.max(0, noughts - plain.length())) + plain : plain;
    }

    /** Words that change what a number says stand around it; a unit or a currency of its own is told apart. */
    private static ShownCell around(String ahead, String number, String unit) {
        boolean plainAhead = PLAIN_AHEAD.matcher(ahead).matches();
        boolean plain = plainAhead && PLAIN_BEHIND.matcher(unit).matches() && !isTelling(unit);
        return plain
                ? new ShownCell(ShownCell.ShownState.VALUE, number, unitOf(ahead, unit))
                : ShownCell.of((plainAhead ? "" : ahead) + number + unit);
    }

    private static String unitOf(String ahead, String unit) {
        return unit.isEmpty() && CURRENCY.matcher(ahead).find() ? "元" : unit;
    }

    /**
     * A comma behind the last digit divides by a thousand, and a digit that is put behind a text (!.) divides by ten. Where the unit that is
     * shown makes up for that, the number is itself in the plain one; else another number is shown than is kept.
     */
    private static ShownCell scaled(BigDecimal number, String ahead, String unit, int scale) {
        String plain = CellFormats.plain(number);
        Matcher multiple = MULTIPLE.matcher(unit);
        boolean isMadeUp = number.signum() == 0
                || (multiple.matches()
                        && multiple.group(1)
                                        .chars()
                                        .map(sign -> NOUGHTS[MULTIPLES.indexOf(sign)])
                                        .sum()
                                == scale
                        && PLAIN_BEHIND.matcher(multiple.group(2)).matches()
                        && PLAIN_AHEAD.matcher(ahead).matches());
        if (isMadeUp) {
            String own = multiple.matches() ? multiple.group(2) : "";
            return new ShownCell(ShownCell.ShownState.VALUE, plain + CellFormats.SCALED, unitOf(ahead, own));
        }
        String less = CellFormats.plain(number.scaleByPowerOfTen(-scale));
        return ShownCell.of(ahead + less + unit + CellFormats.KEPT + plain + "）");
    }
}
