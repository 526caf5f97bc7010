package org.junheng.report.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** Tables Ⅲ, Ⅳ and Ⅴ of the application form: dispersions, government guarantee, quality of education. */
final class CountySheets {
    private static final Text COUNTY = new Text("县（市、区）", "County");
    private static final Set<String> GUARANTEE = Set.of("QB-G", "QB-GS");
    private static final Set<String> QUALITY = Set.of("QB-Q", "QB-QS");

    private final Sheet dispersions;
    private final Sheet guarantee;
    private final Sheet quality;
    private int itemsOfGuarantee;
    private int itemsOfQuality;

    CountySheets(Workbook workbook, Language language) {
        this.dispersions = new Sheet(
                        workbook,
                        language,
                        new Text("表Ⅲ", "Table III"),
                        new Text("表Ⅲ 校际差异系数（按学生数加权）", "Table III: dispersion between schools, weighted by students"))
                .columns(14, COUNTY, new Text("学段", "Level"));
        this.guarantee = items(
                workbook,
                language,
                new Text("表Ⅳ", "Table IV"),
                new Text("表Ⅳ 政府保障程度", "Table IV: government guarantee"));
        this.quality = items(
                workbook, language, new Text("表Ⅴ", "Table V"), new Text("表Ⅴ 教育质量", "Table V: quality of education"));
    }

    private static Sheet items(Workbook workbook, Language language, Text name, Text title) {
        Sheet sheet = new Sheet(workbook, language, name, title).columns(14, COUNTY);
        sheet.column("subject", new Text("对象", "Subject"), 26);
        sheet.column("item", new Text("指标", "Item"), 40);
        sheet.column("value", new Text("数值", "Value"), 20);
        sheet.column("limit", new Text("要求", "Limit"), 16);
        sheet.column("verdict", new Text("判定", "Verdict"), 10);
        sheet.column("source", new Text("依据", "Source"), 40);
        return sheet;
    }

    void add(Evaluation evaluation, Names names) {
        Map<Text, List<Verdict>> byLevel = new LinkedHashMap<>();
        // The form asks of the county; what is judged school by school comes after it.
        List<Verdict> countyFirst = new ArrayList<>(evaluation.verdicts());
        countyFirst.sort(Comparator.comparing(verdict -> !names.isCounty(verdict.subject())));
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
                item(guarantee, evaluation, names, criterion, verdict);
                itemsOfGuarantee++;
            }
            if (QUALITY.contains(criterion.group())) {
                item(quality, evaluation, names, criterion, verdict);
                itemsOfQuality++;
            }
        }
        byLevel.forEach((level, verdicts) -> dispersions(evaluation, level, verdicts));
    }

    private void dispersions(Evaluation evaluation, Text level, List<Verdict> verdicts) {
        dispersions.next();
        dispersions.text(0, evaluation.county().name());
        dispersions.text(1, level);
        for (Verdict verdict : verdicts) {
            Criterion criterion = evaluation.criteria().get(verdict.criterion());
            String key = Indicators.key(verdict.criterion());
            Text title = criterion == null ? Text.same(key) : Indicators.title(criterion);
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                int mean = dispersions.column(key + " mean", new Text("县均值：", "County value: ").then(title), 16);
                mean(mean, dispersion);
            }
            FormCell.write(dispersions, dispersions.column(key, title, 16), verdict);
        }
    }

    private void mean(int column, Dispersion dispersion) {
        dispersion
                .mean()
                .ifPresentOrElse(
                        mean -> dispersions.number(column, mean.toDouble(), FormCell.VALUE),
                        () -> dispersions.text(column, new Text("有缺报，未能计算", "figures are missing")));
    }

    /** The level of the sections that a coefficient compares. */
    private static Text level(Evaluation evaluation, Verdict verdict) {
        Value value = verdict.requirement().value();
        List<Dispersion> parts = value instanceof Composite composite
                ? composite.parts()
                : value instanceof Dispersion dispersion ? List.of(dispersion) : List.of();
        return parts.stream()
                .flatMap(part -> part.members().stream())
                .map(Measure::subject)
                .map(evaluation.subjects()::get)
                .filter(Section.class::isInstance)
                .map(section -> Titles.of(((Section) section).level()))
                .findFirst()
                .orElse(Text.NONE);
    }

    private static void item(Sheet sheet, Evaluation evaluation, Names names, Criterion criterion, Verdict verdict) {
        sheet.next();
        sheet.text(0, evaluation.county().name());
        sheet.text(1, names.title(verdict.subject()));
        sheet.text(2, Titles.of(criterion));
        FormCell.write(sheet, 3, verdict);
        sheet.text(4, LimitText.of(verdict));
        sheet.text(5, Titles.of(verdict.state()));
        sheet.mark(5, verdict.state(), FormCell.TEXT);
        sheet.text(6, SourceText.of(criterion.source()));
    }

    /** An empty table says that nothing was judged; it must not look like nothing to complain of. */
    void finish() {
        end(
                guarantee,
                itemsOfGuarantee,
                new Text(
                        "本次没有载入政府保障程度的标准，没有判定",
                        "no criteria of the government guarantee were loaded; nothing was judged"));
        end(
                quality,
                itemsOfQuality,
                new Text(
                        "本次没有载入教育质量的标准，没有判定",
                        "no criteria of the quality of education were loaded; nothing was judged"));
    }

    private static void end(Sheet sheet, int items, Text nothing) {
        if (items == 0) {
            sheet.next();
            sheet.text(2, nothing);
        } else {
            sheet.filters();
        }
    }
}
