package org.junheng.rules.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** What somebody meant who wrote a number or a day as people do: 95%, 1,500, 15册, 2025/9/1. */
public final class NumberMeant {
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*([^0-9]*)");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    private static final Pattern COMPARED = Pattern.compile("[<>=≤≥＜＞＝]");
    private static final Pattern BETWEEN = Pattern.compile("([0-9.]*[0-9])\\s*[-~～—–至到]+\\s*([0-9][0-9.]*).*");
    private static final Pattern RATIO = Pattern.compile("[:：/比]");

    private NumberMeant() {}

    /** The two ends of a range that is written in one text; empty where it is none. */
    public static Optional<List<String>> ends(String typed) {
        Matcher range = BETWEEN.matcher(typed.strip());
        return range.matches() ? Optional.of(List.of(range.group(1), range.group(2))) : Optional.empty();
    }

    /** The decimal that was meant: a percentage as a share, a number without its unit; empty where none can be told. */
    public static Optional<String> hint(String typed) {
        Matcher number =
                NUMBER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1);
        String decimal = digits.matches("[0-9]+,[0-9]{1,2}") ? digits.replace(',', '.') : digits.replace(",", "");
        try {
            Exact value = Exact.of(decimal);
            return Optional.of(
                    number.group(2).startsWith("%")
                            ? value.dividedBy(Exact.of(100)).toString()
                            : decimal);
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    /** The day that was meant, as rule files write one; empty where there is no such day. */
    public static Optional<String> day(String typed) {
        Matcher day =
                DAY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
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
        if (COMPARED.matcher(typed).find()) {
            return new Text(
                    "引号里只写数；比较由词来说，如 atLeast( … )、atMost( … )。",
                    "Write the number alone; words compare, such as atLeast( … ) and atMost( … ).");
        }
        Matcher range = BETWEEN.matcher(typed.strip());
        if (range.matches()) {
            String written = ".between( \"" + range.group(1) + "\", \"" + range.group(2) + "\" )";
            return new Text("范围写作 " + written + "。", "Write a range as " + written + ".");
        }
        return hint(typed)
                .map(decimal -> new Text(
                        "只写数，不带单位、逗号和百分号：\"" + decimal + "\"。",
                        "Write the number alone, without unit, comma or percent sign: \"" + decimal + "\"."))
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
