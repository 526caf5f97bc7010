package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.facts.Results;
import org.junheng.figures.Named;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Said;
import org.junheng.rules.reach.UnitRatios;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Weights are not negative, and add up to the whole: 1, or 100 where the document writes points. Of results they do not put
 * excellence over passing.
 */
final class WeightsCheck {
    private static final Set<Exact> WHOLE = Set.of(Exact.ONE, Exact.of(100));

    /** Words that say a share. */
    static final Set<String> SHARES = Set.of(
            "passRate",
            "goodRate",
            "excellentRate",
            "qualityIndex",
            "weakestSubject",
            "pass",
            "good",
            "excellent",
            "comprehensive",
            "partOf");

    private static final Exact HUNDRED = Exact.of(100);

    private final Typing typing;

    WeightsCheck(Typing typing) {
        this.typing = typing;
    }

    /** A weight and what it weighs. */
    private record Part(Exact weight, Expression measure) {}

    /** Checks a chain that weighs; what each part of it says is asked for once the chain is known to be in order. */
    void check(Path path, Function<Expression, Optional<Said>> said) {
        NamedStep first = path.steps().get(0);
        if (!first.name().is("weighted")) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (NamedStep step : path.steps()) {
            if (!step.name().is("weighted") && !step.name().is("and")) {
                break;
            }
            Optional<Part> part = part(step.arguments().orElse(List.of()));
            if (part.isEmpty()) {
                return;
            }
            parts.add(part.get());
        }
        Exact total = parts.stream().map(Part::weight).reduce(Exact.ZERO, Exact::plus);
        if (!WHOLE.contains(total)) {
            typing.problem(
                    first.name(),
                    new Text(
                            "权重之和是 " + total + "，不是1或100。",
                            "The weights add up to " + total + ", and not to 1 or 100."),
                    new Text("与文件核对权重。", "Check them against the document."));
        }
        demandEachOnce(parts);
        demandAlike(first, parts, said);
        passingBeforeExcellence(first, parts, said);
    }

    /** What is weighed twice has the sum of its weights, and another one was meant. */
    private void demandEachOnce(List<Part> parts) {
        Set<String> before = new HashSet<>();
        for (Part part : parts) {
            if (!before.add(CanonicalText.of(part.measure()))) {
                String written = CanonicalText.written(part.measure());
                typing.problem(
                        part.measure().at(),
                        new Text(written + " 加权了两次。", written + " is weighed twice."),
                        new Text(
                                "写出要的另一个，或把两个权重合为一个。",
                                "Write the other one that is meant, or make one of the two weights."));
            }
        }
    }

    /** A share is at most 1, and is not added to what is no share: of a column of one's own it is not known. */
    private void demandAlike(NamedStep first, List<Part> parts, Function<Expression, Optional<Said>> said) {
        Set<Text> shares = new LinkedHashSet<>();
        Set<Text> others = new LinkedHashSet<>();
        for (Part part : parts) {
            said.apply(part.measure())
                    .filter(value -> value.value() instanceof Measure)
                    .ifPresent(value -> (value.isShare() ? shares : others).add(value.unit()));
        }
        others.remove(Text.NONE);
        if (!shares.isEmpty() && !others.isEmpty()) {
            typing.problem(
                    first.name(),
                    new Text("比例与不是比例的数加权相加：", "Shares are weighed with what is none: ")
                            .then(Lists.NAMES.between(List.copyOf(others)))
                            .then(new Text("。", ".")),
                    new Text("先把各项化为比例，如 .partOf( … )。", "Make shares of them first, such as by .partOf( … )."));
        } else {
            demandOneUnit(first, parts, said);
        }
    }

    /** Books per student and m² per student add up to nothing: such a mean is no amount of anything. */
    private void demandOneUnit(NamedStep first, List<Part> parts, Function<Expression, Optional<Said>> said) {
        List<Said> weighed = parts.stream()
                .filter(part -> !part.weight().isZero())
                .flatMap(part -> said.apply(part.measure()).stream())
                .filter(value -> value.value() instanceof Measure)
                .toList();
        for (Said other : weighed) {
            Said one = weighed.get(0);
            if (UnitRatios.areApart((Measure) one.value(), (Measure) other.value())) {
                typing.problem(
                        first.name(),
                        new Text(
                                "加权相加的数单位不同：" + one.unit().zh() + "，"
                                        + other.unit().zh() + "。",
                                "Values in different units are weighed together: "
                                        + one.unit().en() + ", and "
                                        + other.unit().en() + "."),
                        new Text(
                                "只把同一单位的数加权；单位不同的各写一条规则，再数满足了几项。",
                                "Weigh values in one unit alone; of others write a rule each, and count how many are met."));
                return;
            }
        }
    }

    private static Optional<Part> part(List<Expression> arguments) {
        if (arguments.size() != 2 || !(arguments.get(0) instanceof Syntax.QuotedText text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Part(Exact.of(text.at().text()), arguments.get(1)));
        } catch (NumberFormatException reportedByTyping) {
            return Optional.empty();
        }
    }

    /** Schools are judged by passing, and excellence is played down (rules/school-summary): the other way round is no scheme. */
    private void passingBeforeExcellence(NamedStep first, List<Part> parts, Function<Expression, Optional<Said>> said) {
        Exact passing = Exact.ZERO;
        Exact excellence = Exact.ZERO;
        for (Part part : parts) {
            List<Named> names = said.apply(part.measure())
                    .filter(value -> value.value() instanceof Measure)
                    .map(value -> ((Measure) value.value())
                            .inputs().stream().map(input -> input.name()).toList())
                    .orElse(List.of());
            boolean ofPasses = names.contains(Results.PASSED) || names.contains(Results.ALL_SUBJECTS_PASSED);
            boolean ofExcellence = names.contains(Results.EXCELLENT);
            // The mean of all rates weighs both alike.
            if (ofPasses && !ofExcellence) {
                passing = passing.plus(part.weight());
            } else if (ofExcellence && !ofPasses) {
                excellence = excellence.plus(part.weight());
            }
        }
        if (excellence.compareTo(passing) > 0) {
            typing.problem(
                    first.name(),
                    new Text(
                            "优秀率的权重 " + excellence + " 超过合格的权重 " + passing + "。",
                            "Excellence weighs " + excellence + ", more than passing, which weighs " + passing + "."),
                    new Text(
                            "评价学校重合格率、综合率，淡化优秀率：把优秀率的权重降到合格率以下。",
                            "Schools are judged by their pass and comprehensive rates, and the excellent rate is played down:"
                                    + " let it weigh no more than the pass rate."));
        }
    }

    /** An index of shares whose weights add up to 1 lies between 0 and 1; if they add up to 100, so does the limit. */
    boolean fits(Token at, Exact value, Exact weights) {
        boolean above = weights.equals(Exact.ONE) && value.compareTo(Exact.ONE) > 0 && value.compareTo(HUNDRED) <= 0;
        boolean percent = weights.equals(HUNDRED) && value.signum() > 0 && value.compareTo(Exact.ONE) <= 0;
        if (above || percent) {
            Exact other = above ? value.dividedBy(HUNDRED) : value.times(HUNDRED);
            typing.problem(
                    at,
                    new Text(
                            "权重之和为" + weights + "，限值“" + value + "”与之不合。",
                            "The weights add up to " + weights + ", and the limit \"" + value
                                    + "\" does not fit them."),
                    new Text("写 \"" + other + "\"，或改权重。", "Write \"" + other + "\", or change the weights."));
        }
        return !above && !percent;
    }

    /** What the weights add up to where all that they weigh are shares; empty for any other value. */
    static Optional<Exact> ofShares(Path value) {
        Exact sum = Exact.ZERO;
        for (NamedStep step : value.steps()) {
            List<Syntax.Expression> given = step.arguments().orElse(List.of());
            if (step.name().is("total")) {
                break;
            }
            Optional<Exact> weight = LimitCheck.text(step).flatMap(LimitCheck::number);
            boolean isShare = given.size() == 2
                    && given.get(1) instanceof Path part
                    && SHARES.contains(
                            part.steps().get(part.steps().size() - 1).name().text());
            if (weight.isEmpty() || !isShare) {
                return Optional.empty();
            }
            sum = sum.plus(weight.get());
        }
        return sum.isZero() ? Optional.empty() : Optional.of(sum);
    }
}
