package org.junheng.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Finding;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Reason;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.ReasonText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Findings that are undecided: why, and by which figures. What is undecided at many subjects is told once for all. */
final class UndecidedText {
    /** Up to so many are told school by school. */
    private static final int FEW = 5;

    private static final String INDENT = "        ";

    private final Names names;
    private final Lines lines;
    private final MissingText missing;

    UndecidedText(Names names, Lines lines) {
        this.names = names;
        this.lines = lines;
        this.missing = new MissingText(names);
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
        if (!isSaidByFigures(reason)) {
            why(Set.of(ReasonText.of(reason)));
        }
        wanted(reason.missing(), List.of());
    }

    /** {@code ：数据不足}, where that is why; else the lines below say why. */
    static Text byFigures(Reason reason) {
        return isSaidByFigures(reason) ? new Text("：数据不足", "") : new Text("：尚不能判定", "");
    }

    private static boolean isSaidByFigures(Reason reason) {
        return reason.kind() == Reason.ReasonSort.MISSING_FIGURES
                && !reason.missing().isEmpty();
    }

    /** The findings of one criterion together. */
    void together(List<Finding> findings) {
        List<Text> subjects =
                findings.stream().map(finding -> names.title(finding.subject())).toList();
        lines.add(
                "      ",
                new Text("待定：", "Undecided: ")
                        .then(Titles.of(findings.get(0).definition()))
                        .then(new Text("，" + subjects.size() + noun(findings) + "：", ", at " + subjects.size() + ": "))
                        .then(MissingText.list(subjects))
                        .then(new Text("。", ".")));
        Set<Text> reasons = new LinkedHashSet<>();
        List<Input> figures = new ArrayList<>();
        for (Finding finding : findings) {
            Reason reason = finding.verdict().reason();
            if (!isSaidByFigures(reason)) {
                reasons.add(ReasonText.of(reason));
            }
            figures.addAll(reason.missing());
        }
        why(reasons);
        wanted(figures, subjects);
    }

    private static String noun(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.judged() instanceof School)
                ? "所学校"
                : findings.stream().allMatch(finding -> finding.judged() instanceof Section) ? "个学段" : "项";
    }

    private void why(Set<Text> reasons) {
        if (!reasons.isEmpty()) {
            lines.add(INDENT, new Text("待定原因：", "Why: ").then(Lists.APART.between(List.copyOf(reasons))));
        }
    }

    private void wanted(List<Input> figures, List<Text> above) {
        if (!figures.isEmpty()) {
            lines.add(INDENT, new Text("补齐后可判定：", "Needed to decide: ").then(missing.of(figures, above)));
        }
    }
}
