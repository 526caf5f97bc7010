package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Measure;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Advice;
import org.junheng.report.view.Counts;
import org.junheng.report.view.DispersionRows;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** The yearly summary of one school. */
final class SchoolSummary {
    private final Heading heading;
    private final Evaluation evaluation;
    private final School school;
    private final Language language;
    private final SummaryParts parts;
    private final Bilingual words;

    private SchoolSummary(Heading heading, Evaluation evaluation, School school, Language language) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.school = school;
        this.language = language;
        this.parts = new SummaryParts(heading, evaluation, language);
        this.words = parts.words();
    }

    static Summary of(
            Heading heading,
            Evaluation evaluation,
            School school,
            Language language,
            Optional<PlanSummary> plan,
            ReadingNotes notes) {
        return new SchoolSummary(heading, evaluation, school, language).write(plan, notes);
    }

    private boolean isOurs(String subject) {
        return words.names().owner(subject).equals(school.id());
    }

    private Summary write(Optional<PlanSummary> plan, ReadingNotes notes) {
        Summary summary = new Summary(language.of(
                school.name() + "义务教育均衡发展总结",
                school.name() + ": balanced development of compulsory education, summary"));
        List<Verdict> ours = evaluation.verdicts().stream()
                .filter(verdict -> isOurs(verdict.subject()))
                .toList();
        Counts counts = Counts.of(ours);
        summary.text(language.of(
                school.name() + "（" + evaluation.county().name() + "，"
                        + school.kind().titleZh() + "）以" + heading.asOf() + "为评估日期，共有判定" + counts.total() + "项次："
                        + parts.states(counts) + "。",
                school.name() + " (" + evaluation.county().name() + ", "
                        + school.kind().titleEn() + "), as of " + heading.asOf() + ": " + counts.total()
                        + " verdicts; " + parts.states(counts) + "."));
        achievements(summary, ours);
        problems(summary);
        List<WantedFigure> wanted = WantedFigure.of(evaluation, words).stream()
                .filter(figure -> figure.school().equals(school.id()))
                .toList();
        parts.missing(summary, wanted);
        List<Advice> advice = Advice.of(heading, evaluation, words, finding -> isOurs(finding.subject()));
        parts.advice(summary, advice, wanted);
        plan.ifPresent(made -> made.school(summary, school.id()));
        parts.sources(summary, notes);
        return summary;
    }

    private void achievements(Summary summary, List<Verdict> ours) {
        summary.head(1, language.of("一、取得的成绩", "1. What was achieved"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.of("指标", "Indicator"),
                language.of("本校", "School"),
                language.of("县均", "County"),
                language.of("要求", "Limit")));
        for (Verdict verdict : ours) {
            if (verdict.state() == Verdict.State.PASS) {
                rows.add(List.of(
                        parts.say(words.criterion(verdict.criterion())),
                        new Wording(language).value(verdict),
                        countyValue(verdict),
                        new Wording(language).limit(verdict.requirement())));
            }
        }
        if (rows.size() == 1) {
            summary.text(language.of("没有一项标准得到达标的判定。", "No criterion was found to be met."));
        } else {
            summary.text(language.of("下列标准已经达到。", "These criteria are met."));
            summary.table(List.of(40, 22, 20, 18), rows);
        }
    }

    /** The county's value of the same indicator, where a dispersion of it is known. */
    private String countyValue(Verdict verdict) {
        if (!(verdict.requirement().value() instanceof Measure measure)) {
            return "";
        }
        return evaluation.verdicts().stream()
                .map(other -> other.requirement().value())
                .filter(Dispersion.class::isInstance)
                .map(Dispersion.class::cast)
                .filter(dispersion -> dispersion.members().contains(measure))
                .map(dispersion -> parts.say(DispersionRows.mean(dispersion)))
                .findFirst()
                .orElse("");
    }

    private void problems(Summary summary) {
        summary.head(1, language.of("二、存在的问题", "2. What is wanting"));
        List<FindingRow> failed = FindingRows.of(heading, evaluation, words).stream()
                .filter(row -> row.school().equals(school.id()))
                .filter(row -> row.finding().verdict().state() == Verdict.State.FAIL)
                .toList();
        failed.forEach(row -> summary.text((row.part().isEmpty() ? "" : parts.say(row.part()) + language.of("：", ": "))
                + parts.say(row.statement())));
        if (failed.isEmpty()) {
            summary.text(language.of("没有未达标的标准。", "No criterion is failed."));
        }
    }
}
