package org.junheng.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.measures.Reason;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.results.ReasonText;
import org.junheng.results.ScopeDecision;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Who was left out for one reason, or which criterion did not apply.
 *
 * @param reason why
 * @param detail the groups of criteria that leave them out, or how many verdicts it concerns
 * @param subjects who; empty for a criterion that did not apply
 */
public record NotJudged(Text reason, Text detail, List<Text> subjects) {
    public NotJudged {
        subjects = List.copyOf(subjects);
    }

    /** Dispersions leave a subject out without a verdict of its own, so this goes by the rules of scope. */
    public static List<NotJudged> of(Evaluation evaluation, Names names) {
        Map<List<Text>, List<Text>> same = new LinkedHashMap<>();
        for (ScopeDecision decision : evaluation.exclusions()) {
            same.computeIfAbsent(List.of(ReasonText.of(decision.reason()), groups(decision)), any -> new ArrayList<>())
                    .add(names.title(decision.subject()));
        }
        List<NotJudged> all = new ArrayList<>();
        same.forEach((why, who) -> all.add(new NotJudged(why.get(0), why.get(1), who)));
        all.addAll(others(evaluation, names));
        return all;
    }

    private static Text groups(ScopeDecision decision) {
        LinkedHashSet<String> groups = new LinkedHashSet<>(decision.groups());
        return new Text("涉及标准组", "groups of criteria: ").then(Lists.of(List.copyOf(groups)));
    }

    private static List<NotJudged> others(Evaluation evaluation, Names names) {
        Map<Text, Integer> others = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            boolean notApplicable = verdict.state() == Verdict.State.NOT_APPLICABLE;
            if (notApplicable && verdict.reason().kind() != Reason.ReasonSort.OUT_OF_SCOPE) {
                Text criterion = names.criterion(verdict.criterion());
                Text reason = ReasonText.of(verdict.reason());
                Text text = criterion.then(new Text("：", ": ")).then(reason);
                others.merge(text, 1, Integer::sum);
            }
        }
        List<NotJudged> all = new ArrayList<>();
        others.forEach(
                (text, count) -> all.add(new NotJudged(text, new Text(count + "项次", "verdicts: " + count), List.of())));
        return all;
    }

    public Excerpt<Text> excerpt(int most) {
        return Excerpt.of(subjects, most);
    }
}
