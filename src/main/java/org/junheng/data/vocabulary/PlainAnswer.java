package org.junheng.data.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.measures.Flag;

/**
 * Words that answer by themselves: 是, 没有, 均有; those that answer a question in its own words are {@link OwnWords}. What limits, dates
 * or doubts is none: 有的 may be some, 暂无 and 尚未 are said of today alone.
 */
final class PlainAnswer {
    static final String ALL = "(?:均|都|皆|全部?|完全|一律)?";
    private static final Pattern YES = Pattern.compile("(?:" + ALL + "(?:是的?|对的?)|(?<thing>" + ALL + "(?:已经?)?有|有了))");
    private static final Pattern NO = Pattern.compile("(?:" + ALL + "不是的?|(?<thing>" + ALL + "(?:没有?|无|none)))");

    private static final Pattern ASKS = Pattern.compile("^(?:是否|有无|有没有|能否)");

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
        Matcher yes = YES.matcher(said);
        Matcher no = NO.matcher(said);
        if (yes.matches()) {
            return answer(Flag.YES, yes.group("thing") != null, asked);
        }
        if (no.matches()) {
            return answer(Flag.NO, no.group("thing") != null, asked);
        }
        return Legend.word(said).or(() -> OwnWords.of(said, asked));
    }

    /** 有 and 无 to 无过重课业负担 may be said of the load as well as of what is asked. */
    private static Optional<Flag> answer(Flag flag, boolean ofThing, String asked) {
        return ofThing && OwnWords.isTurned(asked) ? Optional.empty() : Optional.of(flag);
    }
}
