package org.junheng.measures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of which both the year of its number and the day of its issue are told. */
final class IssuedDocument {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern NUMBER =
            Pattern.compile("(?:[〔\\[(【〖{<]" + YEAR + "年?[〕\\])】〗}>]|" + YEAR + "年?)第?\\d{1,5}号");
    /** 2023年6月印发, 20230601印发: with its month, for a year alone may be that of the plan. */
    private static final Pattern ISSUED = Pattern.compile("(?<!\\d)" + YEAR
            + "(?:(?:年|[-./])\\d{1,2}(?:(?:月|[-./])(?:\\d{1,2}日?)?)?|\\d{4})[^\\d。；;]{0,12}?(?:印发|发布|下发|颁布|公布|发文|出台)");

    private IssuedDocument() {}

    /** Whether one is issued before the year of its number; a day belongs to the number before it, or to the one behind it. */
    static boolean isBeforeItsYear(String text) {
        Matcher issued = ISSUED.matcher(text);
        while (issued.find()) {
            int year = yearOfNumber(text, issued.start(), issued.end());
            if (Integer.parseInt(issued.group(1)) < year) {
                return true;
            }
        }
        return false;
    }

    /** 0 where no number stands near. */
    private static int yearOfNumber(String text, int from, int to) {
        Matcher number = NUMBER.matcher(text);
        int year = 0;
        while (number.find()) {
            boolean isBefore = number.end() <= from;
            boolean isFirstBehind = number.start() >= to && year == 0;
            if (isBefore || isFirstBehind) {
                year = Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1));
            }
        }
        return year;
    }
}
