package org.junheng.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.lab.Case.Expected;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Holds what a case says against what came out. */
final class CaseCheck {
    private final Evaluation evaluation;
    private final List<Text> differences = new ArrayList<>();
    private final Set<Verdict> named = new LinkedHashSet<>();

    private CaseCheck(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static CaseResult of(Case each, Evaluation evaluation) {
        CaseCheck comparison = new CaseCheck(evaluation);
        each.verdicts().forEach(comparison::compare);
        each.values().forEach(comparison::compare);
        each.countermeasures().ifPresent(expected -> comparison.compareCountermeasures(expected, each.file()));
        List<Text> differences = comparison.differences;
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
            differences.add(label(expected.criterion(), expected.subject())
                    .then(wanted(expected))
                    .then(new Text("，没有判定", ", got no verdict"))
                    .then(hint(expected, subjects)));
        }
        for (Verdict verdict : meant) {
            named.add(verdict);
            if (verdict.state() != expected.state()) {
                Text why = VerdictText.of(verdict);
                differences.add(label(verdict.criterion(), verdict.subject())
                        .then(wanted(expected))
                        .then(new Text("，实为 ", ", got "))
                        .then(title(verdict.state()))
                        .then(new Text("（" + why.zh() + "）", " (" + why.en() + ")")));
            }
        }
    }

    private void compare(Case.ExpectedValue expected) {
        List<Verdict> judged = evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(expected.criterion()))
                .toList();
        for (Verdict verdict : judged) {
            named.add(verdict);
            if (!AtLimit.comesTo(verdict.requirement().value(), expected.number())) {
                Text got = VerdictText.of(verdict);
                differences.add(label(verdict.criterion(), verdict.subject())
                        .then(new Text("期望值 ", "expected the value "))
                        .then(expected.number().toString())
                        .then(new Text("，实为 ", ", got "))
                        .then(got));
            }
        }
        if (judged.isEmpty()) {
            differences.add(label(expected.criterion(), "").then(new Text("没有判定", "got no verdict")));
        }
    }

    private static Text label(String criterion, String subject) {
        return subject.isEmpty()
                ? new Text(criterion + "：", criterion + ": ")
                : new Text(criterion + "，" + subject + "：", criterion + " on " + subject + ": ");
    }

    private static Text wanted(Expected expected) {
        return new Text("期望 ", "expected ").then(title(expected.state()));
    }

    private static Text title(Verdict.State state) {
        return state.title();
    }

    private static Text hint(Expected expected, List<String> subjects) {
        if (subjects.isEmpty()) {
            return new Text("；这里没有它判定的对象", "; it judges nobody here");
        }
        return ClosestName.to(expected.subject(), subjects)
                .map(near -> new Text("；是否指 " + near + " ？", "; maybe " + near + " is meant"))
                .orElseGet(() ->
                        new Text("；它判定的是 " + String.join("、", subjects), "; it judges " + String.join(", ", subjects)));
    }

    /**
     * Every remedy that is expected, and no other for a criterion of the case's own folder. Other packs that are loaded with it
     * recommend what they do: it is not for this case to say, and a place's folder is called after the pack that it belongs to.
     */
    private void compareCountermeasures(Set<String> expected, String file) {
        Set<String> recommended = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        String folder = folder(file);
        boolean isOfNone = evaluation.criteria().values().stream().noneMatch(criterion -> isIn(folder, criterion));
        Map<String, Finding> findings = new HashMap<>();
        evaluation.findings().forEach(finding -> findings.put(finding.id(), finding));
        for (Countermeasure measure : evaluation.countermeasures()) {
            recommended.add(measure.rule());
            Finding finding = findings.get(measure.finding());
            if (isOfNone || finding == null || isIn(folder, finding.definition())) {
                own.add(measure.rule());
            }
        }
        for (String rule : expected) {
            if (!recommended.contains(rule)) {
                differences.add(
                        label(rule, "").then(new Text("期望提出对策，实际没有", "expected to recommend something, and did not")));
            }
        }
        own.removeAll(expected);
        own.forEach(rule -> differences.add(
                label(rule, "").then(new Text("提出了对策，而用例没有写", "recommends something, and the case does not say so"))));
    }

    private static boolean isIn(String folder, Criterion criterion) {
        return List.of(criterion.file().split("/", -1)).contains(folder);
    }

    private static String folder(String file) {
        String[] path = file.replace('\\', '/').split("/", -1);
        return path.length < 2 ? "" : path[path.length - 2];
    }
}
