package org.junheng.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Severity;
import org.junheng.facts.Tally;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Advice;
import org.junheng.report.view.Counts;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.Tops;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** The yearly summary of a county: 取得的成绩, 存在的问题, 对策与下一步. */
final class CountySummary {
    private final Heading heading;
    private final Evaluation evaluation;
    private final Language language;
    private final SummaryParts parts;
    private final Bilingual words;

    private CountySummary(Heading heading, Evaluation evaluation, Language language) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.language = language;
        this.parts = new SummaryParts(heading, evaluation, language);
        this.words = parts.words();
    }

    static Summary of(
            Heading heading, Evaluation evaluation, Language language, Optional<PlanSummary> plan, ReadingNotes notes) {
        return new CountySummary(heading, evaluation, language).write(plan, notes);
    }

    private Summary write(Optional<PlanSummary> plan, ReadingNotes notes) {
        String name = evaluation.county().name();
        Summary summary = new Summary(
                language.of(name + "义务教育均衡发展总结", name + ": balanced development of compulsory education, summary"));
        Counts counts = Counts.of(evaluation.verdicts());
        int schools = evaluation.county().schools().size();
        summary.text(language.of(
                "以" + heading.asOf() + "为评估日期，按" + evaluation.criteria().size() + "项标准评估全县" + schools + "所学校，共作出判定"
                        + counts.total() + "项次：" + parts.states(counts) + "。" + headline(),
                "As of " + heading.asOf() + ", " + schools + " schools were evaluated by "
                        + evaluation.criteria().size() + " criteria. Of " + counts.total() + " verdicts "
                        + parts.states(counts) + ". " + headline()));
        achievements(summary);
        problems(summary);
        List<WantedFigure> wanted = WantedFigure.of(evaluation, words);
        parts.missing(summary, wanted);
        parts.advice(summary, Advice.of(heading, evaluation, words), wanted);
        plan.ifPresent(made -> made.county(summary));
        parts.sources(summary, notes);
        return summary;
    }

    private String headline() {
        Counts demands = Tops.counts(evaluation);
        return language.of(
                "县级要求" + demands.total() + "项，达标" + demands.pass() + "项，未达标" + demands.fail() + "项，待定"
                        + demands.undecided() + "项。",
                "Of the county's " + demands.total() + " requirements " + demands.pass() + " are met, " + demands.fail()
                        + " are not, and " + demands.undecided() + " are undecided.");
    }

    private void achievements(Summary summary) {
        summary.head(1, language.of("一、取得的成绩", "1. What was achieved"));
        summary.head(2, language.of("（一）已达到的县级要求", "1.1 Requirements of the county that are met"));
        List<Verdict> met = evaluation.verdicts().stream()
                .filter(verdict ->
                        verdict.state() == Verdict.State.PASS && words.names().isCounty(verdict.subject()))
                .toList();
        if (met.isEmpty()) {
            summary.text(language.of("没有一项县级要求得到达标的判定。", "None was found to be met."));
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(
                    language.of("要求", "Requirement"),
                    language.of("数值", "Value"),
                    language.of("限值", "Limit"),
                    language.of("依据", "Source")));
            met.forEach(verdict -> rows.add(List.of(
                    parts.say(words.criterion(verdict.criterion())),
                    new Wording(language).value(verdict),
                    new Wording(language).limit(verdict.requirement()),
                    parts.source(verdict.criterion()))));
            summary.table(List.of(36, 24, 12, 28), rows);
        }
        schools(summary);
    }

    private void schools(Summary summary) {
        summary.head(2, language.of("（二）学校达标情况", "1.2 Schools"));
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (!words.names().isCounty(verdict.subject())) {
                byCriterion
                        .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict);
            }
        }
        byCriterion.values().stream()
                .filter(verdicts -> verdicts.get(0).requirement().value() instanceof Tally)
                .forEach(verdicts ->
                        summary.text(parts.say(words.criterion(verdicts.get(0).criterion()))
                                + language.of("：", ": ")
                                + parts.states(Counts.of(verdicts))
                                + language.of("。", ".")));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.of("指标", "Indicator"),
                language.of("应评", "Judged"),
                language.of("达标", "Met"),
                language.of("未达标", "Not met"),
                language.of("待定", "Undecided"),
                language.of("达标率", "Share")));
        byCriterion.forEach((criterion, verdicts) -> rows.add(row(criterion, Counts.of(verdicts))));
        if (rows.size() > 1) {
            summary.table(List.of(46, 10, 10, 11, 10, 13), rows);
        }
    }

    private List<String> row(String criterion, Counts counts) {
        int judged = counts.pass() + counts.fail() + counts.undecided();
        String share = judged == 0
                ? language.of("不适用", "n/a")
                : org.junheng.numbers.Exact.of(counts.pass())
                                .times(org.junheng.facts.Measure.HUNDRED)
                                .dividedBy(org.junheng.numbers.Exact.of(judged))
                                .rounded(1)
                        + "%";
        return List.of(
                parts.say(words.criterion(criterion)),
                String.valueOf(judged),
                String.valueOf(counts.pass()),
                String.valueOf(counts.fail()),
                String.valueOf(counts.undecided()),
                share);
    }

    private void problems(Summary summary) {
        List<FindingRow> failed = FindingRows.of(heading, evaluation, words).stream()
                .filter(row -> row.finding().verdict().state() == Verdict.State.FAIL)
                .toList();
        summary.head(1, language.of("二、存在的问题", "2. What is wanting"));
        summary.head(2, language.of("（一）县级问题", "2.1 The county"));
        List<FindingRow> county =
                failed.stream().filter(row -> row.school().isEmpty()).toList();
        county.forEach(row -> summary.text(statement(row)));
        if (county.isEmpty()) {
            summary.text(language.of("没有未达到的县级要求。", "No requirement of the county is unmet."));
        }
        summary.head(2, language.of("（二）学校问题", "2.2 Schools"));
        Map<String, List<String>> bySchool = new LinkedHashMap<>();
        failed.stream()
                .filter(row -> !row.school().isEmpty())
                .forEach(row -> bySchool.computeIfAbsent(parts.say(row.owner()), any -> new ArrayList<>())
                        .add(statement(row)));
        if (bySchool.isEmpty()) {
            summary.text(language.of("没有未达标的学校。", "No school fails a criterion."));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.of("学校", "School"), language.of("问题", "Findings")));
        bySchool.forEach((school, statements) -> rows.add(List.of(school, String.join("\n", statements))));
        summary.text(language.of(
                "有未达标项的学校共" + bySchool.size() + "所：", bySchool.size() + " schools fail at least one criterion:"));
        summary.table(List.of(28, 72), rows);
    }

    private String statement(FindingRow row) {
        String advisory = row.finding().severity() == Severity.ADVISORY ? language.of("（建议性）", " (advisory)") : "";
        return parts.say(row.statement()) + advisory;
    }
}
