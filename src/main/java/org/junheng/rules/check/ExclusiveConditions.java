package org.junheng.rules.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;

/** Finds conditions of one rule that cannot both hold: such a rule judges nobody, and nobody would notice. */
final class ExclusiveConditions {
    private static final Set<String> LOWER = Set.of("atLeast", "above");
    private static final Set<String> UPPER = Set.of("below", "atMost");

    private final Typing typing;
    private final Map<String, Bound> lower = new HashMap<>();
    private final Map<String, Bound> upper = new HashMap<>();
    private final Map<String, String> is = new HashMap<>();
    private final Map<String, Boolean> has = new HashMap<>();

    private record Bound(Exact value, boolean isIncluded) {}

    private ExclusiveConditions(Typing typing) {
        this.typing = typing;
    }

    static void check(Typing typing, Syntax.RuleTree rule) {
        ExclusiveConditions check = new ExclusiveConditions(typing);
        rule.when().forEach(condition -> {
            if (condition instanceof Pattern pattern) {
                check.pattern(pattern);
            } else if (condition instanceof Syntax.Accumulate accumulate) {
                check.pattern(accumulate.source());
            }
        });
        if (rule.then().isPresent() && rule.then().get() instanceof Path path) {
            path.steps().stream().filter(step -> step.name().is("when")).forEach(check::when);
        }
    }

    /** Tests of one pattern that want one property to be two things. */
    private void pattern(Pattern pattern) {
        Map<String, String> wanted = new HashMap<>();
        pattern.constraints().forEach(constraint -> all(constraint.expression(), wanted));
    }

    private void all(Expression expression, Map<String, String> wanted) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return;
        }
        if (comparison.sign().is("&&")) {
            all(comparison.left(), wanted);
            all(comparison.right(), wanted);
        } else if (comparison.sign().is("==") && isConstant(comparison.right())) {
            String value = CanonicalText.of(comparison.right());
            String before = wanted.putIfAbsent(CanonicalText.of(comparison.left()), value);
            if (before != null && !before.equals(value)) {
                exclude(comparison.sign());
            }
        }
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Syntax.QuotedText
                || (expression instanceof Path path && Typing.constantType(path).isPresent());
    }

    private void when(NamedStep step) {
        List<Expression> arguments = step.arguments().orElse(List.of());
        if (arguments.size() == 1
                && arguments.get(0) instanceof Path path
                && path.steps().size() > 1) {
            condition(path.steps(), step.name());
        }
    }

    private void condition(List<NamedStep> steps, Token at) {
        NamedStep last = steps.get(steps.size() - 1);
        String word = last.name().text();
        String of = CanonicalText.of(steps.subList(0, steps.size() - 1));
        if (LOWER.contains(word) || UPPER.contains(word)) {
            limit(last).ifPresent(limit -> bound(of, word, limit, at));
        } else if (word.equals("is")) {
            String kind = CanonicalText.of(List.of(last));
            String before = is.putIfAbsent(of, kind);
            if (before != null && !before.equals(kind)) {
                exclude(at);
            }
        } else if (word.equals("has") || word.equals("not")) {
            boolean isNot = word.equals("not");
            String asked = isNot ? of : CanonicalText.of(steps);
            Boolean before = has.putIfAbsent(asked, !isNot);
            if (before != null && before == isNot) {
                exclude(at);
            }
        }
    }

    private void bound(String of, String word, Exact limit, Token at) {
        Map<String, Bound> side = LOWER.contains(word) ? lower : upper;
        side.put(of, new Bound(limit, word.equals("atLeast") || word.equals("atMost")));
        Bound low = lower.get(of);
        Bound high = upper.get(of);
        if (low != null && high != null) {
            int order = low.value().compareTo(high.value());
            if (order > 0 || (order == 0 && !(low.isIncluded() && high.isIncluded()))) {
                exclude(at);
            }
        }
    }

    private static Optional<Exact> limit(NamedStep step) {
        List<Expression> arguments = step.arguments().orElse(List.of());
        try {
            return arguments.size() == 1 && arguments.get(0) instanceof Syntax.QuotedText text
                    ? Optional.of(RatioText.read(text.at().text()))
                    : Optional.empty();
        } catch (NumberFormatException reportedByTyping) {
            return Optional.empty();
        }
    }

    private void exclude(Token at) {
        typing.problem(
                at,
                new Text(
                        "这个条件与前面的条件不能同时成立，规则对谁都不适用。",
                        "This condition and an earlier one exclude each other: the rule holds for nobody."),
                new Text("删去一个，或拆成两条规则。", "Drop one, or make two rules of it."));
    }
}
