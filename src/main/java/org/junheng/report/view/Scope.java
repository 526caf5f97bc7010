package org.junheng.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Reason;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.results.Evaluation;
import org.junheng.results.ScopeDecision;

/**
 * Who was left out for one reason, or which criterion did not apply.
 *
 * @param reason why
 * @param detail the groups of criteria that leave them out, or how many verdicts it concerns
 * @param subjects who; empty for a criterion that did not apply
 */
public record Scope(Both reason, Both detail, List<Both> subjects) {
    public Scope {
        subjects = List.copyOf(subjects);
    }

    /** Dispersions leave a subject out without a verdict of its own, so this goes by the rules of scope. */
    public static List<Scope> of(Evaluation evaluation, Bilingual words) {
        Map<List<Both>, List<Both>> same = new LinkedHashMap<>();
        for (ScopeDecision decision : evaluation.exclusions()) {
            same.computeIfAbsent(
                            List.of(Bilingual.reason(decision.reason()), groups(decision)), any -> new ArrayList<>())
                    .add(words.title(decision.subject()));
        }
        List<Scope> all = new ArrayList<>();
        same.forEach((why, who) -> all.add(new Scope(why.get(0), why.get(1), who)));
        all.addAll(others(evaluation, words));
        return all;
    }

    private static Both groups(ScopeDecision decision) {
        LinkedHashSet<String> groups = new LinkedHashSet<>(decision.groups());
        return new Both("涉及标准组" + String.join("、", groups), "groups of criteria: " + String.join(", ", groups));
    }

    private static List<Scope> others(Evaluation evaluation, Bilingual words) {
        Map<Both, Integer> others = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            boolean notApplicable = verdict.state() == Verdict.State.NOT_APPLICABLE;
            if (notApplicable && verdict.reason().kind() != Reason.Kind.OUT_OF_SCOPE) {
                Both criterion = words.criterion(verdict.criterion());
                Both reason = Bilingual.reason(verdict.reason());
                Both text = new Both(criterion.zh() + "：" + reason.zh(), criterion.en() + ": " + reason.en());
                others.merge(text, 1, Integer::sum);
            }
        }
        List<Scope> all = new ArrayList<>();
        others.forEach(
                (text, count) -> all.add(new Scope(text, new Both(count + "项次", "verdicts: " + count), List.of())));
        return all;
    }

    public Few<Both> few(int most) {
        return Few.of(subjects, most);
    }
}
