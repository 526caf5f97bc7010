package org.junheng.lab.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.numbers.Exact;

/** Whether a text names a number, as a decimal, a percentage, or a word. */
final class NumbersIn {
    private static final List<String> WORDS = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private static final List<String> ENGLISH =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private NumbersIn() {}

    /** Whether the text names the limit of a rule. */
    static boolean names(String text, Exact number) {
        String plain = text.replaceAll("(?<=[0-9])[,，](?=[0-9]{3})", "");
        for (String form : forms(number)) {
            if (Pattern.compile("(?<![0-9.])" + Pattern.quote(form) + "(?![0-9]|\\.[0-9])")
                    .matcher(plain)
                    .find()) {
                return true;
            }
        }
        return number.isWhole()
                && number.compareTo(Exact.ZERO) > 0
                && number.compareTo(Exact.of(10)) <= 0
                && hasWord(plain, Integer.parseInt(number.toString()));
    }

    private static boolean hasWord(String text, int number) {
        return text.contains(WORDS.get(number))
                || (number == 2 && text.contains("两"))
                || Pattern.compile("\\b" + ENGLISH.get(number) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find();
    }

    /** The number as written, without noughts at its end, and times a hundred with what says percent. */
    private static Set<String> forms(Exact number) {
        Set<String> forms = new LinkedHashSet<>();
        String plain = decimal(number);
        forms.add(plain);
        forms.add(plain.contains(".") ? plain + "0" : plain + ".0");
        forms.add(plain + ".00");
        String percent = decimal(number.times(Exact.of(100)));
        forms.add(percent + "%");
        forms.add(percent + "％");
        forms.add(percent + " %");
        forms.add(percent + " percent");
        forms.add("百分之" + percent);
        forms.add("千分之" + decimal(number.times(Exact.of(1000))));
        forms.add(decimal(number.times(Exact.of(1000))) + "‰");
        if (number.equals(Exact.of("0.5"))) {
            forms.add("一半");
            forms.add("半数");
            forms.add("half");
        }
        if (number.equals(Exact.of("0.001"))) {
            forms.add("千分之一");
        }
        if (number.equals(Exact.ONE)) {
            forms.add("百分之百");
            forms.add("全部");
            forms.add("all");
            forms.add("every");
        }
        // Amounts of documents stand in tens of thousands.
        forms.add(decimal(number.dividedBy(Exact.of(10_000))) + "万");
        return forms;
    }

    private static String decimal(Exact number) {
        String text = number.toString();
        return text.contains("/") ? number.rounded(6).toString() : text;
    }
}
