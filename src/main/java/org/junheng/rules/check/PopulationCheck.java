package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;

/** Holds the {@code when} of a rule that judges against whom it judges: every subject, and each of them once. */
final class PopulationCheck {
    private final Typing typing;

    PopulationCheck(Typing typing) {
        this.typing = typing;
    }

    /** One subject to each verdict: what else a judging rule looks at must be accumulated, or always be there. */
    void check(List<ConditionTree> when, Optional<Token> subject) {
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
            demandSubject(subjects.get(0), subject);
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
    private void demandSubject(Pattern pattern, Optional<Token> subject) {
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
}
