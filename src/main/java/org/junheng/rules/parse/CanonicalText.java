package org.junheng.rules.parse;

import java.util.List;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;

/** Expressions as text, alike for what is alike. */
public final class CanonicalText {
    private CanonicalText() {}

    public static String of(Expression expression) {
        if (expression instanceof Path path) {
            return of(path.steps());
        }
        if (expression instanceof Syntax.ComparisonTree comparison) {
            return "(" + of(comparison.left()) + comparison.sign().text() + of(comparison.right()) + ")";
        }
        if (expression instanceof Syntax.Among among) {
            return of(among.left()) + " in "
                    + among.texts().stream().map(text -> text.text()).toList();
        }
        return "\"" + expression.at().text() + "\"";
    }

    public static String of(List<NamedStep> steps) {
        return String.join(
                ".",
                steps.stream()
                        .map(step -> step.name().text()
                                + step.arguments().map(CanonicalText::arguments).orElse("()"))
                        .toList());
    }

    private static String arguments(List<Expression> arguments) {
        return "(" + String.join(",", arguments.stream().map(CanonicalText::of).toList()) + ")";
    }
}
