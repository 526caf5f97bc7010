package org.junheng.data;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.source.YamlTree;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.texts.wording.NumberMeant;

/** Reads the numbers of a price list: decimals from nought up, their digits in threes or not. */
final class PriceNumbers {
    /** Digits in threes, with one mark between all of them. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}((,\\d{3})+|(_\\d{3})+)(\\.\\d+)?");

    private final YamlTree yaml;

    PriceNumbers(YamlTree yaml) {
        this.yaml = yaml;
    }

    /** The number; empty with a problem where it is none. */
    Optional<Exact> read(YamlTree.YamlEntry entry) {
        String text = yaml.text(entry);
        String plain = text.strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace("_", "").replace(",", "");
        }
        try {
            Exact number = Exact.of(plain);
            if (number.signum() >= 0) {
                return Optional.of(number);
            }
        } catch (NumberFormatException unreadable) {
            // Told below, as a negative one is.
        }
        yaml.problem(entry, text, plain.contains(",") ? withComma(text) : withoutUnit(text));
        return Optional.empty();
    }

    private static Text withComma(String text) {
        return new Text(
                "“" + text + "”不是数：逗号只能每三位一个（如 1,500），小数点写 .（如 1.5）。",
                "\"" + text
                        + "\" is no number: a comma stands before every three digits (1,500), a decimal point is a dot (1.5).");
    }

    private static Text withoutUnit(String text) {
        Text what = new Text("“" + text + "”不是不小于0的数。", "\"" + text + "\" is no number from 0 up. ");
        return what.then(NumberMeant.hint(text)
                .map(written -> new Text(
                        "只写数字，不写单位，如 " + written + "。", "Write digits alone, without a unit: " + written + "."))
                .orElse(new Text("写不小于0的数，只用数字。", "Write a number from 0 up, in digits alone.")));
    }
}
