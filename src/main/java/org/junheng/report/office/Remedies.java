package org.junheng.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.figures.Input;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.Recommendation;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.CountyAnswer.Amount;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** The remedies in prose, as bureaus write them: what is done, by whom and by when, where and how much, and by what it is shown. */
final class Remedies {
    private static final int MOST_WHERE = 6;
    private static final int MOST_PROOF = 3;

    private final Names names;
    private final Map<String, Subject> subjects;

    Remedies(Names names, Map<String, Subject> subjects) {
        this.names = names;
        this.subjects = subjects;
    }

    /**
     * What fails, and what is done about it.
     *
     * @param concerns the criteria, each with where and how much
     * @param findings the findings
     * @param measures what is done
     */
    private record RemediedProblem(List<Text> concerns, List<Finding> findings, List<Recommendation> measures) {}

    /** A numbered paragraph for each problem: criteria for which the same is done are one. */
    List<Text> of(List<Recommendation> recommendations) {
        Map<String, Map<String, Finding>> byCriterion = new LinkedHashMap<>();
        Map<String, List<Recommendation>> measures = new LinkedHashMap<>();
        for (Recommendation one : recommendations) {
            for (Finding finding : one.findings()) {
                byCriterion
                        .computeIfAbsent(finding.criterion(), any -> new LinkedHashMap<>())
                        .put(finding.id(), finding);
                List<Recommendation> known = measures.computeIfAbsent(finding.criterion(), any -> new ArrayList<>());
                if (!known.contains(one)) {
                    known.add(one);
                }
            }
        }
        Map<List<Recommendation>, RemediedProblem> problems = new LinkedHashMap<>();
        byCriterion.forEach((criterion, findings) -> {
            List<Recommendation> same = measures.getOrDefault(criterion, List.of());
            RemediedProblem problem = problems.computeIfAbsent(
                    same, any -> new RemediedProblem(new ArrayList<>(), new ArrayList<>(), same));
            problem.concerns().add(concern(criterion, List.copyOf(findings.values())));
            problem.findings().addAll(findings.values());
        });
        List<Text> paragraphs = new ArrayList<>();
        problems.values().forEach(problem -> paragraphs.add(paragraph(paragraphs.size() + 1, problem)));
        return paragraphs;
    }

    private static Text paragraph(int number, RemediedProblem problem) {
        return new Text(number + "．", number + ". ")
                .then(Lists.APART.between(problem.concerns()))
                .then(new Text("：", ": "))
                .then(Lists.APART.between(
                        problem.measures().stream().map(Remedies::measure).toList()))
                .then(proof(problem.findings()))
                .then(new Text("。", "."));
    }

    private static Text measure(Recommendation one) {
        return one.title()
                .then(new Text("（", " ("))
                .then(Titles.of(one.measure().actor()))
                .then(new Text("，", ", "))
                .then(Titles.of(one.measure().term()))
                .then(new Text("）", ")"));
    }

    /** Where, and how much; of the county how much alone. */
    private Text concern(String criterion, List<Finding> findings) {
        List<Text> items = new ArrayList<>();
        for (Finding finding : findings) {
            Text amount = Amount.toClose(finding.verdict(), subjects)
                    .map(AnswerText::of)
                    .orElse(Text.NONE);
            Text who = names.isCounty(finding.subject()) ? Text.NONE : names.title(finding.subject());
            Text item = who.then(amount);
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return part(names.criterion(criterion), items);
    }

    private static Text part(Text criterion, List<Text> items) {
        if (items.isEmpty()) {
            return criterion;
        }
        Excerpt<Text> excerpt = Excerpt.of(items, MOST_WHERE);
        Text shown = Lists.NAMES.between(excerpt.shown());
        return criterion
                .then(new Text("（", " ("))
                .then(shown)
                .then(
                        excerpt.more() == 0
                                ? Text.NONE
                                : new Text("等" + excerpt.total() + "项", " and " + excerpt.more() + " more"))
                .then(new Text("）", ")"));
    }

    /** The figures that show it, once they are reported anew. */
    private static Text proof(List<Finding> findings) {
        List<Text> figures = findings.stream()
                .map(Finding::verdict)
                .flatMap(verdict -> verdict.requirement().value().inputs().stream())
                .map(Input::name)
                .map(Titles::of)
                .distinct()
                .toList();
        if (figures.isEmpty()) {
            return Text.NONE;
        }
        Excerpt<Text> excerpt = Excerpt.of(figures, MOST_PROOF);
        return new Text("；以", "; shown by ")
                .then(Lists.NAMES.between(excerpt.shown()))
                .then(excerpt.more() == 0 ? Text.NONE : new Text("等", " and others"))
                .then(new Text("的填报为凭", " as reported"));
    }
}
