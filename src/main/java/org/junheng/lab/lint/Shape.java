package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.numbers.RatioText;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;

/** What rules say, alike for rules that say the same, whatever they call what they match. */
public final class Shape {
    private static final Pattern NAME = Pattern.compile("\\$\\w+");
    private static final Pattern QUOTED = Pattern.compile("\"+([^\"]*)\"+");

    private Shape() {}

    /** Whom a rule is about and what it looks at, without what it demands of it. */
    static String about(Syntax.RuleTree rule) {
        List<String> parts = new ArrayList<>();
        rule.when().forEach(condition -> parts.add(of(condition)));
        rule.then()
                .filter(Syntax.Path.class::isInstance)
                .map(Syntax.Path.class::cast)
                .ifPresent(then -> then.steps().stream()
                        .filter(step -> !step.name().text().matches("atLeast|atMost|below|equalTo|limit"))
                        .forEach(step -> parts.add(CanonicalText.of(List.of(step)))));
        return renamed(String.join("; ", parts));
    }

    /** All that a rule says. */
    static String whole(Syntax.RuleTree rule) {
        return about(rule) + "; " + renamed(rule.then().map(CanonicalText::of).orElse(""));
    }

    /**
     * What a rule measures, without whom it is about, when it applies and what it demands: alike where two rules measure the
     * same of one subject. Of what is gathered over subjects it has whom, too. Empty where the rule states no requirement.
     */
    public static Optional<String> value(Syntax.RuleTree rule) {
        Optional<Syntax.Path> then =
                rule.then().filter(Syntax.Path.class::isInstance).map(Syntax.Path.class::cast);
        if (then.isEmpty() || !then.get().steps().get(0).name().is("require")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add(rule.when().stream()
                .filter(Syntax.Accumulate.class::isInstance)
                .map(Shape::of)
                .sorted()
                .toList()
                .toString());
        // The subject is named first, so that it is called alike in both.
        then.get().steps().stream()
                .filter(step -> step.name().text().matches("require|orYes|orNo|orReported|of|others"))
                .forEach(step -> parts.add(CanonicalText.of(List.of(step))));
        String subject = rule.when().stream()
                .filter(Syntax.Pattern.class::isInstance)
                .map(pattern -> ((Syntax.Pattern) pattern).type().text())
                .toList()
                .toString();
        return Optional.of(subject + numbers(renamed(String.join("; ", parts))));
    }

    /** All that a rule says, alike whichever way its conditions are ordered and its numbers written. */
    public static String meaning(Syntax.RuleTree rule) {
        return meaning(rule, "");
    }

    /** The same without the limit. */
    public static String withoutLimit(Syntax.RuleTree rule) {
        return meaning(rule, "atLeast|atMost|below|above|equalTo|between|shareAtLeast");
    }

    private static String meaning(Syntax.RuleTree rule, String without) {
        List<String> when = rule.when().stream().map(Shape::of).toList();
        List<String> then = new ArrayList<>();
        rule.then()
                .filter(Syntax.Path.class::isInstance)
                .map(Syntax.Path.class::cast)
                .ifPresent(path -> path.steps().stream()
                        .filter(step -> !step.name().text().matches(without))
                        .map(step -> CanonicalText.of(List.of(step)))
                        .sorted()
                        .forEach(then::add));
        String others = rule.annotations().stream()
                .filter(one -> one.name().text().matches("group|points|deduct|from|until|subjects|slot"))
                .map(one -> one.name().text()
                        + one.values().stream().map(value -> value.text()).toList())
                .sorted()
                .toList()
                .toString();
        return others + numbers(renamed(when + "; " + String.join(".", then)));
    }

    private static String numbers(String text) {
        Matcher quoted = QUOTED.matcher(text);
        StringBuilder exact = new StringBuilder();
        while (quoted.find()) {
            quoted.appendReplacement(exact, Matcher.quoteReplacement("\"" + number(quoted.group(1)) + "\""));
        }
        return quoted.appendTail(exact).toString();
    }

    private static String number(String text) {
        try {
            return RatioText.read(text).toString();
        } catch (NumberFormatException words) {
            return text;
        }
    }

    private static String of(Syntax.ConditionTree condition) {
        if (condition instanceof Syntax.Pattern pattern) {
            return pattern(pattern);
        }
        if (condition instanceof Syntax.Quantified quantified) {
            return quantified.word().text() + " " + pattern(quantified.pattern());
        }
        Syntax.Accumulate accumulate = (Syntax.Accumulate) condition;
        List<String> functions = accumulate.functions().stream()
                .map(function -> function.binding().text() + ":"
                        + function.name().text() + "(" + CanonicalText.of(function.argument()) + ")")
                .toList();
        return "accumulate(" + pattern(accumulate.source()) + ";" + functions + ")";
    }

    private static String pattern(Syntax.Pattern pattern) {
        List<String> constraints = pattern.constraints().stream()
                .map(constraint ->
                        constraint.binding().map(name -> name.text() + ":").orElse("")
                                + CanonicalText.of(constraint.expression()))
                .sorted()
                .toList();
        return pattern.binding().map(name -> name.text() + ":").orElse("")
                + pattern.type().text()
                + constraints;
    }

    private static String renamed(String text) {
        Map<String, String> names = new HashMap<>();
        Matcher name = NAME.matcher(text);
        StringBuilder renamed = new StringBuilder();
        while (name.find()) {
            String plain = names.computeIfAbsent(name.group(), any -> "#" + names.size());
            name.appendReplacement(renamed, plain);
        }
        return name.appendTail(renamed).toString();
    }
}
