package org.junheng.data.statistics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.vocabulary.RowWords;

/**
 * What a group of rows is called, with its number among the groups: 二、乡镇学校, （三）民办, 3.城区, 第三类 民办, Ⅲ 民办.
 *
 * @param rest what stands behind the number; the empty text where nothing does
 */
record GroupLabel(String rest) {
    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final String SIGN =
            "(?:" + CHINESE + "|[甲乙丙丁戊己庚辛]|[A-Z]|[IVX]{1,4}|\\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[１-９][０-９]?)";
    private static final Pattern NUMBERED = Pattern.compile("(?:[(（]\\s*" + SIGN + "\\s*[)）][、.．]?|" + SIGN
            + "[、.．:：)）](?!\\d)|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|第(?:" + CHINESE + "|\\d{1,2})(?:类|部分|组|批|档|片|单元))\\s*(\\S.*)?");
    private static final Pattern NUMBER = Pattern.compile(
            "[(（]?" + CHINESE + "[)）]?[、.．]?|[(（]\\d{1,2}[)）][、.．]?|第" + CHINESE + "(?:类|部分|组|批|档|片|单元)");

    /** What a text says as one; empty where it is none. */
    static Optional<GroupLabel> of(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new GroupLabel(""));
        }
        Matcher numbered = NUMBERED.matcher(text);
        // S-3 and 3.5 are ids.
        return numbered.matches() && text.codePoints().anyMatch(Character::isIdeographic)
                ? Optional.of(new GroupLabel(numbered.group(1) == null ? "" : numbered.group(1)))
                : Optional.empty();
    }

    /** Whether a text is what schools of a sort, an area or a level are called together, with or without a number. */
    static boolean isOfSchools(String text) {
        String rest = of(text).map(GroupLabel::rest).orElse(text);
        return isTogether(rest) || (!rest.equals(text) && !RowWords.readsLikeASchool(rest));
    }

    /** Whether what stands behind the number may be a school's name: of 一、城关小学 nobody can tell. */
    boolean mayBeASchool() {
        return RowWords.readsLikeASchool(rest) && !isTogether(rest);
    }

    private static boolean isTogether(String text) {
        return RowWords.isPartOfACounty(text)
                || RowWords.isKindOfSchools(text)
                // 教学点 of all that there are.
                || RowWords.isKindOfSchools("各" + text)
                || LevelHeading.of(text).isPresent();
    }

    /** Whether it is a number alone. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
