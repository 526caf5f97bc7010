package org.junheng.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.values.Tolerated;

/** The verdicts that a person must look at: the grave ones first, failures before what is undecided. */
final class Findings {
    private Findings() {}

    static List<Finding> of(List<Verdict> verdicts, Map<String, Criterion> criteria, Map<String, Subject> subjects) {
        Finding.Directory index = new Finding.Directory(criteria, subjects);
        Tolerated tolerated = new Tolerated(criteria, verdicts);
        List<Finding> findings = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.state() != State.FAIL && verdict.state() != State.UNDECIDED) {
                continue;
            }
            Criterion criterion = criteria.get(verdict.criterion());
            Subject subject = subjects.get(verdict.subject());
            if (criterion == null || subject == null) {
                throw new IllegalStateException("a verdict of nothing known: " + verdict);
            }
            Finding finding = Finding.of(criterion, subject, verdict, index);
            findings.add(
                    tolerated.contains(verdict)
                            ? finding.asTolerated()
                            : tolerated.isOpen(verdict) ? finding.asPerhapsTolerated() : finding);
        }
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> finding.verdict().state() == State.FAIL ? 0 : 1));
        return List.copyOf(findings);
    }
}
