package org.junheng.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.ReasonText;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/**
 * What a finding says: who, what was measured, what is demanded, how much is short in what people buy, and the source.
 *
 * <p>{@code FindingText.of( finding ).zh()} is the whole sentence in Chinese, {@code .en()} in English.
 */
public final class FindingText {
    private static final int MOST_NAMES = 6;
    private static final int MOST_DECIMALS = 12;
    private static final Text TOLERATED =
            new Text("；其余各项达到要求，不影响综合判定", "; tolerated, for the others meet their standards");

    private static final Text PERHAPS =
            new Text("；文件是否容许，要看缺的数据", "; whether the document tolerates it depends on missing data");

    private final Finding finding;
    private final Verdict verdict;

    private FindingText(Finding finding) {
        this.finding = finding;
        this.verdict = finding.verdict();
    }

    /** The whole sentence. */
    public static Text of(Finding finding) {
        Text source = SourceText.of(finding.definition().source());
        boolean isLevel = finding.judged() instanceof CountyLevel;
        return (isLevel ? subject(finding, finding.subject()) : Titles.of(finding.judged()))
                .then(new Text("：", ": "))
                .then(statement(finding))
                .then(new Text("（" + source.zh() + "）", " (" + source.en() + ")"));
    }

    /** The same without subject and source: for reports that show those beside it. */
    public static Text statement(Finding finding) {
        FindingText text = new FindingText(finding);
        return Titles.of(finding.definition())
                .then(finding.verdict().state() == State.FAIL ? text.failed() : text.open())
                .then(finding.tolerated() ? TOLERATED : finding.perhapsTolerated() ? PERHAPS : Text.NONE)
                .then(
                        finding.verdict().state() == State.FAIL
                                ? remark(finding.verdict().reason())
                                : Text.NONE)
                .then(new Text("。", "."));
    }

    /** What a failure says besides its figures, such as that sources conflict. */
    private static Text remark(Reason reason) {
        Text own = reason.title();
        return own.isEmpty() || reason.kind() != Reason.ReasonSort.MEASURED ? Text.NONE : new Text("；", "; ").then(own);
    }

    private Text failed() {
        Value value = verdict.requirement().value();
        Limit limit = verdict.requirement().limit();
        if (value instanceof Measure measure) {
            return FundsText.of(measure, limit)
                    .orElseGet(() -> measured(measure, limit)
                            .then(ClosingText.after(
                                    verdict, measure, finding.index().subjects())));
        }
        if (value instanceof Dispersion dispersion) {
            return coefficient(dispersion.coefficient(), limit).then(mainCause(dispersion));
        }
        if (value instanceof Composite composite) {
            return coefficient(composite.coefficient(), limit);
        }
        if (value instanceof Tally tally) {
            return new CountedText(finding).counted(tally, limit);
        }
        if (value instanceof Score score) {
            return new CountedText(finding).scored(score, limit);
        }
        if (value instanceof Evidence evidence) {
            return answered(evidence, limit);
        }
        return new Text("，不符合", " is not met");
    }

    /** Which of the questions were answered the wrong way; of a single one the title says it. */
    private static Text answered(Evidence evidence, Limit limit) {
        boolean wantsYes = limit.relation() == Relation.YES;
        List<Text> wrong = evidence.inputs().stream()
                .filter(input ->
                        input.figure().isReported() && input.figure().range().isPositive() != wantsYes)
                .map(input -> found(Titles.of(input.name())))
                .toList();
        Text answer = wantsYes
                ? new Text("：填报为“否”", ": reported as no")
                : new Text("：填报为“有”，应为“无”", ": reported as yes, and there is to be none");
        return evidence.inputs().size() == 1
                ? answer
                : new Text(wantsYes ? "：填报为“否”的是" : "：填报为“有”的是", answer.en() + ": ").then(Lists.NAMES.between(wrong));
    }

    /** 重点班, not 存在重点班: what there is stands in the answer. */
    private static Text found(Text question) {
        return new Text(question.zh().replaceFirst("^存在", ""), question.en());
    }

    private Text open() {
        Reason reason = verdict.reason();
        boolean isMissing = reason.kind() == Reason.ReasonSort.MISSING_FIGURES
                && reason.title().isEmpty();
        Text missing = names(reason.missing());
        Text text = isMissing
                ? new Text("：数据不足，待定", " is undecided")
                : new Text("：", " is undecided: ")
                        .then(ReasonText.plain(reason))
                        .then(new Text("，待定", ""));
        return missing.isEmpty() ? text : text.then(new Text("，缺", ": ")).then(missing);
    }

    private Text names(List<Input> inputs) {
        List<Text> names = new ArrayList<>();
        for (Input input : inputs.subList(0, Math.min(MOST_NAMES, inputs.size()))) {
            boolean own = input.subject().equals(finding.subject());
            Text who = own ? Text.NONE : subject(finding, input.subject()).then(new Text("的", "'s "));
            names.add(who.then(Titles.of(input.name())));
        }
        int more = inputs.size() - names.size();
        Text all = Lists.NAMES.between(names);
        return more <= 0 ? all : all.then(new Text("等共" + inputs.size() + "项", " and " + more + " more"));
    }

    /** What a reader calls a subject; its id where it is not known. */
    static Text subject(Finding finding, String id) {
        Subject subject = finding.index().subjects().get(id);
        if (subject == null) {
            // A part that nobody judges, such as the senior secondary of a school.
            int slash = id.indexOf('/');
            return slash < 0
                    ? Text.same(id)
                    : subject(finding, id.substring(0, slash)).then(" ").then(Titles.ofPart(id.substring(slash + 1)));
        }
        // A level of the county knows the county's id alone.
        return subject instanceof CountyLevel level
                ? subject(finding, level.county()).then(" ").then(Titles.of(level.level()))
                : Titles.of(subject);
    }

    /** What a reader calls a criterion; its id where it is not known. */
    static Text criterion(Finding finding, String id) {
        Criterion criterion = finding.index().criteria().get(id);
        return criterion == null ? Text.same(id) : Titles.of(criterion);
    }

    private static Text measured(Measure measure, Limit limit) {
        Text basis = ValueText.basis(measure);
        if (!measure.amount().isExact() || !measure.base().isExact()) {
            return basis.then(new Text("，", "; required: "))
                    .then(LimitText.inWords(limit, measure, unit(measure)))
                    .then(new Text("，无论缺少的数据为何值都达不到", "; not met whatever the missing figures are"));
        }
        Text value =
                shown(measure.range().low(), Numbers.end(limit, measure.range().low()), measure);
        return named(measure, value)
                .then(ValueText.counts(measure))
                .then(basis)
                .then(new Text("，", "; required: "))
                .then(LimitText.inWords(limit, measure, Text.same(Numbers.sign(measure))));
    }

    /** {@code 为4.30平方米/生}; of what is counted, what that is: {@code ：超过45人的班24个}. */
    private static Text named(Measure measure, Text value) {
        return measure.basis().origins().stream()
                .flatMap(origin -> origin instanceof Basis.CountedBy count ? Stream.of(count.what()) : Stream.empty())
                .findFirst()
                .map(what -> new Text(
                        "：" + what.zh() + measure.amount().low() + "个",
                        ": " + measure.amount().low() + " " + what.en()))
                .orElse(new Text("为", " is ").then(value));
    }

    /** With as many decimals as it takes to show on which side of the limit it lies. */
    private static Text shown(Exact value, Exact limit, Measure measure) {
        if (Units.isGrade(measure)) {
            return Units.grade(value);
        }
        int decimals = Numbers.shown(value, measure).decimals();
        int side = Integer.signum(value.compareTo(limit));
        while (decimals < MOST_DECIMALS
                && Integer.signum(Exact.of(new BigDecimal(number(value, measure, decimals)))
                                .compareTo(scaled(limit, measure)))
                        != side) {
            decimals++;
        }
        return Text.same(number(value, measure, decimals)).then(unit(measure));
    }

    private static Exact scaled(Exact value, Measure measure) {
        return value.times(Numbers.times(measure));
    }

    private static String number(Exact value, Measure measure, int decimals) {
        return scaled(value, measure).rounded(decimals).toPlainString();
    }

    private static Text unit(Measure measure) {
        if (measure.isShare()) {
            return Text.same(Numbers.sign(measure));
        }
        Text unit = Units.inFull(measure);
        return new Text(unit.zh(), unit.en().isEmpty() ? "" : " " + unit.en());
    }

    private static Text coefficient(Optional<BigDecimal> coefficient, Limit limit) {
        return coefficient
                .map(known -> new Text("为", " is ")
                        .then(beside(known, limit.value()))
                        .then(new Text("，超过限值", ", above the limit of "))
                        .then(Numbers.ofCoefficient(limit.value())))
                .orElse(new Text(
                        "，无论缺少的数据为何值，均超过限值" + Numbers.ofCoefficient(limit.value()),
                        " is above the limit of " + Numbers.ofCoefficient(limit.value())
                                + " whatever the missing figures are"));
    }

    private static String beside(BigDecimal value, Exact limit) {
        int decimals = 3;
        while (decimals < MOST_DECIMALS
                && Exact.of(value.setScale(decimals, RoundingMode.HALF_UP)).compareTo(limit) <= 0) {
            decimals++;
        }
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private Text mainCause(Dispersion dispersion) {
        return dispersion
                .mainShare()
                .map(share -> {
                    String percent = share.getValue().times(Measure.HUNDRED).rounded(1) + "%";
                    return new Text("，全县差异的" + percent + "来自", "; " + percent + " of the variation comes from ")
                            .then(subject(finding, share.getKey()));
                })
                .orElse(Text.NONE);
    }
}
