package org.junheng.data.header;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Years however they are written: 二〇二二年, 22—23学年, 23年度, 2022.9, 20210915 are each brought to four figures and 年. */
public final class YearText {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern CHINESE = Pattern.compile("[二2][〇○零0o][〇○零一二三四五六七八九]{2}");
    /** A date, or a month, without anything between. */
    private static final Pattern CLOSED = Pattern.compile("(?<!\\d)(20\\d\\d)(?:0[1-9]|1[0-2])(?:[0-3]\\d)?(?!\\d)");

    private static final Pattern MONTH = Pattern.compile("(?<![\\d.])(20\\d\\d)\\.(?:0?[1-9]|1[0-2])(?![\\d.])");
    private static final Pattern SHORT_RANGE = Pattern.compile("(?<!\\d)([12]\\d)[-—–~至/]([12]\\d)(?=学年)");
    /** 23年度, 22年秋; 15年以上 and 20年教龄 are no such years. */
    private static final Pattern SHORT =
            Pattern.compile("(?<!\\d)([12]\\d)(?=学年|年(?:度|[春秋](?!招)|末|底|初|[上下]半年|(?:1[0-2]|0?[1-9])月))");

    /** 23秋, 24春季: a season without 年. */
    private static final Pattern SEASON = Pattern.compile("(?<!\\d)([12]\\d)(?=[春秋](?:季|学期|季学期)?(?:$|[)\\]〕】_\\-]))");
    /** 23.9 as all that a sheet is called. */
    private static final Pattern SHORT_MONTH = Pattern.compile("^([12]\\d)\\.(?:0?[1-9]|1[0-2])(?:月)?$");

    private YearText() {}

    /** A text with its years in four figures. */
    public static String plain(String text) {
        String plain = SHORT_MONTH.matcher(figures(text)).replaceAll("20$1年");
        plain = SEASON.matcher(plain).replaceAll("20$1年");
        plain = CLOSED.matcher(plain).replaceAll("$1年");
        plain = MONTH.matcher(plain).replaceAll("$1年");
        plain = SHORT_RANGE
                .matcher(plain)
                .replaceAll(range -> Integer.parseInt(range.group(2)) == Integer.parseInt(range.group(1)) + 1
                        ? "20" + range.group(1) + "-20" + range.group(2)
                        : range.group());
        return SHORT.matcher(plain).replaceAll("20$1");
    }

    /** 二〇二四 in figures. */
    private static String figures(String text) {
        return CHINESE.matcher(text)
                .replaceAll(year -> year.group()
                        .chars()
                        .mapToObj(c -> {
                            int digit = DIGITS.indexOf(c);
                            return digit >= 0 ? Integer.toString(digit) : c == '2' ? "2" : "0";
                        })
                        .collect(Collectors.joining()));
    }
}
