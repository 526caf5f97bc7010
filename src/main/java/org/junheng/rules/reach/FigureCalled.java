package org.junheng.rules.reach;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;

/** What figures and answers are called in a rule, alike where another word says the same. */
public final class FigureCalled {
    private FigureCalled() {}

    /** Of a chain of words. */
    public static String of(List<NamedStep> steps) {
        return CanonicalText.of(steps)
                .replace(".school()", "")
                .replace(".students()", ".figure(LevelFigure().STUDENTS())")
                // A part over its whole is the same number, whichever word says it.
                .replace(".partOf(", ".per(");
    }

    /** The same of whoever the rule is about, whatever the rule calls them. */
    public static String ofSubject(List<NamedStep> steps) {
        return of(steps).replace(steps.get(0).name().text() + "()", "$()");
    }

    /** That all the questions of an evidence are answered so; empty of anything else. */
    public static Optional<Formula> answered(Path evidence, Relation wanted) {
        List<NamedStep> steps = evidence.steps();
        NamedStep last = steps.get(steps.size() - 1);
        if (!last.name().is("evidence")) {
            return Optional.empty();
        }
        Token has = new Token(
                Token.TokenKind.WORD, "has", last.name().line(), last.name().column());
        String of = of(steps.subList(0, steps.size() - 1));
        return Optional.of(new Formula.All(last.arguments().orElse(List.of()).stream()
                .map(asked ->
                        new Formula.Holds(of + "." + of(List.of(new NamedStep(has, Optional.of(List.of(asked)))))))
                .<Formula>map(yes -> wanted == Relation.YES ? yes : new Formula.Not(yes))
                .toList()));
    }
}
