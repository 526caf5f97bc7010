package org.junheng.data.unit;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line above a table names as the unit of all its figures, and nobody here knows: 平方尺, 角, K元. What may be told in it is
 * not known, where nothing else says in what.
 *
 * @param word the unit as it is written
 */
record AlienUnit(String word) {
    private static final Pattern AREA = Pattern.compile("(?i).{0,6}(?:[尺丈坪米里亩顷寸]|方|ft|foot|feet|yd|acres?)[²2]?");
    private static final Pattern MONEY =
            Pattern.compile("(?i).{0,6}[元圆角分块]|[十百千万亿]{1,3}|\\d*[kwm]|\\d*[kwm]?(?:yuan|rmb|cny)");

    /** Whether a word reads like a unit; what else stands behind 单位 is who made the table. */
    static boolean mayBeOne(String word) {
        String bare = word.strip();
        return !bare.isEmpty()
                && (AREA.matcher(bare).matches() || MONEY.matcher(bare).matches());
    }

    /** Whether a figure of that kind may be told in it. */
    boolean fits(UnitText.Quantity kind) {
        Set<UnitText.Quantity> kinds = AREA.matcher(word.strip()).matches()
                ? Set.of(UnitText.Quantity.AREA)
                : Set.of(UnitText.Quantity.MONEY, UnitText.Quantity.FOREIGN_MONEY);
        return kinds.contains(kind);
    }
}
