package org.junheng.report.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Verdict;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What is to be done, by what means, by whom and until when. */
public final class CountermeasureText {
    private CountermeasureText() {}

    /**
     * What is to be done.
     *
     * @param rule the rule that recommends it; null where it is not known
     */
    public static Text title(Countermeasure measure, @Nullable Criterion rule) {
        return rule == null ? Titles.of(measure.lever()) : Titles.of(rule);
    }

    /** By what means, by whom and until when: {@code 购置，县级政府，一学年内}. */
    public static Text how(Countermeasure measure) {
        return Titles.of(measure.lever())
                .then(Lists.AND)
                .then(Titles.of(measure.actor()))
                .then(Lists.AND)
                .then(Titles.of(measure.term()));
    }

    /** The same, and how much of it closes the finding: {@code 购置 420000元，县级政府，一学年内}. */
    public static Text how(Countermeasure measure, Verdict verdict, Map<String, Subject> subjects) {
        Text amount = ClosingText.of(measure, verdict, subjects);
        return Titles.of(measure.lever())
                .then(amount.isEmpty() ? amount : Text.same(" ").then(amount))
                .then(Lists.AND)
                .then(Titles.of(measure.actor()))
                .then(Lists.AND)
                .then(Titles.of(measure.term()));
    }

    /** All of it in one line, and how much of it closes the finding. */
    public static Text of(
            Countermeasure measure, @Nullable Criterion rule, Verdict verdict, Map<String, Subject> subjects) {
        Text how = how(measure, verdict, subjects);
        return title(measure, rule).then(new Text("（" + how.zh() + "）", " (" + how.en() + ")"));
    }
}
