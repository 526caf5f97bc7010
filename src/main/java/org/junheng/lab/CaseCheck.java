package org.junheng.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Verdict;
import org.junheng.lab.Case.Expected;
import org.junheng.results.Evaluation;
import org.junheng.rules.ClosestName;

/** Holds what a case says against what came out. */
final class CaseCheck {
    private final Evaluation evaluation;
    private final List<String> differences = new ArrayList<>();
    private final Set<Verdict> named = new LinkedHashSet<>();

    private CaseCheck(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static CaseResult of(Case each, Evaluation evaluation) {
        CaseCheck comparison = new CaseCheck(evaluation);
        each.verdicts().forEach(comparison::compare);
        each.countermeasures().ifPresent(comparison::compareCountermeasures);
        List<String> differences = comparison.differences;
        return new CaseResult(
                each.file(),
                each.line(),
                each.name(),
                differences.isEmpty(),
                differences,
                List.copyOf(comparison.named),
                each.countermeasures().isPresent(),
                evaluation);
    }

    private void compare(Expected expected) {
        List<Verdict> judged = evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(expected.criterion()))
                .toList();
        List<Verdict> meant = judged.stream()
                .filter(verdict ->
                        expected.subject().isEmpty() || verdict.subject().equals(expected.subject()))
                .toList();
        if (meant.isEmpty()) {
            List<String> subjects = judged.stream().map(Verdict::subject).toList();
            differences.add(
                    label(expected) + ": expected " + expected.state() + ", got no verdict" + hint(expected, subjects));
        }
        for (Verdict verdict : meant) {
            named.add(verdict);
            if (verdict.state() != expected.state()) {
                differences.add(verdict.criterion() + " on " + verdict.subject() + ": expected " + expected.state()
                        + ", got " + verdict.state() + " (" + VerdictText.of(verdict) + ")");
            }
        }
    }

    private static String label(Expected expected) {
        return expected.criterion() + (expected.subject().isEmpty() ? "" : " on " + expected.subject());
    }

    private static String hint(Expected expected, List<String> subjects) {
        if (subjects.isEmpty()) {
            return "; it judges nobody here";
        }
        return ClosestName.to(expected.subject(), subjects)
                .map(near -> "; maybe " + near + " is meant")
                .orElse("; it judges " + String.join(", ", subjects));
    }

    private void compareCountermeasures(Set<String> expected) {
        Set<String> recommended = new TreeSet<>();
        evaluation.countermeasures().stream().map(Countermeasure::rule).forEach(recommended::add);
        for (String rule : expected) {
            if (!recommended.contains(rule)) {
                differences.add(rule + ": expected to recommend something, and did not");
            }
        }
        recommended.removeAll(expected);
        recommended.forEach(rule -> differences.add(rule + ": recommends something, and the case does not say so"));
    }
}
