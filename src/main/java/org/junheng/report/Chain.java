package org.junheng.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Figure;
import org.junheng.facts.Input;
import org.junheng.facts.Phase;
import org.junheng.facts.Tally;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;

/** Why the county stands as it does: from its verdicts down to the figures, without what passes on the way. */
final class Chain {
    private final Bilingual words;

    private Chain(Bilingual words) {
        this.words = words;
    }

    /** The county's verdicts, those that do not pass first, each with what it came from. */
    static List<Link> of(Evaluation evaluation, Bilingual words) {
        Chain chain = new Chain(words);
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
        return new Link(counts.state(), title, detail(counts), "", members(verdicts));
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
        return new Link(verdict.state(), title, detail(verdict), school, because(verdict));
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
            return wanted.isEmpty() ? shown : shown + language.of("，要求 ", "; required: ") + wanted;
        });
    }

    private List<Link> because(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Tally tally) {
            return members(tally.members());
        }
        if (verdict.state() == Verdict.State.UNDECIDED) {
            return figures(verdict.reason().missing());
        }
        if (value instanceof Dispersion dispersion) {
            return verdict.state() == Verdict.State.PASS ? List.of() : causes(dispersion);
        }
        return verdict.state() == Verdict.State.PASS ? List.of() : figures(value.inputs());
    }

    /** The sections that make up most of the variance. */
    private List<Link> causes(Dispersion dispersion) {
        return DispersionRows.causes(dispersion, words).stream()
                .map(cause -> new Link(
                        Verdict.State.NOT_APPLICABLE,
                        cause.title(),
                        new Both(
                                cause.value().zh() + "，占方差的" + cause.percent() + "%",
                                cause.value().en() + ", " + cause.percent() + "% of the variance"),
                        cause.school(),
                        List.of()))
                .toList();
    }

    private List<Link> members(List<Verdict> members) {
        boolean sameCriterion =
                members.stream().map(Verdict::criterion).distinct().count() == 1;
        return members.stream()
                .filter(member -> member.state() == Verdict.State.FAIL || member.state() == Verdict.State.UNDECIDED)
                .sorted(Comparator.comparing(member -> order(member.state())))
                .map(member -> link(
                        member, sameCriterion ? words.title(member.subject()) : words.criterion(member.criterion())))
                .toList();
    }

    private List<Link> figures(List<Input> inputs) {
        return inputs.stream().distinct().map(this::figure).toList();
    }

    private Link figure(Input input) {
        Figure figure = input.figure();
        boolean known = figure.isReported();
        Both number = known ? Both.same(figure.range().low().toString()) : Both.NONE;
        String owner = words.names().owner(input.subject());
        return new Link(
                known ? Verdict.State.NOT_APPLICABLE : Verdict.State.UNDECIDED,
                words.input(input),
                number,
                owner,
                List.of());
    }
}
