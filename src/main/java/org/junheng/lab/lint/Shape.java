package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;

/** What rules say, alike for rules that say the same, whatever they call what they match. */
final class Shape {
    private static final Pattern NAME = Pattern.compile("\\$\\w+");

    private Shape() {}

    /** Whom a rule is about and what it looks at, without what it demands of it. */
    static String about(Syntax.Rule rule) {
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
    static String whole(Syntax.Rule rule) {
        return about(rule) + "; " + renamed(rule.then().map(CanonicalText::of).orElse(""));
    }

    private static String of(Syntax.Condition condition) {
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
