package org.junheng.rules.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.Denominator;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleInput.ReportedAt;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.Vocabulary;

/** Which reported figures a rule is computed from, and which levels it names: told from the words that it uses. */
final class FiguresRead {
    private final Typing typing;
    private final Set<RuleInput> needs = new LinkedHashSet<>();
    private final Set<ChildGroup> groups = new TreeSet<>();
    private final Set<Level> levels = new TreeSet<>();

    /** Reads a rule whose names are bound. */
    FiguresRead(Syntax.RuleTree rule, Typing typing) {
        this.typing = typing;
        rule.when().forEach(this::condition);
        rule.then().ifPresent(then -> follow(then, Optional.empty()));
    }

    /** What it is computed from; children by the groups that the rule names, or by every group. */
    List<RuleInput> needs() {
        Set<RuleInput> all = new LinkedHashSet<>();
        Collection<ChildGroup> named = groups.isEmpty() ? List.of(ChildGroup.values()) : groups;
        for (RuleInput need : needs) {
            if (need.source() == ReportedAt.CHILDREN) {
                named.forEach(group -> all.add(new RuleInput(ReportedAt.CHILDREN, group.name() + "." + need.name())));
            } else {
                all.add(need);
            }
        }
        return List.copyOf(all);
    }

    /** The labels of the levels that it names. */
    List<String> levels() {
        return levels.stream().map(Level::label).toList();
    }

    private void condition(ConditionTree condition) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern);
        } else if (condition instanceof Quantified quantified) {
            pattern(quantified.pattern());
        } else if (condition instanceof Accumulate accumulate) {
            pattern(accumulate.source());
            accumulate.functions().forEach(function -> follow(function.argument(), Optional.empty()));
        }
    }

    private void pattern(Pattern pattern) {
        Optional<Class<?>> type =
                Optional.ofNullable(Vocabulary.FACTS.get(pattern.type().text()));
        pattern.constraints().forEach(constraint -> constraint(constraint.expression(), type));
    }

    private void constraint(Expression expression, Optional<Class<?>> pattern) {
        if (expression instanceof ComparisonTree comparison) {
            constraint(comparison.left(), pattern);
            constraint(comparison.right(), pattern);
        } else {
            follow(expression, pattern);
        }
    }

    /** Goes along a path and notes what each step reads of what it is taken from. */
    private void follow(Expression expression, Optional<Class<?>> pattern) {
        if (!(expression instanceof Path path)) {
            return;
        }
        Optional<Class<?>> constants = NamedConstants.typeOf(path);
        if (constants.isPresent()) {
            constant(
                    constants.get(),
                    path.steps().get(path.steps().size() - 1).name().text());
            return;
        }
        Optional<Class<?>> at = Optional.empty();
        for (int i = 0; i < path.steps().size(); i++) {
            NamedStep step = path.steps().get(i);
            step.arguments().orElse(List.of()).forEach(argument -> follow(argument, Optional.empty()));
            Optional<Class<?>> bound = i == 0 ? typing.binding(step.name().text()) : Optional.empty();
            at = bound.isPresent() ? bound : (i == 0 ? pattern : at).flatMap(owner -> read(owner, step));
        }
    }

    private Optional<Class<?>> read(Class<?> owner, NamedStep step) {
        needs.addAll(ReportedFigures.readBy(owner, step));
        return ReportedFigures.typeOf(owner, step.name().text());
    }

    private void constant(Class<?> type, String name) {
        if (type == Level.class) {
            levels.add(Level.of(name));
        } else if (type == ChildGroup.class) {
            groups.add(ChildGroup.valueOf(name));
        } else if (type == Denominator.class && !name.equals(Denominator.TESTED.name())) {
            needs.add(new RuleInput(ReportedAt.RESULTS, Results.ENROLLED.id()));
        } else {
            ReportedFigures.constant(type, name).ifPresent(needs::add);
        }
    }
}
