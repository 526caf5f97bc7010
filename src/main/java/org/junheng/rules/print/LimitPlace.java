package org.junheng.rules.print;

import java.util.regex.Pattern;

/**
 * Where a number stands in the {@code then} of a rule: a text that is the rule's and the number's alone, in the place of the
 * number. It begins with a sign that no text of a rule file may hold, so nothing that an analyst writes is one.
 */
public final class LimitPlace {
    /** What a place begins with. */
    public static final char SIGN = '\u0003';

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9. :/-]*");

    private LimitPlace() {}

    static String of(String rule, int number) {
        return SIGN + rule + " " + number;
    }

    /** Whether a text is a number as rules write it, {@code 7.5} or {@code 1 : 19}. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
