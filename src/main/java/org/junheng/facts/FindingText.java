package org.junheng.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;

/** What a finding says: who, what was measured, what is demanded, how much is short in what people buy, and the source. */
final class FindingText {
    private static final int MOST_NAMES = 6;
    private static final int MOST_DECIMALS = 12;

    private final Verdict verdict;
    private final Criterion criterion;
    private final Subject subject;
    private final Index index;

    FindingText(Finding finding) {
        this.verdict = finding.verdict();
        this.criterion = finding.definition();
        this.subject = finding.judged();
        this.index = finding.index();
    }

    String zh() {
        return subject.titleZh() + "：" + statementZh() + "（" + criterion.source() + "）";
    }

    String en() {
        return subject.titleEn() + ": " + statementEn() + " (" + criterion.source() + ")";
    }

    String statementZh() {
        return criterion.titleZh() + (verdict.state() == State.FAIL ? failed(true) : open(true)) + "。";
    }

    String statementEn() {
        return criterion.titleEn() + (verdict.state() == State.FAIL ? failed(false) : open(false)) + ".";
    }

    private String failed(boolean zh) {
        Value value = verdict.requirement().value();
        Limit limit = verdict.requirement().limit();
        if (value instanceof Measure measure) {
            return measured(measure, limit, zh) + shortfall(measure, limit, zh);
        }
        if (value instanceof Dispersion dispersion) {
            return coefficient(dispersion.coefficient(), limit, zh) + mainCause(dispersion, zh);
        }
        if (value instanceof Composite composite) {
            return coefficient(composite.coefficient(), limit, zh);
        }
        if (value instanceof Tally tally) {
            return new CountedText(verdict, subject, index).counted(tally, limit, zh);
        }
        if (value instanceof Score score) {
            return new CountedText(verdict, subject, index).scored(score, limit, zh);
        }
        if (value instanceof Evidence evidence) {
            return answered(evidence, limit, zh);
        }
        return zh ? "，不符合" : " is not met";
    }

    /** Which of the questions were answered the wrong way. */
    private static String answered(Evidence evidence, Limit limit, boolean zh) {
        boolean wantsYes = limit.relation() == Relation.YES;
        List<String> wrong = evidence.inputs().stream()
                .filter(input ->
                        input.figure().isReported() && input.figure().range().isPositive() != wantsYes)
                .map(input -> zh ? input.name().zh() : input.name().en())
                .toList();
        String names = String.join(zh ? "、" : ", ", wrong);
        if (wantsYes) {
            return zh ? "，填报为否：" + names : ": answered no: " + names;
        }
        return zh ? "，填报为是：" + names : ": answered yes: " + names;
    }

    private String open(boolean zh) {
        Reason reason = verdict.reason();
        String why = zh ? reason.titleZh() : reason.titleEn();
        String missing = names(reason.missing(), zh);
        String because = why.isEmpty() ? "" : (zh ? "：" : ": ") + why;
        return (zh ? "，待定" : " is undecided") + because + (missing.isEmpty() ? "" : (zh ? "：" : ": ") + missing);
    }

    private String names(List<Input> inputs, boolean zh) {
        List<String> names = new ArrayList<>();
        for (Input input : inputs.subList(0, Math.min(MOST_NAMES, inputs.size()))) {
            boolean own = input.subject().equals(subject.id());
            String who = own ? "" : index.subject(input.subject(), zh) + (zh ? "的" : "'s ");
            names.add(who + (zh ? input.name().zh() : input.name().en()));
        }
        int more = inputs.size() - names.size();
        String rest = more <= 0 ? "" : zh ? "等共" + inputs.size() + "项" : " and " + more + " more";
        return String.join(zh ? "、" : ", ", names) + rest;
    }

    private static String measured(Measure measure, Limit limit, boolean zh) {
        if (!measure.amount().isExact() || !measure.base().isExact()) {
            String wanted = demand(limit, measure, unit(measure, zh), zh);
            return zh
                    ? basis(measure, true) + "，要求 " + wanted + "，无论缺少的数据为何值都不符合"
                    : basis(measure, false) + "; required: " + wanted + "; not met whatever the missing figures are";
        }
        return (zh ? "为 " : " is ")
                + shown(measure.range().low(), limit.value(), measure, zh)
                + basis(measure, zh)
                + (zh ? "，要求 " : "; required: ")
                + demand(limit, measure, isShare(measure) ? "%" : "", zh);
    }

    /** By which of several definitions it was computed, and what else belongs to the value. */
    private static String basis(Measure measure, boolean zh) {
        if (measure.basis().isPlain()) {
            return "";
        }
        return zh ? "（" + measure.basis().zh() + "）" : " (" + measure.basis().en() + ")";
    }

    private static String demand(Limit limit, Measure measure, String unit, boolean zh) {
        String layer = limit.layer().isEmpty() ? "" : (zh ? "（" : " (") + limit.layer() + (zh ? "）" : ")");
        return limit.relation().sign() + " " + scaled(limit.value(), measure) + unit + layer;
    }

    /** With as many decimals as it takes to show on which side of the limit it lies. */
    private static String shown(Exact value, Exact limit, Measure measure, boolean zh) {
        int decimals = isShare(measure) ? 1 : measure.isAmount() ? placesOf(value) : 2;
        int side = Integer.signum(value.compareTo(limit));
        while (decimals < MOST_DECIMALS
                && Integer.signum(Exact.of(new BigDecimal(number(value, measure, decimals)))
                                .compareTo(scaled(limit, measure)))
                        != side) {
            decimals++;
        }
        return number(value, measure, decimals) + unit(measure, zh);
    }

    /** 24 classes, not 24.00. */
    private static int placesOf(Exact value) {
        return Math.max(0, value.rounded(2).stripTrailingZeros().scale());
    }

    private static boolean isShare(Measure measure) {
        return measure.per() == measure.unit() && measure.per() != Unit.NONE;
    }

    private static Exact scaled(Exact value, Measure measure) {
        return isShare(measure) ? value.times(Measure.HUNDRED) : value;
    }

    private static String number(Exact value, Measure measure, int decimals) {
        return scaled(value, measure).rounded(decimals).toPlainString();
    }

    private static String unit(Measure measure, boolean zh) {
        if (isShare(measure)) {
            return "%";
        }
        String amount = zh ? measure.unit().zh() : measure.unit().en();
        if (amount.isEmpty() || measure.per() == Unit.NONE) {
            return amount.isEmpty() ? "" : " " + amount;
        }
        boolean one = measure.scale().equals(Exact.ONE);
        String times = zh && measure.scale().equals(Measure.HUNDRED)
                ? "百"
                : measure.scale().toString();
        return zh
                ? " " + amount + "/"
                        + (one ? each(measure.per()) : times + measure.per().zh())
                : " " + amount + " per "
                        + (one
                                ? measure.per().en("1")
                                : times + " " + measure.per().en());
    }

    /** The short form of what an amount is divided by. */
    private static String each(Unit unit) {
        return unit == Unit.STUDENTS ? "生" : unit.zh();
    }

    /** The least amount that would have met the limit, as people buy it. */
    private String shortfall(Measure measure, Limit limit, boolean zh) {
        Exact gap = Amounts.of(verdict).gap().orElse(Exact.ZERO);
        if (gap.isZero() || measure.unit() == Unit.NONE || limit.relation() != Relation.AT_LEAST) {
            return "";
        }
        String amount = measure.unit().isWhole()
                ? gap.ceiling().toString()
                : gap.rounded(6)
                        .setScale(2, RoundingMode.CEILING)
                        .stripTrailingZeros()
                        .toPlainString();
        return zh
                ? "，缺 " + amount + " " + measure.unit().zh()
                : "; " + amount + " " + measure.unit().en(amount) + " short";
    }

    private static String coefficient(Optional<BigDecimal> coefficient, Limit limit, boolean zh) {
        return coefficient
                .map(known -> (zh ? "为 " : " is ")
                        + beside(known, limit.value())
                        + (zh ? "，超过限值 " : ", above the limit of ")
                        + limit.value())
                .orElse(
                        zh
                                ? "，无论缺少的数据为何值，均超过限值 " + limit.value()
                                : " is above the limit of " + limit.value() + " whatever the missing figures are");
    }

    private static String beside(BigDecimal value, Exact limit) {
        int decimals = 3;
        while (decimals < MOST_DECIMALS
                && Exact.of(value.setScale(decimals, RoundingMode.HALF_UP)).compareTo(limit) <= 0) {
            decimals++;
        }
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private String mainCause(Dispersion dispersion, boolean zh) {
        return dispersion.shares().entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(share -> {
                    String name = index.subject(share.getKey(), zh);
                    String percent = share.getValue().times(Measure.HUNDRED).rounded(1) + "%";
                    return zh
                            ? "，方差的 " + percent + " 来自" + name
                            : "; " + percent + " of the variance comes from " + name;
                })
                .orElse("");
    }
}
