package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Phase;
import org.junheng.facts.Reason;
import org.junheng.facts.Tally;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Reasons;
import org.junheng.results.Evaluation;

/** Why the county stands as it does: from its verdicts down to the figures, without what passes on the way. */
public final class Chain {
    /** Below one link; the rest is counted, and listed among the findings and the missing data. */
    private static final int MOST_MEMBERS = 12;

    private static final int MOST_FIGURES = 8;

    private final Evaluation evaluation;
    private final Bilingual words;

    private Chain(Evaluation evaluation, Bilingual words) {
        this.evaluation = evaluation;
        this.words = words;
    }

    /** The county's verdicts, those that do not pass first, each with what it came from. */
    public static List<Link> of(Evaluation evaluation, Bilingual words) {
        Chain chain = new Chain(evaluation, words);
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : Tops.of(evaluation)) {
            byCriterion
                    .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                    .add(verdict);
        }
        List<Link> links = new ArrayList<>();
        // What sums the county up comes before what it counts.
        byCriterion.entrySet().stream()
                .sorted(Comparator.comparing(entry -> !isOverall(evaluation, entry.getKey())))
                .forEach(entry -> links.add(chain.top(entry.getKey(), entry.getValue())));
        links.sort(Comparator.comparing(link -> order(link.state())));
        return links;
    }

    private static boolean isOverall(Evaluation evaluation, String criterion) {
        Criterion known = evaluation.criteria().get(criterion);
        return known != null && known.phase() == Phase.OVERALL;
    }

    private static int order(Verdict.State state) {
        return switch (state) {
            case FAIL -> 0;
            case UNDECIDED -> 1;
            case PASS -> 2;
            case NOT_APPLICABLE -> 3;
        };
    }

    /** A criterion that judges many subjects, and is counted by nobody, is one link. */
    private Link top(String criterion, List<Verdict> verdicts) {
        Both title = words.criterion(criterion);
        if (verdicts.size() == 1) {
            return link(verdicts.get(0), title);
        }
        Counts counts = Counts.of(verdicts);
        Few<Link> below = members(verdicts);
        return new Link(counts.state(), title, detail(counts), "", below.shown(), below.more());
    }

    private static Both detail(Counts counts) {
        return Both.of(language -> String.join(
                language.of("，", ", "),
                counts.parts().stream()
                        .map(part -> language.of(
                                part.count() + "项" + part.state().titleZh(),
                                part.count() + " " + part.state().titleEn()))
                        .toList()));
    }

    private Link link(Verdict verdict, Both title) {
        String owner = words.names().owner(verdict.subject());
        String school = words.names().isCounty(verdict.subject()) ? "" : owner;
        Few<Link> because = because(verdict);
        return new Link(verdict.state(), title, detail(verdict), school, because.shown(), because.more());
    }

    private static Both detail(Verdict verdict) {
        if (verdict.state() == Verdict.State.NOT_APPLICABLE) {
            return Bilingual.reason(verdict.reason());
        }
        Both value = Bilingual.value(verdict);
        Both limit = Bilingual.limit(verdict);
        return Both.of(language -> {
            String shown = language.of(value.zh(), value.en());
            String wanted = language.of(limit.zh(), limit.en());
            String allowed = verdict.reason().kind() == Reason.Kind.ALLOWED
                    ? language.of("；", "; ") + new Reasons(language).of(verdict.reason())
                    : "";
            return (wanted.isEmpty() ? shown : shown + language.of("，要求 ", "; required: ") + wanted) + allowed;
        });
    }

    private Few<Link> because(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Tally tally) {
            return members(tally.members());
        }
        if (verdict.state() == Verdict.State.UNDECIDED) {
            return figures(verdict.reason().missing());
        }
        if (value instanceof Dispersion dispersion) {
            return verdict.state() == Verdict.State.PASS ? none() : causes(dispersion);
        }
        return verdict.state() == Verdict.State.PASS ? none() : figures(value.inputs());
    }

    private static Few<Link> none() {
        return new Few<>(List.of(), 0);
    }

    /** The sections that make up most of the variance. */
    private Few<Link> causes(Dispersion dispersion) {
        List<Link> causes = DispersionRows.causes(evaluation, dispersion, words).stream()
                .map(cause -> Link.end(
                        Verdict.State.NOT_APPLICABLE,
                        cause.title(),
                        new Both(
                                cause.value().zh() + "，占方差的" + cause.percent() + "%，"
                                        + cause.side().zh(),
                                cause.value().en() + ", " + cause.percent() + "% of the variance, "
                                        + cause.side().en()),
                        cause.school()))
                .toList();
        return new Few<>(causes, 0);
    }

    private Few<Link> members(List<Verdict> members) {
        boolean sameCriterion =
                members.stream().map(Verdict::criterion).distinct().count() == 1;
        List<Verdict> open = members.stream()
                .filter(member -> member.state() == Verdict.State.FAIL || member.state() == Verdict.State.UNDECIDED)
                .sorted(Comparator.comparing(member -> order(member.state())))
                .toList();
        Few<Verdict> few = Few.of(open, MOST_MEMBERS);
        List<Link> links = few.shown().stream()
                .map(member -> link(
                        member, sameCriterion ? words.title(member.subject()) : words.criterion(member.criterion())))
                .toList();
        return new Few<>(links, few.more());
    }

    private Few<Link> figures(List<Input> inputs) {
        Few<Input> few = Few.of(inputs.stream().distinct().toList(), MOST_FIGURES);
        return new Few<>(few.shown().stream().map(this::figure).toList(), few.more());
    }

    private Link figure(Input input) {
        Figure figure = input.figure();
        boolean known = figure.isReported();
        Both number = known ? Both.same(figure.range().low().toString()) : Both.NONE;
        return Link.end(
                known ? Verdict.State.NOT_APPLICABLE : Verdict.State.UNDECIDED,
                words.input(input),
                number,
                words.names().owner(input.subject()));
    }
}
