package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.criteria.Relation;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;
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
import org.junheng.rules.reach.Said;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.texts.Text;

/**
 * Finds conditions of one rule that cannot all hold, so that it judges nobody, or of which one always holds, and a demand that
 * who meets the conditions meets, or misses, by these alone: nobody would notice.
 */
final class ExclusiveConditions {
    private static final Set<String> OF_LEVELS = Set.of("Section", "CountyLevel");
    private static final String SENIOR = "Level().SENIOR()";

    private final Typing typing;
    private final TrialRun run;
    private final Map<String, Attainable> figures = new HashMap<>();
    private final List<Formula> known = new ArrayList<>();

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

    /** Conditions that have to hold together: what is known anyhow, what stands before, and how two are joined. */
    private record Joined(List<Formula> known, List<Formula> before, String both) {
        Formula and(Formula more) {
            List<Formula> all = new ArrayList<>(known);
            all.addAll(before);
            all.add(more);
            return new Formula.All(all);
        }

        Formula all() {
            return and(new Formula.All(List.of()));
        }
    }

    /** Tests of one pattern. */
    private void pattern(Pattern pattern) {
        List<Formula> levels = new ArrayList<>();
        if (OF_LEVELS.contains(pattern.type().text())) {
            // Compulsory education ends with the junior level.
            levels.add(new Formula.Not(new Formula.Is("level()", SENIOR)));
            pattern.binding().ifPresent(name -> kinds(name.text(), pattern));
        }
        Joined tests = new Joined(levels, new ArrayList<>(), "&&");
        for (Syntax.Constraint constraint : pattern.constraints()) {
            if (constraint.binding().isEmpty()) {
                hold(test(constraint.expression()), sign(constraint.expression()), tests);
            }
        }
    }

    /** A school of some kind has no such level: whoever it is, it is of another kind. */
    private void kinds(String binding, Pattern pattern) {
        List<Formula> tests = pattern.constraints().stream()
                .map(constraint -> test(constraint.expression()))
                .toList();
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            boolean isThis = tests.contains(new Formula.Is("level()", "Level()." + constant(level) + "()"));
            for (SchoolKind kind : isThis ? SchoolKind.values() : new SchoolKind[0]) {
                if (!kind.levels().isEmpty() && !kind.levels().contains(level)) {
                    known.add(new Formula.Not(new Formula.Is(binding + "()", "SchoolKind()." + kind.name() + "()")));
                }
            }
        }
    }

    private static String constant(Level level) {
        return level.equals(Level.PRIMARY) ? "PRIMARY" : "JUNIOR";
    }

    private static Token sign(Expression expression) {
        return expression instanceof ComparisonTree comparison ? comparison.sign() : expression.at();
    }

    /** The conditions of a chain, and what it demands. */
    private void chain(Path then) {
        Joined conditions = new Joined(known, new ArrayList<>(), ".when( … ).when( … )");
        for (NamedStep step : then.steps()) {
            if (step.name().is("when")) {
                step.arguments().orElse(List.of()).stream()
                        .findFirst()
                        .ifPresent(condition -> hold(condition(condition), step.name(), conditions));
            }
        }
        Optional<Expression> value = DemandCheck.value(then).filter(Path.class::isInstance);
        if (value.isPresent() && !conditions.before().isEmpty()) {
            then.steps().forEach(step -> demand((Path) value.get(), step, conditions.all()));
        }
    }

    /** One condition more: it may hold together with those before, and not whatever is reported. */
    private void hold(Formula more, Token at, Joined joined) {
        if (more instanceof Formula.All all) {
            all.of().forEach(part -> hold(part, at, joined));
            return;
        }
        boolean isCompound = more instanceof Formula.Any || more instanceof Formula.Not;
        if (isCompound && !Formula.canHold(new Formula.Not(more), figures)) {
            typing.problem(
                    at,
                    new Text("这个条件永远成立，等于没有写。", "This condition always holds, as if it were not written."),
                    new Text(
                            "两者都要的写 " + joined.both() + "；否则核对限值。",
                            "Where both are meant write " + joined.both() + "; else check the limits."));
        } else if (!Formula.canHold(joined.all(), figures) || Formula.canHold(joined.and(more), figures)) {
            joined.before().add(more);
        } else {
            boolean isAlone = !Formula.canHold(new Joined(joined.known(), List.of(), "").and(more), figures)
                    && Formula.canHold(new Joined(List.of(), joined.before(), "").and(more), figures);
            joined.before().add(more);
            typing.problem(
                    at,
                    isAlone
                            ? new Text("这个条件对谁都不成立。", "This condition holds of nobody.")
                            : new Text(
                                    "这个条件与前面的条件不能同时成立，规则对谁都不适用。",
                                    "This condition and an earlier one exclude each other: the rule holds for nobody."),
                    isAlone
                            ? new Text(
                                    "核对学段和办学类型：义务教育只有小学、初中。",
                                    "Check level and kind of school: compulsory education ends with the junior level.")
                            : new Text("删去一个，或拆成两条规则。", "Drop one, or make two rules of it."));
        }
    }

    /** What the conditions say of the very figure that is demanded may settle the demand. */
    private void demand(Path value, NamedStep step, Formula all) {
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
        return note(value).filter(said -> said.value() instanceof Measure).isPresent();
    }

    /** Notes what a figure can be. */
    private Optional<Said> note(Path value) {
        Optional<Said> said = run.say(value, Optional.empty());
        said.ifPresent(of -> figures.putIfAbsent(name(value.steps()), of.possible()));
        return said;
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
        if (relation.isPresent() && limit.isPresent() && !first.isEmpty()) {
            note(new Path(first));
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
        Optional<Formula> held = held(comparison);
        if (held.isPresent()) {
            return held.get();
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

    /** A condition as patterns ask for it: {@code x.holds() == Flag.YES}. */
    private Optional<Formula> held(ComparisonTree comparison) {
        if (!(comparison.left() instanceof Path path)
                || path.steps().size() < 2
                || !path.steps().get(path.steps().size() - 1).name().is("holds")
                || !comparison.sign().is("==")) {
            return Optional.empty();
        }
        Formula condition = condition(path.steps().subList(0, path.steps().size() - 1));
        return switch (CanonicalText.of(comparison.right())) {
            case "Flag().YES()" -> Optional.of(condition);
            case "Flag().NO()" -> Optional.of(new Formula.Not(condition));
            default -> Optional.empty();
        };
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Syntax.QuotedText
                || (expression instanceof Path path
                        && NamedConstants.typeOf(path).isPresent());
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
