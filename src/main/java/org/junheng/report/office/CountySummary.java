package org.junheng.report.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Severity;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.view.AnswerView;
import org.junheng.report.view.Counts;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.Recommendation;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.words.Heading;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Tally;

/** The yearly summary of a county: 取得的成绩, 存在的问题, 对策与下一步. */
final class CountySummary {
    private static final Text LINES = Text.same("\n");

    private final Heading heading;
    private final Evaluation evaluation;
    private final Names names;
    private final SummaryParts parts;

    private CountySummary(Heading heading, Evaluation evaluation) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.names = new Names(evaluation);
        this.parts = new SummaryParts(heading, names, evaluation.subjects());
    }

    static Summary of(
            Heading heading, Evaluation evaluation, AnswerView answer, Optional<PlanSummary> plan, ReadingNotes notes) {
        return new CountySummary(heading, evaluation).write(answer, plan, notes);
    }

    private Summary write(AnswerView answer, Optional<PlanSummary> plan, ReadingNotes notes) {
        String name = evaluation.county().name();
        Summary summary = new Summary(
                new Text(name + "义务教育均衡发展总结", name + ": balanced development of compulsory education, summary"));
        summary.text(answer.paragraph());
        Counts counts = Counts.of(evaluation.verdicts());
        int schools = evaluation.county().schools().size();
        int criteria = evaluation.criteria().size();
        summary.text(new Text(
                        "以" + heading.asOf() + "为评估日期，按" + criteria + "项标准评估全县" + schools + "所学校，共作出判定" + counts.total()
                                + "项次：",
                        "As of " + heading.asOf() + ", " + schools + " schools were evaluated by " + criteria
                                + " criteria. Of " + counts.total() + " verdicts ")
                .then(SummaryParts.states(counts, "项次"))
                .then(new Text("。", ".")));
        achievements(summary);
        problems(summary);
        List<WantedFigure> wanted = WantedFigure.of(evaluation, names);
        parts.missing(summary, new Text("（三）", "2.3"), wanted);
        parts.recommendations(summary, Recommendation.of(heading, evaluation, names), wanted);
        plan.ifPresent(made -> made.county(summary));
        parts.sources(summary, notes);
        return summary;
    }

    private void achievements(Summary summary) {
        summary.head(1, new Text("一、取得的成绩", "1. What was achieved"));
        summary.head(2, new Text("（一）已达到的县级要求", "1.1 Requirements of the county that are met"));
        List<Verdict> met = evaluation.verdicts().stream()
                .filter(verdict -> verdict.state() == Verdict.State.PASS && names.isCounty(verdict.subject()))
                .toList();
        if (met.isEmpty()) {
            summary.text(new Text("没有一项县级要求得到达标的判定。", "None was found to be met."));
        } else {
            List<List<Text>> rows = new ArrayList<>();
            rows.add(List.of(new Text("要求", "Requirement"), new Text("数值", "Value"), new Text("限值", "Limit")));
            met.forEach(verdict -> rows.add(
                    List.of(names.criterion(verdict.criterion()), ValueText.inFull(verdict), LimitText.of(verdict))));
            summary.table(List.of(54, 34, 12), rows);
        }
        schools(summary);
    }

    private void schools(Summary summary) {
        summary.head(2, new Text("（二）学校达标情况", "1.2 Schools"));
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (!names.isCounty(verdict.subject())) {
                byCriterion
                        .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict);
            }
        }
        byCriterion.values().stream()
                .filter(verdicts -> verdicts.get(0).requirement().value() instanceof Tally)
                .forEach(verdicts -> summary.text(names.criterion(
                                verdicts.get(0).criterion())
                        .then(new Text("：", ": "))
                        .then(SummaryParts.states(
                                Counts.of(verdicts), verdicts.get(0).subject().contains("/") ? "个学段" : "所"))
                        .then(new Text("。", "."))));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(
                new Text("指标", "Indicator"),
                new Text("应评", "Judged"),
                new Text("达标", "Met"),
                new Text("未达标", "Not met"),
                new Text("待定", "Undecided"),
                new Text("达标率", "Share")));
        List<Text> met = new ArrayList<>();
        byCriterion.forEach((criterion, verdicts) -> {
            Counts counts = Counts.of(verdicts);
            if (counts.fail() + counts.undecided() > 0) {
                rows.add(row(criterion, counts));
            } else if (counts.pass() > 0) {
                met.add(names.criterion(criterion));
            }
        });
        if (!met.isEmpty()) {
            summary.text(new Text(
                            "下列" + met.size() + "项指标，应评学校全部达标：",
                            "These " + met.size() + " indicators are met by every school that was judged: ")
                    .then(Lists.NAMES.between(met))
                    .then(new Text("。", ".")));
        }
        if (rows.size() > 1) {
            summary.text(new Text("其余各项指标：", "The other indicators:"));
            summary.table(List.of(46, 10, 10, 11, 10, 13), rows);
        }
    }

    private List<Text> row(String criterion, Counts counts) {
        int judged = counts.pass() + counts.fail() + counts.undecided();
        Text share = judged == 0
                ? new Text("不适用", "n/a")
                : Text.same(Exact.of(counts.pass())
                                .times(Measure.HUNDRED)
                                .dividedBy(Exact.of(judged))
                                .rounded(1)
                        + "%");
        return List.of(
                names.criterion(criterion),
                number(judged),
                number(counts.pass()),
                number(counts.fail()),
                number(counts.undecided()),
                share);
    }

    private static Text number(int number) {
        return Text.same(String.valueOf(number));
    }

    private void problems(Summary summary) {
        List<FindingRow> failed = FindingRows.of(heading, evaluation, names).stream()
                .filter(row -> row.finding().verdict().state() == Verdict.State.FAIL
                        && !row.finding().restates())
                .toList();
        summary.head(1, new Text("二、存在的问题", "2. Problems"));
        summary.head(2, new Text("（一）县级问题", "2.1 The county"));
        List<FindingRow> county =
                failed.stream().filter(row -> row.school().isEmpty()).toList();
        county.forEach(row -> summary.text(statement(row)));
        if (county.isEmpty()) {
            summary.text(new Text("没有未达到的县级要求。", "No requirement of the county is unmet."));
        }
        summary.head(2, new Text("（二）学校问题", "2.2 Schools"));
        Map<Text, List<Text>> bySchool = new LinkedHashMap<>();
        Set<Text> required = new HashSet<>();
        failed.stream().filter(row -> !row.school().isEmpty()).forEach(row -> {
            bySchool.computeIfAbsent(row.owner(), any -> new ArrayList<>()).add(statement(row));
            if (!isAdvisory(row)) {
                required.add(row.owner());
            }
        });
        if (bySchool.isEmpty()) {
            summary.text(new Text("没有未达标的学校。", "No school fails a criterion."));
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(new Text("学校", "School"), new Text("问题", "Findings")));
        bySchool.forEach((school, statements) -> {
            if (required.contains(school)) {
                rows.add(List.of(school, LINES.between(statements)));
            }
        });
        bySchool.forEach((school, statements) -> {
            if (!required.contains(school)) {
                rows.add(List.of(school, LINES.between(statements)));
            }
        });
        summary.text(schools(required.size(), bySchool.size() - required.size()));
        summary.table(List.of(22, 78), rows);
    }

    /** As many as the answer counts, and those besides that are short of nothing they have to meet. */
    private static Text schools(int required, int others) {
        Text first = new Text("有未达标项的学校共" + required + "所", required + " schools are short of what they have to meet");
        return others == 0
                ? first.then(new Text("：", ":"))
                : first.then(new Text(
                        "；另有" + others + "所只有建议性的、或文件允许的不足，列在后面：",
                        "; " + others + " more, listed last, only of what is advised or tolerated:"));
    }

    private static boolean isAdvisory(FindingRow row) {
        return row.finding().severity() == Severity.ADVISORY;
    }

    private static Text statement(FindingRow row) {
        return isAdvisory(row) ? row.statement().then(new Text("（建议性）", " (advisory)")) : row.statement();
    }
}
