package org.junheng.numbers;

/** Reads numbers as documents write them: decimals, and ratios such as {@code 1 : 19} or {@code 1/19}. */
public final class RatioText {
    private static final String SIGNS = "/:：∶";

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
}
