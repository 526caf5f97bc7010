package org.junheng.rules.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.numbers.Exact;

/** What somebody meant who wrote a number or a day as people do: 95%, 1,500, 15册, 2025/9/1. */
public final class NumberMeant {
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*([^0-9]*)");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    private NumberMeant() {}

    /** The decimal that was meant: a percentage as a share, a number without its unit; empty where none can be told. */
    public static Optional<String> hint(String typed) {
        Matcher number =
                NUMBER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1);
        String decimal = digits.matches("[0-9]+,[0-9]{1,2}") ? digits.replace(',', '.') : digits.replace(",", "");
        try {
            Exact value = Exact.of(decimal);
            return Optional.of(
                    number.group(2).startsWith("%")
                            ? value.dividedBy(Exact.of(100)).toString()
                            : decimal);
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    /** The day that was meant, as rule files write one; empty where there is no such day. */
    public static Optional<String> day(String typed) {
        Matcher day =
                DAY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
