package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Formula;
import org.junheng.rules.reach.KindsOfSchools;
import org.junheng.rules.reach.PatternNames;
import org.junheng.rules.reach.Stated;
import org.junheng.rules.reach.StatedConditions;
import org.junheng.texts.Text;

/**
 * Finds conditions of one rule that cannot all hold, so that it judges nobody, or of which one always holds, and a demand that
 * who meets the conditions meets, or misses, by these alone: nobody would notice.
 */
final class ExclusiveConditions {
    private static final Set<String> OF_LEVELS = Set.of("Section", "CountyLevel");
    private static final String SENIOR = "Level().SENIOR()";

    private final Typing typing;
    private final StatedConditions stated;
    private final Optional<String> subject;
    private final List<Formula> known = new ArrayList<>();
    private final List<Formula> whom = new ArrayList<>();
    /** What is bound, each with the type of its pattern, and what was asked of it. */
    private final Map<String, String> types = new HashMap<>();

    private final Map<String, List<Formula>> askedOf = new HashMap<>();
    private Optional<Path> value = Optional.empty();
    private Optional<Formula> demanded = Optional.empty();

    private ExclusiveConditions(Typing typing, StatedConditions stated, Optional<String> subject) {
        this.typing = typing;
        this.stated = stated;
        this.subject = subject;
    }

    /**
     * Checks a rule whose words are in order, and tells what it states.
     *
     * @param run says its words of facts of which nothing was reported
     * @param reported says them of facts of which everything was
     */
    static Stated check(Typing typing, Syntax.RuleTree rule, TrialRun run, TrialRun reported) {
        Optional<Path> then = rule.then().filter(Path.class::isInstance).map(Path.class::cast);
        Optional<String> subject = then.flatMap(path -> path.steps().get(0).arguments())
                .flatMap(all -> all.stream().findFirst())
                .map(about -> about.at().text());
        StatedConditions stated = new StatedConditions(
                path -> run.say(path, Optional.empty()),
                path -> reported.say(path, Optional.empty()),
                PatternNames.alike(rule, subject));
        ExclusiveConditions check = new ExclusiveConditions(typing, stated, subject);
        for (Syntax.ConditionTree condition : rule.when()) {
            boolean isThere = condition instanceof Pattern
                    || (condition instanceof Syntax.Quantified quantified
                            && quantified.word().is("exists"));
            check.pattern(PatternNames.patternOf(condition), isThere);
        }
        then.ifPresent(check::chain);
        check.whom.addAll(check.known);
        return new Stated(
                new Formula.All(check.whom),
                check.value.flatMap(stated::figure).orElse(""),
                check.demanded,
                stated.figures());
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

    /**
     * Tests of one pattern.
     *
     * @param isThere whether what it matches is there, so that what was asked of it before still holds
     */
    private void pattern(Pattern pattern, boolean isThere) {
        Optional<Token> about = PatternNames.about(pattern, types);
        pattern.binding()
                .ifPresent(name -> types.put(name.text(), pattern.type().text()));
        List<Formula> asked =
                about.filter(any -> isThere).map(name -> asked(name.text())).orElseGet(ArrayList::new);
        List<Formula> levels = new ArrayList<>();
        List<Formula> kinds = new ArrayList<>();
        if (OF_LEVELS.contains(pattern.type().text())) {
            levels.add(new Formula.Not(new Formula.Is(level(pattern), SENIOR)));
            kinds.addAll(KindsOfSchools.withLevels(tests(pattern).toList(), level(pattern), kind(pattern)));
        }
        if (pattern.binding().isPresent()) {
            known.addAll(kinds);
        }
        List<Formula> told = new ArrayList<>(levels);
        String kind = kind(pattern);
        boolean asksForKind =
                tests(pattern).anyMatch(test -> Formula.names(test).contains(kind));
        told.addAll(asksForKind ? kinds : List.of());
        Joined tests = new Joined(told, asked, "&&");
        Set<String> before = new HashSet<>();
        for (Syntax.Constraint constraint : pattern.constraints()) {
            if (constraint.binding().isEmpty()) {
                demandEachOnce(constraint.expression(), before);
                hold(stated.test(constraint.expression(), about), sign(constraint.expression()), tests);
            }
        }
        if (pattern.binding().map(Token::text).equals(subject)) {
            whom.addAll(levels);
            whom.addAll(tests.before());
        }
    }

    /** What was asked of it so far, to which more is added. */
    private List<Formula> asked(String name) {
        return askedOf.computeIfAbsent(name, unseen -> new ArrayList<>());
    }

    /** A test that stands twice in one pattern adds nothing: another one was meant. */
    private void demandEachOnce(Expression test, Set<String> before) {
        boolean isJoined = test instanceof ComparisonTree tree
                && (tree.sign().is("&&") || tree.sign().is("||"));
        if (isJoined) {
            demandEachOnce(((ComparisonTree) test).left(), before);
            demandEachOnce(((ComparisonTree) test).right(), before);
        } else if (!before.add(CanonicalText.of(test))) {
            typing.problem(
                    test.at(),
                    new Text(CanonicalText.written(test) + " 写了两次。", CanonicalText.written(test) + " stands twice."),
                    new Text("写出要的另一个，或删去这个。", "Write the other one that is meant, or take this one out."));
        }
    }

    private String level(Pattern pattern) {
        return pattern.binding().map(name -> stated.called(name.text()) + ".").orElse("") + "level()";
    }

    /** What a pattern asks for, each part of what is joined by itself. */
    private Stream<Formula> tests(Pattern pattern) {
        return pattern.constraints().stream()
                .map(constraint -> stated.test(constraint.expression(), pattern.binding()))
                .flatMap(test -> test instanceof Formula.All all ? all.of().stream() : Stream.of(test));
    }

    /** The school whose kind a pattern of its sections asks for. */
    private String kind(Pattern pattern) {
        return pattern.binding().map(name -> stated.called(name.text())).orElse("school()");
    }

    private static Token sign(Expression expression) {
        return expression instanceof ComparisonTree comparison ? comparison.sign() : expression.at();
    }

    /** The conditions of a chain, and what it demands. */
    private void chain(Path then) {
        Joined conditions = new Joined(known, new ArrayList<>(), ".when( … ).when( … )");
        for (NamedStep step : then.steps()) {
            if (step.name().is("when")) {
                for (Expression condition : step.arguments().orElse(List.of())) {
                    Formula more = stated.condition(condition);
                    learnParts();
                    learn(KindsOfSchools.ofThroughSchools(more));
                    hold(more, step.name(), conditions);
                }
            }
        }
        whom.addAll(conditions.before());
        value = DemandCheck.value(then)
                .or(() -> words(then, "value"))
                .filter(Path.class::isInstance)
                .map(Path.class::cast);
        for (NamedStep step : then.steps()) {
            Optional<Formula> asked = value.flatMap(of -> stated.demand(of, step));
            if (asked.isPresent()) {
                learnParts();
                demanded = Optional.of(withAnswers(then, asked.get()));
                if (!conditions.before().isEmpty()) {
                    demand(step, conditions.all());
                }
            }
        }
    }

    /** Of what was asked so far, what is a part of what is known. */
    private void learnParts() {
        learn(stated.parts());
    }

    private void learn(List<Formula> more) {
        more.stream().filter(one -> !known.contains(one)).forEach(known::add);
    }

    /** Who answers so meets the demand, too. */
    private Formula withAnswers(Path then, Formula asked) {
        List<Formula> ways = new ArrayList<>(List.of(asked));
        words(then, "orYes").map(CanonicalText::of).map(Formula.Holds::new).ifPresent(ways::add);
        words(then, "orNo").map(CanonicalText::of).map(Formula.Holds::new).ifPresent(ways::add);
        return ways.size() == 1 ? asked : new Formula.Any(ways);
    }

    private static Optional<Expression> words(Path then, String word) {
        return then.steps().stream()
                .filter(step -> step.name().is(word))
                .flatMap(step -> step.arguments().orElse(List.of()).stream())
                .findFirst();
    }

    /** One condition more: it may hold together with those before, and not whatever is reported. */
    private void hold(Formula more, Token at, Joined joined) {
        if (more instanceof Formula.All all) {
            all.of().forEach(part -> hold(part, at, joined));
            return;
        }
        boolean isCompound = more instanceof Formula.Any || more instanceof Formula.Not;
        if (isCompound && Formula.isOfMoreThanReports(more) && !canHold(Formula.ofReported(new Formula.Not(more)))) {
            typing.problem(
                    at,
                    new Text("这个条件永远成立，等于没有写。", "This condition always holds, as if it were not written."),
                    new Text(
                            "两者都要的写 " + joined.both() + "；否则核对限值。",
                            "Where both are meant write " + joined.both() + "; else check the limits."));
        } else if (!canHold(joined.all()) || canHold(joined.and(more))) {
            joined.before().add(more);
        } else {
            boolean isAlone = !canHold(new Joined(joined.known(), List.of(), "").and(more))
                    && canHold(new Joined(List.of(), joined.before(), "").and(more));
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
    private void demand(NamedStep step, Formula all) {
        Formula asked = demanded.orElseThrow();
        if (!canHold(all)) {
            return;
        }
        boolean isMissed = !canHold(new Formula.All(List.of(all, asked)));
        boolean isMet = !canHold(new Formula.All(List.of(all, new Formula.Not(asked))));
        if (isMissed || isMet) {
            String written = "." + CanonicalText.written(new Path(List.of(step)));
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

    private boolean canHold(Formula formula) {
        return Formula.canHold(formula, stated.figures());
    }
}
