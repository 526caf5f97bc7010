package org.junheng.data.unit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junheng.numbers.Exact;

/** What units are called, and what one of each is. */
final class UnitNames {
    /**
     * A unit without a multiple.
     *
     * @param kinds what may be counted in it
     * @param factor what one of it is in the library's unit of that kind
     */
    record UnitBase(Set<UnitText.Quantity> kinds, Exact factor) {}

    private UnitNames() {}

    static Map<String, Exact> multiples() {
        Map<String, Exact> multiples = new LinkedHashMap<>();
        String[] names = {"千万", "百万", "十万", "万", "亿", "千", "百", "十", "million", "thousand"};
        long[] values = {10_000_000, 1_000_000, 100_000, 10_000, 100_000_000, 1_000, 100, 10, 1_000_000, 1_000};
        for (int i = 0; i < names.length; i++) {
            multiples.put(names[i], Exact.of(values[i]));
        }
        return multiples;
    }

    static Map<String, UnitBase> bases() {
        Map<String, UnitBase> bases = new HashMap<>();
        Exact one = Exact.ONE;
        put(
                bases,
                one,
                EnumSet.of(UnitText.Quantity.AREA),
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
        put(bases, hectare, EnumSet.of(UnitText.Quantity.AREA), "公顷", "hectares", "hectare", "ha", "hm²", "hm2");
        // 15 mu are a hectare, 100 公亩 another.
        put(bases, hectare.dividedBy(Exact.of(15)), EnumSet.of(UnitText.Quantity.AREA), "亩", "市亩", "mu");
        put(bases, Exact.of(100), EnumSet.of(UnitText.Quantity.AREA), "公亩");
        put(
                bases,
                Exact.of(1_000_000),
                EnumSet.of(UnitText.Quantity.AREA),
                "平方千米",
                "平方公里",
                "km²",
                "km2",
                "squarekilometres");
        put(
                bases,
                Exact.of("0.09290304"),
                EnumSet.of(UnitText.Quantity.AREA),
                "sqft",
                "sq.ft",
                "sq.ft.",
                "ft²",
                "ft2",
                "squarefeet",
                "平方英尺");
        put(bases, Exact.of("4046.8564224"), EnumSet.of(UnitText.Quantity.AREA), "acres", "acre", "英亩");
        put(
                bases,
                one,
                EnumSet.of(UnitText.Quantity.MONEY),
                "元",
                "人民币元",
                "元人民币",
                "圆",
                "块",
                "yuan",
                "cny",
                "rmb",
                "¥",
                "￥");
        put(
                bases,
                one,
                EnumSet.of(UnitText.Quantity.PEOPLE),
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
        put(bases, one, EnumSet.of(UnitText.Quantity.BOOKS), "册", "本", "books", "volumes");
        put(bases, one, EnumSet.of(UnitText.Quantity.BOOKS, UnitText.Quantity.COMPUTERS), "册(件)", "件");
        put(bases, one, EnumSet.of(UnitText.Quantity.ROOMS), "间", "室", "rooms", "间教室");
        put(bases, one, EnumSet.of(UnitText.Quantity.CLASSES), "班", "个班", "个教学班", "classes");
        put(bases, one, EnumSet.of(UnitText.Quantity.COMPUTERS, UnitText.Quantity.ROOMS), "套");
        put(bases, one, EnumSet.of(UnitText.Quantity.COMPUTERS), "台", "台(套)", "台套", "computers");
        put(bases, one, EnumSet.of(UnitText.Quantity.ROOMS, UnitText.Quantity.CLASSES, UnitText.Quantity.PEOPLE), "个");
        put(bases, one, EnumSet.of(UnitText.Quantity.TIME), "学时", "课时", "小时", "hours");
        put(
                bases,
                one,
                EnumSet.of(UnitText.Quantity.OTHER),
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
                "起",
                "次",
                "项",
                "吨",
                "公斤",
                "分",
                "元/平方米");
        put(
                bases,
                one,
                EnumSet.of(UnitText.Quantity.FOREIGN_MONEY),
                "美元",
                "美金",
                "usd",
                "dollars",
                "usdollars",
                "us$",
                "$",
                "港元",
                "港币",
                "hkd",
                "欧元",
                "€",
                "eur",
                "日元",
                "英镑",
                "£");
        return Map.copyOf(bases);
    }

    private static void put(Map<String, UnitBase> bases, Exact factor, Set<UnitText.Quantity> kinds, String... names) {
        Arrays.asList(names).forEach(name -> bases.put(name, new UnitBase(kinds, factor)));
    }
}
