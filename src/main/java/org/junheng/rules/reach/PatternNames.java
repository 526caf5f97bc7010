package org.junheng.rules.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;

/** What the patterns of a rule are about, by names that are alike for what is one. */
public final class PatternNames {
    private PatternNames() {}

    /** The pattern of a condition, whatever is asked of it. */
    public static Pattern patternOf(Syntax.ConditionTree condition) {
        return condition instanceof Pattern pattern
                ? pattern
                : condition instanceof Syntax.Accumulate accumulate
                        ? accumulate.source()
                        : ((Syntax.Quantified) condition).pattern();
    }

    /** The subject and its county are called alike in all rules; whatever else is bound is another thing in each. */
    public static Map<String, String> alike(Syntax.RuleTree rule, Optional<String> subject) {
        Map<String, String> names = new HashMap<>();
        for (Syntax.ConditionTree condition : rule.when()) {
            Pattern pattern = patternOf(condition);
            boolean isCounty = pattern.type().is("County");
            pattern.binding()
                    .ifPresent(name -> names.put(
                            name.text(),
                            subject.equals(Optional.of(name.text()))
                                    ? StatedConditions.SUBJECT
                                    : isCounty
                                            ? "$County"
                                            : name.text() + "@" + rule.name().text()));
            if (condition instanceof Syntax.Accumulate accumulate) {
                accumulate
                        .functions()
                        .forEach(function -> names.put(
                                function.binding().text(),
                                function.binding().text() + "@" + rule.name().text()));
            }
        }
        return names;
    }

    /**
     * What a pattern is about: what it binds, or what was bound before whose id it asks for; empty where that is neither.
     *
     * @param before what was bound before, each with the type of its pattern
     */
    public static Optional<Token> about(Pattern pattern, Map<String, String> before) {
        return pattern.binding()
                .or(() -> pattern.constraints().stream()
                        .flatMap(constraint -> idAskedFor(constraint).stream())
                        .filter(name -> pattern.type().text().equals(before.get(name.text())))
                        .findFirst());
    }

    /** Of {@code id == $s.id}, {@code $s}. */
    private static Optional<Token> idAskedFor(Constraint constraint) {
        boolean isId = constraint.expression() instanceof ComparisonTree test
                && test.sign().is("==")
                && test.left() instanceof Path left
                && left.text().equals("id")
                && test.right() instanceof Path right
                && right.steps().size() == 2
                && right.steps().get(1).name().is("id");
        return isId
                ? Optional.of(((ComparisonTree) constraint.expression()).right().at())
                : Optional.empty();
    }
}
