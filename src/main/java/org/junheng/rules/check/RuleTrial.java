package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junheng.measures.Measure;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.reach.Said;
import org.junheng.rules.reach.Stated;
import org.junheng.rules.vocabulary.DrawnFacts;
import org.junheng.rules.vocabulary.PrototypeFacts;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;

/** Runs through a rule whose names are in order, once, over facts of which nothing was reported. */
final class RuleTrial {
    private final Typing typing;
    private final Map<String, Said> bindings = new HashMap<>();
    private final TrialRun run;
    private final Function<Class<?>, Optional<Object>> facts;

    /**
     * What came of it.
     *
     * @param demand what a requirement demands
     * @param unit in what the measure counts that is demanded or allowed; the empty text where that is not known
     * @param stated whom it holds for and what it demands
     */
    record Tried(Optional<DemandCheck> demand, Text unit, Stated stated) {
        static final Tried NOTHING = new Tried(Optional.empty(), Text.NONE, Stated.NOTHING);
    }

    private RuleTrial(Typing typing, Function<Class<?>, Optional<Object>> facts, Supplier<List<TrialRun>> draws) {
        this.typing = typing;
        this.facts = facts;
        this.run = new TrialRun(typing, bindings, draws);
    }

    private static RuleTrial of(Syntax.RuleTree rule, Typing typing) {
        List<TrialRun> drawn = new ArrayList<>();
        return new RuleTrial(typing, PrototypeFacts::of, () -> {
            if (drawn.isEmpty()) {
                DrawnFacts.all().forEach(facts -> drawn.add(drawn(rule, facts)));
            }
            return drawn;
        });
    }

    /** What is wrong was told, or will be: nothing is told of a draw. */
    private static TrialRun drawn(Syntax.RuleTree rule, DrawnFacts facts) {
        RuleTrial trial = new RuleTrial(new Typing("", "", new Problems()), facts::of, List::of);
        rule.when().forEach(trial::condition);
        return trial.run;
    }

    /** Runs through it; what a requirement demands is handed back, held against its words. */
    static Tried run(Syntax.RuleTree rule, Typing typing, Optional<RuleKind> kind) {
        Optional<DemandCheck> demand = Optional.empty();
        Optional<Said> measured = Optional.empty();
        RuleTrial trial = of(rule, typing);
        int before = typing.problems();
        rule.when().forEach(trial::condition);
        if (rule.then().isPresent() && rule.then().get() instanceof Path then) {
            if (kind.equals(Optional.of(RuleKind.REQUIREMENT))) {
                measured = DemandCheck.value(then).flatMap(value -> trial.run.say(value, Optional.empty()));
                demand = measured.map(said -> DemandCheck.check(typing, then, said));
            } else if (kind.equals(Optional.of(RuleKind.ALLOWANCE))) {
                measured = then.steps().stream()
                        .filter(step -> step.name().is("value"))
                        .flatMap(step -> step.arguments().orElse(List.of()).stream())
                        .findFirst()
                        .flatMap(value -> trial.run.say(value, Optional.empty()));
                then.steps().stream()
                        .filter(step -> step.name().is("limit"))
                        .forEach(step -> new LimitCheck(typing, step.name()).isOrdered(LimitCheck.texts(step)));
            }
            trial.run.say(then, Optional.empty());
            ReportedCheck.check(typing, rule, then, trial.run);
        }
        Stated stated = Stated.NOTHING;
        if (typing.problems() == before) {
            stated = ExclusiveConditions.check(
                    typing, rule, trial.run, drawn(rule, DrawnFacts.all().get(0)));
        }
        return new Tried(demand, measured.map(Said::unit).orElse(Text.NONE), stated);
    }

    private void condition(ConditionTree condition) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern);
        } else if (condition instanceof Quantified quantified) {
            pattern(quantified.pattern());
        } else if (condition instanceof Accumulate accumulate) {
            pattern(accumulate.source());
            accumulate.functions().forEach(this::function);
        }
    }

    private void function(Syntax.Function function) {
        Optional<Said> gathered = run.say(function.argument(), Optional.empty());
        Optional<Object> result = typing.binding(function.binding().text()).flatMap(PrototypeFacts::of);
        if (gathered.isPresent() && gathered.get().value() instanceof Measure measure && result.isPresent()) {
            result = Optional.of(Dispersion.of(List.of(measure)));
        }
        boolean mayBeNegative = gathered.filter(Said::mayBeNegative).isPresent();
        result.ifPresent(
                value -> bindings.put(function.binding().text(), Said.of(value).madeOf(mayBeNegative)));
    }

    private void pattern(Pattern pattern) {
        Optional<Object> prototype =
                Optional.ofNullable(Vocabulary.FACTS.get(pattern.type().text())).flatMap(facts);
        if (prototype.isPresent()) {
            pattern.binding().ifPresent(name -> bindings.put(name.text(), Said.of(prototype.get())));
            pattern.constraints().forEach(constraint -> constraint(constraint, prototype));
        }
    }

    private void constraint(Constraint constraint, Optional<Object> prototype) {
        Optional<Said> said = test(constraint.expression(), prototype);
        if (constraint.binding().isPresent() && said.isPresent()) {
            bindings.put(constraint.binding().get().text(), said.get());
        }
    }

    private Optional<Said> test(Expression expression, Optional<Object> prototype) {
        if (expression instanceof ComparisonTree comparison) {
            test(comparison.left(), prototype);
            test(comparison.right(), prototype);
            return Optional.empty();
        }
        return run.say(expression, prototype);
    }
}
