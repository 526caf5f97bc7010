package org.junheng.report.office;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people and spreadsheets write it; what may be another day is none. */
final class LedgerDay {
    private static final String OF_WEEK = "[(]?(?:(?:星期|周|礼拜)[一二三四五六日天])?[)]?";
    private static final String TIME = "(?:T?0{1,2}:00(?::00(?:\\.0+)?)?Z?)?";
    /** Year, month, day, and nothing else that says anything. */
    private static final Pattern DAY = Pattern.compile(
            "(?:公元)?(\\d{4})[-/.年、](\\d{1,2})[-/.月、](\\d{1,2})(?:日|号)?" + OF_WEEK + TIME + "(?:之?前|以前|为止|止|截止|底)?");

    private static final Pattern SOLID = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    /** As spreadsheets count days, in this century. */
    private static final Pattern SERIAL = Pattern.compile("([34567]\\d{4})(\\.\\d+)?");

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[〇零○Oo一二三四五六七八九]{4}(?=年)");
    private static final Pattern NUMBER =
            Pattern.compile("[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九](?=[月日号])");

    private LedgerDay() {}

    /** The day; empty where it is none, or its year, month or day is left to be guessed. */
    static Optional<LocalDate> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
        String digits = NUMBER.matcher(YEAR.matcher(plain).replaceAll(LedgerDay::year))
                .replaceAll(number -> Integer.toString(number(number.group())));
        Matcher serial = SERIAL.matcher(digits);
        if (serial.matches()) {
            return Optional.of(FIRST.plusDays(Long.parseLong(serial.group(1))));
        }
        for (Pattern form : new Pattern[] {DAY, SOLID}) {
            Matcher day = form.matcher(digits);
            if (day.matches()) {
                return day(day);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(MatchResult day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String year(MatchResult year) {
        StringBuilder digits = new StringBuilder();
        for (char c : year.group().toCharArray()) {
            digits.append(Math.max(0, DIGITS.indexOf(c)));
        }
        return digits.toString();
    }

    /** 三, 十, 十三, 二十, 三十一, 廿五, 卅. */
    private static int number(String chinese) {
        String plain = chinese.replace("廿", "二十").replace("卅", "三十");
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(plain.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
