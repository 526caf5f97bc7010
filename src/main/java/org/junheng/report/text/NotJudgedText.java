package org.junheng.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Criterion;
import org.junheng.facts.Reason;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.Reasons;
import org.junheng.results.Evaluation;
import org.junheng.results.ScopeDecision;

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
        if (verdicts.isEmpty() && evaluation.exclusions().isEmpty()) {
            lines.add("  " + language.of("无", "none"));
        }
        evaluation.exclusions().forEach(this::leftOut);
        others(verdicts);
        lines.blank();
    }

    /** Dispersions leave a subject out without a verdict of its own, so this goes by the rules of scope. */
    private void leftOut(ScopeDecision decision) {
        String who = names.title(decision.subject())
                + language.of("（" + decision.subject() + "）", " (" + decision.subject() + ")");
        String groups = String.join(language.of("、", ", "), decision.groups());
        lines.add("  " + who + language.of("：", ": ") + reasons.of(decision.reason())
                + language.of("；涉及标准组" + groups, "; groups of criteria: " + groups));
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
