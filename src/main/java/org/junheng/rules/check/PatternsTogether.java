package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.County;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;

/**
 * Holds the patterns of a {@code when} against each other: how many ways there are to combine them, and, where the rule judges,
 * whether it goes through every subject, and each of them once.
 */
final class PatternsTogether {
    private static final int MOST_FREE = 2;

    /** What few facts have alike; a county or a level is shared by all of them, or by half. */
    private static final Set<String> IDS = Set.of("id", "subject", "school");

    /** A county is known by its id alone, which its schools and their sections name. */
    private static final String COUNTY_OF = ".county of ";

    private final Set<String> bound = new HashSet<>();
    private final List<Pattern> free = new ArrayList<>();

    private PatternsTogether() {}

    /** Facts that are held against each other without a shared id: two of a county can be, three take hours. */
    static void demandJoined(Typing typing, List<ConditionTree> when) {
        PatternsTogether check = new PatternsTogether();
        for (ConditionTree condition : when) {
            if (condition instanceof Pattern pattern) {
                check.pattern(pattern);
            } else if (condition instanceof Quantified quantified) {
                check.pattern(quantified.pattern());
            }
        }
        demandOthers(typing, when);
        if (check.free.size() > MOST_FREE) {
            Pattern one = check.free.get(MOST_FREE);
            typing.problem(
                    one.type(),
                    new Text(
                            check.free.size() + "个对象之间没有共同的编号，要比较的组合太多。",
                            check.free.size()
                                    + " facts without a shared id are held against each other: there are too many ways to"
                                    + " combine them."),
                    new Text(
                            "用编号连接，如 " + one.type().text() + "( id == $s.id ) 或 "
                                    + one.type().text() + "( school.id == $s.school.id )。",
                            "Join them on ids, such as " + one.type().text() + "( id == $s.id ), or "
                                    + one.type().text() + "( school.id == $s.school.id )."));
        }
    }

    /** That there is, or is not, a fact which is matched before says nothing: it is there. */
    private static void demandOthers(Typing typing, List<ConditionTree> when) {
        List<Pattern> before = new ArrayList<>();
        for (ConditionTree condition : when) {
            if (condition instanceof Pattern pattern) {
                before.add(pattern);
            } else if (condition instanceof Quantified quantified
                    && before.stream().anyMatch(known -> isThere(known, quantified.pattern()))) {
                always(
                        typing,
                        quantified,
                        before.stream()
                                .anyMatch(known -> known.type()
                                        .is(quantified.pattern().type().text())));
            }
        }
    }

    private static void always(Typing typing, Quantified quantified, boolean isItself) {
        String type = quantified.pattern().type().text();
        Text there = isItself
                ? new Text("前面匹配的 " + type + " 自己就在：", "The " + type + " that is matched before is always there: ")
                : new Text("前面匹配的对象总有它的 " + type + "：", "The " + type + " of what is matched before is always there: ");
        typing.problem(
                quantified.word(),
                there.then(
                        quantified.word().is("not")
                                ? new Text("规则对谁都不匹配。", "the rule matches nobody.")
                                : new Text("这个条件永远成立。", "this always holds.")),
                isItself
                        ? new Text("指其他对象的，写 id != ….id。", "Where others are meant write id != ….id.")
                        : new Text("写出它要满足的条件，或删去这一行。", "Ask something of it, or take this line out."));
    }

    /** Whether what is matched before, or what it belongs to, fits a pattern by what it is known to be. */
    private static boolean isThere(Pattern known, Pattern sought) {
        String bound = known.binding().map(Token::text).orElse("") + "()";
        Set<String> holds = new HashSet<>();
        known.constraints().forEach(constraint -> holds.add(CanonicalText.of(constraint.expression())));
        String type = sought.type().text();
        boolean isOfSection = known.type().is("Section");
        boolean isSame = known.type().is(type) && fits(sought, bound + ".", holds);
        boolean isItsSchool = isOfSection && type.equals("School") && fits(sought, bound + ".school().", Set.of());
        boolean isItsCounty = (isOfSection || known.type().is("School"))
                && type.equals(County.class.getSimpleName())
                && fits(sought, bound + COUNTY_OF, Set.of());
        return isSame || isItsSchool || isItsCounty;
    }

    /** Whether a fact whose properties are read behind that prefix meets every test. */
    private static boolean fits(Pattern sought, String prefix, Set<String> holds) {
        return sought.constraints().stream()
                .filter(constraint -> constraint.binding().isEmpty())
                .allMatch(constraint -> isMet(constraint.expression(), prefix, holds));
    }

    /** A test that the fact meets itself: its own property is what is asked for, or its own pattern asks for the same. */
    private static boolean isMet(Expression test, String prefix, Set<String> holds) {
        if (holds.contains(CanonicalText.of(test))) {
            return true;
        }
        if (!(test instanceof ComparisonTree comparison)) {
            return false;
        }
        String left = CanonicalText.of(comparison.left());
        String right = CanonicalText.of(comparison.right());
        return switch (comparison.sign().text()) {
            case "&&" -> isMet(comparison.left(), prefix, holds) && isMet(comparison.right(), prefix, holds);
            case "||" -> isMet(comparison.left(), prefix, holds) || isMet(comparison.right(), prefix, holds);
            case "==" -> isOwn(left, right, prefix) || isOwn(right, left, prefix);
            default -> false;
        };
    }

    private static boolean isOwn(String property, String known, String prefix) {
        String own = prefix.endsWith(COUNTY_OF)
                ? prefix.substring(0, prefix.length() - COUNTY_OF.length()) + ".county()"
                : prefix + property;
        boolean isAsked = !prefix.endsWith(COUNTY_OF) || property.equals("id()");
        return isAsked && own.equals(known.replace(".school().county()", ".county()"));
    }

    /** One subject to each verdict: what else a judging rule looks at must be accumulated, or always be there. */
    static void demandPopulation(Typing typing, List<ConditionTree> when, Optional<Token> subject) {
        List<Pattern> subjects = new ArrayList<>();
        for (ConditionTree condition : when) {
            if (condition instanceof Quantified quantified) {
                typing.problem(
                        quantified.word(),
                        new Text(
                                quantified.word().text() + " 会悄悄漏掉对象。",
                                quantified.word().text() + " would pass over subjects in silence."),
                        new Text(
                                "改用 accumulate，或 then 里的 .when( … )。",
                                "Use accumulate, or a condition in then: .when( … )."));
            } else if (condition instanceof Pattern pattern && !pattern.type().is(County.class.getSimpleName())) {
                subjects.add(pattern);
            }
        }
        if (subjects.size() == 1) {
            demandSubject(typing, subjects.get(0), subject);
        }
        if (subjects.size() > 1) {
            typing.problem(
                    subjects.get(1).type(),
                    new Text(
                            "第二个模式 " + subjects.get(1).type().text() + "( … ) 会漏掉没有它的对象。",
                            "The second pattern " + subjects.get(1).type().text()
                                    + "( … ) would pass over subjects that have none."),
                    new Text(
                            "改用 accumulate，或写成带 violation( … ) 和 @subjects 的自由规则。",
                            "Use accumulate, or write a free rule, with violation( … ) and @subjects."));
        }
    }

    /** A rule that is about another than the one it goes through would give that one a verdict for each of these. */
    private static void demandSubject(Typing typing, Pattern pattern, Optional<Token> subject) {
        String own = pattern.binding().map(Token::text).orElse("");
        if (subject.isPresent()
                && typing.binding(subject.get().text()).isPresent()
                && !plain(subject.get().text()).equals(plain(own))) {
            typing.problem(
                    subject.get(),
                    new Text(
                            "对每个 " + pattern.type().text() + " 都会给 "
                                    + subject.get().named() + " 一个判定，而一个标准对一个对象只判定一次。",
                            subject.get().named() + " would get a verdict for every "
                                    + pattern.type().text() + ": one criterion gives a subject one."),
                    new Text(
                            "改为判定 " + pattern.type().text() + "，或用 accumulate 汇总。",
                            "Judge the " + pattern.type().text() + " itself, or accumulate over them."));
        }
    }

    /** A name without its sign, which may have been forgotten, and is reported where it was. */
    private static String plain(String name) {
        return name.startsWith("$") ? name.substring(1) : name;
    }

    private void pattern(Pattern pattern) {
        if (pattern.type().is(County.class.getSimpleName())) {
            return;
        }
        boolean isJoined = pattern.constraints().stream()
                .anyMatch(constraint -> constraint.binding().isEmpty() && joins(constraint.expression()));
        if (!isJoined) {
            free.add(pattern);
        }
        pattern.binding().ifPresent(name -> bound.add(name.text()));
        for (Constraint constraint : pattern.constraints()) {
            constraint.binding().ifPresent(name -> bound.add(name.text()));
        }
    }

    private boolean joins(Expression expression) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return false;
        }
        if (comparison.sign().is("&&")) {
            return joins(comparison.left()) || joins(comparison.right());
        }
        return comparison.sign().is("==") && (isId(comparison.left()) || isId(comparison.right()));
    }

    /** The id of a fact that is bound already. */
    private boolean isId(Expression expression) {
        return expression instanceof Path path
                && bound.contains(path.at().text())
                && IDS.contains(path.steps().get(path.steps().size() - 1).name().text());
    }
}
