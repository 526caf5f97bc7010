package org.junheng.data.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a header that say of which day or year its figures are, and nothing else: 截至2024年底, 2024-2025学年, 2024年9月1日. */
public final class DatedWords {
    private static final Pattern DATE = Pattern.compile("(?:数据)?(?:截至|截止到?|至|到|统计时[点间]|时点|asof|at|endof)?:?"
            + "(?:(?<year>(?:19|20)\\d\\d)(?:[-—–/~至](?:20)?\\d\\d(?=学?年))?(?:(?=学?年[初中末底])|(?:学?年度?|[./-]|$)))?"
            + "(?:[春秋]季?(?:学期)?|[上下]半年|第?[一二三四1-4]季度|[上下]学期|第[一二]学期)?"
            + "(?:(?<month>\\d{1,2})(?:(?=月[初中末底])|月份?|[./-]|$))?(?:\\d{1,2}日?)?"
            + "(?<end>(?:[年月]|学年|学?期)[初中末底])?(?:为?止|的?数据?|时点|统计)?");

    private DatedWords() {}

    /** Whether a text is a date. */
    public static boolean isDate(String text) {
        Matcher date = matcher(text);
        return date.matches()
                && (date.group("year") != null
                        || date.group("end") != null
                        || (date.group("month") != null && date.group().indexOf('月') >= 0));
    }

    /** The year of a text that is a date; 0 where it names none, or is none. */
    static int year(String text) {
        Matcher date = matcher(text);
        return date.matches() && date.group("year") != null ? Integer.parseInt(date.group("year")) : 0;
    }

    private static Matcher matcher(String text) {
        return DATE.matcher(Header.key(text));
    }
}
