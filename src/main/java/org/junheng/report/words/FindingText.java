package org.junheng.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
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
    /** Of these a share lacks those who have not reached it, not further ones. */
    private static final Text TOLERATED =
            new Text("；其余各项达到要求，不影响综合判定", "; tolerated, for the others meet their standards");

    private final Finding finding;
    private final Verdict verdict;

    private FindingText(Finding finding) {
        this.finding = finding;
        this.verdict = finding.verdict();
    }

    /** The whole sentence. */
    public static Text of(Finding finding) {
        String source = finding.definition().source();
        return Titles.of(finding.judged())
                .then("：", ": ")
                .then(statement(finding))
                .then("（" + source + "）", " (" + source + ")");
    }

    /** The same without subject and source: for reports that show those beside it. */
    public static Text statement(Finding finding) {
        FindingText text = new FindingText(finding);
        return Titles.of(finding.definition())
                .then(finding.verdict().state() == State.FAIL ? text.failed() : text.open())
                .then(finding.tolerated() ? TOLERATED : Text.NONE)
                .then(
                        finding.verdict().state() == State.FAIL
                                ? remark(finding.verdict().reason())
                                : Text.NONE)
                .then("。", ".");
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
                .map(input -> Titles.of(input.name()))
                .toList();
        Text answer = wantsYes ? new Text("，填报为“否”", ": reported as no") : new Text("，填报为“是”", ": reported as yes");
        return evidence.inputs().size() == 1 ? answer : answer.then("的有", ": ").then(Lists.NAMES.between(wrong));
    }

    private Text open() {
        Reason reason = verdict.reason();
        Text why = reason.title();
        Text missing = names(reason.missing());
        Text text = new Text("，待定", " is undecided");
        text = why.isEmpty() ? text : text.then("：", ": ").then(why);
        return missing.isEmpty() ? text : text.then("：", ": ").then(missing);
    }

    private Text names(List<Input> inputs) {
        List<Text> names = new ArrayList<>();
        for (Input input : inputs.subList(0, Math.min(MOST_NAMES, inputs.size()))) {
            boolean own = input.subject().equals(finding.subject());
            Text who = own ? Text.NONE : subject(finding, input.subject()).then("的", "'s ");
            names.add(who.then(Titles.of(input.name())));
        }
        int more = inputs.size() - names.size();
        Text all = Lists.NAMES.between(names);
        return more <= 0 ? all : all.then("等共" + inputs.size() + "项", " and " + more + " more");
    }

    /** What a reader calls a subject; its id where it is not known. */
    static Text subject(Finding finding, String id) {
        Subject subject = finding.index().subjects().get(id);
        return subject == null ? Text.same(id) : Titles.of(subject);
    }

    /** What a reader calls a criterion; its id where it is not known. */
    static Text criterion(Finding finding, String id) {
        Criterion criterion = finding.index().criteria().get(id);
        return criterion == null ? Text.same(id) : Titles.of(criterion);
    }

    private static Text measured(Measure measure, Limit limit) {
        Text basis = ValueText.basis(measure);
        if (!measure.amount().isExact() || !measure.base().isExact()) {
            return basis.then("，要求", "; required:")
                    .then(demand(limit, measure, unit(measure)))
                    .then("，无论缺少的数据为何值都不符合", "; not met whatever the missing figures are");
        }
        return new Text("为 ", " is ")
                .then(shown(
                        measure.range().low(),
                        Numbers.end(limit, measure.range().low()),
                        measure))
                .then(basis)
                .then("，要求", "; required:")
                .then(demand(limit, measure, Text.same(Numbers.sign(measure))));
    }

    private static Text demand(Limit limit, Measure measure, Text unit) {
        String most =
                limit.upTo().map(upper -> "–" + Numbers.limit(upper, measure)).orElse("");
        Text demand = Units.isGrade(measure)
                ? Text.same(" ").then(Units.demanded(limit))
                : Text.same(LimitText.sign(limit, measure) + Numbers.limit(limit.value(), measure) + most)
                        .then(unit);
        return limit.layer().isEmpty() ? demand : demand.then("（" + limit.layer() + "）", " (" + limit.layer() + ")");
    }

    /** With as many decimals as it takes to show on which side of the limit it lies. */
    private static Text shown(Exact value, Exact limit, Measure measure) {
        if (Units.isGrade(measure)) {
            return Units.grade(value);
        }
        int decimals = measure.isShare() ? 1 : measure.isAmount() ? placesOf(value) : 2;
        int side = Integer.signum(value.compareTo(limit));
        while (decimals < MOST_DECIMALS
                && Integer.signum(Exact.of(new BigDecimal(number(value, measure, decimals)))
                                .compareTo(scaled(limit, measure)))
                        != side) {
            decimals++;
        }
        return Text.same(number(value, measure, decimals)).then(unit(measure));
    }

    /** 24 classes, not 24.00. */
    private static int placesOf(Exact value) {
        return Math.max(0, value.rounded(2).stripTrailingZeros().scale());
    }

    private static Exact scaled(Exact value, Measure measure) {
        return value.times(Numbers.times(measure));
    }

    private static String number(Exact value, Measure measure, int decimals) {
        return scaled(value, measure).rounded(decimals).toPlainString();
    }

    /** In running text a Chinese unit stands apart from its number, too. */
    private static Text unit(Measure measure) {
        if (measure.isShare()) {
            return Text.same(Numbers.sign(measure));
        }
        Text unit = Units.inFull(measure);
        return unit.isEmpty() ? unit : Text.same(" ").then(unit);
    }

    private static Text coefficient(Optional<BigDecimal> coefficient, Limit limit) {
        return coefficient
                .map(known -> new Text("为 ", " is ")
                        .then(beside(known, limit.value()))
                        .then("，超过限值 ", ", above the limit of ")
                        .then(Numbers.ofCoefficient(limit.value())))
                .orElse(new Text(
                        "，无论缺少的数据为何值，均超过限值 " + Numbers.ofCoefficient(limit.value()),
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
        return dispersion.shares().entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(share -> {
                    String percent = share.getValue().times(Measure.HUNDRED).rounded(1) + "%";
                    return new Text("，全县差异的 " + percent + " 来自", "; " + percent + " of the variation comes from ")
                            .then(subject(finding, share.getKey()));
                })
                .orElse(Text.NONE);
    }
}
