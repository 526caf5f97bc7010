package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names a column in a header of one or more rows: the text at its top, and so on down to the text above its cells.
 *
 * @param parts the texts from top to bottom, without repetition; empty where nothing names the column
 */
public record HeaderPath(List<String> parts) {
    public static final String SEPARATOR = "/";
    /** L7, 3., （2）, 一、 before a name. */
    private static final Pattern NUMBERED =
            Pattern.compile("^(l\\d{1,2}(-\\d)?[.、:]?|\\d{1,2}[.、](?!\\d)|\\(\\d{1,2}\\)|[一二三四五六七八九十]{1,3}、)(?=.)");

    private static final Pattern YEAR = Pattern.compile("^(20\\d\\d)([-—–]20?\\d\\d)?(年度|年|学年度|学年)(?!.*(以前|之前|及以|以来))");

    /** What may stand between a year and the name. */
    private static final Pattern JOINT = Pattern.compile("^[-—–_/:、·]+(?=.)");

    private static final Pattern BETWEEN = Pattern.compile("[、,;|]");

    public HeaderPath {
        parts = List.copyOf(parts);
    }

    /** The path as one text: {@code 在校生数/合计}. */
    public String text() {
        return String.join(SEPARATOR, parts);
    }

    public String leaf() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** The leaf without the year before it: 小学在校生数 of 2024年小学在校生数. */
    public String undated() {
        return withoutYear(Header.key(leaf()));
    }

    /** 2024年/在校生数 may stand in one cell. */
    private static String withoutYear(String key) {
        String undated = YEAR.matcher(key).replaceFirst("");
        return undated.equals(key) ? key : JOINT.matcher(undated).replaceFirst("");
    }

    /** The year that the column is of; 0 where it names none. */
    public int year() {
        int year = 0;
        for (String part : parts) {
            Matcher named = YEAR.matcher(Header.key(part));
            year = named.find() ? Math.max(year, Integer.parseInt(named.group(1))) : year;
        }
        for (String bracket : brackets()) {
            for (String word : BETWEEN.split(bracket, -1)) {
                year = Math.max(year, DatedWords.year(word));
            }
        }
        return year;
    }

    /** The parts as they are compared: without marks, blanks and brackets. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String part : parts) {
            String key = Header.of(plain(part)).key();
            // Of "2024年（人）" nothing is left that names the column.
            if (!key.isEmpty() && !isBracket(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** What stands in brackets, from the bottom to the top. */
    public List<String> brackets() {
        List<String> brackets = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            String plain = plain(parts.get(i));
            String bracket = isBracket(plain)
                    ? plain.substring(1, plain.length() - 1)
                    : Header.of(plain).bracket();
            if (!bracket.isEmpty()) {
                brackets.add(bracket);
            }
        }
        return brackets;
    }

    private static boolean isBracket(String key) {
        return key.length() > 2 && key.startsWith("(") && key.indexOf(')') == key.length() - 1;
    }

    /** Official tables write #按学历分, 其中：女. */
    private static String plain(String part) {
        String key = Header.key(part);
        if (key.startsWith("#")) {
            key = key.substring(1);
        }
        if (key.startsWith("其中:")) {
            key = key.substring("其中:".length());
        }
        String named = withoutYear(NUMBERED.matcher(key).replaceFirst(""));
        return named.endsWith(":") ? named.substring(0, named.length() - 1) : named;
    }
}
