package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.AskedInPattern;
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
    private static final Text ALWAYS =
            new Text("这个条件永远成立，等于没有写。", "This condition always holds, as if it were not written.");

    private static final Text NOBODY = new Text("这个条件对谁都不成立。", "This condition holds of nobody.");
    private static final Text LEVEL_AND_KIND = new Text(
            "核对学段和办学类型：义务教育只有小学、初中。",
            "Check level and kind of school: compulsory education ends with the junior level.");

    private final Typing typing;
    private final StatedConditions stated;
    private final AskedInPattern.AskedSoFar patterns;
    private final Optional<String> subject;

    /** Whether the rule finds whom its patterns match, so that one that matches nobody for certain finds nobody. */
    private final boolean isFree;

    private final List<Formula> known;
    private final List<Formula> whom = new ArrayList<>();
    private Optional<Path> value = Optional.empty();
    private Optional<Formula> demanded = Optional.empty();

    private ExclusiveConditions(
            Typing typing, StatedConditions stated, PatternNames names, Optional<String> subject, boolean isFree) {
        this.typing = typing;
        this.stated = stated;
        this.patterns = new AskedInPattern.AskedSoFar(stated, names);
        this.known = patterns.known();
        this.subject = subject;
        this.isFree = isFree;
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
        PatternNames names = PatternNames.of(rule, subject);
        StatedConditions stated = new StatedConditions(
                path -> run.say(path, Optional.empty()), path -> reported.say(path, Optional.empty()), names);
        boolean isFree = then.filter(path -> path.at().is("violation")).isPresent();
        ExclusiveConditions check = new ExclusiveConditions(typing, stated, names, subject, isFree);
        for (Syntax.ConditionTree condition : rule.when()) {
            Pattern pattern = PatternNames.patternOf(condition);
            boolean isThere = condition instanceof Pattern
                    || (condition instanceof Syntax.Quantified quantified
                            && quantified.word().is("exists"));
            if (condition instanceof Syntax.Quantified denied && !isThere && check.patterns.isDeniedAnyhow(denied)) {
                typing.problem(
                        denied.word(),
                        ALWAYS,
                        new Text("核对前面与它相反的条件。", "Check the earlier condition that it is opposed to."));
            }
            check.pattern(pattern, isThere);
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
        AskedInPattern asked = patterns.next(pattern, isThere);
        Joined tests = new Joined(asked.known(), asked.before(), "&&");
        Set<String> before = new HashSet<>();
        int told = typing.problems();
        boolean couldHold = stated.canHold(asked.before());
        for (Syntax.Constraint constraint : pattern.constraints()) {
            if (constraint.binding().isEmpty()) {
                Token sign = sign(constraint.expression());
                demandEachOnce(constraint.expression(), before);
                int problems = typing.problems();
                hold(stated.test(constraint.expression(), asked.own()), sign, tests);
                asked.sure().add(stated.knownTest(constraint.expression(), asked.own()));
                if (isFree && isThere && typing.problems() == problems) {
                    demandKnown(asked, sign);
                }
            }
        }
        if (typing.problems() == told && couldHold && !canHold(tests.all())) {
            typing.problem(pattern.type(), NOBODY, LEVEL_AND_KIND);
        }
        if (pattern.binding().map(Token::text).equals(subject)) {
            whom.addAll(asked.levels());
            whom.addAll(tests.before());
        }
    }

    /** Of whom an answer is neither yes nor no it was not reported, and what follows of that is undecided: nobody is found. */
    private void demandKnown(AskedInPattern asked, Token at) {
        List<Formula> all = new ArrayList<>(asked.known());
        all.addAll(asked.sure());
        if (stated.canHold(all.subList(0, all.size() - 1)) && !stated.canHold(all)) {
            typing.problem(
                    at,
                    new Text(
                            "这些条件只在没有填报时成立，那时判定为待定：规则判不出任何人。",
                            "These conditions hold only where there is no answer, and then the verdict is undecided: the"
                                    + " rule finds nobody."),
                    new Text(
                            "要找没有填报的，写 == Flag.UNKNOWN；否则只留一个条件。",
                            "To find who did not report write == Flag.UNKNOWN; else keep one of the conditions."));
        }
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
                    ALWAYS,
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
                            ? NOBODY
                            : new Text(
                                    "这个条件与前面的条件不能同时成立，规则对谁都不适用。",
                                    "This condition and an earlier one exclude each other: the rule holds for nobody."),
                    isAlone ? LEVEL_AND_KIND : new Text("删去一个，或拆成两条规则。", "Drop one, or make two rules of it."));
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
        return stated.canHold(List.of(formula));
    }
}
