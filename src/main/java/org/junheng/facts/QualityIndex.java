package org.junheng.facts;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.MarkLines;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.QualityChoices.Choice;
import org.junheng.figures.Basis;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.measures.Weighted;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** The quality of a section, by the choices that hold: those of the pack, and over them those of a place or an option. */
final class QualityIndex {
    private static final Label CHOICES = new Label(
            "qualityChoices", "质量评价口径（choices.yaml）", "choices of the quality index (choices.yaml)", Unit.NONE);

    private final SectionFigures section;
    private final QualityChoices choices;

    QualityIndex(SectionFigures section, QualityChoices choices) {
        this.section = section;
        this.choices = choices;
    }

    /** The weighted sum of the four rates. */
    Measure value() {
        if (!choices.isComplete()) {
            return unknown();
        }
        List<String> weights = choices.of(Choice.WEIGHTS);
        Rates rates = rates();
        return Weighted.of(weights.get(0), rates.pass())
                .and(weights.get(1), comprehensive(rates))
                .and(weights.get(2), rates.good())
                .and(weights.get(3), rates.excellent())
                .total()
                .by(by());
    }

    /** The pass rate of the weakest subject over the section's own. */
    Measure weakestSubject() {
        return choices.isComplete() ? rates().weakestSubject().by(by()) : unknown();
    }

    private Rates rates() {
        List<Exact> lines = choices.numbers(Choice.CUTOFFS);
        boolean isEnrolled = choices.of(Choice.DENOMINATOR).contains(QualityChoices.ENROLLED);
        boolean isExclusive = choices.of(Choice.BANDS).contains(QualityChoices.EXCLUSIVE);
        return new Rates(
                section,
                isEnrolled ? Denominator.ENROLLED : Denominator.TESTED,
                isExclusive ? Bands.EXCLUSIVE : Bands.CUMULATIVE,
                Optional.of(new MarkLines(lines.get(0), lines.get(1), lines.get(2))));
    }

    private Measure comprehensive(Rates rates) {
        List<String> words = choices.of(Choice.COMPREHENSIVE);
        return switch (words.get(0)) {
            case QualityChoices.ALL_SUBJECTS -> rates.comprehensive(Comprehensive.ALL_SUBJECTS);
            case QualityChoices.MEAN_OF_RATES -> rates.comprehensive(Comprehensive.MEAN_OF_RATES);
            case QualityChoices.INDEX -> index(rates);
            default -> column(words.get(1));
        };
    }

    private Measure index(Rates rates) {
        List<Exact> weights = choices.indexWeights();
        String shown = weights.get(0) + "/" + weights.get(1) + "/" + weights.get(2);
        Measure sum = Weighted.of(weights.get(0).toString(), rates.pass())
                .and(weights.get(1).toString(), rates.good())
                .and(weights.get(2).toString(), rates.excellent())
                .total();
        return named(
                sum,
                Basis.named(
                        "综合率＝合格率、良好率、优秀率按 " + shown + " 加权",
                        "comprehensive rate = pass, good and excellent rates weighed " + shown));
    }

    private Measure column(String name) {
        return named(
                section.extra(name),
                Basis.named("综合率＝填报的“" + name + "”", "comprehensive rate = \"" + name + "\" as reported"));
    }

    /** The value by this name alone: what it is made of is said once, for the rates beside it. */
    private static Measure named(Measure value, Basis name) {
        return new Measure(
                value.subject(),
                value.unit(),
                value.per(),
                value.scale(),
                value.amount(),
                value.base(),
                value.inputs(),
                name,
                value.part());
    }

    private Basis by() {
        String citation = choices.citation().isEmpty() ? "" : "（" + choices.citation() + "）";
        String cited = choices.citation().isEmpty() ? "" : " (" + choices.citation() + ")";
        return choices.layer().isEmpty()
                ? Basis.named("口径为规则包所选", "as the pack chooses")
                : Basis.named("口径：" + choices.layer() + citation, "as " + choices.layer() + " chooses" + cited);
    }

    private Measure unknown() {
        Input input = new Input(section.id(), CHOICES, Figure.NOT_REPORTED);
        return new Measure(
                section.id(), Unit.NONE, Unit.NONE, Exact.ONE, Range.ANY, Range.PERHAPS_NOUGHT, List.of(input));
    }
}
