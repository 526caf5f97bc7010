package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.CountyFlag;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.Demanded.DemandedKind;
import org.junheng.rules.parse.DemandWords;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Said;
import org.junheng.rules.reach.UnitRatios;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Holds each word of a requirement against the kind of value that it is said of. */
final class DemandCheck {
    private static final Set<String> LIMITS =
            Set.of("atLeast", "atMost", "below", "above", "between", "equalTo", "shareAtLeast");

    private static final Text DISPERSION = new Text("差异系数", "dispersion");

    private static final Text LOWEST = new Text("最低学校与均值之比", "lowest school over the mean");

    private static final Text MEANS = new Text("均值", "means");

    private final Typing typing;
    private final Said said;
    private final Path then;
    private final CountCheck counts;
    private final String last;
    private final Optional<Exact> weights;

    private DemandCheck(Typing typing, Said said, Path then, Optional<Path> value) {
        this.typing = typing;
        this.said = said;
        this.then = then;
        this.counts = new CountCheck(typing, said, then);
        this.last = value.map(Path::steps)
                .map(steps -> steps.get(steps.size() - 1).name().text())
                .orElse("");
        this.weights = last.equals("total") ? value.flatMap(WeightsCheck::ofShares) : Optional.empty();
    }

    /** Checks the chain of a requirement of that value. */
    static DemandCheck check(Typing typing, Path then, Said said) {
        Optional<Path> value = value(then).filter(Path.class::isInstance).map(Path.class::cast);
        DemandCheck check = new DemandCheck(typing, said, then, value);
        then.steps().forEach(check::word);
        return check;
    }

    /** Whether what is demanded is written as a number from 0 to 1. */
    boolean isShare() {
        return said.isBetweenNoughtAndOne()
                || then.steps().stream().anyMatch(step -> step.name().is("shareAtLeast"));
    }

    /** Between which numbers what is demanded lies. */
    Attainable possible() {
        if (then.steps().stream().anyMatch(step -> step.name().is("shareAtLeast"))) {
            return Attainable.SHARE;
        }
        if (said.value() instanceof Tally || said.value() instanceof Score) {
            return new Attainable(Optional.of(Exact.ZERO), counts.size(), said.value() instanceof Tally);
        }
        return weights.map(Attainable::upTo).orElse(said.possible());
    }

    /** What sort of value is demanded. */
    DemandedKind of() {
        Object value = said.value();
        if (value instanceof Evidence) {
            return DemandedKind.ANSWERS;
        }
        if (value instanceof Tally) {
            return DemandedKind.COUNT;
        }
        if (value instanceof Score) {
            return DemandedKind.SCORE;
        }
        if (isComputed()) {
            return DemandedKind.COEFFICIENT;
        }
        return value instanceof Measure measure && UnitRatios.isOfUnlike(measure)
                ? DemandedKind.RATIO
                : DemandedKind.MEASURE;
    }

    /** Between which numbers a limit of it can lie. */
    Attainable plausible() {
        return said.isRatio() && said.value() instanceof Measure measure
                ? UnitRatios.plausible(measure)
                : Attainable.ANY;
    }

    private void word(NamedStep step) {
        String word = step.name().text();
        if (DemandWords.RELATIONS.contains(word) && !allowed().contains(word)) {
            typing.problem(
                    step.name(),
                    new Text("." + word + "( … ) 不能用于", "." + word + "( … ) is not said of ")
                            .then(kind())
                            .then(new Text("。", ".")),
                    new Text(
                            "可写 ." + String.join("( … )、.", allowed()) + "( … )。",
                            "It takes ." + String.join("( … ), .", allowed()) + "( … )."));
        } else if (word.equals("yes")) {
            demandNoBreach(step);
        } else if (LIMITS.contains(word)) {
            limits(step);
        } else if (word.equals("of")) {
            counts.size(step);
        } else if (word.equals("others")) {
            counts.others(step);
        } else if ((word.equals("orYes") || word.equals("orNo")) && !(said.value() instanceof Measure)) {
            typing.problem(
                    step.name(),
                    new Text("." + word + "( … ) 不能用于", "." + word + "( … ) is not said of ")
                            .then(kind())
                            .then(new Text("。", ".")),
                    new Text("只用于指标值。", "It stands with a measure alone."));
        } else if (word.equals("orReported") && !isComputed()) {
            typing.problem(
                    step.name(),
                    new Text(".orReported( … ) 不能用于", ".orReported( … ) is not said of ")
                            .then(kind())
                            .then(new Text("。", ".")),
                    new Text("只用于差异系数。", "It stands with a dispersion or a composite alone."));
        }
    }

    /** A question that asks for something which must not be there is never to be answered with yes. */
    private void demandNoBreach(NamedStep step) {
        ((Evidence) said.value())
                .inputs().stream()
                        .map(Input::name)
                        .filter(name -> name instanceof CountyFlag flag && flag.isBreach())
                        .findFirst()
                        .ifPresent(name -> typing.problem(
                                step.name(),
                                new Text(
                                        "“" + name.zh() + "”答“是”就是违规，不能要求答“是”。",
                                        "A yes to \"" + name.en() + "\" is a breach, and none is to be demanded."),
                                new Text(
                                        "写作 .no()；与其他问题一起问的，另写一条规则。",
                                        "Write .no(), in a rule of its own where others are asked besides.")));
    }

    private List<String> allowed() {
        Object value = said.value();
        if (value instanceof Evidence) {
            return List.of("yes", "no", "reported");
        }
        if (value instanceof Tally) {
            return List.of("atLeast", "all", "shareAtLeast", "reported");
        }
        if (value instanceof Score) {
            return List.of("atLeast", "reported");
        }
        return isSpread()
                ? List.of("atMost", "reported")
                : List.of("atLeast", "atMost", "below", "above", "between", "equalTo", "reported");
    }

    private boolean isSpread() {
        return said.isCoefficient();
    }

    /** Whether it is computed of schools, which a county may leave out and report the coefficient. */
    private boolean isComputed() {
        return said.value() instanceof Dispersion || said.value() instanceof Composite;
    }

    private Text kind() {
        Object value = said.value();
        if (value instanceof Evidence) {
            return new Text("佐证", "evidence");
        }
        if (value instanceof Tally) {
            return new Text("判定的计数", "a count of verdicts");
        }
        if (value instanceof Score) {
            return new Text("得分", "a score");
        }
        return isSpread() ? new Text("差异系数", "a dispersion") : new Text("指标值", "a measure");
    }

    /** What stands in the brackets of a limit; of several things that are wrong with it the first is told. */
    private void limits(NamedStep step) {
        LimitCheck check = new LimitCheck(typing, step.name());
        List<String> limits = LimitCheck.texts(step);
        boolean isWell = limits.stream().allMatch(limit -> fits(check, step.name(), limit))
                && (limits.size() < 2 || check.isOrdered(limits));
        if (isWell && step.name().is("shareAtLeast")) {
            counts.demandSome(step.name(), limits);
        } else if (isWell && !(said.value() instanceof Tally) && !(said.value() instanceof Score)) {
            check.decides(limits, possible());
        } else if (isWell) {
            counts.demandOfThese(step.name(), limits);
        }
    }

    /** Whether a limit is a number that such a value is compared with; reported where it is not. */
    private boolean fits(LimitCheck check, Token at, String limit) {
        if (isSpread()) {
            return check.isShare(limit, DISPERSION);
        }
        if (at.is("shareAtLeast") || said.isShare()) {
            return check.isShare(limit, LimitCheck.SHARE);
        }
        if (said.value() instanceof Tally) {
            return counts.isCount(at, limit);
        }
        if (last.equals("lowest")) {
            return check.isShare(limit, LOWEST);
        }
        if (last.equals("between") || last.equals("comparedTo")) {
            Text of = last.equals("between") ? MEANS : LimitCheck.AMOUNTS;
            return check.isTimes(limit, of) && check.isNoDifference(limit, of);
        }
        if (said.isTimes()) {
            return check.isTimes(limit, LimitCheck.AMOUNTS);
        }
        if (!check.isOf(limit, said)) {
            return false;
        }
        Optional<Exact> number = LimitCheck.number(limit);
        return number.isEmpty() || weights.isEmpty() || new WeightsCheck(typing).fits(at, number.get(), weights.get());
    }

    /** What the requirement is of: the second argument of its first word. */
    static Optional<Syntax.Expression> value(Path then) {
        return then.steps().get(0).arguments().filter(all -> all.size() == 2).map(all -> all.get(1));
    }
}
