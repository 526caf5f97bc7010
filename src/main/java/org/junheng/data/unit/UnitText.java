package org.junheng.data.unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.data.vocabulary.Header;
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
        /** Other countries' money. */
        FOREIGN_MONEY,
        /** What no figure of the library's is counted in: lengths, shares. */
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

    private static final String TRADITIONAL = "萬單畝頃冊億間臺億仟佰拾圓";
    private static final String SIMPLIFIED = "万单亩顷册亿间台亿千百十元";
    private static final String RENMINBI = "人民币";
    private static final Map<String, Exact> MULTIPLES = UnitNames.multiples();
    private static final Map<String, UnitNames.UnitBase> BASES = UnitNames.bases();
    private static final String PEOPLE = "(名|个|位)?(在校)?(生|人|学生|儿童|学生数|pupils?|students?|persons?|capita)";
    private static final String MANY = "(每|per|a|an)?(\\d+|百|千|万)?";
    /** 平方米/生, 间/每百名学生, 元每生, sqm per student. */
    private static final Pattern PER = Pattern.compile("(.*?)(/|每|per)" + MANY + PEOPLE);
    /** 生均元, 每百名学生台. */
    private static final Pattern EACH = Pattern.compile("(生均|人均|每" + MANY + PEOPLE + ")(.+)");

    private static final Pattern PER_OTHER = Pattern.compile("(.+?)(/|每|per)(.+)");
    private static final Pattern YEARLY = Pattern.compile("(.+)(/|·|\\.|每|per)(学?年|year|a)");
    private static final Pattern BRACKET = Pattern.compile("(.+)[（(\\[【]([^（()）\\[\\]【】]+)[)）\\]】]\\s*");
    private static final Pattern AROUND = Pattern.compile("^[（(\\[【\\s]+|[)）\\]】\\s]+$");
    private static final Set<String> VALUES = Set.of("账面原值", "原值", "账面值");
    private static final Pattern WORDS = Pattern.compile("[、,，;；|]");
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*)(.+)");
    private static final Pattern NAMED =
            Pattern.compile("(计量|金额|面积|数量|货币)?单位:?(.+)|(?:in|unit:?)(.+)|[以按](.+?)(?:为(?:计?量)?单位|计)");

    public UnitText {
        kinds = Set.copyOf(kinds);
    }

    /** The unit that a text is; empty where it is none that is known. */
    public static Optional<UnitText> of(String text) {
        return ofKey(simple(Header.key(text)).replace('∕', '/').replace('⁄', '/'));
    }

    /**
     * A header with its unit in brackets at the end. Where it has one there already, both stand in it: two that differ
     * contradict each other, and neither holds.
     */
    public static String beside(String header, String written) {
        String unit = AROUND.matcher(written).replaceAll("");
        Matcher bracket = BRACKET.matcher(header);
        if (!bracket.matches()) {
            return header + "（" + unit + "）";
        }
        List<Optional<UnitText>> inside = WORDS.splitAsStream(bracket.group(2))
                .map(UnitText::of)
                .filter(Optional::isPresent)
                .toList();
        boolean isRemark = VALUES.contains(Header.of(header).bracket());
        if (inside.isEmpty() && !isRemark) {
            return header + "（" + unit + "）";
        }
        return inside.contains(of(unit)) ? header : bracket.group(1) + "（" + bracket.group(2) + "、" + unit + "）";
    }

    /** A text with the simplified signs of units: 萬元, 單位, 畝. */
    static String simple(String text) {
        StringBuilder simple = new StringBuilder(text);
        for (int i = 0; i < simple.length(); i++) {
            int at = TRADITIONAL.indexOf(simple.charAt(i));
            if (at >= 0) {
                simple.setCharAt(i, SIMPLIFIED.charAt(at));
            }
        }
        return simple.toString();
    }

    private static Optional<UnitText> ofKey(String key) {
        Matcher named = NAMED.matcher(key);
        if (named.matches()) {
            return IntStream.of(2, 3, 4)
                    .mapToObj(named::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(UnitText::ofKey);
        }
        Optional<UnitText> amount = amount(withoutCurrency(key));
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

    /** 人民币万元, 万元人民币; 人民币 alone is a unit as well. */
    private static String withoutCurrency(String key) {
        String bare = key.startsWith(RENMINBI) ? key.substring(RENMINBI.length()) : key;
        bare = bare.startsWith(":") ? bare.substring(1) : bare;
        bare = bare.endsWith(RENMINBI) ? bare.substring(0, bare.length() - RENMINBI.length()) : bare;
        return bare.endsWith("元") ? bare : key;
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
        UnitNames.UnitBase base = BASES.get(key);
        if (base != null) {
            return Optional.of(new UnitText(base.kinds(), base.factor(), Optional.empty()));
        }
        Matcher number = NUMBER.matcher(key);
        if (number.matches()) {
            Exact count = Exact.of(number.group(1).replace(",", ""));
            return count.isZero() ? Optional.empty() : amount(number.group(2)).map(unit -> unit.times(count));
        }
        for (Map.Entry<String, Exact> multiple : MULTIPLES.entrySet()) {
            if (key.equals(multiple.getKey())) {
                Set<Quantity> any = EnumSet.complementOf(EnumSet.of(Quantity.OTHER, Quantity.FOREIGN_MONEY));
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

    /** Whether it makes a difference to a figure that it is told in it. */
    boolean matters() {
        return !isPlain() || fits(Quantity.FOREIGN_MONEY);
    }

    /** Whether a number in it is an amount in the library's unit as it stands. */
    public boolean isPlain() {
        return per.isEmpty() && factor.equals(Exact.ONE);
    }
}
