package org.junheng.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** The value of a verdict as an official form shows it, or what is known of it. */
public final class ValueText {
    private static final int COEFFICIENT_DECIMALS = 3;
    private static final int VALUE_DECIMALS = 2;

    /** No county has such a coefficient (the greatest published one is 1.299): an upper end above it says nothing. */
    private static final Exact MOST_SEEN = Exact.of(2);

    /** A share that may be anything is not known. */
    private static final Range WHOLE = new Range(Exact.ZERO, Exact.ONE);

    private static final Text NOT_REPORTED = new Text("未报", "not reported");
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
        if (value instanceof Evidence evidence) {
            return evidence(evidence, verdict.requirement().limit().relation() == Relation.NO);
        }
        return value instanceof Tally tally ? tally(tally, verdict.subject()) : of(value);
    }

    /** The same, and of a share or a ratio of the county the two numbers that it is of: {@code 99.9%（1998÷2000）}. */
    public static Text inFull(Verdict verdict) {
        Text value = of(verdict);
        return verdict.requirement().value() instanceof Measure measure
                        && measure.basis().isPlain()
                ? value.then(counts(measure))
                : value;
    }

    /**
     * What a ratio is of, where both are whole numbers: {@code （1998÷2000）}, of so many students {@code （640名学生，4名教师）};
     * nothing of any other.
     */
    static Text counts(Measure measure) {
        boolean whole = measure.amount().isExact()
                && measure.base().isExact()
                && measure.amount().low().isWhole()
                && measure.base().low().isWhole();
        boolean isOneOfTwo = measure.unit() == measure.per() || measure.part();
        boolean isOfRatios = measure.unit() == Unit.NONE
                && !measure.part()
                && measure.inputs().size() > 2;
        if (!whole || isOfRatios || measure.isAmount() || measure.base().equals(Range.ONE)) {
            return Text.NONE;
        }
        String amount = Numbers.grouped(measure.amount().low().toString(), measure.unit());
        String base = Numbers.grouped(measure.base().low().toString(), measure.per());
        if (measure.scale().equals(Exact.ONE)) {
            return isOneOfTwo
                    ? new Text("（" + amount + "÷" + base + "）", " (" + amount + " ÷ " + base + ")")
                    : Text.NONE;
        }
        return new Text("（", " (")
                .then(counted(base, measure.per()))
                .then(new Text("，", ", "))
                .then(counted(amount, measure.unit()))
                .then(new Text("）", ")"));
    }

    private static Text counted(String amount, Unit unit) {
        return Units.with(amount, unit, amount);
    }

    private static Text of(Value value) {
        if (value instanceof Measure measure) {
            return measure(measure).then(basis(measure));
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
    private static Text evidence(Evidence evidence, boolean wantsNone) {
        Map<Text, Integer> answers = new LinkedHashMap<>();
        evidence.inputs().forEach(input -> answers.merge(answer(input, wantsNone), 1, Integer::sum));
        Text said = answers.size() == 1 && evidence.inputs().size() == 1
                ? answers.keySet().iterator().next()
                : answers(answers, evidence.inputs().size());
        Text documents = Lists.of(evidence.named());
        return documents.isEmpty()
                ? said
                : said.then(new Text("（" + documents.zh() + "）", " (" + documents.en() + ")"));
    }

    /** {@code 5项中2项为“是”，3项未报}; where all are alike {@code 2项均为“是”}. */
    private static Text answers(Map<Text, Integer> answers, int all) {
        if (answers.size() == 1) {
            Text only = answers.keySet().iterator().next();
            return new Text(all + "项均" + said(only), "all " + all + " " + only.en());
        }
        List<Text> parts = new ArrayList<>();
        answers.forEach((answer, count) -> parts.add(new Text(count + "项" + said(answer), count + " " + answer.en())));
        return new Text(all + "项中", "of " + all + ": ").then(Lists.AND.between(parts));
    }

    private static String said(Text answer) {
        return answer.equals(NOT_REPORTED) ? answer.zh() : "为“" + answer.zh() + "”";
    }

    /** What there is to be none of there is or is not: 有, 无. */
    private static Text answer(Input input, boolean wantsNone) {
        if (!input.figure().isReported()) {
            return NOT_REPORTED;
        }
        return input.figure().range().isPositive()
                ? new Text(wantsNone ? "有" : "是", "yes")
                : new Text(wantsNone ? "无" : "否", wantsNone ? "none" : "no");
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
                .then(new Text("之间", ""));
    }

    /** {@code 0.515（县均6.33平方米/生）}. */
    private static Text dispersion(Dispersion dispersion) {
        Optional<Numbers.ShownNumber> coefficient = Numbers.shown(dispersion);
        if (coefficient.isPresent()) {
            return Text.same(coefficient.get().text())
                    .then(dispersion.mean().map(mean -> mean(mean, dispersion)).orElse(Text.NONE));
        }
        Range squared = dispersion.squared().orElse(Range.ANY);
        if (squared.equals(Range.ANY)) {
            return UNKNOWN;
        }
        Range roots = Numbers.roots(squared, COEFFICIENT_DECIMALS);
        boolean saysNothing = roots.high() == null || roots.high().compareTo(MOST_SEEN) > 0;
        return range(saysNothing ? new Range(roots.low(), null) : roots, COEFFICIENT_DECIMALS, Text.NONE);
    }

    static Text mean(Exact mean, Dispersion dispersion) {
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
        return earned.then(new Text("分（满分" + score.full() + "分）", " points of " + score.full()));
    }

    /** A score that is open is shown to one decimal: two say more than is known. */
    private static Text points(Range earned) {
        Exact most = earned.high();
        return earned.isExact() || most == null
                ? Text.same(earned.low()
                        .rounded(VALUE_DECIMALS)
                        .stripTrailingZeros()
                        .toPlainString())
                : Text.same(Numbers.notAbove(earned.low(), 1).toString())
                        .then(new Text("至", " to "))
                        .then(Numbers.notBelow(most, 1).toString());
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
