package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Section;
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
import org.junheng.rules.vocabulary.NamesElsewhere;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/**
 * Which fact a pattern means, told by all that the rule says of it: where {@code School} stands, and every word belongs to
 * {@code Section} while some does not belong to {@code School}, it is the fact that is wrong, and not each of the words.
 */
final class SubjectMeant {
    /** Words about the school of a section. */
    private static final Set<String> OF_SCHOOLS = Set.of("flag", "has", "kind", "isNamedIn", "extra");

    private final Syntax.RuleTree rule;

    /** What is said of a name: as first words after it, and as what stands alone in the brackets of another word. */
    private final Map<String, List<NamedStep>> said = new HashMap<>();

    private final Map<String, List<Class<?>>> taken = new HashMap<>();

    SubjectMeant(Syntax.RuleTree rule) {
        this.rule = rule;
        rule.when().forEach(this::collect);
        rule.then().ifPresent(this::collect);
    }

    /** The fact that fits all that is said, where the one of the pattern does not; empty where that one stands, or none fits. */
    Optional<Class<?>> instead(Pattern pattern, Class<?> written) {
        List<NamedStep> steps = new ArrayList<>();
        pattern.constraints().forEach(constraint -> properties(constraint.expression(), steps));
        String name = pattern.binding().map(binding -> binding.text()).orElse("");
        steps.addAll(said.getOrDefault(name, List.of()));
        List<Class<?>> wanted = taken.getOrDefault(name, List.of());
        if (fits(written, steps, wanted) || isBoundTwice(name)) {
            return Optional.empty();
        }
        if (written == CountyLevel.class) {
            return Optional.empty();
        }
        Set<Class<?>> others = new LinkedHashSet<>();
        for (Class<?> other : Vocabulary.FACTS.values()) {
            if (fits(other, steps, wanted)) {
                others.add(other);
            }
        }
        // What a section asks of its school is asked of that: the fact that is matched stays.
        boolean isOfOwnSchool = written == Section.class
                && steps.stream()
                        .filter(step -> !fits(written, step))
                        .allMatch(step -> OF_SCHOOLS.contains(step.name().text()))
                && fits(written, List.of(), wanted);
        return others.size() == 1 && !isOfOwnSchool ? others.stream().findFirst() : Optional.empty();
    }

    /** Tells of a fact that does not exist. */
    static void unknown(Typing typing, Pattern pattern) {
        String typed = pattern.type().text();
        typing.problem(
                pattern.type(),
                new Text(
                        pattern.type().named() + " 不是规则可用的对象。",
                        pattern.type().named() + " is not a fact that rules can match."),
                NamesElsewhere.fact(typed)
                        .map(meant -> new Text("写作 " + meant + " 。", "Write " + meant + "."))
                        .orElseGet(() -> ClosestName.hint(
                                typed,
                                Vocabulary.FACTS.keySet(),
                                new Text(
                                        "可用的有 " + String.join("、", Vocabulary.FACTS.keySet()) + "。",
                                        "They match " + String.join(", ", Vocabulary.FACTS.keySet()) + "."))));
        pattern.binding().ifPresent(typing::bindUnknown);
    }

    /** Tells of one that is another than the rule speaks of. */
    static void other(Typing typing, Pattern pattern, Class<?> other) {
        String name = Vocabulary.nameOf(other);
        typing.problem(
                pattern.type(),
                new Text(
                        "规则所写的属于 " + name + "，不属于 " + pattern.type().text() + "。",
                        "What the rule says is said of a " + name + ", not of a "
                                + pattern.type().text() + "."),
                new Text("写作 " + name + "( … ) 。", "Write " + name + "( … )."));
    }

    private boolean isBoundTwice(String name) {
        return rule.when().stream()
                        .map(SubjectMeant::patternOf)
                        .filter(pattern -> pattern.binding()
                                .filter(binding -> binding.text().equals(name))
                                .isPresent())
                        .count()
                > 1;
    }

    private static Pattern patternOf(ConditionTree condition) {
        if (condition instanceof Quantified quantified) {
            return quantified.pattern();
        }
        return condition instanceof Accumulate accumulate ? accumulate.source() : (Pattern) condition;
    }

    private static boolean fits(Class<?> type, List<NamedStep> steps, List<Class<?>> wanted) {
        return steps.stream().allMatch(step -> fits(type, step))
                && wanted.stream().allMatch(each -> each.isAssignableFrom(type));
    }

    private static boolean fits(Class<?> type, NamedStep step) {
        List<Expression> arguments = step.arguments().orElse(List.of());
        return Vocabulary.methods(type, step.name().text()).stream().anyMatch(method -> takes(method, arguments));
    }

    private static boolean takes(Method method, List<Expression> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (!method.isVarArgs() && wanted.length != arguments.size()) {
            return false;
        }
        int fixed = method.isVarArgs() ? wanted.length - 1 : wanted.length;
        for (int i = 0; i < arguments.size(); i++) {
            Class<?> parameter = i < fixed ? wanted[i] : wanted[fixed].getComponentType();
            Optional<Class<?>> given =
                    arguments.get(i) instanceof Path path ? NamedConstants.typeOf(path) : Optional.of(String.class);
            boolean isThere = !(arguments.get(i) instanceof Path path) || given.isEmpty() || exists(path, given.get());
            if (given.isPresent() && (!isThere || !parameter.isAssignableFrom(given.get()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean exists(Path constant, Class<?> type) {
        return Vocabulary.constantsOf(type)
                .contains(
                        constant.steps().get(constant.steps().size() - 1).name().text());
    }

    private void collect(ConditionTree condition) {
        patternOf(condition).constraints().forEach(constraint -> collect(constraint.expression()));
        if (condition instanceof Accumulate accumulate) {
            for (Syntax.Function function : accumulate.functions()) {
                collect(function.argument());
                Map.Entry<Class<?>, Class<?>> types =
                        Vocabulary.FUNCTIONS.get(function.name().text());
                if (types != null) {
                    alone(function.argument()).ifPresent(name -> taken(name, types.getKey()));
                }
            }
        }
    }

    private void collect(Expression expression) {
        if (expression instanceof ComparisonTree comparison) {
            collect(comparison.left());
            collect(comparison.right());
            boolean isOfCounty =
                    comparison.left() instanceof Path left && left.text().equals("county");
            if (isOfCounty
                    && comparison.right() instanceof Path right
                    && right.text().endsWith(".id")) {
                taken(right.at().text(), County.class);
            }
        } else if (expression instanceof Path path) {
            String first = path.at().text();
            if (first.startsWith("$") && path.steps().size() > 1) {
                said.computeIfAbsent(first, any -> new ArrayList<>())
                        .add(path.steps().get(1));
            }
            path.steps().forEach(step -> step.arguments().orElse(List.of()).forEach(this::collect));
            NamedStep opening = path.steps().get(0);
            List<Expression> arguments = opening.arguments().orElse(List.of());
            if (!arguments.isEmpty()) {
                Vocabulary.words(opening.name().text()).stream()
                        .filter(word -> word.getParameterCount() > 0)
                        .findFirst()
                        .ifPresent(word ->
                                alone(arguments.get(0)).ifPresent(name -> taken(name, word.getParameterTypes()[0])));
            }
        }
    }

    private void taken(String name, Class<?> type) {
        taken.computeIfAbsent(name, any -> new ArrayList<>()).add(type);
    }

    private static Optional<String> alone(Expression expression) {
        return expression instanceof Path path
                        && path.steps().size() == 1
                        && path.steps().get(0).arguments().isEmpty()
                ? Optional.of(path.at().text())
                : Optional.empty();
    }

    /** The properties that stand within the brackets of the pattern. */
    private static void properties(Expression expression, List<NamedStep> into) {
        if (expression instanceof ComparisonTree comparison) {
            properties(comparison.left(), into);
            if (comparison.sign().is("&&") || comparison.sign().is("||")) {
                properties(comparison.right(), into);
            }
        } else if (expression instanceof Syntax.Among among) {
            properties(among.left(), into);
        } else if (expression instanceof Path path
                && !path.at().text().startsWith("$")
                && NamedConstants.typeOf(path).isEmpty()) {
            into.add(path.steps().get(0));
        }
    }
}
