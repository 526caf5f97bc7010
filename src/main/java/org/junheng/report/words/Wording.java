package org.junheng.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Composite;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Evidence;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.facts.Observation;
import org.junheng.facts.Relation;
import org.junheng.facts.Requirement;
import org.junheng.facts.Score;
import org.junheng.facts.Tally;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** How a report words values, units and limits, in one language. */
public final class Wording {
    private static final int COEFFICIENT_DECIMALS = 3;
    private static final int VALUE_DECIMALS = 2;
    /** A share that may be anything is not known. */
    private static final Range WHOLE = new Range(Exact.ZERO, Exact.ONE);

    private final Language language;

    public Wording(Language language) {
        this.language = language;
    }

    /** By what means, by whom and until when: {@code 购置，县级政府，一学年内}. */
    public String how(Countermeasure measure) {
        return language.of(
                measure.lever().titleZh() + "，" + measure.actor().titleZh() + "，"
                        + measure.term().titleZh(),
                measure.lever().titleEn() + ", " + measure.actor().titleEn() + ", "
                        + measure.term().titleEn());
    }

    /** The value of a verdict as an official form shows it, or what is known of it. */
    public String value(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Observation observation) {
            return verdict.state() == Verdict.State.UNDECIDED
                    ? language.of("不能确定", "cannot be told")
                    : observation.matched() ? language.of("存在", "found") : language.of("不存在", "not found");
        }
        return value(value);
    }

    private String value(Value value) {
        if (value instanceof Measure measure) {
            return measure(measure) + basis(measure);
        }
        if (value instanceof Evidence evidence) {
            return evidence(evidence);
        }
        if (value instanceof Dispersion dispersion) {
            return dispersion(dispersion);
        }
        if (value instanceof Composite composite) {
            return Numbers.shown(composite)
                    .map(Numbers.Shown::text)
                    .orElseGet(() -> language.of("不能确定", "cannot be told"));
        }
        if (value instanceof Score score) {
            return score(score);
        }
        return value instanceof Tally tally ? tally(tally) : "";
    }

    private String basis(Measure measure) {
        return measure.basis().isPlain()
                ? ""
                : language.of(
                        "（" + measure.basis().zh() + "）", " (" + measure.basis().en() + ")");
    }

    /** {@code 是（县政发〔2020〕3号）}; of several questions how many were answered which way. */
    private String evidence(Evidence evidence) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        evidence.inputs().forEach(input -> answers.merge(answer(input), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        answers.forEach((answer, count) -> parts.add(
                evidence.inputs().size() == 1 ? answer : language.of(count + "项" + answer, count + " " + answer)));
        String documents = String.join(language.of("、", ", "), evidence.named());
        return String.join(language.of("，", ", "), parts)
                + (documents.isEmpty() ? "" : language.of("（" + documents + "）", " (" + documents + ")"));
    }

    private String answer(Input input) {
        if (!input.figure().isReported()) {
            return language.of("未报", "not reported");
        }
        return input.figure().range().isPositive() ? language.of("是", "yes") : language.of("否", "no");
    }

    private String measure(Measure measure) {
        return switch (measure.isDefined()) {
            case NO -> language.of("无法计算（除数为0）", "does not exist (over a base of 0)");
            case UNKNOWN -> unknown();
            case YES ->
                measure.range().isExact()
                        ? Numbers.shown(measure.range().low(), measure).text() + unit(measure)
                        : range(measure);
        };
    }

    private String range(Measure measure) {
        boolean share = Numbers.isShare(measure);
        if (share && measure.range().equals(WHOLE)) {
            return unknown();
        }
        Range range = share ? measure.range().times(Measure.HUNDRED) : measure.range();
        return range(range, share ? 1 : VALUE_DECIMALS, share ? "%" : unit(measure));
    }

    private String range(Range range, int decimals, String unit) {
        String low = Numbers.notAbove(range.low(), decimals).rounded(decimals).toPlainString();
        Exact most = range.high();
        if (most == null) {
            return range.low().signum() > 0 ? language.of("不低于", "at least ") + low + unit : unknown();
        }
        String high = Numbers.notBelow(most, decimals).rounded(decimals).toPlainString();
        return language.of(low + "至" + high + unit + "之间", "between " + low + " and " + high + unit);
    }

    private String unknown() {
        return language.of("不明", "not known");
    }

    /** {@code 0.515（县均6.33平方米/生）}. */
    private String dispersion(Dispersion dispersion) {
        Optional<Numbers.Shown> coefficient = Numbers.shown(dispersion);
        if (coefficient.isPresent()) {
            return coefficient.get().text()
                    + dispersion.mean().map(mean -> mean(mean, dispersion)).orElse("");
        }
        Range squared = dispersion.squared().orElse(Range.ANY);
        return squared.equals(Range.ANY)
                ? unknown()
                : range(Numbers.roots(squared, COEFFICIENT_DECIMALS), COEFFICIENT_DECIMALS, "");
    }

    private String mean(Exact mean, Dispersion dispersion) {
        Measure measure = dispersion.members().get(0);
        String text = Numbers.shown(mean, measure).text() + unit(measure);
        return language.of("（县均" + text + "）", " (county mean " + text + ")");
    }

    /** {@code 6项达标，1项未达标}: states that no verdict has are left out. */
    private String tally(Tally tally) {
        List<String> parts = new ArrayList<>();
        for (Verdict.State state : Verdict.State.values()) {
            int count = tally.count(state);
            if (count > 0 || state == Verdict.State.PASS) {
                parts.add(language.of(count + "项" + state.titleZh(), count + " " + state.titleEn()));
            }
        }
        return String.join(language.of("，", ", "), parts);
    }

    /** {@code 91.5分（满分100分）}; where points are lost stands in the finding. */
    private String score(Score score) {
        String earned = points(score.earned());
        return language.of(earned + "分（满分" + score.full() + "分）", earned + " points of " + score.full());
    }

    private String points(Range earned) {
        String low = Numbers.notAbove(earned.low(), VALUE_DECIMALS).toString();
        Exact most = earned.high();
        return earned.isExact() || most == null
                ? earned.low().rounded(VALUE_DECIMALS).stripTrailingZeros().toPlainString()
                : low + language.of("至", " to ") + Numbers.notBelow(most, VALUE_DECIMALS);
    }

    /** What the value has to be: {@code ≥7.5}; empty where there is nothing to compare. */
    public String limit(Requirement requirement) {
        Limit limit = requirement.limit();
        if (limit.relation() == Relation.REPORTED || requirement.value() instanceof Observation) {
            return "";
        }
        boolean share = requirement.value() instanceof Measure measure && Numbers.isShare(measure);
        if (limit.relation() == Relation.EVERY) {
            return language.of("全部达标", "all of them") + layer(limit);
        }
        if (limit.relation() == Relation.YES || limit.relation() == Relation.NO) {
            return limit.relation() == Relation.YES ? language.of("是", "yes") : language.of("否", "no");
        }
        String number = limit.relation().sign() + Numbers.limit(limit, share);
        String counted = requirement.value() instanceof Tally
                ? tallied(requirement)
                : requirement.value() instanceof Score ? language.of("分", " points") : "";
        return number + counted + layer(limit);
    }

    /** {@code 项（共7项，其余不低于标准的85%）}. */
    private String tallied(Requirement requirement) {
        List<String> parts = new ArrayList<>();
        requirement.groupSize().ifPresent(all -> parts.add(language.of("共" + all + "项", "of " + all)));
        requirement
                .floor()
                .map(part -> part.times(Measure.HUNDRED) + "%")
                .ifPresent(part ->
                        parts.add(language.of("其余不低于标准的" + part, "the others at least " + part + " of their limits")));
        String zh = "项" + (parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）");
        return language.of(zh, parts.isEmpty() ? "" : " " + String.join(", ", parts));
    }

    private String layer(Limit limit) {
        String looser = limit.loosens() ? language.of("，低于上一级标准", "; asks for less than the layer above it") : "";
        return limit.layer().isEmpty()
                ? ""
                : language.of(
                        "〔" + limit.layer() + "：" + limit.citation() + looser + "〕",
                        " [" + limit.layer() + ": " + limit.citation() + looser + "]");
    }

    /** A warning where the rounded value would be judged otherwise than the exact one; else empty. */
    public String roundingNote(Verdict verdict) {
        Value value = verdict.requirement().value();
        return Numbers.moreDecimals(value, verdict.requirement().limit())
                .map(actual -> note(Numbers.shown(value).orElseThrow().text(), actual, verdict.state()))
                .orElse("");
    }

    private String note(String shown, String actual, Verdict.State state) {
        return language.of(
                "显示为" + shown + "，实际" + actual + "，" + state.titleZh(),
                "shown as " + shown + ", actually " + actual + ": " + state.titleEn());
    }

    /** {@code 平方米/生}, {@code  m² per student}: what follows the number. */
    public String unit(Measure measure) {
        if (Numbers.isShare(measure)) {
            return "";
        }
        boolean one = measure.scale().equals(Exact.ONE);
        String times = measure.scale().equals(Measure.HUNDRED)
                ? language.of("百", "100")
                : measure.scale().toString();
        String amount = language.of(Units.plain(measure.unit()), measure.unit().en());
        if (measure.per() == Unit.NONE) {
            return language.of(amount, amount.isEmpty() ? "" : " " + amount);
        }
        return language.of(
                amount + "/"
                        + (one
                                ? Units.each(measure.per())
                                : times + measure.per().zh()),
                " " + amount + " per "
                        + (one
                                ? Units.one(measure.per())
                                : times + " " + measure.per().en()));
    }
}
