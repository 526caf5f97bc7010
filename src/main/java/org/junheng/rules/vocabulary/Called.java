package org.junheng.rules.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.lang.Allowance;
import org.junheng.lang.Allowing;
import org.junheng.lang.Demand;
import org.junheng.lang.Exclusion;
import org.junheng.lang.Leaving;
import org.junheng.lang.Recommending;
import org.junheng.lang.Violation;
import org.junheng.measures.Answer;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.measures.Weighted;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/**
 * What messages call what a rule handles: by the name that rules write where they write one, such as {@code School}; by the words
 * that make it where it is made by words; else as the field calls it.
 */
public final class Called {
    private static final Map<Class<?>, Text> WORDS = Map.ofEntries(
            Map.entry(String.class, new Text("文字", "a text")),
            Map.entry(boolean.class, new Text("是或否", "a yes or no")),
            Map.entry(Measure.class, new Text("指标值", "a measure")),
            Map.entry(Figure.class, new Text("上报的数", "a reported figure")),
            Map.entry(Answer.class, new Text("对问题的回答", "an answer")),
            Map.entry(Condition.class, new Text("条件", "a condition")),
            Map.entry(Evidence.class, new Text("依据", "evidence")),
            Map.entry(Subject.class, new Text("在 when 里匹配的对象", "what when matches")),
            Map.entry(Weighted.class, new Text("带权的指标值", "a weighted measure")),
            Map.entry(Dispersion.class, new Text("差异系数", "a coefficient of variation")),
            Map.entry(Composite.class, new Text("综合差异系数", "a composite coefficient")),
            Map.entry(Gap.class, new Text("两方之间的差距", "a gap between two sides")),
            Map.entry(Lowest.class, new Text("最低的学校", "the lowest schools")),
            Map.entry(Score.class, new Text("得分", "a score")),
            Map.entry(Tally.class, new Text("判定的计数", "a count of verdicts")),
            Map.entry(Demand.class, Text.same("require( … )")),
            Map.entry(Requirement.class, new Text("已写限值的 require( … )", "require( … ) with its limit")),
            Map.entry(Leaving.class, Text.same("exclude( … )")),
            Map.entry(Exclusion.class, new Text("写完的 exclude( … )", "exclude( … ) as it stands")),
            Map.entry(Allowing.class, Text.same("allow( … )")),
            Map.entry(Allowance.class, new Text("写完的 allow( … )", "allow( … ) as it stands")),
            Map.entry(Violation.class, Text.same("violation( … )")),
            Map.entry(Recommending.ForFinding.class, Text.same("recommend( … )")),
            Map.entry(Recommending.What.class, Text.same("recommend( … ).lever( … )")),
            Map.entry(Recommending.Who.class, Text.same("recommend( … ).lever( … ).by( … )")),
            Map.entry(Countermeasure.class, new Text("写完的 recommend( … )", "recommend( … ) as it stands")));

    private Called() {}

    /** Within a sentence, in English with its article. */
    public static Text by(Class<?> type) {
        Text words = WORDS.get(type);
        if (words != null) {
            return words;
        }
        String name = Vocabulary.nameOf(type);
        boolean isVowel = "AEIO".indexOf(name.charAt(0)) >= 0;
        return new Text(name, (isVowel ? "an " : "a ") + name);
    }

    /** At the head of a sentence: the name alone, or the words with a capital. */
    public static Text subject(Class<?> type) {
        Text words = WORDS.get(type);
        if (words == null) {
            return Text.same(Vocabulary.nameOf(type));
        }
        return words.en().contains("( … )")
                ? words
                : new Text(
                        words.zh(),
                        Character.toUpperCase(words.en().charAt(0)) + words.en().substring(1));
    }

    /** What to write for it: one of its constants where it has some. */
    public static Text example(Class<?> type) {
        if (type == Subject.class) {
            return Text.same("$s");
        }
        if (type == Value.class || type == Measure.class) {
            return Text.same("$s.students()");
        }
        if (type == Condition.class) {
            return Text.same("$s.has( SchoolFlag.RURAL )");
        }
        if (type == String.class) {
            return Text.same("\"…\"");
        }
        if (type == Finding.class || type == Verdict.class) {
            return Text.same(type == Finding.class ? "$f" : "$v");
        }
        Optional<String> fact = Vocabulary.FACTS.entrySet().stream()
                .filter(known -> type.isInterface() && type.isAssignableFrom(known.getValue()))
                .map(known -> known.getKey())
                .findFirst();
        if (fact.isPresent()) {
            String name = "$" + Character.toLowerCase(fact.get().charAt(0));
            String bound = name + " : " + fact.get() + "()";
            return new Text(name + "（when 里写 " + bound + "）", name + " (in when, " + bound + ")");
        }
        String name = Vocabulary.nameOf(type);
        return Vocabulary.constants(name).isPresent()
                ? Text.same(name + "." + Vocabulary.constantsOf(type).get(0))
                : by(type);
    }
}
