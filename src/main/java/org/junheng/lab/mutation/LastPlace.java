package org.junheng.lab.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as rules write it, and its neighbours: one more and one less in its last place. */
final class LastPlace {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern RATIO = Pattern.compile("([0-9.]+ ?[:/] ?)([0-9]+(?:\\.[0-9]+)?)");

    private LastPlace() {}

    /** The neighbours; of a ratio, of its second part. Empty where the text is no number. */
    static List<String> of(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return of(ratio.group(2)).stream()
                    .map(other -> ratio.group(1) + other)
                    .toList();
        }
        if (!DECIMAL.matcher(text).matches()) {
            return List.of();
        }
        BigDecimal number = new BigDecimal(text);
        BigDecimal place = number.ulp();
        List<String> neighbours = new ArrayList<>();
        if (number.compareTo(place) >= 0) {
            neighbours.add(number.subtract(place).toPlainString());
        }
        neighbours.add(number.add(place).toPlainString());
        return neighbours;
    }
}
