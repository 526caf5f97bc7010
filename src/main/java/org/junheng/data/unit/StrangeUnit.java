package org.junheng.data.unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;

/**
 * A word that stands where units do, behind 单位：, and is none that is known: 平方尺, 坪, K元. It may be the unit of every column
 * that another one is not said of.
 *
 * @param kinds what may be told in it
 * @param telling whether the word itself says of what it is, as 平方尺 does and 坪 does not
 */
record StrangeUnit(String word, Set<UnitText.Quantity> kinds, boolean telling) {
    private static final int LONGEST = 10;
    private static final Pattern MONEY = Pattern.compile(".*(?:[币钱¥￥$元]|rmb|cny|yuan).*");
    /** What is told of a table there and is no unit: who signs, which day it is, that headers say it. */
    private static final Pattern NO_UNIT =
            Pattern.compile("[^\\p{L}\\d]*|.*[:：].*|\\d+|.*\\d[年月日].*|.*章|(?:详|见|如|按|同|略|无|各|以|不|其|均|全|附|第|共).*");

    private static final Pattern LIKE_KNOWN = Pattern.compile("[^\\d]?平方.{1,3}|[^\\d]{1,3}元");
    /** What multiplies a unit that stands before it: RMB 10k, yuan, thousands. */
    private static final Pattern MULTIPLE = Pattern.compile(
            "(?!(?:19|20)\\d\\d$)\\d[\\d,.]*[a-z万千百十亿]*|'?000'?s?|k|w|m|mn|bn|thousands?|millions?|billions?");

    private static final Pattern LATIN = Pattern.compile("(?!(?:in|of|is|are|by)$)[\\w.]+");

    /** What differs by custom and by country; what is counted one by one, hardly does. */
    private static final Set<UnitText.Quantity> MEASURED = EnumSet.of(UnitText.Quantity.AREA, UnitText.Quantity.MONEY);

    private static final Map<String, UnitNames.UnitBase> BASES = UnitNames.bases();

    StrangeUnit {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a word that is no unit may have been meant as one. */
    static boolean mayBe(String word) {
        String key = Header.key(word);
        return !key.isEmpty()
                && key.length() <= LONGEST
                && !NO_UNIT.matcher(key).matches()
                && !OfficeNames.isOne(word)
                && UnitText.of(word).isEmpty();
    }

    /** Whether a word is made like units of area and money are, so that it is one wherever it stands: 平方尺, K元. */
    static boolean isLikeKnown(String word) {
        return LIKE_KNOWN.matcher(Header.key(word)).matches();
    }

    /** Whether a word multiplies the unit before it. */
    static boolean multiplies(String word) {
        return MULTIPLE.matcher(Header.key(word)).matches();
    }

    /** Whether a word may multiply the unit behind it: wan yuan. */
    static boolean mayMultiply(String word) {
        return LATIN.matcher(word).matches();
    }

    /**
     * What may be told in a word.
     *
     * @param alone whether no unit that is known stands beside it
     */
    static StrangeUnit of(String word, boolean alone) {
        Set<UnitText.Quantity> told = told(Header.key(word));
        boolean telling = !told.isEmpty();
        return new StrangeUnit(
                word, telling ? told : alone ? EnumSet.allOf(UnitText.Quantity.class) : MEASURED, telling);
    }

    /** One of those units, as it was said. */
    static StrangeUnit of(String word, Set<UnitText.Quantity> kinds) {
        return new StrangeUnit(word, kinds, true);
    }

    /** Of what a word is, by the signs in it that are units: 平方市尺, 百元券. */
    private static Set<UnitText.Quantity> told(String key) {
        Set<UnitText.Quantity> told = EnumSet.noneOf(UnitText.Quantity.class);
        if (MONEY.matcher(key).matches()) {
            told.add(UnitText.Quantity.MONEY);
            return told;
        }
        BASES.forEach((base, unit) -> {
            if (base.codePoints().allMatch(Character::isIdeographic) && key.contains(base)) {
                told.addAll(unit.kinds());
            }
        });
        told.remove(UnitText.Quantity.OTHER);
        told.remove(UnitText.Quantity.FOREIGN_MONEY);
        return told;
    }

    /** The first that figures of a kind may be told in, where other units are said of them so nearly. */
    static Optional<String> first(List<StrangeUnit> all, UnitText.Quantity kind, UnitSubject.SubjectReach others) {
        boolean isNamed = others == UnitSubject.SubjectReach.NAMED;
        boolean isOpen = others == UnitSubject.SubjectReach.OTHERS;
        return all.stream()
                .filter(one -> !isNamed && one.kinds.contains(kind) && (one.telling || isOpen))
                .map(StrangeUnit::word)
                .findFirst();
    }
}
