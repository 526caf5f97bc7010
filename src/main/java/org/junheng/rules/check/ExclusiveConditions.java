package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Relation;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Formula;
import org.junheng.texts.Text;

/**
 * Finds conditions of one rule that cannot all hold, so that it judges nobody, or of which one always holds, and a demand that
 * who meets the conditions meets, or misses, by these alone: nobody would notice.
 */
final class ExclusiveConditions {
    private final Typing typing;
    private final TrialRun run;
    private final Map<String, Attainable> figures = new HashMap<>();

    private ExclusiveConditions(Typing typing, TrialRun run) {
        this.typing = typing;
        this.run = run;
    }

    /** Checks a rule whose words are in order. */
    static void check(Typing typing, Syntax.RuleTree rule, TrialRun run) {
        ExclusiveConditions check = new ExclusiveConditions(typing, run);
        rule.when()
                .forEach(condition -> check.pattern(
                        condition instanceof Pattern pattern
                                ? pattern
                                : condition instanceof Syntax.Accumulate accumulate
                                        ? accumulate.source()
                                        : ((Syntax.Quantified) condition).pattern()));
        if (rule.then().isPresent() && rule.then().get() instanceof Path path) {
            check.chain(path);
        }
    }

    /** Tests of one pattern. */
    private void pattern(Pattern pattern) {
        List<Formula> before = new ArrayList<>();
        for (Syntax.Constraint constraint : pattern.constraints()) {
            if (constraint.binding().isEmpty()) {
                hold(test(constraint.expression()), sign(constraint.expression()), before, "&&");
            }
        }
    }

    private static Token sign(Expression expression) {
        return expression instanceof ComparisonTree comparison ? comparison.sign() : expression.at();
    }

    /** The conditions of a chain, and what it demands. */
    private void chain(Path then) {
        List<Formula> before = new ArrayList<>();
        for (NamedStep step : then.steps()) {
            if (step.name().is("when")) {
                step.arguments().orElse(List.of()).stream()
                        .findFirst()
                        .ifPresent(
                                condition -> hold(condition(condition), step.name(), before, ".when( … ).when( … )"));
            }
        }
        Optional<Expression> value = DemandCheck.value(then).filter(Path.class::isInstance);
        if (value.isPresent() && !before.isEmpty()) {
            then.steps().forEach(step -> demand((Path) value.get(), step, before));
        }
    }

    /** One condition more: it may hold together with those before, and not whatever is reported. */
    private void hold(Formula more, Token at, List<Formula> before, String both) {
        if (more instanceof Formula.All all) {
            all.of().forEach(part -> hold(part, at, before, both));
            return;
        }
        boolean isCompound = more instanceof Formula.Any || more instanceof Formula.Not;
        if (isCompound && !Formula.canHold(new Formula.Not(more), figures)) {
            typing.problem(
                    at,
                    new Text("这个条件永远成立，等于没有写。", "This condition always holds, as if it were not written."),
                    new Text(
                            "两者都要的写 " + both + "；否则核对限值。",
                            "Where both are meant write " + both + "; else check the limits."));
            return;
        }
        boolean couldHold = Formula.canHold(new Formula.All(before), figures);
        before.add(more);
        if (couldHold && !Formula.canHold(new Formula.All(before), figures)) {
            typing.problem(
                    at,
                    before.size() == 1
                            ? new Text("这个条件对谁都不成立。", "This condition holds of nobody.")
                            : new Text(
                                    "这个条件与前面的条件不能同时成立，规则对谁都不适用。",
                                    "This condition and an earlier one exclude each other: the rule holds for nobody."),
                    new Text("删去一个，或拆成两条规则。", "Drop one, or make two rules of it."));
        }
    }

    /** What the conditions say of the very figure that is demanded may settle the demand. */
    private void demand(Path value, NamedStep step, List<Formula> conditions) {
        Optional<Relation> relation = LimitCheck.relation(step.name().text());
        List<Exact> limits = LimitCheck.texts(step).stream()
                .flatMap(text -> LimitCheck.number(text).stream())
                .toList();
        if (relation.isEmpty() || limits.isEmpty() || !isFigure(value)) {
            return;
        }
        String of = name(value.steps());
        Formula demanded = relation.get() == Relation.BETWEEN && limits.size() == 2
                ? new Formula.All(List.of(
                        new Formula.Stands(of, Relation.AT_LEAST, limits.get(0)),
                        new Formula.Stands(of, Relation.AT_MOST, limits.get(1))))
                : new Formula.Stands(of, relation.get(), limits.get(0));
        Formula all = new Formula.All(conditions);
        if (!Formula.canHold(all, figures)) {
            return;
        }
        boolean isMissed = !Formula.canHold(new Formula.All(List.of(all, demanded)), figures);
        boolean isMet = !Formula.canHold(new Formula.All(List.of(all, new Formula.Not(demanded))), figures);
        if (isMissed || isMet) {
            String written = "." + step.name().text() + "( \"" + String.join("\", \"", LimitCheck.texts(step)) + "\" )";
            typing.problem(
                    step.name(),
                    isMet
                            ? new Text(
                                    "符合条件的人人都满足 " + written + "。",
                                    "Whoever meets the conditions meets " + written + ".")
                            : new Text(
                                    "符合条件的无人能满足 " + written + "。",
                                    "Nobody who meets the conditions can meet " + written + "."),
                    new Text("条件和要求说的是同一个数：核对两处的限值。", "Condition and demand are about one figure: check both limits."));
        }
    }

    private boolean isFigure(Path value) {
        Optional<Said> said = run.say(value, Optional.empty());
        said.ifPresent(known -> figures.putIfAbsent(name(value.steps()), known.possible()));
        return said.filter(known -> known.value() instanceof Measure).isPresent();
    }

    /** A condition as it is put together in a chain. */
    private Formula condition(Expression expression) {
        return expression instanceof Path path
                ? condition(path.steps())
                : new Formula.Holds(CanonicalText.of(expression));
    }

    private Formula condition(List<NamedStep> steps) {
        NamedStep last = steps.get(steps.size() - 1);
        List<NamedStep> first = steps.subList(0, steps.size() - 1);
        List<Expression> arguments = last.arguments().orElse(List.of());
        Optional<Relation> relation = LimitCheck.relation(last.name().text());
        Optional<Exact> limit = LimitCheck.text(last).flatMap(LimitCheck::number);
        if (last.name().is("not") && arguments.isEmpty() && !first.isEmpty()) {
            return new Formula.Not(condition(first));
        }
        if (last.name().is("or") && arguments.size() == 1) {
            return new Formula.Any(List.of(condition(first), condition(arguments.get(0))));
        }
        if (last.name().is("is") && arguments.size() == 1) {
            return new Formula.Is(name(first), CanonicalText.of(arguments.get(0)));
        }
        if (relation.isPresent() && limit.isPresent() && isFigure(new Path(first))) {
            return new Formula.Stands(name(first), relation.get(), limit.get());
        }
        return new Formula.Holds(name(steps));
    }

    /** A test of a pattern: {@code level == Level.PRIMARY || …}, {@code group in ( … )}. */
    private Formula test(Expression expression) {
        if (expression instanceof Syntax.Among among) {
            String of = CanonicalText.of(among.left());
            return new Formula.Any(among.texts().stream()
                    .<Formula>map(text -> new Formula.Is(of, "\"" + text.text() + "\""))
                    .toList());
        }
        if (!(expression instanceof ComparisonTree comparison)) {
            return new Formula.Holds(CanonicalText.of(expression));
        }
        List<Expression> sides = List.of(comparison.left(), comparison.right());
        Formula is = new Formula.Is(CanonicalText.of(comparison.left()), CanonicalText.of(comparison.right()));
        return switch (comparison.sign().text()) {
            case "&&" -> new Formula.All(sides.stream().map(this::test).toList());
            case "||" -> new Formula.Any(sides.stream().map(this::test).toList());
            case "==" -> isConstant(comparison.right()) ? is : new Formula.Holds(CanonicalText.of(expression));
            case "!=" ->
                isConstant(comparison.right()) ? new Formula.Not(is) : new Formula.Holds(CanonicalText.of(expression));
            default -> new Formula.Holds(CanonicalText.of(expression));
        };
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Syntax.QuotedText
                || (expression instanceof Path path && Typing.constantType(path).isPresent());
    }

    /** What is alike by another word is called alike. */
    private static String name(List<NamedStep> steps) {
        return Stream.of(CanonicalText.of(steps))
                .map(text -> text.replace(".school()", ""))
                .map(text -> text.replace(".students()", ".figure(LevelFigure().STUDENTS())"))
                .findFirst()
                .orElseThrow();
    }
}
