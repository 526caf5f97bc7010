package org.junheng.report.words;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What is to be done, by what means, by whom and until when. */
public final class CountermeasureText {
    private static final String FROM_MEMORY = "M";
    /** A source whose name nobody has found yet is none that somebody could look up. */
    private static final String WANTED = "待补";

    private static final Pattern PARTS = Pattern.compile("；");

    private CountermeasureText() {}

    /** What its rule rests on, as it can be filed: {@code 依据：教督〔2017〕6号 资源配置 第2项，可信度V3}, or that no document says so. */
    public static Text basis(Criterion rule) {
        List<String> named = PARTS.splitAsStream(rule.source())
                .filter(source -> !source.contains(WANTED))
                .toList();
        if (named.isEmpty() || rule.confidence().equals(FROM_MEMORY)) {
            return new Text("参考做法，无文件依据", "common practice, no document");
        }
        Text source = SourceText.of(String.join("；", named));
        return new Text(
                "依据：" + source.zh() + "，可信度" + rule.confidenceCode(),
                "basis: " + source.en() + ", confidence " + rule.confidenceCode());
    }

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

    /** What is said of a failure for which no rule knows a countermeasure: whether what it counts would close it. */
    public static Text none(Finding finding) {
        boolean listsFailures = finding.verdict().requirement().value() instanceof Restating counts
                && counts.members().stream().anyMatch(member -> member.state() == State.FAIL);
        return listsFailures
                ? new Text("所列各项整改达标后，本项即达标。", "resolved once the items listed are met.")
                : new Text("暂无对应措施，由责任单位提出。", "the rules know none for this; it has to be worked out.");
    }
}
