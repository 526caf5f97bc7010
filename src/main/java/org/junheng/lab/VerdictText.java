package org.junheng.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.ReasonText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Why a verdict came out as it did, in a few words: {@code 7.49 ≥ 7.5}. */
final class VerdictText {
    private VerdictText() {}

    static Text of(Verdict verdict) {
        Reason reason = verdict.reason();
        List<Text> parts = new ArrayList<>();
        boolean measured = reason.kind() == Reason.ReasonSort.MEASURED;
        if (measured || !(verdict.requirement().value() instanceof Observation)) {
            parts.add(compared(
                    verdict.requirement().value(), verdict.requirement().limit()));
        }
        Text why = measured ? Text.NONE : ReasonText.of(reason);
        Text missing = Lists.NAMES.between(
                reason.missing().stream().map(VerdictText::missing).toList());
        parts.add(
                why.isEmpty() || missing.isEmpty()
                        ? why.then(missing)
                        : why.then(new Text("：", ": ")).then(missing));
        parts.removeIf(Text::isEmpty);
        return Lists.APART.between(parts);
    }

    private static Text missing(Input input) {
        return new Text(
                input.path() + "（" + input.name().zh() + "）",
                input.path() + " (" + input.name().en() + ")");
    }

    private static Text compared(Value value, Limit limit) {
        if (limit.upTo().isPresent()) {
            return number(value)
                    .then(new Text("，应在 ", ", and "))
                    .then(limit.value() + " – " + limit.upTo().get())
                    .then(new Text(" 之间", " is asked for"));
        }
        if (limit.relation().comparesNumbers() && !(value instanceof Observation)) {
            return number(value).then(" " + limit.relation().sign() + " " + limit.value());
        }
        return number(value).then(asked(value, limit.relation()));
    }

    private static Text asked(Value value, Relation relation) {
        return switch (relation) {
            case YES -> new Text("，应为是", ", and yes is asked for");
            case NO -> new Text("，应为否", ", and no is asked for");
            case EVERY -> new Text("，应全部达标", ", and all have to pass");
            case REPORTED -> value instanceof Observation ? Text.NONE : new Text("，只列示", ", shown only");
            case AT_LEAST, AT_MOST, EQUAL_TO, BELOW, ABOVE, BETWEEN, SHARE_AT_LEAST -> Text.NONE;
        };
    }

    private static Text number(Value value) {
        if (value instanceof Measure measure) {
            return Text.same(measure.isDefined() == Flag.NO ? measure.amount() + " / 0" : number(measure.range()));
        }
        if (value instanceof Dispersion dispersion) {
            return coefficient(dispersion.coefficient());
        }
        if (value instanceof Composite composite) {
            return coefficient(composite.coefficient());
        }
        if (value instanceof Score score) {
            String earned = number(score.earned());
            return new Text(earned + "分（满分" + score.full() + "分）", earned + " of " + score.full() + " points");
        }
        if (value instanceof Tally tally) {
            int all = tally.members().size();
            int passed = tally.count(Verdict.State.PASS);
            return new Text(passed + "项（共" + all + "项）", passed + " of " + all);
        }
        if (value instanceof Evidence evidence) {
            return Lists.NAMES.between(
                    evidence.inputs().stream().map(VerdictText::answer).toList());
        }
        if (value instanceof Observation seen) {
            return seen.matched() ? new Text("存在", "found") : new Text("不存在", "not found");
        }
        return new Text("没有可比较的对象", "nobody to compare");
    }

    private static Text answer(Input input) {
        if (!input.figure().isReported()) {
            return new Text("未报", "not reported");
        }
        return input.figure().range().isPositive() ? new Text("答是", "answered yes") : new Text("答否", "answered no");
    }

    private static String number(Range range) {
        return range.isExact() ? decimal(range.low()) : range.toString();
    }

    private static String decimal(Exact exact) {
        String text = exact.toString();
        return text.contains("/") ? "≈ " + exact.rounded(6) : text;
    }

    private static Text coefficient(Optional<BigDecimal> coefficient) {
        return coefficient.map(BigDecimal::toPlainString).map(Text::same).orElse(new Text("不明", "not known"));
    }
}
