package org.junheng.numbers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as documents write them: decimals, and ratios such as {@code 1 : 19} or {@code 1/19}. */
public final class RatioText {
    private static final String SIGNS = "/:：∶";
    private static final Pattern FROM_TO = Pattern.compile("([^–—~～至到-]+)[–—~～至到-]([^–—~～至到-]+)");

    private RatioText() {}

    /**
     * The decimal, or the ratio, exactly: {@code 1 : 19} is a nineteenth.
     *
     * @throws NumberFormatException if it is neither, or a ratio to nought or to less
     */
    public static Exact read(String text) {
        int at = -1;
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                if (at >= 0) {
                    throw new NumberFormatException("two ratios in one: \"" + text + "\"");
                }
                at = i;
            }
        }
        if (at < 0) {
            return Exact.of(text);
        }
        Exact to = Exact.of(text.substring(at + 1).strip());
        if (to.signum() <= 0) {
            throw new NumberFormatException("a ratio to \"" + to + "\"");
        }
        return Exact.of(text.substring(0, at).strip()).dividedBy(to);
    }

    /** Whether a number is written as the ratio of two, {@code 1 : 19}, and not as a decimal. */
    public static boolean isRatio(String text) {
        return text.chars().anyMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** Whether a text is written as two things with a dash between them, usable or not. */
    public static boolean isRange(String text) {
        return FROM_TO.matcher(text).matches();
    }

    /**
     * Two such numbers as the ends of a range, {@code 30 – 45}, {@code 30-45} or {@code 30至45}, the lesser first as it is written;
     * empty where the text is none.
     */
    public static Optional<Range> range(String text) {
        Matcher ends = FROM_TO.matcher(text);
        if (!ends.matches()) {
            return Optional.empty();
        }
        try {
            Exact low = read(ends.group(1).strip());
            Exact high = read(ends.group(2).strip());
            return low.compareTo(high) < 0 ? Optional.of(new Range(low, high)) : Optional.empty();
        } catch (NumberFormatException noRange) {
            return Optional.empty();
        }
    }

    /**
     * A decimal of which there is some.
     *
     * @throws IllegalArgumentException if it is not above nought
     */
    public static Exact positive(String decimal) {
        Exact some = Exact.of(decimal);
        if (some.signum() <= 0) {
            throw new IllegalArgumentException("for every " + decimal + " there is nothing");
        }
        return some;
    }

    /** A ratio below one as documents write it, 1/19, and any other number as it is. */
    public static String written(Exact ratio) {
        Exact others = ratio.signum() > 0 ? Exact.ONE.dividedBy(ratio) : ratio;
        return others.compareTo(Exact.ONE) > 0 ? "1/" + others : ratio.toString();
    }
}
