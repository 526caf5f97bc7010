package org.junheng.measures;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that a reference names: of a document's number (〔2020〕3号), of its issue (2021年6月1日印发).
 *
 * @param first the first day that each may mean: of a year that is named alone, its first of January
 * @param areDays whether each of them is one that there is: no 13th month, no 30th of February
 */
record CitedDays(List<LocalDate> first, boolean areDays) {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String NO_RANGE_BEFORE = "(?<![-—–~至到\\d])";
    private static final String NO_RANGE_BEHIND = "(?![-—–~至到])";

    /** What a document is called says nothing of its day. */
    private static final Pattern TITLES = Pattern.compile("《[^《》]*》");

    /** 2021年6月1日, 2021.6.1, 2021-06; of 2024-25学年 and of 附件2024-15 it is none. */
    private static final Pattern DAY = Pattern.compile(
            "(?<![件表录料号第附\\d])" + YEAR + "(?:年|[-./])(\\d{1,2})(?:(?:月|[-./])(\\d{1,2})日?|月)?(?!\\d|号|学?年|年度)");

    /** 〔2020〕3号, 2020年3号, 2025年春季. */
    private static final Pattern OF_YEAR = Pattern.compile("[〔\\[(【〖{<]" + YEAR + "年?[〕\\])】〗}>]|" + YEAR
            + "年?第?\\d{1,5}号|" + NO_RANGE_BEFORE + YEAR + "年(?!\\d)" + NO_RANGE_BEHIND);

    private static final Pattern WITHOUT_YEAR = Pattern.compile("(?<![\\d年.\\-/])(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Pattern CHINESE =
            Pattern.compile("([一二][〇零○一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?");
    private static final Pattern SOLID =
            Pattern.compile("(?<!\\d)" + YEAR + "(\\d\\d)(\\d\\d)(?=印发|发布|下发|颁布|公布|出台|批复|发文|批准|通过|公示|备案)");

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?";
    private static final Pattern ENGLISH = Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b" + MONTH
            + "\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(20\\d\\d)\\b|\\bof\\s+(20\\d\\d)\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int ANY_LEAP_YEAR = 2000;

    CitedDays {
        first = List.copyOf(first);
    }

    /** The days in a text; none where it names none. */
    static CitedDays of(String reference) {
        if (reference.isEmpty()) {
            return new CitedDays(List.of(), true);
        }
        String plain = plain(reference);
        FoundDays found = new FoundDays();
        found.english(plain);
        found.chinese(inDigits(plain));
        return new CitedDays(found.days, found.areDays);
    }

    /** Whether a document is issued in a year before that of its number: 县政发〔2024〕3号，2023年6月印发. */
    static boolean isBeforeItsYear(String reference) {
        return !reference.isEmpty() && IssuedDocument.isBeforeItsYear(inDigits(plain(reference)));
    }

    private static String plain(String reference) {
        return TITLES.matcher(Normalizer.normalize(reference, Normalizer.Form.NFKC))
                .replaceAll("《》")
                .toLowerCase(Locale.ROOT);
    }

    private static String inDigits(String plain) {
        return CHINESE.matcher(plain.replaceAll("\\s", "")).replaceAll(CitedDays::digits);
    }

    /** Whether some day of it lies behind this one, so that on this one it was not there yet. */
    boolean isAfter(LocalDate day) {
        return first.stream().anyMatch(one -> one.isAfter(day));
    }

    private static String digits(MatchResult date) {
        StringBuilder text = new StringBuilder();
        for (char c : date.group(1).toCharArray()) {
            text.append(Math.max(0, DIGITS.indexOf(c)));
        }
        text.append('年');
        if (date.group(2) != null) {
            text.append(number(date.group(2))).append('月');
        }
        return (date.group(3) == null
                        ? text
                        : text.append(number(date.group(3))).append('日'))
                .toString();
    }

    /** 十三, 二十, 三十一. */
    private static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return Integer.parseInt(chinese.chars()
                    .mapToObj(c -> Integer.toString(DIGITS.indexOf(c)))
                    .collect(Collectors.joining()));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0));
        return tens * 10 + (ten + 1 < chinese.length() ? DIGITS.indexOf(chinese.charAt(ten + 1)) : 0);
    }

    /** The days found so far. */
    private static final class FoundDays {
        private final List<LocalDate> days = new ArrayList<>();
        private boolean areDays = true;

        void chinese(String text) {
            Matcher day = DAY.matcher(text);
            while (day.find()) {
                add(day.group(1), day.group(2), day.group(3));
            }
            Matcher solid = SOLID.matcher(text);
            while (solid.find()) {
                add(solid.group(1), solid.group(2), solid.group(3));
            }
            Matcher year = OF_YEAR.matcher(text);
            while (year.find()) {
                String found = year.group(1) != null ? year.group(1) : year.group(2);
                days.add(LocalDate.of(Integer.parseInt(found != null ? found : year.group(3)), 1, 1));
            }
            Matcher without = WITHOUT_YEAR.matcher(text);
            while (without.find()) {
                check(ANY_LEAP_YEAR, without.group(1), without.group(2));
            }
        }

        void english(String text) {
            Matcher day = ENGLISH.matcher(text);
            while (day.find()) {
                if (day.group(2) == null) {
                    days.add(LocalDate.of(Integer.parseInt(day.group(5)), 1, 1));
                } else {
                    String month = Integer.toString(MONTHS.indexOf(day.group(2)) + 1);
                    add(day.group(4), month, day.group(1) == null ? day.group(3) : day.group(1));
                }
            }
        }

        private void add(String year, String month, @Nullable String day) {
            if (check(Integer.parseInt(year), month, day)) {
                days.add(LocalDate.of(
                        Integer.parseInt(year), Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day)));
            }
        }

        private boolean check(int year, String month, @Nullable String day) {
            int of = Integer.parseInt(month);
            boolean isOne = of >= 1
                    && of <= 12
                    && (day == null
                            || (Integer.parseInt(day) >= 1
                                    && Integer.parseInt(day)
                                            <= YearMonth.of(year, of).lengthOfMonth()));
            areDays &= isOne;
            return isOne;
        }
    }
}
