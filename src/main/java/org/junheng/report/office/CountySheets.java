package org.junheng.report.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junheng.facts.Composite;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Measure;
import org.junheng.facts.Section;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Language;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** Tables Ⅲ, Ⅳ and Ⅴ of the application form: dispersions, government guarantee, quality of education. */
final class CountySheets {
    private static final Set<String> GUARANTEE = Set.of("QB-G", "QB-GS");
    private static final Set<String> QUALITY = Set.of("QB-Q", "QB-QS");

    private final Language language;
    private final FormCell cells;
    private final Sheet dispersions;
    private final Sheet guarantee;
    private final Sheet quality;
    private int itemsOfGuarantee;
    private int itemsOfQuality;

    CountySheets(Workbook workbook, Language language) {
        this.language = language;
        this.cells = new FormCell(language);
        this.dispersions = new Sheet(
                        workbook,
                        language.of("表Ⅲ", "Table III"),
                        language.of("表Ⅲ 校际差异系数（按学生数加权）", "Table III: dispersion between schools, weighted by students"))
                .columns(14, language.of("县（市、区）", "County"), language.of("学段", "Level"));
        this.guarantee = items(
                workbook, language.of("表Ⅳ", "Table IV"), language.of("表Ⅳ 政府保障程度", "Table IV: government guarantee"));
        this.quality =
                items(workbook, language.of("表Ⅴ", "Table V"), language.of("表Ⅴ 教育质量", "Table V: quality of education"));
    }

    private Sheet items(Workbook workbook, String name, String title) {
        Sheet sheet = new Sheet(workbook, name, title).columns(14, language.of("县（市、区）", "County"));
        sheet.column("subject", language.of("对象", "Subject"), 26);
        sheet.column("item", language.of("指标", "Item"), 40);
        sheet.column("value", language.of("数值", "Value"), 20);
        sheet.column("limit", language.of("要求", "Limit"), 16);
        sheet.column("verdict", language.of("判定", "Verdict"), 10);
        sheet.column("source", language.of("依据", "Source"), 40);
        return sheet;
    }

    void add(Evaluation evaluation) {
        Bilingual words = new Bilingual(evaluation);
        Map<String, List<Verdict>> byLevel = new LinkedHashMap<>();
        // The form asks of the county; what is judged school by school comes after it.
        List<Verdict> countyFirst = new ArrayList<>(evaluation.verdicts());
        countyFirst.sort(Comparator.comparing(verdict -> !words.names().isCounty(verdict.subject())));
        for (Verdict verdict : countyFirst) {
            Criterion criterion = evaluation.criteria().get(verdict.criterion());
            if (criterion == null) {
                continue;
            }
            if (FormCell.isCoefficient(verdict.requirement().value())) {
                byLevel.computeIfAbsent(level(evaluation, verdict), any -> new ArrayList<>())
                        .add(verdict);
            }
            if (GUARANTEE.contains(criterion.group())) {
                item(guarantee, evaluation, words, criterion, verdict);
                itemsOfGuarantee++;
            }
            if (QUALITY.contains(criterion.group())) {
                item(quality, evaluation, words, criterion, verdict);
                itemsOfQuality++;
            }
        }
        byLevel.forEach((level, verdicts) -> dispersions(evaluation, level, verdicts));
    }

    private void dispersions(Evaluation evaluation, String level, List<Verdict> verdicts) {
        dispersions.next();
        dispersions.text(0, evaluation.county().name());
        dispersions.text(1, level);
        for (Verdict verdict : verdicts) {
            Criterion criterion = evaluation.criteria().get(verdict.criterion());
            String key = Indicators.key(verdict.criterion());
            String title = criterion == null ? key : Indicators.title(criterion, language);
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                int mean = dispersions.column(key + " mean", language.of("县均值：", "County value: ") + title, 16);
                mean(mean, dispersion);
            }
            cells.verdict(dispersions, dispersions.column(key, title, 16), verdict);
        }
    }

    private void mean(int column, Dispersion dispersion) {
        dispersion
                .mean()
                .ifPresentOrElse(
                        mean -> dispersions.number(column, mean.toDouble(), FormCell.VALUE),
                        () -> dispersions.text(column, language.of("有缺报，未能计算", "figures are missing")));
    }

    /** The level of the sections that a coefficient compares. */
    private String level(Evaluation evaluation, Verdict verdict) {
        Value value = verdict.requirement().value();
        List<Dispersion> parts = value instanceof Composite composite
                ? composite.parts()
                : value instanceof Dispersion dispersion ? List.of(dispersion) : List.of();
        return parts.stream()
                .flatMap(part -> part.members().stream())
                .map(Measure::subject)
                .map(evaluation.subjects()::get)
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .map(section ->
                        language.of(section.level().titleZh(), section.level().label()))
                .findFirst()
                .orElse("");
    }

    private void item(Sheet sheet, Evaluation evaluation, Bilingual words, Criterion criterion, Verdict verdict) {
        sheet.next();
        sheet.text(0, evaluation.county().name());
        sheet.text(1, words.names(language).title(verdict.subject()));
        sheet.text(2, language.of(criterion.titleZh(), criterion.titleEn()));
        cells.verdict(sheet, 3, verdict);
        sheet.text(4, new Wording(language).limit(verdict.requirement()));
        sheet.text(5, language.of(verdict.state().titleZh(), verdict.state().titleEn()));
        sheet.mark(5, verdict.state(), FormCell.TEXT);
        sheet.text(6, criterion.source());
    }

    /** An empty table says that nothing was judged; it must not look like nothing to complain of. */
    void finish() {
        end(
                guarantee,
                itemsOfGuarantee,
                language.of(
                        "本次没有载入政府保障程度的标准，没有判定",
                        "no criteria of the government guarantee were loaded; nothing was judged"));
        end(
                quality,
                itemsOfQuality,
                language.of(
                        "本次没有载入教育质量的标准，没有判定",
                        "no criteria of the quality of education were loaded; nothing was judged"));
    }

    private static void end(Sheet sheet, int items, String nothing) {
        if (items == 0) {
            sheet.next();
            sheet.text(2, nothing);
        } else {
            sheet.filters();
        }
    }
}
