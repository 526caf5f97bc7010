package org.junheng.rules.overlay;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/**
 * The limit that an entry of a place sets: {@code 8}, {@code 1/19}, or from one number to another, {@code 30 – 45}.
 *
 * @param value the limit, of a range its lower end; empty where the entry sets none
 * @param upTo the upper end of a range; else empty
 */
record LimitEntry(Optional<Exact> value, Optional<Exact> upTo) {
    private static final Pattern PAIR = Pattern.compile("[0-9.]+(?:\\s*[/:：∶–—~～-]\\s*[0-9.]+)+");

    private static final LimitEntry NONE = new LimitEntry(Optional.empty(), Optional.empty());

    /** What is wrong with it goes to the entry's problems. */
    static LimitEntry of(YamlValue item, Map<String, YamlValue> entries) {
        YamlValue limit = entries.get("limit");
        YamlValue off = entries.get("off");
        boolean isScored = entries.containsKey("points") || entries.containsKey("deduct");
        boolean isTold = off == null && item.hasStrayKey();
        if (!isTold && (limit != null || isScored) == (off != null)) {
            Text message = off == null
                    ? new Text("limit、points、deduct 和 off 都没有。", "It has neither limit, points, deduct nor off.")
                    : new Text("off 不能与 limit、points、deduct 同时写。", "off stands beside a limit or points.");
            item.problem(
                    message,
                    new Text(
                            "改限值写 limit，改分值写 points，停用写 off: true。",
                            "Write limit for another limit, points for other points, off: true to switch it off."));
        }
        if (off != null) {
            off.text()
                    .filter(text -> !text.equals("true"))
                    .ifPresent(text -> off.problem(
                            new Text(
                                    "off 只能是 true，这里是“" + text + "”。",
                                    "off can only be true, and here it is \"" + text + "\"."),
                            new Text(
                                    "停用写 off: true；不停用就删去这一项。",
                                    "Write off: true; to keep the criterion, drop this entry.")));
        }
        return limit == null ? NONE : of(limit);
    }

    private static LimitEntry of(YamlValue limit) {
        Optional<String> written = limit.isMapping() || limit.isBlank()
                ? Optional.empty()
                : limit.text().filter(RatioText::isRange);
        if (written.isPresent()) {
            return ofRange(limit, written.get());
        }
        Optional<String> unusable = limit.isMapping() || limit.isBlank()
                ? Optional.empty()
                : limit.text().filter(LimitEntry::isNoRatioAndNoRange);
        if (unusable.isPresent()) {
            limit.problem(
                    new Text("“" + unusable.get() + "”不是限值。", "\"" + unusable.get() + "\" is no limit."),
                    new Text(
                            "写一个数，如 7.5；比写作 1/19，范围写作 30 – 45。",
                            "Write one number such as 7.5; a ratio is 1/19, a range 30 – 45."));
            return NONE;
        }
        Optional<Exact> value = limit.ratio();
        if (value.isPresent() && value.get().signum() < 0) {
            limit.problem(
                    new Text("限值不能为负：" + value.get() + "。", "A limit is not negative: " + value.get() + "."),
                    new Text("写文件规定的数值。", "Write the number of the document."));
        }
        return new LimitEntry(value, Optional.empty());
    }

    /** Two numbers that are neither a ratio nor the ends of a range: over nought, or three of them. */
    private static boolean isNoRatioAndNoRange(String text) {
        return PAIR.matcher(text).matches() && !isRatio(text);
    }

    private static boolean isRatio(String text) {
        try {
            RatioText.read(text);
            return true;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static LimitEntry ofRange(YamlValue limit, String written) {
        Optional<Range> range = RatioText.range(written);
        if (range.isEmpty()) {
            limit.problem(
                    new Text("“" + written + "”不是范围。", "\"" + written + "\" is no range."),
                    new Text("写两个数，小的在前，如 30 – 45。", "Write two numbers, the lesser first, such as 30 – 45."));
        }
        return new LimitEntry(range.map(Range::low), range.flatMap(ends -> Optional.ofNullable(ends.high())));
    }
}
