package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;

/** Units in running text: 金额均为万元, 设备值以千元计, 面积：亩, or a line that is nothing but 万元. */
final class UnitPhrases {
    private static final Pattern WORD = Pattern.compile(
            "(?<=[以按])[百千万亿]+(?=为计?量?单位|计(?![划算]))|(?<number>\\d[\\d,.]*)?(?:人民币)?[十百千万亿]*(?:元|市?亩|公顷|公亩|平方千米|平方公里|平方米|平米|㎡|m²|m2|册|人|名|台|间)(?:(?:/|每)百?名?学?[生人])?");
    private static final Pattern BEFORE =
            Pattern.compile("(?:以|按照?|均为|都是|皆为|全为|(?:金额|面积|经费|资产|值|货币|币种|单位)(?:均|都|一律)?为?:?)$");
    private static final Pattern BEFORE_CHECKED = Pattern.compile("(?:以|按照?)$");
    private static final Pattern BEHIND = Pattern.compile("^(?:为计?量?单位|计(?![划算])|填|表示|统计|核算|列示)");
    /** 百万元以上学校, 万元户: what is counted there has so much money. */
    private static final Pattern THRESHOLD = Pattern.compile("^(?:以[上下内]|户|级|[县乡镇村桥店路街山河坪塘湖庄沟湾岭坡寨屯堡坝岗]|工程|项目|奖)");

    /** 常住人口：万人, 运动场地面积为亩, where the words before name a figure. */
    private static final Pattern OF_SUBJECT = Pattern.compile("[为:(]$");

    private static final Pattern ENDS = Pattern.compile("^(?:[)、,;。.及和]|$)");
    /** What may follow a unit without a stop: 万元保留两位小数. */
    private static final Pattern AROUND_UNIT =
            Pattern.compile("^(?:保留|精确|取整|下同|为?计?量?单位|计(?![划算])|填|表示|统计|核算|列示|[和及与或])");

    private static final Pattern BLANK = Pattern.compile("(?<![A-Za-z])\\s+|\\s+(?![A-Za-z])");
    private static final Pattern CLAUSES = Pattern.compile("[;；,，.。()（）]");
    private static final Pattern IN =
            Pattern.compile("(?i)(|.*[^a-z])in\\s+(?:units of\\s+)?([a-z0-9'²]{2}[a-z0-9'² ]*)\\s*");
    private static final Pattern MANY = Pattern.compile("(?i)(thousand|million)s?(?:\\s+of)?(?:\\s|$)");
    private static final String STOPS = ";,。()";
    private static final Pattern AROUND = Pattern.compile("^[(:]*|[):.。]*$");
    /** 三万元, 几百万元, 数千元: a sum and no unit. */
    private static final Pattern SUM = Pattern.compile("[一二三四五六七八九两几数多余超过逾达约近]$");

    /**
     * A unit that a text speaks of.
     *
     * @param subject of what it is told
     * @param stated whether the text says that figures are told in it; else it may only speak of money
     */
    record SaidUnit(String word, UnitText unit, boolean stated, UnitSubject subject) {}

    private UnitPhrases() {}

    /** The units that a text states, and the multiples of money of which it is not clear why it names them. */
    static List<SaidUnit> in(String text) {
        // A blank may part two things that are said, or stand in the midst of one.
        List<SaidUnit> apart =
                inKey(UnitText.simple(Header.key(BLANK.matcher(text.strip()).replaceAll(";"))));
        List<SaidUnit> said = new ArrayList<>(apart.isEmpty() ? inKey(UnitText.simple(Header.key(text))) : apart);
        said.addAll(english(UnitText.simple(text)));
        return said;
    }

    private static List<SaidUnit> inKey(String key) {
        String bare = AROUND.matcher(key).replaceAll("");
        List<SaidUnit> said = new ArrayList<>();
        Matcher word = WORD.matcher(key);
        int from = 0;
        while (word.find()) {
            Optional<UnitText> unit = UnitText.of(word.group());
            if (unit.isPresent() && !SUM.matcher(key.substring(0, word.start())).find()) {
                UnitSubject subject = subject(key, from, word.start());
                boolean stated = word.group().equals(bare) || isStated(key, word, subject);
                boolean counted = word.group("number") != null;
                boolean mentioned = !counted
                        && !unit.get().isPlain()
                        && !THRESHOLD.matcher(key.substring(word.end())).find()
                        && (unit.get().fits(UnitText.Quantity.MONEY) || isClause(key, word));
                if (stated || mentioned) {
                    said.add(new SaidUnit(word.group(), unit.get(), stated, stated ? subject : UnitSubject.ALL));
                    Matcher behind = BEHIND.matcher(key.substring(word.end()));
                    from = word.end() + (behind.find() ? behind.end() : 0);
                }
            }
        }
        return said;
    }

    /** Whether it is all that stands between two stops: 占地面积含租用，亩. */
    private static boolean isClause(String key, Matcher word) {
        boolean starts = word.start() == 0 || STOPS.indexOf(key.charAt(word.start() - 1)) >= 0;
        return starts && (word.end() == key.length() || STOPS.indexOf(key.charAt(word.end())) >= 0);
    }

    /** Amounts in thousands of yuan; sports ground area in mu. */
    private static List<SaidUnit> english(String text) {
        List<SaidUnit> said = new ArrayList<>();
        for (String clause : CLAUSES.split(text.replaceAll("(?<=\\d),(?=\\d{3})", ""), -1)) {
            Matcher in = IN.matcher(clause);
            if (in.matches()) {
                String word = MANY.matcher(in.group(2))
                        .replaceAll("$1 ")
                        .replace("'000", "1000")
                        .strip();
                UnitSubject subject = UnitSubject.of(in.group(1));
                UnitText.of(word)
                        .ifPresent(unit -> said.add(new SaidUnit(
                                word, unit, !unit.isBare(), subject.isKnown() ? subject : UnitSubject.ALL)));
            }
        }
        return said;
    }

    /** What the words before a unit name: those behind the last stop, or before it where the clause goes on. */
    private static UnitSubject subject(String key, int from, int to) {
        int start = Math.max(from, lastStop(key, to));
        UnitSubject subject = UnitSubject.of(key.substring(start, to));
        if (subject.names().isEmpty() && start > from && key.charAt(start - 1) == ',') {
            int earlier = Math.max(from, lastStop(key, start - 1));
            UnitSubject before = UnitSubject.of(key.substring(earlier, start - 1));
            return before.isKnown() ? before : subject;
        }
        return subject;
    }

    private static int lastStop(String key, int to) {
        int at = to;
        while (at > 0 && STOPS.indexOf(key.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static boolean isStated(String key, Matcher word, UnitSubject subject) {
        String before = key.substring(0, word.start());
        String behind = key.substring(word.end());
        if (word.group("number") != null) {
            return BEFORE_CHECKED.matcher(before).find()
                    && BEHIND.matcher(behind).find();
        }
        boolean isWhole = behind.isEmpty() || !Character.isIdeographic(behind.codePointAt(0));
        return (BEFORE.matcher(before).find()
                        && (isWhole || AROUND_UNIT.matcher(behind).find()))
                || BEHIND.matcher(behind).find()
                || (subject.isKnown()
                        && OF_SUBJECT.matcher(before).find()
                        && ENDS.matcher(behind).find());
    }
}
