package org.junheng.data.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of notes in headers (在校生数*, ①专任教师数, 图书册数（注1）): they are no part of a name, but what they stand for may matter. */
public final class FootnoteMarks {
    private static final String MARKS = "*＊※★☆†‡①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Signs that headers are marked with; before a number ▲ is a minus. */
    private static final String OF_HEADERS = "▲△▼▽●○◆◇■□★☆√";

    private static final String POWERS = "²³";
    private static final Pattern IN_BRACKET =
            Pattern.compile("注?\\d{1,2}|注[:：]?|见?(?:表下|下)?注释?\\d?|[" + MARKS + "]+|[*＊]?(?:必填|选填|必填项|必报|选报)[*＊]?");
    /** （必填）, 【1】, 注1 before a name. */
    private static final Pattern IN_FRONT =
            Pattern.compile("^[(\\[]([^()\\[\\]]{1,6})[)\\]](?=.)|^注\\d{1,2}[:：.、]?(?=\\D)");

    private static final Pattern BEHIND = Pattern.compile("(?<=.)注\\d{1,2}$");

    private FootnoteMarks() {}

    /** Whether a character is one. */
    public static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** Whether all that stands in a bracket is a mark. */
    static boolean isMark(String bracket) {
        return IN_BRACKET.matcher(bracket).matches();
    }

    /** A text without the marks around it; the 2 of m² is none. */
    public static String bare(String text) {
        return unmarked(text);
    }

    /** The same of a header, whose mark may be a word or stand in a bracket before it; （1）班 is the name of a class. */
    public static String bareHeader(String text) {
        Matcher front = IN_FRONT.matcher(text);
        String one =
                front.find() && (front.group(1) == null || isMark(front.group(1))) ? text.substring(front.end()) : text;
        return unmarked(BEHIND.matcher(one).replaceFirst(""));
    }

    private static String unmarked(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (isMark(text.charAt(from)) || OF_HEADERS.indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && isMarkBehind(text.charAt(to - 1)) && !isPower(text, to - 1)) {
            to--;
        }
        return (from == 0 && to == text.length()) || from == to ? text : text.substring(from, to);
    }

    /** In front # says of official tables that a part follows. */
    private static boolean isMarkBehind(char c) {
        return c == '#' || c == '＃' || isMark(c) || OF_HEADERS.indexOf(c) >= 0;
    }

    private static boolean isPower(String text, int at) {
        return at > 0 && POWERS.indexOf(text.charAt(at)) >= 0 && "mM米".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether a header carries one. */
    public static boolean isMarked(String text) {
        String key = Header.key(text);
        int open = Math.max(key.lastIndexOf('('), key.lastIndexOf('['));
        boolean closed = key.endsWith(")") || key.endsWith("]");
        boolean inBracket = open > 0 && closed && isMark(key.substring(open + 1, key.length() - 1));
        String before = open > 0 && closed ? key.substring(0, open) : key;
        return inBracket || isMarkedAround(key) || isMarkedAround(before);
    }

    private static boolean isMarkedAround(String key) {
        return !bareHeader(key).equals(key);
    }
}
