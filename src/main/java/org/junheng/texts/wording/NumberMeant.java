package org.junheng.texts.wording;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.texts.Text;

/** What somebody meant who wrote a number or a day as people do: 95%, 1,500, 15册, 2025/9/1. */
public final class NumberMeant {
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*([万亿千百]?)\\s*([^0-9]*)");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*[日号]?");
    private static final Pattern DAY_TOGETHER = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern DAY_IN_CHINESE = Pattern.compile("([^年]{4})年([^月]{1,3})月([^日号]{1,3})[日号]");

    /** Words that compare, which a number does not need. */
    private static final Pattern COMPARING_WORDS =
            Pattern.compile("^(不低于|不少于|不高于|不超过|不多于|不小于|不大于|至少|至多|最多|最少|最低|最高|达到|大于|小于|高于|低于|超过|[<>=≤≥＜＞＝]+)\\s*");

    private static final Pattern BETWEEN = Pattern.compile("([0-9.]*[0-9])\\s*[-~～—–至到]+\\s*([0-9][0-9.]*).*");
    private static final Pattern RATIO = Pattern.compile("[:：/比]");

    /** Of a longer one nothing is said: nobody meant it. */
    private static final int LONGEST = 100;

    private NumberMeant() {}

    /** The two ends of a range that is written in one text; empty where it is none. */
    public static Optional<List<String>> ends(String typed) {
        Matcher range = BETWEEN.matcher(typed.strip());
        return range.matches() ? Optional.of(List.of(range.group(1), range.group(2))) : Optional.empty();
    }

    /** The decimal that was meant: a percentage as a share, a number without its unit; empty where none can be told. */
    public static Optional<String> hint(String typed) {
        String plain = plainly(typed);
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            return ChineseNumeral.of(plain);
        }
        String digits = number.group(1);
        String decimal = digits.matches("[0-9]+,[0-9]{1,2}") ? digits.replace(',', '.') : digits.replace(",", "");
        boolean isPercent = number.group(3).startsWith("%");
        if (decimal.length() > LONGEST || (number.group(2).isEmpty() && !isPercent)) {
            return Optional.of(decimal).filter(text -> text.length() <= LONGEST);
        }
        BigDecimal value = new BigDecimal(decimal).movePointRight(zeros(number.group(2)) - (isPercent ? 2 : 0));
        return Optional.of(value.stripTrailingZeros().toPlainString());
    }

    private static int zeros(String word) {
        return switch (word) {
            case "百" -> 2;
            case "千" -> 3;
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
    }

    /** In half-width characters, without what compares, blanks between digits, and the powers of units. */
    private static String plainly(String typed) {
        return Normalizer.normalize(typed.replaceAll("[²³]", "").replace("㎡", "m"), Normalizer.Form.NFKC)
                .strip()
                .replaceFirst(COMPARING_WORDS.pattern(), "")
                .replaceAll("(?<=[0-9])。(?=[0-9])", ".")
                .replaceAll("(?<=[0-9])[_ ](?=[0-9]{3}(?![0-9]))", "")
                .replaceAll("(?<=[0-9])\\.$", "")
                .replaceAll("(?<=[mM])[23]$", "");
    }

    /** The same, or a ratio that is written in words: 1比19 is 1/19. */
    public static Optional<String> hintOrRatio(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.matches("[0-9.]+\\s*[比:]\\s*[0-9.]+")
                ? Optional.of(plain.replaceAll("\\s*[比:]\\s*", "/"))
                : hint(typed);
    }

    /** The day that was meant, as rule files write one; empty where there is no such day. */
    public static Optional<String> day(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher together = DAY_TOGETHER.matcher(plain);
        Matcher words = DAY_IN_CHINESE.matcher(plain);
        if (words.matches() && !plain.matches(".*[0-9].*")) {
            plain = String.join(
                    "-",
                    ChineseNumeral.of(words.group(1)).orElse(""),
                    ChineseNumeral.of(words.group(2)).orElse(""),
                    ChineseNumeral.of(words.group(3)).orElse(""));
        }
        Matcher day = together.matches() ? together : DAY.matcher(plain);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** How a number is written that is no decimal: as a share for a percentage, without its unit, with a point. */
    public static Text decimal(String typed, boolean mayBeRatio) {
        Text ratio = mayBeRatio && RATIO.matcher(typed).find()
                ? new Text("比写作 \"1 : 19\"。", " A ratio is written \"1 : 19\".")
                : Text.NONE;
        return plain(typed).then(ratio);
    }

    private static Text plain(String typed) {
        if (COMPARING_WORDS.matcher(typed.strip()).find()) {
            String number = hint(typed).map(decimal -> "\"" + decimal + "\"").orElse("\"…\"");
            return new Text(
                    "引号里只写数：" + number + "；比较由词来说，如 atLeast( … )、atMost( … )。",
                    "Write the number alone: " + number + "; words compare, such as atLeast( … ) and atMost( … ).");
        }
        if (ends(typed).isPresent()) {
            return new Text("这里只写一个数，不写范围。", "One number belongs here, and no range.");
        }
        if (typed.strip().matches("[0-9.]+\\s*[%％]")) {
            String share = hint(typed).orElse("…");
            return new Text(
                    "比例写作 \"" + share + "\"；面积、册数等按各自单位写数，不写百分数。",
                    "Write a share as \"" + share
                            + "\"; an amount such as m² or books stands in its own unit, and not in percent.");
        }
        return hint(typed)
                .map(decimal -> new Text(
                        "只用数字写，不带单位、逗号和百分号：\"" + decimal + "\"。",
                        "Write the number in digits alone, without unit, comma or percent sign: \"" + decimal + "\"."))
                .orElse(new Text("只写半角数字和小数点，如 \"0.95\"。", "Write digits and a point only, such as \"0.95\"."));
    }

    /** How a day is written that was written in another way, or does not exist. */
    public static Text dayWritten(String typed) {
        return day(typed)
                .map(day -> new Text("写作 \"" + day + "\"。", "Write \"" + day + "\"."))
                .orElse(new Text(
                        "写作年-月-日，如 \"2017-04-19\"；日期要存在。", "Write year-month-day, a day that exists: \"2017-04-19\"."));
    }
}
