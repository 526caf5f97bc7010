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

    /** An expression as a rule file writes it. */
    public static String written(Expression expression) {
        if (expression instanceof Path path) {
            return String.join(
                    ".", path.steps().stream().map(CanonicalText::written).toList());
        }
        if (expression instanceof Syntax.ComparisonTree comparison) {
            return written(comparison.left()) + " " + comparison.sign().text() + " " + written(comparison.right());
        }
        if (expression instanceof Syntax.Among among) {
            return written(among.left()) + " in ( "
                    + String.join(
                            ", ",
                            among.texts().stream()
                                    .map(text -> "\"" + text.text() + "\"")
                                    .toList())
                    + " )";
        }
        return "\"" + expression.at().text() + "\"";
    }

    private static String written(NamedStep step) {
        String name = step.name().text();
        return step.arguments()
                .map(all -> all.isEmpty()
                        ? name + "()"
                        : name + "( "
                                + String.join(
                                        ", ",
                                        all.stream().map(CanonicalText::written).toList()) + " )")
                .orElse(name);
    }
}
