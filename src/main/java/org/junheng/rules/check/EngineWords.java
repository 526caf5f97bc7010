package org.junheng.rules.check;

import java.util.Set;
import org.junheng.rules.parse.Syntax.Among;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.texts.Text;

/** Words that the engine reads in a pattern as words of its own, whatever stands around them: no call there can be named so. */
final class EngineWords {
    private static final Set<String> WORDS = Set.of(
            "not",
            "or",
            "in",
            "after",
            "before",
            "coincides",
            "contains",
            "during",
            "excludes",
            "finishedby",
            "finishes",
            "includes",
            "matches",
            "meets",
            "memberOf",
            "metby",
            "overlappedby",
            "overlaps",
            "soundslike",
            "startedby",
            "starts",
            "str");

    private EngineWords() {}

    /** A problem for each call of such a name. */
    static void refuse(Typing typing, Expression expression) {
        if (expression instanceof ComparisonTree comparison) {
            refuse(typing, comparison.left());
            refuse(typing, comparison.right());
        } else if (expression instanceof Among among) {
            refuse(typing, among.left());
        } else if (expression instanceof Path path) {
            path.steps().forEach(step -> refuse(typing, step));
        }
    }

    private static void refuse(Typing typing, NamedStep step) {
        String name = step.name().text();
        if (WORDS.contains(name)) {
            typing.problem(
                    step.name(),
                    new Text(
                            "模式里不能写 ." + name + "()，规则引擎把它当作自己的词。",
                            "A pattern cannot call ." + name + "(), which the engine takes for a word of its own."),
                    new Text(
                            "改为与相反的值比较：….holds() == Flag.NO。",
                            "Compare with the opposite instead: ….holds() == Flag.NO."));
        }
        step.arguments().ifPresent(all -> all.forEach(argument -> refuse(typing, argument)));
    }
}
