package org.junheng.data.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.measures.Flag;

/**
 * Words that answer by themselves: 是, 没有, 均有, and those that answer a question in its own words: 已开展, 未达标. What limits, dates or
 * doubts is none: 有的 may be some, 暂无 and 尚未 are said of today alone.
 */
final class PlainAnswer {
    private static final String ALL = "(?:均|都|皆|全部?|完全|一律)?";
    private static final Pattern YES = Pattern.compile("(?:" + ALL + "(?:是的?|对的?)|(?<thing>" + ALL + "(?:已经?)?有|有了))");
    private static final Pattern NO = Pattern.compile("(?:" + ALL + "不是的?|(?<thing>" + ALL + "(?:没有?|无|none)))");

    private static final Pattern ECHO =
            Pattern.compile(ALL + "(?:(?<not>未|不|没有?|无)|(?<done>已经?)" + ALL + ")?(?<what>.{2,20}?)了?");

    private static final Pattern ASKS = Pattern.compile("^(?:是否|有无|有没有|能否)");
    /** 以上 may be the above, 规划 may be what is planned. */
    private static final Pattern NO_ECHO = Pattern.compile(".*(?:以上|以下|上述|同上|规划|筹备)");
    /** The verbs of questions for things that should not be. */
    private static final Pattern EXISTS = Pattern.compile("存在|发生");

    /** A question that denies, or asks for several things: half an answer says nothing of it. */
    private static final Pattern INVOLVED = Pattern.compile("[不无未没非、或和及并且/]|(?<!^)与");

    private static final String REACHED = "达标";
    private static final Pattern REACHES = Pattern.compile("达到(?:标准|要求)?");

    private PlainAnswer() {}

    /**
     * What a text answers.
     *
     * @param header what is asked
     */
    static Optional<Flag> of(String text, String header) {
        String key = Header.key(text);
        String said = key.endsWith("。") ? key.substring(0, key.length() - 1) : key;
        String whole = Header.of(header).key();
        String leaf = whole.substring(whole.lastIndexOf(HeaderPath.SEPARATOR) + 1);
        String asked = ASKS.matcher(leaf).replaceFirst("");
        boolean involved = INVOLVED.matcher(asked).find();
        Matcher yes = YES.matcher(said);
        Matcher no = NO.matcher(said);
        if (yes.matches()) {
            return answer(Flag.YES, yes.group("thing") != null, asked);
        }
        if (no.matches()) {
            return answer(Flag.NO, no.group("thing") != null, asked);
        }
        return Legend.word(said).or(() -> involved ? Optional.empty() : echo(said, asked));
    }

    /** 有 and 无 to 无过重课业负担 may be said of the load as well as of what is asked. */
    private static Optional<Flag> answer(Flag flag, boolean ofThing, String asked) {
        return ofThing && "无没未不零".indexOf(asked.isEmpty() ? ' ' : asked.charAt(0)) >= 0
                ? Optional.empty()
                : Optional.of(flag);
    }

    /** 已开展 to 开展结对帮扶, 不规范 to 收费规范, 均达到 to 食堂达标. */
    private static Optional<Flag> echo(String said, String asked) {
        Matcher echo = ECHO.matcher(said);
        if (!echo.matches()) {
            return Optional.empty();
        }
        String what = echo.group("what");
        boolean isVerb = echo.group("not") != null
                || echo.group("done") != null
                || EXISTS.matcher(what).matches();
        boolean echoes = asked.endsWith(what)
                || (isVerb && asked.startsWith(what))
                || (asked.endsWith(REACHED) && REACHES.matcher(what).matches());
        return echoes && !NO_ECHO.matcher(what).matches() && !Remark.isDoubt(what)
                ? Optional.of(echo.group("not") == null ? Flag.YES : Flag.NO)
                : Optional.empty();
    }
}
