package org.junheng.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Criterion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Reason;
import org.junheng.facts.Verdict;

/** Who was left out and why, and which criteria did not apply. */
final class NotJudgedText {
    private final Evaluation evaluation;
    private final Language language;
    private final Names names;
    private final Reasons reasons;
    private final Lines lines;

    NotJudgedText(Evaluation evaluation, Language language, Names names, Lines lines) {
        this.evaluation = evaluation;
        this.language = language;
        this.names = names;
        this.reasons = new Reasons(language);
        this.lines = lines;
    }

    void write(String title) {
        lines.add(title);
        List<Verdict> verdicts = evaluation.verdicts().stream()
                .filter(verdict -> verdict.state() == Verdict.State.NOT_APPLICABLE)
                .toList();
        if (verdicts.isEmpty()) {
            lines.add("  " + language.of("无", "none"));
        }
        leftOut(verdicts);
        others(verdicts);
        lines.blank();
    }

    /** By subject: what a rule of scope leaves out is left out of many criteria at once. */
    private void leftOut(List<Verdict> verdicts) {
        Map<String, Set<String>> criteria = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.reason().kind() == Reason.Kind.OUT_OF_SCOPE) {
                String text = names.title(verdict.subject())
                        + language.of("（" + verdict.subject() + "）", " (" + verdict.subject() + ")")
                        + language.of("：", ": ")
                        + reasons.of(verdict.reason());
                criteria.computeIfAbsent(text, any -> new LinkedHashSet<>()).add(verdict.criterion());
            }
        }
        criteria.forEach((text, left) ->
                lines.add("  " + text + language.of("，涉及" + left.size() + "项标准", "; criteria: " + left.size())));
    }

    /** By criterion and reason. */
    private void others(List<Verdict> verdicts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.reason().kind() != Reason.Kind.OUT_OF_SCOPE) {
                String text = criterion(verdict) + language.of("：", ": ") + reasons.of(verdict.reason());
                counts.merge(text, 1, Integer::sum);
            }
        }
        counts.forEach(
                (text, count) -> lines.add("  " + text + language.of("，" + count + "项次", "; verdicts: " + count)));
    }

    private String criterion(Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion == null
                ? verdict.criterion()
                : verdict.criterion() + " " + language.of(criterion.titleZh(), criterion.titleEn());
    }
}
