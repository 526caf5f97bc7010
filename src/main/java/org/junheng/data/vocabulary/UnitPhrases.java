package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of money and area in running text: 金额均为万元, 设备值以千元计, 面积：亩, or a line that is nothing but 万元. */
final class UnitPhrases {
    private static final Pattern WORD = Pattern.compile(
            "(?<number>\\d[\\d,.]*)?(?:人民币)?[十百千万亿]*(?:元|市?亩|公顷|公亩|平方千米|平方公里|平方米|平米|㎡|m²|m2|册)(?:(?:/|每)百?名?学?[生人])?");
    private static final Pattern BEFORE =
            Pattern.compile("(?:以|按照?|均为|都是|皆为|全为|(?:金额|面积|经费|资产|值|货币|币种|单位)(?:均|都|一律)?为?:?)$");
    private static final Pattern BEFORE_CHECKED = Pattern.compile("(?:以|按照?)$");
    private static final Pattern BEHIND = Pattern.compile("^(?:为计?量?单位|计|填|表示|统计|核算|列示)");
    /** 百万元以上学校, 万元户: what is counted there has so much money. */
    private static final Pattern THRESHOLD = Pattern.compile("^(?:以[上下内]|户|级|[县乡镇村]|工程|项目|奖)");

    private static final Pattern AROUND = Pattern.compile("^[(:]*|[):.。]*$");
    /** 三万元, 几百万元, 数千元: a sum and no unit. */
    private static final Pattern SUM = Pattern.compile("[一二三四五六七八九两几数多余超过逾达约近]$");

    /**
     * A unit that a text speaks of.
     *
     * @param stated whether the text says that figures are told in it; else it may only speak of money
     */
    record SaidUnit(String word, UnitText unit, boolean stated) {}

    private UnitPhrases() {}

    /** The units that a text states, and the multiples of money of which it is not clear why it names them. */
    static List<SaidUnit> in(String text) {
        String key = UnitText.simple(Header.key(text));
        String bare = AROUND.matcher(key).replaceAll("");
        List<SaidUnit> said = new ArrayList<>();
        Matcher word = WORD.matcher(key);
        while (word.find()) {
            Optional<UnitText> unit = UnitText.of(word.group());
            if (unit.isPresent() && !SUM.matcher(key.substring(0, word.start())).find()) {
                boolean stated = word.group().equals(bare) || isStated(key, word);
                boolean counted = word.group("number") != null;
                boolean mentioned = !counted
                        && !THRESHOLD.matcher(key.substring(word.end())).find()
                        && unit.get().fits(UnitText.Quantity.MONEY)
                        && !unit.get().isPlain();
                if (stated || mentioned) {
                    said.add(new SaidUnit(word.group(), unit.get(), stated));
                }
            }
        }
        return said;
    }

    private static boolean isStated(String key, Matcher word) {
        String before = key.substring(0, word.start());
        String behind = key.substring(word.end());
        return word.group("number") == null
                ? BEFORE.matcher(before).find() || BEHIND.matcher(behind).find()
                : BEFORE_CHECKED.matcher(before).find()
                        && BEHIND.matcher(behind).find();
    }
}
