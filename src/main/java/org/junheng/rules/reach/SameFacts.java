package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Token.TokenKind;

/**
 * Which facts that the patterns of a rule match are one, by the ids that they ask for: a section's own school, the same section
 * again, the one county that there is. What is asked of it in one pattern and in another is asked of one.
 */
final class SameFacts {
    private static final String SCHOOL = "School";
    private static final String SECTION = "Section";
    private static final String COUNTY = "County";

    /** How the name begins of what a rule gives none. */
    private static final String UNNAMED = "$#";

    /** What a pattern matches, or the school that it belongs to. */
    private record Fact(String name, boolean isItsSchool) {}

    private final Optional<String> subject;
    private final IdentityHashMap<Pattern, Token> own = new IdentityHashMap<>();
    private final List<Token> names = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Fact> ids = new HashMap<>();
    private final Map<Fact, Fact> same = new HashMap<>();

    /** The facts of a rule that is about that subject. */
    SameFacts(Syntax.RuleTree rule, Optional<String> subject) {
        this.subject = subject;
        for (Syntax.ConditionTree condition : rule.when()) {
            if (!(condition instanceof Syntax.Accumulate)) {
                matched(PatternNames.patternOf(condition));
            }
        }
    }

    private void matched(Pattern pattern) {
        Token at = pattern.type();
        Token name =
                pattern.binding().orElse(new Token(TokenKind.WORD, UNNAMED + names.size(), at.line(), at.column()));
        own.put(pattern, name);
        names.add(name);
        types.put(name.text(), at.text());
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding().isPresent()) {
                String id = constraint.binding().get().text();
                fact(constraint.expression(), name.text()).ifPresent(fact -> ids.put(id, fact));
            } else {
                asked(constraint.expression()).forEach(test -> join(test, name.text()));
            }
        }
        if (at.is(COUNTY)) {
            names.stream()
                    .filter(other -> COUNTY.equals(types.get(other.text())))
                    .forEach(other -> join(new Fact(name.text(), false), new Fact(other.text(), false)));
        }
        if (at.is(SECTION)) {
            joinLevels(pattern, name.text());
        }
    }

    /** What has to be equal, each by itself. */
    private static Stream<ComparisonTree> asked(Expression expression) {
        if (!(expression instanceof ComparisonTree test)) {
            return Stream.empty();
        }
        return test.sign().is("&&")
                ? Stream.concat(asked(test.left()), asked(test.right()))
                : Stream.of(test).filter(equal -> equal.sign().is("=="));
    }

    private void join(ComparisonTree test, String name) {
        fact(test.left(), name)
                .ifPresent(one -> fact(test.right(), name)
                        .filter(other -> type(one).equals(type(other)))
                        .ifPresent(other -> join(one, other)));
    }

    /** Two sections of one school and level are one. */
    private void joinLevels(Pattern pattern, String name) {
        pattern.constraints().stream()
                .filter(constraint -> constraint.binding().isEmpty())
                .flatMap(constraint -> asked(constraint.expression()))
                .flatMap(test -> Stream.of(test.left(), test.right()))
                .filter(side -> side instanceof Path path
                        && path.text().equals(path.at().text() + ".level")
                        && SECTION.equals(types.get(path.at().text())))
                .map(side -> side.at().text())
                .filter(other -> one(new Fact(other, true)).equals(one(new Fact(name, true))))
                .forEach(other -> join(new Fact(name, false), new Fact(other, false)));
    }

    private String type(Fact fact) {
        return fact.isItsSchool() ? SCHOOL : types.getOrDefault(fact.name(), "");
    }

    /** The fact whose id this is, as a pattern of that name says it. */
    private Optional<Fact> fact(Expression expression, String name) {
        if (!(expression instanceof Path path)) {
            return Optional.empty();
        }
        String first = path.at().text();
        if (path.steps().size() == 1 && ids.containsKey(first)) {
            return Optional.ofNullable(ids.get(first));
        }
        boolean isNamed = first.startsWith(StatedConditions.SUBJECT);
        String whose = isNamed ? first : name;
        return switch (isNamed ? path.text().substring(first.length()) : "." + path.text()) {
            case "", ".id" -> Optional.of(new Fact(whose, false)).filter(any -> types.containsKey(whose));
            case ".school", ".school.id" ->
                Optional.of(new Fact(whose, true)).filter(any -> SECTION.equals(types.get(whose)));
            default -> Optional.empty();
        };
    }

    private void join(Fact one, Fact other) {
        Fact first = one(one);
        Fact second = one(other);
        if (first.equals(second)) {
            return;
        }
        boolean isFirst = order(first) < order(second);
        same.put(isFirst ? second : first, isFirst ? first : second);
        if (SECTION.equals(type(one))) {
            join(new Fact(one.name(), true), new Fact(other.name(), true));
        }
    }

    /** Whom the rule is about comes first, then what has a name. */
    private int order(Fact fact) {
        int place = names.stream().map(Token::text).toList().indexOf(fact.name());
        return subject.equals(Optional.of(fact.name()))
                ? -1
                : fact.name().startsWith(UNNAMED) ? names.size() + place : place;
    }

    /** The one that stands for all that are the same. */
    private Fact one(Fact fact) {
        Fact other = same.get(fact);
        return other == null ? fact : one(other);
    }

    /** By what name tests of a pattern are said; empty where it has none, and is nothing that another pattern matches. */
    Optional<Token> own(Pattern pattern) {
        Optional<Token> name = Optional.ofNullable(own.get(pattern));
        return name.filter(any -> isJoined(new Fact(any.text(), false)) || isJoined(new Fact(any.text(), true)))
                .or(pattern::binding);
    }

    private boolean isJoined(Fact fact) {
        return same.containsKey(fact) || same.containsValue(fact);
    }

    /** What is called alike for all patterns of one school, or of the county. */
    String family(Token own) {
        boolean isSection = SECTION.equals(types.get(own.text()));
        return one(new Fact(own.text(), isSection)).name();
    }

    /** A path by the one name of what it is said of. */
    Path of(Path path) {
        List<NamedStep> steps = path.steps().stream()
                .map(step -> new NamedStep(
                        step.name(),
                        step.arguments()
                                .map(all -> all.stream()
                                        .map(each -> each instanceof Path inner ? of(inner) : each)
                                        .toList())))
                .toList();
        return new Path(named(steps));
    }

    private List<NamedStep> named(List<NamedStep> steps) {
        String name = steps.get(0).name().text();
        Fact fact = ids.getOrDefault(name, new Fact(name, false));
        boolean isOfSchool = steps.size() > 1
                && steps.get(1).name().is("school")
                && same.containsKey(new Fact(name, true))
                && fact.equals(one(fact));
        Fact found = one(isOfSchool ? new Fact(name, true) : fact);
        if (found.equals(new Fact(name, false))) {
            return steps;
        }
        List<NamedStep> all = new ArrayList<>();
        Token at = names.stream()
                .filter(each -> each.text().equals(found.name()))
                .findFirst()
                .orElseThrow();
        all.add(new NamedStep(at, Optional.empty()));
        if (found.isItsSchool()) {
            all.add(new NamedStep(new Token(TokenKind.WORD, "school", at.line(), at.column()), Optional.empty()));
        }
        all.addAll(steps.subList(isOfSchool ? 2 : 1, steps.size()));
        return isOfSchool || found.isItsSchool() ? all : named(all);
    }
}
