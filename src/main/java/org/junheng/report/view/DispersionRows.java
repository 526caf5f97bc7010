package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.results.ReasonText;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;
import org.junheng.values.Attribution;
import org.junheng.values.Attribution.SectionShare;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** The coefficients of one county, in the order of their document, and who causes them. */
public final class DispersionRows {
    private static final int MOST_CAUSES = 5;

    private final Evaluation evaluation;
    private final Names names;

    private DispersionRows(Evaluation evaluation, Names names) {
        this.evaluation = evaluation;
        this.names = names;
    }

    /** Single indicators first, composites after them. */
    public static List<DispersionRow> of(Evaluation evaluation, Names names) {
        DispersionRows rows = new DispersionRows(evaluation, names);
        List<DispersionRow> all = new ArrayList<>();
        for (Verdict verdict : evaluation.verdicts()) {
            Value value = verdict.requirement().value();
            Criterion criterion = evaluation.criteria().get(verdict.criterion());
            if (criterion != null && (value instanceof Dispersion || value instanceof Composite)) {
                all.add(rows.row(criterion, verdict));
            }
        }
        all.sort(Comparator.comparing(row -> row.verdict().requirement().value() instanceof Composite));
        return all;
    }

    private DispersionRow row(Criterion criterion, Verdict verdict) {
        List<DispersionRow.DrivingSchool> causes = List.of();
        Text places = Text.NONE;
        Text value = ValueText.of(verdict);
        Text mean = Text.NONE;
        if (verdict.requirement().value() instanceof Dispersion dispersion) {
            causes = causes(evaluation, dispersion, names);
            places = Attribution.of(dispersion, evaluation.subjects())
                    .map(DispersionRows::places)
                    .orElse(Text.NONE);
            mean = mean(dispersion);
            value = Numbers.shown(dispersion)
                    .map(shown -> Text.same(shown.text()))
                    .orElse(value);
        }
        return new DispersionRow(
                criterion,
                verdict,
                value,
                LimitText.of(verdict),
                note(verdict),
                mean,
                causes,
                document(criterion, evaluation),
                places);
    }

    /** The source of a coefficient, where another document has one of the same title; else the empty text. */
    public static Text document(Criterion criterion, Evaluation evaluation) {
        boolean isTwice = evaluation.criteria().values().stream()
                .anyMatch(other -> !other.id().equals(criterion.id())
                        && other.title().zh().equals(criterion.title().zh()));
        return isTwice ? SourceText.of(criterion.source()) : Text.NONE;
    }

    private static Text note(Verdict verdict) {
        Text note = ValueText.roundingNote(verdict);
        boolean isMeasured = verdict.reason().kind() != Reason.ReasonSort.ALLOWED
                && (verdict.state() == Verdict.State.PASS || verdict.state() == Verdict.State.FAIL);
        if (!note.isEmpty()
                || (isMeasured && Numbers.shown(verdict.requirement().value()).isPresent())) {
            return note;
        }
        return ReasonText.of(verdict.reason());
    }

    /** The county's value in the unit of the indicator; empty unless every figure is known. */
    public static Text mean(Dispersion dispersion) {
        return dispersion
                .mean()
                .map(mean -> ValueText.number(mean, dispersion.members().get(0)))
                .orElse(Text.NONE);
    }

    private static Text places(Attribution from) {
        String between = percent(from.between()) + "%";
        return from.groups().size() < 2
                ? Text.NONE
                : new Text(
                        "城乡之间的差异占" + between + "，其余在城乡内部各校之间",
                        "between town and country " + between + ", the rest within them");
    }

    /** The sections that make up most of the variance, the greatest share first; empty where it is not known. */
    static List<DispersionRow.DrivingSchool> causes(Evaluation evaluation, Dispersion dispersion, Names names) {
        return Attribution.of(dispersion, evaluation.subjects())
                .map(from -> from.parts().stream()
                        .sorted(Comparator.comparing(SectionShare::share, Comparator.reverseOrder())
                                .thenComparing(SectionShare::subject))
                        .filter(part -> part.share().signum() > 0)
                        .limit(MOST_CAUSES)
                        .map(part -> cause(part, dispersion.members().get(0), names))
                        .toList())
                .orElse(List.of());
    }

    private static DispersionRow.DrivingSchool cause(SectionShare part, Measure unit, Names names) {
        return new DispersionRow.DrivingSchool(
                names.owner(part.subject()),
                names.title(part.subject()),
                ValueText.number(part.value(), unit),
                percent(part.share()),
                side(part));
    }

    private static Text side(SectionShare part) {
        if (part.isWorsenedBySpending()) {
            return new Text("高于县均，再投入会扩大差异", "above the county's value: more here makes it worse");
        }
        return switch (part.side()) {
            case POORER -> new Text("低于县均", "below the county's value");
            case RICHER -> new Text("略高于县均", "a little above the county's value");
            case AT_THE_MEAN -> Text.NONE;
        };
    }

    private static String percent(Exact share) {
        return share.times(Measure.HUNDRED).rounded(1).toPlainString();
    }
}
