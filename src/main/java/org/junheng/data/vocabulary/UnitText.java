package org.junheng.data.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;

/**
 * A unit as people write it: 万元, ㎡, 册/生, 间/每百名学生, sq ft.
 *
 * @param kinds what may be counted in it
 * @param factor what one of it is in the library's unit of that kind
 * @param per of how many students it is told; empty for an amount, 0 where it is of something else
 */
public record UnitText(Set<Quantity> kinds, Exact factor, Optional<Exact> per) {

    /** What units measure. */
    public enum Quantity {
        AREA,
        MONEY,
        PEOPLE,
        BOOKS,
        ROOMS,
        CLASSES,
        COMPUTERS,
        TIME,
        /** What no figure of the library's is counted in: lengths, shares, other countries' money. */
        OTHER;

        /** What is measured in that unit; none where nothing says. */
        public static Optional<Quantity> of(Unit unit) {
            return switch (unit) {
                case SQUARE_METRES -> Optional.of(AREA);
                case YUAN -> Optional.of(MONEY);
                case STUDENTS, TEACHERS, CHILDREN -> Optional.of(PEOPLE);
                case BOOKS -> Optional.of(BOOKS);
                case ROOMS -> Optional.of(ROOMS);
                case CLASSES -> Optional.of(CLASSES);
                case COMPUTERS -> Optional.of(COMPUTERS);
                case HOURS -> Optional.of(TIME);
                case NONE, CRITERIA, YEARS, GRADES, SHARE -> Optional.empty();
            };
        }
    }

    private record Base(Set<Quantity> kinds, Exact factor) {}

    private static final Map<String, Exact> MULTIPLES = multiples();
    private static final Map<String, Base> BASES = bases();
    private static final String PEOPLE = "(名|个|位)?(在校)?(生|人|学生|儿童|学生数|pupils?|students?|persons?|capita)";
    private static final String MANY = "(每|per|a|an)?(\\d+|百|千|万)?";
    /** 平方米/生, 间/每百名学生, 元每生, sqm per student. */
    private static final Pattern PER = Pattern.compile("(.*?)(/|每|per)" + MANY + PEOPLE);
    /** 生均元, 每百名学生台. */
    private static final Pattern EACH = Pattern.compile("(生均|人均|每" + MANY + PEOPLE + ")(.+)");

    private static final Pattern PER_OTHER = Pattern.compile("(.+?)(/|每|per)(.+)");
    private static final Pattern YEARLY = Pattern.compile("(.+)(/|·|\\.|每|per)(学?年|year|a)");
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*)(.+)");
    private static final Pattern NAMED = Pattern.compile("(计量|金额|面积|数量|货币)?单位:?(.+)|(?:in|unit:?)(.+)");

    public UnitText {
        kinds = Set.copyOf(kinds);
    }

    private static Map<String, Exact> multiples() {
        Map<String, Exact> multiples = new LinkedHashMap<>();
        String[] names = {"千万", "百万", "十万", "万", "亿", "千", "百", "十", "million", "thousand"};
        long[] values = {10_000_000, 1_000_000, 100_000, 10_000, 100_000_000, 1_000, 100, 10, 1_000_000, 1_000};
        for (int i = 0; i < names.length; i++) {
            multiples.put(names[i], Exact.of(values[i]));
        }
        return multiples;
    }

    private static Map<String, Base> bases() {
        Map<String, Base> bases = new HashMap<>();
        Exact one = Exact.ONE;
        put(
                bases,
                one,
                EnumSet.of(Quantity.AREA),
                "平方米",
                "平米",
                "平方",
                "平",
                "㎡",
                "m²",
                "m2",
                "m^2",
                "sqm",
                "sq.m",
                "sq.m.",
                "squaremetres",
                "squaremeters",
                "squaremetre",
                "squaremeter");
        Exact hectare = Exact.of(10_000);
        put(bases, hectare, EnumSet.of(Quantity.AREA), "公顷", "hectares", "hectare", "ha", "hm²", "hm2");
        // 15 mu are a hectare, 100 公亩 another.
        put(bases, hectare.dividedBy(Exact.of(15)), EnumSet.of(Quantity.AREA), "亩", "市亩", "mu");
        put(bases, Exact.of(100), EnumSet.of(Quantity.AREA), "公亩");
        put(bases, Exact.of(1_000_000), EnumSet.of(Quantity.AREA), "平方千米", "平方公里", "km²", "km2", "squarekilometres");
        put(
                bases,
                Exact.of("0.09290304"),
                EnumSet.of(Quantity.AREA),
                "sqft",
                "sq.ft",
                "sq.ft.",
                "ft²",
                "ft2",
                "squarefeet",
                "平方英尺");
        put(bases, Exact.of("4046.8564224"), EnumSet.of(Quantity.AREA), "acres", "acre", "英亩");
        put(bases, one, EnumSet.of(Quantity.MONEY), "元", "人民币元", "元人民币", "圆", "块", "yuan", "cny", "rmb", "¥", "￥");
        put(
                bases,
                one,
                EnumSet.of(Quantity.PEOPLE),
                "人",
                "名",
                "位",
                "生",
                "名学生",
                "名教师",
                "名儿童",
                "people",
                "persons",
                "students",
                "pupils",
                "teachers",
                "children");
        put(bases, one, EnumSet.of(Quantity.BOOKS), "册", "本", "books", "volumes");
        put(bases, one, EnumSet.of(Quantity.BOOKS, Quantity.COMPUTERS), "册(件)", "件");
        put(bases, one, EnumSet.of(Quantity.ROOMS), "间", "室", "rooms", "间教室");
        put(bases, one, EnumSet.of(Quantity.CLASSES), "班", "个班", "个教学班", "classes");
        put(bases, one, EnumSet.of(Quantity.COMPUTERS, Quantity.ROOMS), "套");
        put(bases, one, EnumSet.of(Quantity.COMPUTERS), "台", "台(套)", "台套", "computers");
        put(bases, one, EnumSet.of(Quantity.ROOMS, Quantity.CLASSES, Quantity.PEOPLE), "个");
        put(bases, one, EnumSet.of(Quantity.TIME), "学时", "课时", "小时", "hours");
        put(
                bases,
                one,
                EnumSet.of(Quantity.OTHER),
                "%",
                "％",
                "‰",
                "百分比",
                "百分数",
                "米",
                "m",
                "公里",
                "千米",
                "km",
                "厘米",
                "人次",
                "户",
                "所",
                "校",
                "种",
                "份",
                "吨",
                "公斤",
                "分",
                "美元",
                "usd",
                "$",
                "港元",
                "港币",
                "hkd",
                "欧元",
                "€",
                "日元",
                "元/平方米");
        return Map.copyOf(bases);
    }

    private static void put(Map<String, Base> bases, Exact factor, Set<Quantity> kinds, String... names) {
        Arrays.asList(names).forEach(name -> bases.put(name, new Base(kinds, factor)));
    }

    /** The unit that a text is; empty where it is none that is known. */
    public static Optional<UnitText> of(String text) {
        return ofKey(Header.key(text).replace('∕', '/').replace('⁄', '/'));
    }

    private static Optional<UnitText> ofKey(String key) {
        Matcher named = NAMED.matcher(key);
        if (named.matches()) {
            return ofKey(named.group(2) == null ? named.group(3) : named.group(2));
        }
        Optional<UnitText> amount = amount(key);
        if (amount.isPresent()) {
            return amount;
        }
        Matcher yearly = YEARLY.matcher(key);
        if (yearly.matches()) {
            return ofKey(yearly.group(1));
        }
        Matcher per = PER.matcher(key);
        if (per.matches()) {
            return amount(per.group(1)).map(unit -> unit.per(many(per.group(4))));
        }
        Matcher each = EACH.matcher(key);
        if (each.matches()) {
            return amount(each.group(7)).map(unit -> unit.per(many(each.group(3))));
        }
        Matcher other = PER_OTHER.matcher(key);
        return other.matches() ? amount(other.group(1)).map(unit -> unit.per(Exact.ZERO)) : Optional.empty();
    }

    private UnitText per(Exact students) {
        return new UnitText(kinds, factor, Optional.of(students));
    }

    private static Exact many(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Exact.ONE;
        }
        Exact multiple = MULTIPLES.get(text);
        return multiple == null ? Exact.of(text) : multiple;
    }

    private static Optional<UnitText> amount(String key) {
        Base base = BASES.get(key);
        if (base != null) {
            return Optional.of(new UnitText(base.kinds, base.factor, Optional.empty()));
        }
        Matcher number = NUMBER.matcher(key);
        if (number.matches()) {
            Exact count = Exact.of(number.group(1).replace(",", ""));
            return count.isZero() ? Optional.empty() : amount(number.group(2)).map(unit -> unit.times(count));
        }
        for (Map.Entry<String, Exact> multiple : MULTIPLES.entrySet()) {
            if (key.equals(multiple.getKey())) {
                Set<Quantity> any = EnumSet.complementOf(EnumSet.of(Quantity.OTHER));
                return Optional.of(new UnitText(any, multiple.getValue(), Optional.empty()));
            }
            if (key.startsWith(multiple.getKey())) {
                return amount(key.substring(multiple.getKey().length())).map(unit -> unit.times(multiple.getValue()));
            }
        }
        return Optional.empty();
    }

    private UnitText times(Exact count) {
        return new UnitText(kinds, factor.times(count), per);
    }

    /** Whether it only says how many times, as 万 does, and not of what. */
    public boolean isBare() {
        return kinds.size() > 3;
    }

    /** Whether a figure of that kind may be told in it. */
    public boolean fits(Quantity kind) {
        return kinds.contains(kind);
    }

    /** Whether a number in it is an amount in the library's unit as it stands. */
    public boolean isPlain() {
        return per.isEmpty() && factor.equals(Exact.ONE);
    }
}
