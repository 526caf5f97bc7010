package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.CountyVerdicts;
import org.junheng.results.Evaluation;
import org.junheng.results.ReasonText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** Why the county stands as it does: from its verdicts down to the figures, without what passes on the way. */
public final class Chain {
    /** Below one link; the rest is counted, and listed among the findings and the missing data. */
    private static final int MOST_MEMBERS = 12;

    private static final int MOST_FIGURES = 8;

    private final Evaluation evaluation;
    private final Names names;

    private Chain(Evaluation evaluation, Names names) {
        this.evaluation = evaluation;
        this.names = names;
    }

    /** The county's verdicts, those that do not pass first, each with what it came from. */
    public static List<Link> of(Evaluation evaluation, Names names) {
        Chain chain = new Chain(evaluation, names);
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : CountyVerdicts.of(evaluation)) {
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
        Text title = names.criterion(criterion);
        if (verdicts.size() == 1) {
            return link(verdicts.get(0), title);
        }
        Counts counts = Counts.of(verdicts);
        Excerpt<Link> below = members(verdicts);
        return new Link(counts.state(), title, detail(counts), "", below.shown(), below.more());
    }

    private static Text detail(Counts counts) {
        return Lists.AND.between(counts.parts().stream()
                .map(part -> new Text(part.count() + "项", part.count() + " ").then(Titles.of(part.state())))
                .toList());
    }

    private Link link(Verdict verdict, Text title) {
        String owner = names.owner(verdict.subject());
        String school = names.isCounty(verdict.subject()) ? "" : owner;
        Excerpt<Link> because = because(verdict);
        return new Link(verdict.state(), title, detail(verdict), school, because.shown(), because.more());
    }

    private static Text detail(Verdict verdict) {
        if (verdict.state() == Verdict.State.NOT_APPLICABLE) {
            return ReasonText.of(verdict.reason());
        }
        Text limit = LimitText.of(verdict);
        Text wanted = limit.isEmpty() ? limit : new Text("，要求 ", "; required: ").then(limit);
        Text allowed = verdict.reason().kind() == Reason.ReasonSort.ALLOWED
                ? Lists.APART.then(ReasonText.of(verdict.reason()))
                : Text.NONE;
        return ValueText.of(verdict).then(wanted).then(allowed);
    }

    private Excerpt<Link> because(Verdict verdict) {
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

    private static Excerpt<Link> none() {
        return new Excerpt<>(List.of(), 0);
    }

    /** The sections that make up most of the variance. */
    private Excerpt<Link> causes(Dispersion dispersion) {
        List<Link> causes = DispersionRows.causes(evaluation, dispersion, names).stream()
                .map(cause -> Link.end(
                        Verdict.State.NOT_APPLICABLE,
                        cause.title(),
                        cause.value()
                                .then(new Text("，占全县差异的", ", "))
                                .then(cause.percent())
                                .then(new Text("%，", "% of the variation, "))
                                .then(cause.side()),
                        cause.school()))
                .toList();
        return new Excerpt<>(causes, 0);
    }

    private Excerpt<Link> members(List<Verdict> members) {
        boolean sameCriterion =
                members.stream().map(Verdict::criterion).distinct().count() == 1;
        List<Verdict> open = members.stream()
                .filter(member -> member.state() == Verdict.State.FAIL || member.state() == Verdict.State.UNDECIDED)
                .sorted(Comparator.comparing(member -> order(member.state())))
                .toList();
        boolean sameSubject = members.stream().map(Verdict::subject).distinct().count() == 1;
        Excerpt<Verdict> excerpt = Excerpt.of(open, MOST_MEMBERS);
        List<Link> links = excerpt.shown().stream()
                .map(member -> link(member, sameCriterion ? names.title(member.subject()) : title(member, sameSubject)))
                .toList();
        return new Excerpt<>(links, excerpt.more());
    }

    /** Among verdicts of several schools a criterion alone does not say whose it is. */
    private Text title(Verdict member, boolean sameSubject) {
        Text criterion = names.criterion(member.criterion());
        return sameSubject || names.isCounty(member.subject())
                ? criterion
                : names.title(member.subject()).then(new Text("：", ": ")).then(criterion);
    }

    private Excerpt<Link> figures(List<Input> inputs) {
        Excerpt<Input> excerpt = Excerpt.of(inputs.stream().distinct().toList(), MOST_FIGURES);
        return new Excerpt<>(excerpt.shown().stream().map(this::figure).toList(), excerpt.more());
    }

    private Link figure(Input input) {
        Figure figure = input.figure();
        boolean known = figure.isReported();
        Text number = known ? Text.same(figure.range().low().toString()) : Text.NONE;
        return Link.end(
                known ? Verdict.State.NOT_APPLICABLE : Verdict.State.UNDECIDED,
                names.input(input),
                number,
                names.owner(input.subject()));
    }
}
