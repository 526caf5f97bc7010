package org.junheng.data.vocabulary;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.measures.Flag;

/** Who runs a school (举办者), as far as it tells whether the school is private. */
public final class Organisers {
    /** In the application form's table Ⅱ-2 code 10 is a private organiser, and 1 to 9 are public ones (policy source SY). */
    private static final Set<String> PUBLIC_CODES = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final String PRIVATE_CODE = "10";

    /** In the annual statistics 999 is a private organiser; 811 to 844 are departments, enterprises and other public ones. */
    private static final Pattern PUBLIC_STATISTICS = Pattern.compile("8[1-4][1-9]");

    private static final String PRIVATE_STATISTICS = "999";

    private Organisers() {}

    /** Whether the school is private; empty where the text does not tell. */
    public static Optional<Flag> isPrivate(String text) {
        String key = Header.key(text);
        boolean is =
                key.equals(PRIVATE_CODE) || key.equals(PRIVATE_STATISTICS) || contains(key, "民办", "私立", "个人", "社会力量");
        boolean isNot = PUBLIC_CODES.contains(key)
                || PUBLIC_STATISTICS.matcher(key).matches()
                || contains(key, "公办", "教育部门", "其他部门", "政府", "地方企业", "国有企业", "事业单位", "部队", "集体");
        // 非公办, 不是民办 say what it is not.
        boolean negated = key.startsWith("非") || key.startsWith("不") || key.contains("非公") || key.contains("非民");
        return is == isNot || negated ? Optional.empty() : Optional.of(Flag.of(is));
    }

    /**
     * Whether the county runs the school; empty where the text does not tell. Of the codes only the private ones are known to tell:
     * the others do not say of which government the organiser is.
     */
    public static Optional<Flag> isCountyRun(String text) {
        String key = Header.key(text);
        boolean isNot = isPrivate(text).equals(Optional.of(Flag.YES))
                || contains(key, "中央", "教育部直属", "省", "自治区级", "地级", "地市", "市级", "市属", "市直", "州级", "州直")
                || contains(key, "企业", "高校", "大学", "学院", "部队");
        boolean is = contains(key, "县级", "县属", "县直", "区县", "县区", "区级", "区属", "县教育", "区教育", "县(市", "本县", "本区")
                && !contains(key, "自治区级");
        return is == isNot ? Optional.empty() : Optional.of(Flag.of(is));
    }

    private static boolean contains(String key, String... words) {
        return Stream.of(words).anyMatch(key::contains);
    }
}
