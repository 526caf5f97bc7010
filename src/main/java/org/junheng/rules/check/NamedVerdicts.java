package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.criteria.Subject;
import org.junheng.facts.Enrolment;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.rules.VerdictPattern;
import org.junheng.rules.VerdictPattern.Asked;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;

/** Which verdicts and findings the patterns of a rule ask for, and of whom. */
final class NamedVerdicts {
    /** More ways to match than these are not told apart. */
    private static final int MOST_ALTERNATIVES = 500;

    private static final Set<Class<?>> OF_ONE = Set.of(School.class, Section.class, Enrolment.class);

    private final Typing typing;
    private final Map<String, List<List<Asked>>> byBinding = new LinkedHashMap<>();
    private final List<VerdictPattern> patterns = new ArrayList<>();

    private final List<Token> ofAnybody = new ArrayList<>();

    NamedVerdicts(Typing typing) {
        this.typing = typing;
    }

    /** What was found, each to be kept. */
    List<String> patterns() {
        return patterns.stream().map(VerdictPattern::kept).distinct().toList();
    }

    /** Which are meant must be said with a literal, so that the phases can be checked. */
    void read(Pattern pattern, List<String> properties, List<String> names, boolean isToldOf) {
        int before = names.size();
        pattern.constraints().forEach(constraint -> collectNames(constraint.expression(), properties, names));
        if (names.size() == before && isToldOf) {
            // Which are meant may be what could not be read.
            return;
        }
        if (names.size() == before) {
            typing.problem(
                    pattern.type(),
                    new Text(
                            pattern.type().text() + "( … ) 没有写明是哪些。",
                            pattern.type().text() + "( … ) does not say which."),
                    new Text("加上 " + properties.get(0) + " == \"…\" 。", "Add " + properties.get(0) + " == \"…\" ."));
            return;
        }
        if (pattern.constraints().stream().noneMatch(constraint -> asksSubject(constraint.expression()))) {
            ofAnybody.add(pattern.type());
        }
        pattern.constraints().forEach(constraint -> demandOfOne(constraint.expression()));
        List<List<Asked>> alternatives = List.of(List.of());
        for (Constraint constraint : pattern.constraints()) {
            alternatives = both(alternatives, alternatives(constraint.expression()));
        }
        if (alternatives.size() <= MOST_ALTERNATIVES) {
            List<List<Asked>> all = alternatives;
            pattern.binding().ifPresent(name -> byBinding.put(name.text(), all));
            patterns.add(new VerdictPattern(subject(pattern), all));
        }
    }

    private static boolean asksSubject(Expression expression) {
        return expression instanceof ComparisonTree comparison
                ? asksSubject(comparison.left()) || asksSubject(comparison.right())
                : isWord(expression, "subject");
    }

    /** All but one's own, or one's own or whatever else: either is the verdicts of everybody in the county. */
    private void demandOfOne(Expression expression) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return;
        }
        boolean isOther = comparison.sign().is("!=")
                && isWord(comparison.left(), "subject")
                && ofId(comparison.right()).filter(OF_ONE::contains).isPresent();
        boolean isEither = comparison.sign().is("||")
                && asksSubject(comparison)
                && !(saysWhose(comparison.left()) && saysWhose(comparison.right()));
        if (isOther || isEither) {
            typing.problem(
                    comparison.sign(),
                    isOther
                            ? new Text(
                                    "subject != … 数的是其余所有对象的判定。", "subject != … counts the verdicts of everybody else.")
                            : new Text(
                                    "subject 与别的条件用 || 相连，会数到所有对象的判定。",
                                    "Beside || with another condition, subject leaves the verdicts of everybody in."),
                    isOther
                            ? new Text("写作 subject == … 。", "Write subject == … .")
                            : new Text(
                                    "用逗号相连：subject == …, group == \"…\" 。",
                                    "Put a comma between: subject == …, group == \"…\" ."));
            return;
        }
        demandOfOne(comparison.left());
        demandOfOne(comparison.right());
    }

    private static boolean saysWhose(Expression expression) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return false;
        }
        return switch (comparison.sign().text()) {
            case "&&" -> saysWhose(comparison.left()) || saysWhose(comparison.right());
            case "||" -> saysWhose(comparison.left()) && saysWhose(comparison.right());
            default -> comparison.sign().is("==") && isWord(comparison.left(), "subject");
        };
    }

    /** What is judged of one is judged by its own verdicts, and not by those of all others. */
    void demandOwn(Token subject) {
        boolean isOfOne =
                typing.binding(subject.text()).filter(OF_ONE::contains).isPresent();
        for (Token pattern : isOfOne ? ofAnybody : List.<Token>of()) {
            typing.problem(
                    pattern,
                    new Text(
                            "没有写是谁的判定：" + subject.text() + " 会按全县所有对象的判定来判。",
                            "It is not said whose verdicts: " + subject.text()
                                    + " would be judged by those of everybody in the county."),
                    new Text(
                            "加上 subject == " + subject.text() + ".id 。", "Add subject == " + subject.text() + ".id ."));
        }
    }

    /** Of whom a finding is that was matched before: {@code School( id == $f.subject )}. */
    void readSubject(Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof ComparisonTree comparison
                    && comparison.sign().is("==")
                    && isWord(comparison.left(), "id")
                    && comparison.right() instanceof Path path
                    && path.steps().size() == 2
                    && path.steps().get(1).name().is("subject")
                    && byBinding.containsKey(path.at().text())) {
                patterns.add(new VerdictPattern(
                        pattern.type().text(), byBinding.get(path.at().text())));
            }
        }
    }

    /** The kind of fact whose verdicts are asked for: {@code subject == $s.id}. */
    private String subject(Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(constraint -> subjects(constraint.expression()))
                .findFirst()
                .map(Class::getSimpleName)
                .orElse("");
    }

    private Stream<Class<?>> subjects(Expression expression) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return Stream.empty();
        }
        if (comparison.sign().is("&&")) {
            return Stream.concat(subjects(comparison.left()), subjects(comparison.right()));
        }
        return comparison.sign().is("==") && isWord(comparison.left(), "subject")
                ? ofId(comparison.right()).stream()
                : Stream.empty();
    }

    /** Whose id it is: of what is bound, or of what is reached from there, such as {@code $s.school.id}. */
    private Optional<Class<?>> ofId(Expression expression) {
        if (!(expression instanceof Path path)
                || path.steps().size() < 2
                || !path.steps().get(path.steps().size() - 1).name().is("id")) {
            return Optional.empty();
        }
        Optional<Class<?>> type = typing.binding(path.at().text());
        for (NamedStep step : path.steps().subList(1, path.steps().size() - 1)) {
            type = type.flatMap(known -> Vocabulary.methods(known, step.name().text()).stream()
                    .findFirst()
                    .map(Method::getReturnType));
        }
        return type.filter(Subject.class::isAssignableFrom);
    }

    /** In which ways an expression can hold, as far as it speaks of groups and criteria. */
    private static List<List<Asked>> alternatives(Expression expression) {
        if (expression instanceof Syntax.Among among) {
            return among.texts().stream()
                    .flatMap(text -> asked(among.left(), true, text.text()))
                    .map(List::of)
                    .toList();
        }
        if (!(expression instanceof ComparisonTree comparison)) {
            return List.of(List.of());
        }
        if (comparison.sign().is("&&")) {
            return both(alternatives(comparison.left()), alternatives(comparison.right()));
        }
        if (comparison.sign().is("||")) {
            return Stream.of(comparison.left(), comparison.right())
                    .flatMap(side -> alternatives(side).stream())
                    .toList();
        }
        boolean isSo = comparison.sign().is("==");
        boolean names = (isSo || comparison.sign().is("!=")) && comparison.right() instanceof Syntax.QuotedText;
        List<List<Asked>> one = !names
                ? List.of()
                : asked(comparison.left(), isSo, comparison.right().at().text())
                        .map(List::of)
                        .toList();
        return one.isEmpty() ? List.of(List.of()) : one;
    }

    private static Stream<Asked> asked(Expression left, boolean isSo, String name) {
        return isWord(left, "group") || isWord(left, "criterion")
                ? Stream.of(new Asked(isWord(left, "group"), isSo, name))
                : Stream.empty();
    }

    private static List<List<Asked>> both(List<List<Asked>> some, List<List<Asked>> more) {
        List<List<Asked>> all = new ArrayList<>();
        for (List<Asked> one : some) {
            for (List<Asked> other : more) {
                if (all.size() <= MOST_ALTERNATIVES) {
                    all.add(Stream.concat(one.stream(), other.stream()).toList());
                }
            }
        }
        return all;
    }

    private static void collectNames(Expression expression, List<String> properties, List<String> names) {
        if (expression instanceof Syntax.Among among && isOneOf(among.left(), properties)) {
            among.texts().forEach(text -> names.add(text.text()));
        } else if (expression instanceof ComparisonTree comparison) {
            if (comparison.sign().is("||") || comparison.sign().is("&&")) {
                collectNames(comparison.left(), properties, names);
                collectNames(comparison.right(), properties, names);
            } else if (comparison.sign().is("==")
                    && isOneOf(comparison.left(), properties)
                    && comparison.right() instanceof Syntax.QuotedText text) {
                names.add(text.at().text());
            }
        }
    }

    private static boolean isOneOf(Expression expression, List<String> properties) {
        return properties.stream().anyMatch(property -> isWord(expression, property));
    }

    private static boolean isWord(Expression expression, String word) {
        return expression instanceof Path path
                && path.steps().size() == 1
                && path.at().is(word);
    }
}
