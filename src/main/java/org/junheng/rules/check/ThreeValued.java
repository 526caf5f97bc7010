package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.rules.PerhapsRule;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Syntax.RuleTree;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.Vocabulary;

/**
 * Makes two rules of a free pattern rule: one that matches only on what is known, and one that matches wherever what is
 * missing could make it match, in the subject or in anything that it is held against. What the second one alone matches is
 * undecided.
 */
final class ThreeValued {
    /** What each type says where nothing was reported, or nothing is decided. */
    private static final Map<Class<?>, List<String>> UNKNOWN = Map.of(
            Flag.class, List.of("Flag", Flag.UNKNOWN.name()),
            SchoolKind.class, List.of("SchoolKind", SchoolKind.UNKNOWN.name()),
            Verdict.State.class, List.of("Verdict", "State", Verdict.State.UNDECIDED.name()));

    private final Typing typing;
    private final boolean isCertain;

    private ThreeValued(Typing typing, boolean isCertain) {
        this.typing = typing;
        this.isCertain = isCertain;
    }

    /** Both rules, of a rule in which nothing is wrong. */
    static List<RuleTree> of(RuleTree rule, Typing typing) {
        Token name = rule.name();
        Token perhaps = new Token(name.kind(), PerhapsRule.of(name.text()), name.line(), name.column());
        return List.of(
                new ThreeValued(typing, true).rule(rule, name), new ThreeValued(typing, false).rule(rule, perhaps));
    }

    private RuleTree rule(RuleTree rule, Token name) {
        List<ConditionTree> when = new ArrayList<>();
        for (ConditionTree condition : rule.when()) {
            when.add(condition(condition));
        }
        return new RuleTree(name, rule.annotations(), rule.agendaGroup(), when, rule.then());
    }

    private ConditionTree condition(ConditionTree condition) {
        if (condition instanceof Pattern pattern) {
            return pattern(pattern);
        }
        if (condition instanceof Quantified quantified) {
            boolean denies = quantified.word().is("not");
            ThreeValued inner = denies ? new ThreeValued(typing, !isCertain) : this;
            return new Quantified(quantified.word(), inner.pattern(quantified.pattern()));
        }
        return condition;
    }

    private Pattern pattern(Pattern pattern) {
        Class<?> type = Vocabulary.FACTS.getOrDefault(pattern.type().text(), Object.class);
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            constraints.add(
                    constraint.binding().isPresent()
                            ? constraint
                            : new Constraint(Optional.empty(), test(type, constraint.expression())));
        }
        return new Pattern(pattern.binding(), pattern.type(), constraints);
    }

    private Expression test(Class<?> pattern, Expression expression) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return expression;
        }
        if (comparison.sign().is("&&") || comparison.sign().is("||")) {
            return new ComparisonTree(
                    test(pattern, comparison.left()), comparison.sign(), test(pattern, comparison.right()));
        }
        List<String> unknown = typing.within(pattern, comparison.left())
                .map(type -> UNKNOWN.getOrDefault(type, List.of()))
                .orElse(List.of());
        if (unknown.isEmpty() || asks(comparison.left(), unknown) || asks(comparison.right(), unknown)) {
            return comparison;
        }
        Expression test = comparison;
        for (Expression side : List.of(comparison.left(), comparison.right())) {
            if (side instanceof Path path && NamedConstants.typeOf(path).isEmpty()) {
                Token at = path.at();
                ComparisonTree known =
                        new ComparisonTree(path, sign(isCertain ? "!=" : "==", at), constant(unknown, at));
                test = new ComparisonTree(test, sign(isCertain ? "&&" : "||", at), known);
            }
        }
        return test;
    }

    /** Whether the rule itself asks whether something is unknown. */
    private static boolean asks(Expression side, List<String> unknown) {
        return side instanceof Path path && path.text().equals(String.join(".", unknown));
    }

    private static Token sign(String sign, Token at) {
        return new Token(Token.TokenKind.SIGN, sign, at.line(), at.column());
    }

    private static Path constant(List<String> names, Token at) {
        return new Path(names.stream()
                .map(name ->
                        new NamedStep(new Token(Token.TokenKind.WORD, name, at.line(), at.column()), Optional.empty()))
                .toList());
    }
}
