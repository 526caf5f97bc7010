package org.junheng.rules.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Arguments;
import org.junheng.rules.reach.Drawn;
import org.junheng.rules.reach.Said;
import org.junheng.rules.reach.UnitRatios;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;

/**
 * Says the words of a rule over facts of which nothing was reported: what fails here would fail in every evaluation, and
 * what kind of value comes out here comes out there.
 */
final class TrialRun {
    private static final Set<String> DIVIDES = Set.of("per", "per100", "perStarted", "partOf");
    private static final Set<String> ADDS = Set.of("plus", "minus");
    private static final Set<String> SPLITS = Set.of("split", "splitExtra", "publicFunds", "fundedStudents");
    private static final Set<String> ASKS = Set.of("below", "atLeast", "atMost", "above");

    private final Typing typing;
    private final Map<String, Said> bindings;
    private final WeightsCheck weights;

    /** The same rule, said of facts that were drawn; asked for where two amounts are to be held against each other. */
    private final Supplier<List<TrialRun>> draws;

    /** Runs with these names bound; a name that is not among them is not known here, and nothing is said of it. */
    TrialRun(Typing typing, Map<String, Said> bindings, Supplier<List<TrialRun>> draws) {
        this.typing = typing;
        this.bindings = bindings;
        this.weights = new WeightsCheck(typing);
        this.draws = draws;
    }

    /** What an expression says; empty where it is reported as wrong, or depends on what only an evaluation makes. */
    Optional<Said> say(Expression expression, Optional<Object> pattern) {
        if (expression instanceof Syntax.QuotedText text) {
            return Optional.of(Said.of(text.at().text()));
        }
        if (!(expression instanceof Path path)) {
            return Optional.empty();
        }
        Optional<Class<?>> constants = NamedConstants.typeOf(path);
        if (constants.isPresent()) {
            Token last = path.steps().get(path.steps().size() - 1).name();
            return Arguments.constant(constants.get(), last.text()).map(Said::of);
        }
        Optional<Said> said = Optional.empty();
        for (int i = 0; i < path.steps().size(); i++) {
            NamedStep step = path.steps().get(i);
            int at = i;
            said = i == 0
                    ? start(step, pattern)
                    : said.flatMap(before -> step(before, step)
                            .filter(after -> !isAgainstItself(path, at, before) && fitsInDraws(path, at, before)));
        }
        if (said.isPresent()) {
            weights.check(path, part -> say(part, Optional.empty()));
        }
        return said;
    }

    /** A figure over itself, or less itself, says nothing of anybody. */
    private boolean isAgainstItself(Path path, int at, Said before) {
        NamedStep step = path.steps().get(at);
        String own = CanonicalText.of(path.steps().subList(0, at));
        boolean compares = DIVIDES.contains(step.name().text())
                || List.of("plus", "minus", "comparedTo", "orLess")
                        .contains(step.name().text());
        boolean same = compares
                && before.value() instanceof Measure
                && step.arguments().orElse(List.of()).stream()
                        .anyMatch(argument -> argument instanceof Path other
                                && CanonicalText.of(other.steps()).equals(own));
        if (same) {
            typing.problem(
                    step.name(),
                    new Text(
                            step.name().text() + "( … ) 的两边是同一个数。",
                            step.name().text() + "( … ) has the same figure on both sides."),
                    new Text("写出要比较的另一个数。", "Name the other figure that is meant."));
        }
        return same;
    }

    /** What a table of parts says of two amounts that a word puts together, whatever they are made of. */
    private boolean fitsInDraws(Path path, int at, Said before) {
        NamedStep step = path.steps().get(at);
        List<Expression> arguments = step.arguments().orElse(List.of());
        if (!(before.value() instanceof Measure)
                || arguments.size() != 1
                || !(step.name().is("partOf") || step.name().is("plus"))) {
            return true;
        }
        Path first = new Path(path.steps().subList(0, at));
        List<TrialRun> runs = draws.get();
        return new FiguresTogether(typing, step)
                .fit(new Drawn(measures(runs, first), measures(runs, arguments.get(0))));
    }

    private static List<Measure> measures(List<TrialRun> runs, Expression said) {
        return runs.stream()
                .flatMap(run -> run.say(said, Optional.empty()).stream())
                .filter(of -> of.value() instanceof Measure)
                .map(of -> (Measure) of.value())
                .toList();
    }

    private Optional<Said> start(NamedStep step, Optional<Object> pattern) {
        String name = step.name().text();
        if (bindings.containsKey(name)) {
            return Optional.of(bindings.get(name));
        }
        if (name.startsWith("$")) {
            return Optional.empty();
        }
        List<Method> words = Vocabulary.words(name);
        if (pattern.isEmpty()) {
            return step.arguments().isEmpty() ? Optional.empty() : call(Optional.empty(), words, step);
        }
        return step(Said.of(pattern.get()), step);
    }

    private Optional<Said> step(Said before, NamedStep step) {
        return call(
                Optional.of(before),
                Vocabulary.methods(before.value().getClass(), step.name().text()),
                step);
    }

    private Optional<Said> call(Optional<Said> receiver, List<Method> methods, NamedStep step) {
        List<Said> arguments = new ArrayList<>();
        for (Expression argument : step.arguments().orElse(List.of())) {
            Optional<Said> said = say(argument, Optional.empty());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(said.get());
        }
        boolean fits = receiver.isEmpty() || fits(receiver.get(), step, arguments);
        for (Method method : fits ? methods : List.<Method>of()) {
            Optional<Object[]> values =
                    Arguments.of(method, arguments.stream().map(Said::value).toList());
            if (values.isPresent()) {
                return invoke(method, receiver.map(Said::value).orElse(null), values.get(), step)
                        .map(value -> result(value, receiver, step, arguments)
                                .madeOf(CallCheck.COLUMNS.contains(step.name().text())
                                        || receiver.filter(Said::mayBeNegative).isPresent()
                                        || arguments.stream().anyMatch(Said::mayBeNegative)));
            }
        }
        return Optional.empty();
    }

    private static Said result(Object value, Optional<Said> receiver, NamedStep step, List<Said> arguments) {
        String name = step.name().text();
        if (!(value instanceof Measure measure)) {
            return Said.of(value);
        }
        boolean isShare =
                WeightsCheck.SHARES.contains(name) || (name.equals("migrantSpread") && measure.unit() == Unit.NONE);
        if (isShare && !name.equals("partOf")) {
            return Said.of(value).asShare();
        }
        if (receiver.isEmpty() || !(receiver.get().value() instanceof Measure)) {
            Said said = Said.of(value).madeOfParts(SPLITS.contains(name));
            return name.equals("classesAbove") ? said.sumOf(FiguresTogether.sizes(measure)) : said;
        }
        Said one = receiver.get();
        return switch (name) {
            case "partOf" -> Said.ratio(measure, true);
            case "orLess" -> one.notAbove(arguments.get(0), value);
            case "per", "per100" -> one.over(arguments.get(arguments.size() - 1), measure);
            case "perStarted", "comparedTo" -> Said.ratio(measure, false);
            case "minus" -> difference(Said.of(value), one, arguments.get(0));
            case "plus" -> sum(Said.of(value), one, arguments.get(0));
            default ->
                Said.of(value)
                        .madeOfParts(one.mayBeFraction() || arguments.stream().anyMatch(Said::mayBeFraction));
        };
    }

    private static Said sum(Said value, Said one, Said other) {
        Said sum = value.madeOfParts(one.mayBeFraction() || other.mayBeFraction());
        return one.sum().isEmpty() || other.sum().isEmpty()
                ? sum
                : sum.sumOf(
                        Stream.concat(one.sum().stream(), other.sum().stream()).toList());
    }

    private static Said difference(Said value, Said one, Said other) {
        boolean isWhole = !one.mayBeFraction() && !other.mayBeFraction();
        return value.asDifference(isWhole, other.isPartOf(one));
    }

    /** Whether amounts are divided and added as amounts can be. */
    private boolean fits(Said receiver, NamedStep step, List<Said> arguments) {
        String name = step.name().text();
        if (!(receiver.value() instanceof Measure one)) {
            return true;
        }
        if (ASKS.contains(name)) {
            return arguments.size() != 1 || isLimit(receiver, step, arguments.get(0));
        }
        if (!DIVIDES.contains(name) && !ADDS.contains(name)) {
            return !List.of("comparedTo", "orLess").contains(name)
                    || arguments.size() != 1
                    || new FiguresTogether(typing, step).areAlike(receiver, arguments.get(0));
        }
        List<Said> measures = new ArrayList<>(arguments);
        measures.add(receiver);
        if (measures.stream().anyMatch(Said::isRatio)) {
            typing.problem(
                    step.name(),
                    new Text(
                            name + "( … ) 用在了比值上：比值不能再除、再加减。",
                            name + "( … ) is said of a ratio: a ratio is not divided or added to again."),
                    new Text(
                            "只对总量使用，如 $s.figure( LevelFigure.TEACHERS )。",
                            "Say it of amounts, such as $s.figure( LevelFigure.TEACHERS )."));
            return false;
        }
        if (!new FiguresTogether(typing, step).fit(receiver, arguments.get(arguments.size() - 1))) {
            return false;
        }
        for (Said argument : arguments) {
            if (argument.value() instanceof Measure other && areUnlike(one.unit(), other.unit(), name)) {
                String zh = "单位“" + one.unit().zh() + "”与“" + other.unit().zh() + "”不同，";
                String en =
                        "Figures in " + one.unit().en() + " and " + other.unit().en() + " are not ";
                typing.problem(
                        step.name(),
                        ADDS.contains(name)
                                ? new Text(zh + "不能相加减。", en + "added or taken from each other.")
                                : new Text(zh + "不是部分与整体。", en + "a part and its whole."),
                        ADDS.contains(name)
                                ? new Text("两边用同一种单位的数。", "Let both be figures in one unit.")
                                : new Text("要求两数之比，写 .per( … )。", "For the ratio of the two, write .per( … )."));
                return false;
            }
        }
        return true;
    }

    private static boolean areUnlike(Unit one, Unit other, String word) {
        return (ADDS.contains(word) || (word.equals("partOf") && !UnitRatios.areAlike(one, other)))
                && one != other
                && one != Unit.NONE
                && other != Unit.NONE;
    }

    private boolean isLimit(Said receiver, NamedStep step, Said limit) {
        LimitCheck check = new LimitCheck(typing, step.name());
        return limit.value() instanceof String text
                && (!receiver.isShare() || check.isShare(text, LimitCheck.SHARE))
                && (!receiver.isTimes() || check.isTimes(text, LimitCheck.AMOUNTS))
                && check.isOf(text, receiver)
                && check.decides(List.of(text), receiver.possible());
    }

    private Optional<Object> invoke(Method method, @Nullable Object receiver, Object[] values, NamedStep step) {
        try {
            return Optional.ofNullable(method.invoke(receiver, values));
        } catch (InvocationTargetException failed) {
            String why = String.valueOf(
                    failed.getCause() == null ? failed : failed.getCause().getMessage());
            String said = CanonicalText.written(new Path(List.of(step)));
            typing.problem(
                    step.name(),
                    new Text(said + " 算不出来。", said + " cannot be computed: " + why + "."),
                    CallCheck.written(step.name().text()));
            return Optional.empty();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("a word of rules that cannot be said: " + method, hidden);
        }
    }
}
