package org.junheng.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;

/** The units that a header may carry in brackets, and what they are worth in the unit of the figure. */
final class Factors {
    private static final int LONGEST_UNIT = 5;
    private static final Exact TEN_THOUSAND = Exact.of(10_000);
    private static final Map<String, Exact> AREA = Map.ofEntries(
            Map.entry("平方米", Exact.ONE),
            Map.entry("平米", Exact.ONE),
            Map.entry("㎡", Exact.ONE),
            Map.entry("m²", Exact.ONE),
            Map.entry("m2", Exact.ONE),
            Map.entry("sqm", Exact.ONE),
            Map.entry("万平方米", TEN_THOUSAND),
            Map.entry("公顷", TEN_THOUSAND),
            Map.entry("hectares", TEN_THOUSAND),
            // 15 mu are a hectare.
            Map.entry("亩", TEN_THOUSAND.dividedBy(Exact.of(15))),
            Map.entry("sqft", Exact.of("0.09290304")));
    private static final Map<String, Exact> MONEY = Map.of(
            "元", Exact.ONE,
            "人民币元", Exact.ONE,
            "yuan", Exact.ONE,
            "cny", Exact.ONE,
            "rmb", Exact.ONE,
            "千元", Exact.of(1_000),
            "万元", TEN_THOUSAND,
            "百万元", Exact.of(1_000_000),
            "亿元", Exact.of(100_000_000));
    private static final Map<String, Exact> PEOPLE = Map.of(
            "人", Exact.ONE,
            "名", Exact.ONE,
            "位", Exact.ONE,
            "生", Exact.ONE,
            "people", Exact.ONE,
            "万人", TEN_THOUSAND);
    private static final Map<String, Exact> BOOKS =
            Map.of("册", Exact.ONE, "本", Exact.ONE, "books", Exact.ONE, "万册", TEN_THOUSAND);

    private static final Map<String, Exact> ROOMS = Map.of("间", Exact.ONE, "个", Exact.ONE);
    private static final Map<String, Exact> CLASSES = Map.of("个", Exact.ONE, "班", Exact.ONE, "个班", Exact.ONE);
    private static final Map<String, Exact> COMPUTERS = Map.of("台", Exact.ONE, "套", Exact.ONE);
    /** What stands behind the stroke of 平方米/生, 间/百名学生, and is no part of the unit. */
    private static final Pattern PER = Pattern.compile("/(生|人|学生|每生|百人|百生|百名学生|每百名学生|student|100students)$");

    /** What stands in brackets and is no unit. */
    private static final Pattern REMARK = Pattern.compile("(账面)?原值|账面值|不含.*|含.*|包括.*|合计|总计|总数|计");

    private Factors() {}

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/和及()]");

    /** Whether what stands in brackets is a remark, no unit. */
    static boolean isRemark(String bracket) {
        return REMARK.matcher(bracket).matches();
    }

    /** The unit of money that the rows above a table name, as in 单位：人、平方米、万元; yuan where they name none, or several. */
    static Exact moneyOf(List<String> titles) {
        Set<Exact> named = new HashSet<>();
        for (String title : titles) {
            String key = Header.key(title);
            int from = key.indexOf("单位:");
            String units = from < 0 ? "" : key.substring(from + "单位:".length());
            BETWEEN.splitAsStream(units)
                    .flatMap(word -> Optional.ofNullable(MONEY.get(word)).stream())
                    .forEach(named::add);
        }
        return named.size() == 1 ? named.iterator().next() : Exact.ONE;
    }

    /** Whether a text is the unit of some figure. */
    static boolean isUnit(String text) {
        String bare = PER.matcher(text).replaceFirst("");
        return Stream.of(AREA, MONEY, PEOPLE, BOOKS, ROOMS, CLASSES, COMPUTERS)
                .anyMatch(units -> units.containsKey(bare));
    }

    /** What one of the bracket's unit is in the figure's unit; empty where that is no unit of such a figure. */
    static Optional<Exact> factor(Unit unit, String bracket) {
        if (bracket.isEmpty()
                || bracket.equals(Header.key(unit.en()))
                || REMARK.matcher(bracket).matches()) {
            return Optional.of(Exact.ONE);
        }
        Map<String, Exact> units = switch (unit) {
            case SQUARE_METRES -> AREA;
            case YUAN -> MONEY;
            case STUDENTS, TEACHERS, CHILDREN, NONE -> PEOPLE;
            case BOOKS -> BOOKS;
            case ROOMS -> ROOMS;
            case CLASSES -> CLASSES;
            case COMPUTERS -> COMPUTERS;
            case HOURS, CRITERIA, SHARE -> Map.of();
        };
        return Optional.ofNullable(units.get(PER.matcher(bracket).replaceFirst("")));
    }

    /** Whether a text in brackets may be a unit, known or not; others say what is counted. */
    static boolean looksLikeAUnit(String bracket) {
        return bracket.length() <= LONGEST_UNIT && bracket.chars().anyMatch(c -> "元米里亩顷丈尺斤吨册本台套间".indexOf(c) >= 0);
    }

    /** Notes a unit that is none of this figure's. */
    static void refuse(Notes notes, Place place, String name, String bracket, Unit unit) {
        notes.problem(
                place,
                name,
                bracket,
                "不认识单位“" + bracket + "”，整列按未报处理。请改为" + unit.zh() + "，或在映射文件中用 times 写明换算。",
                "the unit \"" + bracket + "\" is not known for this figure; the whole column counts as missing. Use "
                        + unit.en() + ", or give the factor under \"times\" in a mapping.");
    }
}
