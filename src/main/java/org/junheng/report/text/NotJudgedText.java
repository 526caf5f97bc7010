package org.junheng.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.measures.Reason;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.results.ReasonText;
import org.junheng.results.ScopeDecision;
import org.junheng.texts.Text;

/** Who was left out and why, and which criteria did not apply. */
final class NotJudgedText {
    private final Evaluation evaluation;
    private final Names names;
    private final Lines lines;

    NotJudgedText(Evaluation evaluation, Names names, Lines lines) {
        this.evaluation = evaluation;
        this.names = names;
        this.lines = lines;
    }

    void write(Text title) {
        lines.add(title);
        List<Verdict> verdicts = evaluation.verdicts().stream()
                .filter(verdict -> verdict.state() == Verdict.State.NOT_APPLICABLE)
                .toList();
        if (verdicts.isEmpty() && evaluation.exclusions().isEmpty()) {
            lines.add("  ", new Text("无", "none"));
        }
        evaluation.exclusions().forEach(this::leftOut);
        others(verdicts);
        lines.blank();
    }

    /** Dispersions leave a subject out without a verdict of its own, so this goes by the rules of scope. */
    private void leftOut(ScopeDecision decision) {
        lines.add(
                "  ",
                names.title(decision.subject())
                        .then(new Text(
                                "（" + names.owner(decision.subject()) + "）：",
                                " (" + names.owner(decision.subject()) + "): "))
                        .then(ReasonText.plain(decision.reason()))
                        .then(new Text(
                                "；涉及" + criteria(decision) + "项标准", "; criteria concerned: " + criteria(decision))));
    }

    private long criteria(ScopeDecision decision) {
        return evaluation.criteria().values().stream()
                .filter(criterion -> decision.groups().contains(criterion.group()))
                .count();
    }

    /** By criterion and reason. */
    private void others(List<Verdict> verdicts) {
        Map<Text, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.reason().kind() != Reason.ReasonSort.OUT_OF_SCOPE) {
                Text text = criterion(verdict).then(new Text("：", ": ")).then(ReasonText.of(verdict.reason()));
                counts.merge(text, 1, Integer::sum);
            }
        }
        counts.forEach(
                (text, count) -> lines.add("  ", text.then(new Text("，" + count + "项次", "; verdicts: " + count))));
    }

    private Text criterion(Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion == null ? Text.same(verdict.criterion()) : Titles.of(criterion);
    }
}
