package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.report.view.Counts;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.Recommendation;
import org.junheng.report.view.SchoolSheet;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.words.Heading;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/** The yearly summary of one school. */
final class SchoolSummary {
    private final Heading heading;
    private final Evaluation evaluation;
    private final School school;
    private final Names names;
    private final SummaryParts parts;

    private SchoolSummary(Heading heading, Evaluation evaluation, School school) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.school = school;
        this.names = new Names(evaluation);
        this.parts = new SummaryParts(heading, names, evaluation.subjects());
    }

    static Summary of(
            Heading heading, Evaluation evaluation, School school, Optional<PlanSummary> plan, ReadingNotes notes) {
        return new SchoolSummary(heading, evaluation, school).write(plan, notes);
    }

    private boolean isOurs(String subject) {
        return names.owner(subject).equals(school.id());
    }

    private Summary write(Optional<PlanSummary> plan, ReadingNotes notes) {
        Summary summary = new Summary(new Text(
                school.name() + "义务教育均衡发展总结",
                school.name() + ": balanced development of compulsory education, summary"));
        List<Verdict> ours = evaluation.verdicts().stream()
                .filter(verdict -> isOurs(verdict.subject()))
                .toList();
        Counts counts = Counts.of(ours);
        summary.text(SchoolSheet.outcome(school, ours, FindingRows.of(heading, evaluation, names), names));
        summary.text(new Text(
                        school.name() + "（" + evaluation.county().name() + "，"
                                + school.kind().title().zh() + "）以" + heading.asOf() + "为评估日期，共有判定" + counts.total()
                                + "项次：",
                        school.name() + " (" + evaluation.county().name() + ", "
                                + school.kind().title().en() + "), as of " + heading.asOf() + ": " + counts.total()
                                + " verdicts; ")
                .then(SummaryParts.states(counts, "项次"))
                .then(new Text("。", ".")));
        achievements(summary, ours);
        problems(summary);
        List<WantedFigure> wanted = WantedFigure.of(evaluation, names).stream()
                .filter(figure -> figure.school().equals(school.id()))
                .toList();
        parts.missing(summary, new Text("（二）", "2.2"), wanted);
        List<Recommendation> recommendations =
                Recommendation.of(heading, evaluation, names, finding -> isOurs(finding.subject()));
        parts.recommendations(summary, recommendations, wanted);
        plan.ifPresent(made -> made.school(summary, school.id()));
        parts.sources(summary, notes);
        return summary;
    }

    private void achievements(Summary summary, List<Verdict> ours) {
        summary.head(1, new Text("一、取得的成绩", "1. What was achieved"));
        Map<Measure, Text> means = SchoolSheet.means(evaluation);
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(
                new Text("指标", "Indicator"),
                new Text("本校", "School"),
                new Text("县均", "County"),
                new Text("要求", "Limit")));
        for (Verdict verdict : ours) {
            if (verdict.state() == Verdict.State.PASS) {
                rows.add(List.of(
                        names.criterion(verdict.criterion()),
                        ValueText.of(verdict),
                        verdict.requirement().value() instanceof Measure measure
                                ? means.getOrDefault(measure, Text.NONE)
                                : Text.NONE,
                        LimitText.of(verdict)));
            }
        }
        if (rows.size() == 1) {
            summary.text(new Text("没有一项标准得到达标的判定。", "No criterion was found to be met."));
        } else {
            summary.text(new Text("下列标准已经达到。", "These criteria are met."));
            summary.table(List.of(40, 22, 20, 18), rows);
        }
    }

    private void problems(Summary summary) {
        summary.head(1, new Text("二、存在的问题", "2. Problems"));
        summary.head(2, new Text("（一）未达标的标准", "2.1 Criteria that are not met"));
        List<FindingRow> failed = FindingRows.of(heading, evaluation, names).stream()
                .filter(row -> row.school().equals(school.id()))
                .filter(row -> row.finding().verdict().state() == Verdict.State.FAIL)
                .toList();
        failed.forEach(row -> summary.text(row.statementOfPart()));
        if (failed.isEmpty()) {
            summary.text(new Text("没有未达标的标准。", "No criterion is failed."));
        }
    }
}
