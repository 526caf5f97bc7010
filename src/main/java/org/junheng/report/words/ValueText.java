package org.junheng.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** The value of a verdict as an official form shows it, or what is known of it. */
public final class ValueText {
    private static final int COEFFICIENT_DECIMALS = 3;
    private static final int VALUE_DECIMALS = 2;

    /** A share that may be anything is not known. */
    private static final Range WHOLE = new Range(Exact.ZERO, Exact.ONE);

    private static final Text UNKNOWN = new Text("数据不足", "not known");
    private static final Text CANNOT_BE_TOLD = new Text("数据不足", "not known");

    private ValueText() {}

    public static Text of(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Observation observation) {
            return verdict.state() == Verdict.State.UNDECIDED
                    ? CANNOT_BE_TOLD
                    : observation.matched() ? new Text("存在", "found") : new Text("不存在", "not found");
        }
        return value instanceof Tally tally ? tally(tally, verdict.subject()) : of(value);
    }

    private static Text of(Value value) {
        if (value instanceof Measure measure) {
            return measure(measure).then(basis(measure));
        }
        if (value instanceof Evidence evidence) {
            return evidence(evidence);
        }
        if (value instanceof Dispersion dispersion) {
            return dispersion(dispersion);
        }
        if (value instanceof Composite composite) {
            return Numbers.shown(composite)
                    .map(shown -> Text.same(shown.text()))
                    .orElse(CANNOT_BE_TOLD);
        }
        if (value instanceof Score score) {
            return score(score);
        }
        return Text.NONE;
    }

    /** By which of several definitions it was computed, and what else belongs to the value. */
    static Text basis(Measure measure) {
        Text basis = BasisText.of(measure.basis());
        return basis.isEmpty() ? basis : new Text("（" + basis.zh() + "）", " (" + basis.en() + ")");
    }

    /** {@code 是（县政发〔2020〕3号）}; of several questions how many were answered which way. */
    private static Text evidence(Evidence evidence) {
        Map<Text, Integer> answers = new LinkedHashMap<>();
        evidence.inputs().forEach(input -> answers.merge(answer(input), 1, Integer::sum));
        List<Text> parts = new ArrayList<>();
        answers.forEach((answer, count) -> parts.add(
                evidence.inputs().size() == 1
                        ? answer
                        : new Text(count + "项" + answer.zh(), count + " " + answer.en())));
        Text said = Lists.AND.between(parts);
        Text documents = Lists.of(evidence.named());
        return documents.isEmpty() ? said : said.then("（" + documents.zh() + "）", " (" + documents.en() + ")");
    }

    private static Text answer(Input input) {
        if (!input.figure().isReported()) {
            return new Text("未报", "not reported");
        }
        return input.figure().range().isPositive() ? new Text("是", "yes") : new Text("否", "no");
    }

    private static Text measure(Measure measure) {
        return switch (measure.isDefined()) {
            case NO -> new Text("无法计算（分母为零）", "not computable (over 0)");
            case UNKNOWN -> UNKNOWN;
            case YES -> measure.range().isExact() ? number(measure.range().low(), measure) : range(measure);
        };
    }

    /** {@code 8.03平方米/生}. */
    public static Text number(Exact value, Measure measure) {
        return Units.isGrade(measure)
                ? Units.grade(value)
                : Text.same(Numbers.shown(value, measure).text()).then(Units.after(measure));
    }

    private static Text range(Measure measure) {
        boolean share = measure.isShare();
        if (share && measure.range().equals(WHOLE)) {
            return UNKNOWN;
        }
        Range range = share ? measure.range().times(Measure.HUNDRED) : measure.range();
        return range(range, share ? 1 : VALUE_DECIMALS, share ? Text.same("%") : Units.after(measure));
    }

    private static Text range(Range range, int decimals, Text unit) {
        String low = Numbers.notAbove(range.low(), decimals).rounded(decimals).toPlainString();
        Exact most = range.high();
        if (most == null) {
            return range.low().signum() > 0
                    ? new Text("不低于", "at least ").then(low).then(unit)
                    : UNKNOWN;
        }
        String high = Numbers.notBelow(most, decimals).rounded(decimals).toPlainString();
        return new Text(low + "至" + high, "between " + low + " and " + high)
                .then(unit)
                .then("之间", "");
    }

    /** {@code 0.515（县均6.33平方米/生）}. */
    private static Text dispersion(Dispersion dispersion) {
        Optional<Numbers.ShownNumber> coefficient = Numbers.shown(dispersion);
        if (coefficient.isPresent()) {
            return Text.same(coefficient.get().text())
                    .then(dispersion.mean().map(mean -> mean(mean, dispersion)).orElse(Text.NONE));
        }
        Range squared = dispersion.squared().orElse(Range.ANY);
        return squared.equals(Range.ANY)
                ? UNKNOWN
                : range(Numbers.roots(squared, COEFFICIENT_DECIMALS), COEFFICIENT_DECIMALS, Text.NONE);
    }

    private static Text mean(Exact mean, Dispersion dispersion) {
        Text text = number(mean, dispersion.members().get(0));
        return new Text("（县均" + text.zh() + "）", " (county mean " + text.en() + ")");
    }

    /** {@code 6项达标，1项未达标}: states that no verdict has are left out. */
    private static Text tally(Tally tally, String own) {
        List<Text> parts = new ArrayList<>();
        String noun = counted(tally, own);
        for (Verdict.State state : Verdict.State.values()) {
            int count = tally.count(state);
            if (count > 0 || state == Verdict.State.PASS) {
                parts.add(new Text(count + noun, count + " ").then(Titles.of(state)));
            }
        }
        return Lists.AND.between(parts);
    }

    /** What is counted: items of one subject, schools, levels of schools, or items of several of them. */
    private static String counted(Tally tally, String own) {
        List<String> all = tally.members().stream().map(Verdict::subject).toList();
        boolean others = all.stream().noneMatch(id -> id.equals(own) || id.startsWith(own + "/"));
        if (!others || all.isEmpty()) {
            return "项";
        }
        if (Set.copyOf(all).size() < all.size()) {
            return "项次";
        }
        boolean schools = all.stream().noneMatch(id -> id.contains("/"));
        return schools ? "所" : all.stream().allMatch(id -> id.contains("/")) ? "个学段" : "项";
    }

    /** {@code 91.5分（满分100分）}; where points are lost stands in the finding. */
    private static Text score(Score score) {
        Text earned = points(score.earned());
        return earned.then("分（满分" + score.full() + "分）", " points of " + score.full());
    }

    private static Text points(Range earned) {
        Exact most = earned.high();
        return earned.isExact() || most == null
                ? Text.same(earned.low()
                        .rounded(VALUE_DECIMALS)
                        .stripTrailingZeros()
                        .toPlainString())
                : Text.same(Numbers.notAbove(earned.low(), VALUE_DECIMALS).toString())
                        .then("至", " to ")
                        .then(Numbers.notBelow(most, VALUE_DECIMALS).toString());
    }

    /** A warning where the rounded value would be judged otherwise than the exact one; else empty. */
    public static Text roundingNote(Verdict verdict) {
        Value value = verdict.requirement().value();
        return Numbers.moreDecimals(value, verdict.requirement().limit())
                .map(actual -> note(Numbers.shown(value).orElseThrow().text(), actual, verdict.state()))
                .orElse(Text.NONE);
    }

    private static Text note(String shown, String actual, Verdict.State state) {
        return new Text("显示为" + shown + "，实际" + actual + "，", "shown as " + shown + ", actually " + actual + ": ")
                .then(Titles.of(state));
    }
}
