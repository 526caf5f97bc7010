package org.junheng.rules.reach;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.criteria.Relation;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.Demanded;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.NamedConstants;

/** Conditions of a rule as formulas, in which what is one figure has one name, whatever words it is made of. */
public final class StatedConditions {
    private static final String HAS = "has";

    /** What whoever a rule is about is called in every rule. */
    public static final String SUBJECT = "$";

    private final Function<Path, Optional<Said>> says;
    private final Function<Path, Optional<Said>> saysReported;
    private final PatternNames names;
    private final Map<String, Said> figures = new LinkedHashMap<>();

    /**
     * @param says what an expression says of facts of which nothing was reported
     * @param saysReported the same of facts of which everything was
     * @param names what each pattern is about
     */
    public StatedConditions(
            Function<Path, Optional<Said>> says, Function<Path, Optional<Said>> saysReported, PatternNames names) {
        this.says = says;
        this.saysReported = saysReported;
        this.names = names;
    }

    /** What each figure can be of which something was asked. */
    public Map<String, Attainable> figures() {
        Map<String, Attainable> possible = new HashMap<>();
        figures.forEach((name, said) -> possible.put(name, said.possible()));
        return possible;
    }

    /** Whether all of these can hold together, by what each figure can be. */
    public boolean canHold(List<Formula> all) {
        return Formula.canHold(new Formula.All(all), figures());
    }

    /** That each part of which something was asked is no more than its whole, of which something was asked, too. */
    public List<Formula> parts() {
        return figures.entrySet().stream()
                .flatMap(part -> figures.entrySet().stream()
                        .filter(whole -> !whole.getKey().equals(part.getKey())
                                && part.getValue().isPartOf(whole.getValue()))
                        .<Formula>map(whole -> new Formula.AtMostAs(part.getKey(), whole.getKey())))
                .toList();
    }

    /** The name of a figure; empty where the words give none. */
    public Optional<String> figure(Path value) {
        Path one = names.one(value);
        Optional<Said> said = says.apply(one).filter(of -> of.value() instanceof Measure);
        said.ifPresent(of -> figures.putIfAbsent(name(one.steps()), of));
        return said.map(of -> name(one.steps()));
    }

    /** What is demanded of an expression; empty where that is neither a figure nor an answer. */
    public Optional<Formula> demand(Path value, NamedStep demanded) {
        Optional<Relation> relation = relation(demanded.name().text());
        List<Exact> limits = demanded.arguments().orElse(List.of()).stream()
                .flatMap(text -> Demanded.number(text.at().text()).stream())
                .toList();
        boolean isAnswer = relation.equals(Optional.of(Relation.YES)) || relation.equals(Optional.of(Relation.NO));
        if (isAnswer) {
            return answers(value, relation.orElseThrow());
        }
        if (relation.isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        return figure(value)
                .map(of -> relation.get() == Relation.BETWEEN && limits.size() == 2
                        ? new Formula.All(List.of(
                                new Formula.Stands(of, Relation.AT_LEAST, limits.get(0)),
                                new Formula.Stands(of, Relation.AT_MOST, limits.get(1))))
                        : new Formula.Stands(of, relation.get(), limits.get(0)));
    }

    /** That the questions of an evidence are all answered so. */
    private Optional<Formula> answers(Path value, Relation wanted) {
        NamedStep last = value.steps().get(value.steps().size() - 1);
        if (!last.name().is("evidence") || value.steps().size() < 2) {
            return Optional.empty();
        }
        List<NamedStep> steps = names.one(value).steps();
        String whose = names.words(steps.subList(0, steps.size() - 1));
        return Optional.of(new Formula.All(last.arguments().orElse(List.of()).stream()
                .map(question -> new Formula.Holds(whose + "." + HAS + "(" + CanonicalText.of(question) + ")"))
                .<Formula>map(yes -> wanted == Relation.YES ? yes : new Formula.Not(yes))
                .toList()));
    }

    /** A condition as it is put together in a chain. */
    public Formula condition(Expression expression) {
        return expression instanceof Path path
                ? condition(names.one(path).steps())
                : new Formula.Holds(CanonicalText.of(expression));
    }

    private Formula condition(List<NamedStep> steps) {
        NamedStep last = steps.get(steps.size() - 1);
        List<NamedStep> first = steps.subList(0, steps.size() - 1);
        List<Expression> arguments = last.arguments().orElse(List.of());
        Optional<Relation> relation = relation(last.name().text());
        Optional<Exact> limit = arguments.stream()
                .filter(Syntax.QuotedText.class::isInstance)
                .findFirst()
                .flatMap(text -> Demanded.number(text.at().text()));
        if (last.name().is("not") && arguments.isEmpty() && !first.isEmpty()) {
            return new Formula.Not(condition(first));
        }
        if (last.name().is("or") && arguments.size() == 1) {
            return new Formula.Any(List.of(condition(first), condition(arguments.get(0))));
        }
        if (last.name().is("is") && arguments.size() == 1) {
            return new Formula.Is(names.words(first), CanonicalText.of(arguments.get(0)));
        }
        if (relation.isPresent() && limit.isPresent() && !first.isEmpty()) {
            return new Formula.Stands(
                    figure(new Path(first)).orElseGet(() -> names.words(first)), relation.get(), limit.get());
        }
        return new Formula.Holds(names.words(steps));
    }

    /**
     * A test of a pattern: {@code level == Level.PRIMARY || …}, {@code group in ( … )}.
     *
     * @param of what the pattern is bound to, if it is
     */
    public Formula test(Expression expression, Optional<Token> of) {
        return test(expression, of, false);
    }

    /** The same where it is to be known that it holds: that an answer is not yes is known where there is one. */
    public Formula knownTest(Expression expression, Optional<Token> of) {
        return test(expression, of, true);
    }

    private Formula test(Expression expression, Optional<Token> of, boolean isKnown) {
        if (expression instanceof Syntax.Among among) {
            return new Formula.Any(among.texts().stream()
                    .<Formula>map(text -> new Formula.Is(left(among.left(), of), "\"" + text.text() + "\""))
                    .toList());
        }
        if (!(expression instanceof ComparisonTree comparison)) {
            return new Formula.Holds(left(expression, of));
        }
        Optional<Formula> held = held(comparison, of, isKnown);
        if (held.isPresent()) {
            return held.get();
        }
        List<Expression> sides = List.of(comparison.left(), comparison.right());
        Formula is = new Formula.Is(left(comparison.left(), of), CanonicalText.of(comparison.right()));
        Formula other = new Formula.Holds(of.map(Token::text).orElse("") + CanonicalText.of(expression));
        Formula same = new Formula.Holds(left(comparison.left(), of) + "==" + left(comparison.right(), of));
        return switch (comparison.sign().text()) {
            case "&&" ->
                new Formula.All(
                        sides.stream().map(side -> test(side, of, isKnown)).toList());
            case "||" ->
                new Formula.Any(
                        sides.stream().map(side -> test(side, of, isKnown)).toList());
            case "==" -> isConstant(comparison.right()) ? is : same;
            case "!=" -> new Formula.Not(isConstant(comparison.right()) ? is : same);
            default -> other;
        };
    }

    private String left(Expression expression, Optional<Token> of) {
        return expression instanceof Path path
                ? names.words(names.whole(path, of).steps())
                : CanonicalText.of(expression);
    }

    /** A condition as patterns ask for it: {@code x.holds() == Flag.YES}, {@code flag( x ) == Flag.YES}. */
    private Optional<Formula> held(ComparisonTree comparison, Optional<Token> of, boolean isKnown) {
        boolean isSo = comparison.sign().is("==");
        if (!(comparison.left() instanceof Path path)
                || !(isSo || comparison.sign().is("!="))) {
            return Optional.empty();
        }
        List<NamedStep> steps = names.whole(path, of).steps();
        NamedStep last = steps.get(steps.size() - 1);
        Optional<Formula> asked = last.name().is("holds") && steps.size() > 1
                ? Optional.of(condition(steps.subList(0, steps.size() - 1)))
                : last.name().is("flag") ? Optional.of(new Formula.Holds(names.words(steps))) : Optional.empty();
        return switch (CanonicalText.of(comparison.right())) {
            case "Flag().YES()" -> asked.map(yes -> answered(yes, isSo, isKnown));
            case "Flag().NO()" -> asked.map(yes -> answered(new Formula.Not(yes), isSo, isKnown));
            case "Flag().UNKNOWN()" ->
                asked.map(StatedConditions::unknown).map(none -> isSo ? none : new Formula.Not(none));
            default -> Optional.empty();
        };
    }

    /** An answer that is given, or that is the other one or none. */
    private static Formula answered(Formula answer, boolean isSo, boolean isKnown) {
        Formula none = unknown(answer);
        return isSo || isKnown
                ? new Formula.All(List.of(isSo ? answer : new Formula.Not(answer), new Formula.Not(none)))
                : new Formula.Any(List.of(new Formula.Not(answer), none));
    }

    /** That something which a condition speaks of was not reported. */
    private static Formula unknown(Formula condition) {
        return new Formula.Holds(Formula.UNKNOWN + String.join(",", Formula.names(condition)));
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Syntax.QuotedText
                || (expression instanceof Path path
                        && NamedConstants.typeOf(path).isPresent());
    }

    /** What a figure comes to where all is reported tells it from all others; else it is called by its words. */
    private String name(List<NamedStep> steps) {
        boolean isLesser = steps.stream().anyMatch(step -> step.name().is("orLess"));
        return Optional.of(new Path(steps.stream().map(StatedConditions::plain).toList()))
                .filter(path -> !isLesser)
                .flatMap(saysReported)
                .filter(said -> said.value() instanceof Measure measure
                        && measure.amount().isExact()
                        && measure.base().isExact()
                        && !measure.amount().isZero()
                        && !measure.base().isZero())
                .map(said -> KnownRatio.of(names.whose(steps), (Measure) said.value())
                        .name())
                .orElseGet(() -> names.words(steps));
    }

    /** A part over its whole is the same number, whichever word says it; of made-up figures none is a part of another. */
    private static NamedStep plain(NamedStep step) {
        return step.name().is("partOf")
                ? new NamedStep(
                        new Token(
                                step.name().kind(),
                                "per",
                                step.name().line(),
                                step.name().column()),
                        step.arguments())
                : step;
    }

    /** How a word of a rule has a value stand to a limit; empty for any other word. */
    public static Optional<Relation> relation(String word) {
        return switch (word) {
            case "atLeast" -> Optional.of(Relation.AT_LEAST);
            case "atMost" -> Optional.of(Relation.AT_MOST);
            case "below" -> Optional.of(Relation.BELOW);
            case "above" -> Optional.of(Relation.ABOVE);
            case "equalTo" -> Optional.of(Relation.EQUAL_TO);
            case "shareAtLeast" -> Optional.of(Relation.SHARE_AT_LEAST);
            case "between" -> Optional.of(Relation.BETWEEN);
            case "yes" -> Optional.of(Relation.YES);
            case "no" -> Optional.of(Relation.NO);
            case "all" -> Optional.of(Relation.EVERY);
            case "reported" -> Optional.of(Relation.REPORTED);
            default -> Optional.empty();
        };
    }
}
