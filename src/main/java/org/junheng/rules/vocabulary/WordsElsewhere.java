package org.junheng.rules.vocabulary;

import java.util.Map;

/** Words of other languages, and the words of rules that say the same; in small letters, without underscores. */
public final class WordsElsewhere {
    /** What sets a limit. */
    public static final Map<String, String> LIMITS = Map.ofEntries(
            Map.entry("atmin", "atLeast"),
            Map.entry("min", "atLeast"),
            Map.entry("minimum", "atLeast"),
            Map.entry("notless", "atLeast"),
            Map.entry("notlessthan", "atLeast"),
            Map.entry("nolessthan", "atLeast"),
            Map.entry("notbelow", "atLeast"),
            Map.entry("ge", "atLeast"),
            Map.entry("不低于", "atLeast"),
            Map.entry("不少于", "atLeast"),
            Map.entry("至少", "atLeast"),
            Map.entry("以上", "atLeast"),
            Map.entry("atmax", "atMost"),
            Map.entry("max", "atMost"),
            Map.entry("maximum", "atMost"),
            Map.entry("notmore", "atMost"),
            Map.entry("notmorethan", "atMost"),
            Map.entry("nomorethan", "atMost"),
            Map.entry("notabove", "atMost"),
            Map.entry("le", "atMost"),
            Map.entry("不高于", "atMost"),
            Map.entry("不超过", "atMost"),
            Map.entry("至多", "atMost"),
            Map.entry("以下", "atMost"),
            Map.entry("less", "below"),
            Map.entry("lessthan", "below"),
            Map.entry("under", "below"),
            Map.entry("lt", "below"),
            Map.entry("低于", "below"),
            Map.entry("小于", "below"),
            Map.entry("more", "above"),
            Map.entry("morethan", "above"),
            Map.entry("greater", "above"),
            Map.entry("greaterthan", "above"),
            Map.entry("over", "above"),
            Map.entry("gt", "above"),
            Map.entry("高于", "above"),
            Map.entry("大于", "above"),
            Map.entry("超过", "above"),
            Map.entry("equal", "equalTo"),
            Map.entry("equals", "equalTo"),
            Map.entry("is", "equalTo"),
            Map.entry("eq", "equalTo"),
            Map.entry("等于", "equalTo"));

    /** One number of many schools. */
    public static final Map<String, String> OVER_SCHOOLS = Map.ofEntries(
            Map.entry("total", "together"),
            Map.entry("sum", "together"),
            Map.entry("overall", "together"),
            Map.entry("合计", "together"),
            Map.entry("总数", "together"),
            Map.entry("min", "least"),
            Map.entry("minimum", "least"),
            Map.entry("smallest", "least"),
            Map.entry("最小", "least"),
            Map.entry("最低", "least"),
            Map.entry("max", "greatest"),
            Map.entry("maximum", "greatest"),
            Map.entry("highest", "greatest"),
            Map.entry("largest", "greatest"),
            Map.entry("最大", "greatest"),
            Map.entry("最高", "greatest"),
            Map.entry("fifth", "poorestFifth"),
            Map.entry("lowestfifth", "poorestFifth"),
            Map.entry("bottomfifth", "poorestFifth"),
            Map.entry("最低五分之一", "poorestFifth"));

    private WordsElsewhere() {}
}
