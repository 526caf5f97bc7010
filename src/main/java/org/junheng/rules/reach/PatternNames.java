package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;

/** What the patterns of a rule are about, by names that are alike for what is one. */
public final class PatternNames {
    private final SameFacts facts;
    private final Map<String, String> alike;

    private PatternNames(SameFacts facts, Map<String, String> alike) {
        this.facts = facts;
        this.alike = Map.copyOf(alike);
    }

    /** The pattern of a condition, whatever is asked of it. */
    public static Pattern patternOf(Syntax.ConditionTree condition) {
        return condition instanceof Pattern pattern
                ? pattern
                : condition instanceof Syntax.Accumulate accumulate
                        ? accumulate.source()
                        : ((Syntax.Quantified) condition).pattern();
    }

    /** The subject and its county are called alike in all rules; whatever else is bound is another thing in each. */
    public static PatternNames of(Syntax.RuleTree rule, Optional<String> subject) {
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
        return new PatternNames(new SameFacts(rule, subject), names);
    }

    /** By what name tests of a pattern are said; empty where it has none, and is nothing that another pattern matches. */
    public Optional<Token> own(Pattern pattern) {
        return facts.own(pattern);
    }

    /** What is called alike for all patterns of one school, or of the county, of which one is said by that name. */
    public String family(Token own) {
        return facts.family(own);
    }

    /** A path by the one name of what it is said of. */
    Path one(Path path) {
        return facts.of(path);
    }

    /** A path as it is said in a pattern: of what the pattern is about. */
    Path whole(Path path, Optional<Token> of) {
        List<NamedStep> steps = new ArrayList<>();
        if (of.isPresent() && !path.at().text().startsWith(StatedConditions.SUBJECT)) {
            steps.add(new NamedStep(of.get(), Optional.empty()));
        }
        steps.addAll(path.steps());
        return one(new Path(steps));
    }

    /** What is alike by another word is called alike. */
    String words(List<NamedStep> steps) {
        String text = CanonicalText.of(steps);
        for (Map.Entry<String, String> name : alike.entrySet()) {
            text = text.replaceAll("\\Q" + name.getKey() + "()\\E", Matcher.quoteReplacement(name.getValue() + "()"));
        }
        // A column of a level is another one than the school's of that header.
        return text.replaceAll("\\.school\\(\\)(?!\\.extra\\()", "")
                .replace("flag(", "has(")
                .replace(".kind()", "")
                .replace(".students()", ".figure(LevelFigure().STUDENTS())")
                .replace(".partOf(", ".per(");
    }

    /** Whose value a path is: of a section's school the same as of the section, for what is asked of one has one name. */
    String whose(List<NamedStep> steps) {
        boolean isOfSchool = steps.size() > 2 && steps.get(1).name().is("school");
        return words(steps.subList(0, isOfSchool ? 2 : 1));
    }

    /** A property of what is matched by that name, as it stands in a formula. */
    public String called(Optional<Token> own, String... properties) {
        List<NamedStep> steps = new ArrayList<>();
        own.ifPresent(name -> steps.add(new NamedStep(name, Optional.empty())));
        for (String property : properties) {
            Token at = new Token(Token.TokenKind.WORD, property, 1, 1);
            steps.add(new NamedStep(at, Optional.empty()));
        }
        return words(one(new Path(steps)).steps());
    }
}
