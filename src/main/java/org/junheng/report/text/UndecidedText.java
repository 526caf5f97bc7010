package org.junheng.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Finding;
import org.junheng.facts.Reason;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.Reasons;

/** Findings that are undecided: why, and by which figures. What is undecided at many subjects is told once for all. */
final class UndecidedText {
    /** Up to so many are told school by school. */
    private static final int FEW = 5;

    private final Names names;
    private final Language language;
    private final Lines lines;
    private final MissingText missing;

    UndecidedText(Names names, Language language, Lines lines) {
        this.names = names;
        this.language = language;
        this.lines = lines;
        this.missing = new MissingText(names, language);
    }

    /** The criteria that are undecided at many subjects, each with its findings, in the order of the findings. */
    static Map<String, List<Finding>> atMany(List<Finding> findings) {
        Map<String, List<Finding>> byCriterion = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.verdict().state() == Verdict.State.UNDECIDED)
                .forEach(finding -> byCriterion
                        .computeIfAbsent(finding.criterion(), criterion -> new ArrayList<>())
                        .add(finding));
        byCriterion.values().removeIf(all -> all.size() <= FEW);
        return byCriterion;
    }

    /** Why a finding is undecided, and what would decide it. */
    void reason(Reason reason) {
        if (reason.kind() != Reason.Kind.MISSING_FIGURES || reason.missing().isEmpty()) {
            why(Set.of(new Reasons(language).of(reason)));
        }
        wanted(reason.missing(), List.of());
    }

    /** The findings of one criterion together. */
    void together(List<Finding> findings) {
        List<String> subjects =
                findings.stream().map(finding -> names.title(finding.subject())).toList();
        Finding first = findings.get(0);
        lines.add("      "
                + language.of(
                        "待定：" + first.definition().titleZh() + "，" + subjects.size() + "处：" + missing.list(subjects)
                                + "。",
                        "Undecided: " + first.definition().titleEn() + ", at " + subjects.size() + ": "
                                + missing.list(subjects) + "."));
        Set<String> reasons = new LinkedHashSet<>();
        List<Input> figures = new ArrayList<>();
        for (Finding finding : findings) {
            Reason reason = finding.verdict().reason();
            if (reason.kind() != Reason.Kind.MISSING_FIGURES || reason.missing().isEmpty()) {
                reasons.add(new Reasons(language).of(reason));
            }
            figures.addAll(reason.missing());
        }
        why(reasons);
        wanted(figures, subjects);
    }

    private void why(Set<String> reasons) {
        if (!reasons.isEmpty()) {
            lines.add("        " + language.of("待定原因：", "Why: ") + String.join(language.of("；", "; "), reasons));
        }
    }

    private void wanted(List<Input> figures, List<String> above) {
        if (!figures.isEmpty()) {
            lines.add("        " + language.of("补齐后可判定：", "Would decide it: ") + missing.of(figures, above));
        }
    }
}
