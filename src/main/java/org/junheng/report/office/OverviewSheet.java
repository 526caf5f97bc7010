package org.junheng.report.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junheng.numbers.Exact;
import org.junheng.report.view.CountyLine;
import org.junheng.report.view.CriterionTotal;
import org.junheng.report.words.Titles;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Several counties, a row each, those that stand worst first, on the first sheet; of one county there is no such sheet. */
final class OverviewSheet {
    private static final Text NAME = new Text("各县一览", "Counties");
    private static final Text BY_CRITERION = new Text("按标准合计", "By criterion");
    private static final String MONEY = "#,##0.00";

    private final List<CountyLine> counties = new ArrayList<>();

    void add(CountyLine county) {
        counties.add(county);
    }

    void finish(Workbook workbook, Language language) {
        if (counties.size() < 2) {
            return;
        }
        Sheet sheet = new Sheet(
                        workbook, language, NAME, new Text("各县一览：结论最差的在前", "Counties: those that stand worst first"))
                .columns(
                        12,
                        new Text("县（市、区）", "County"),
                        new Text("代码", "Id"),
                        new Text("结论", "Verdict"),
                        new Text("未达到的要求数", "Not met"),
                        new Text("待定的要求数", "Undecided"));
        sheet.column("names", new Text("未达到的要求", "Requirements that are not met"), 60);
        sheet.column("coefficients", new Text("超限的差异系数", "Coefficients above their limit"), 50);
        sheet.columns(
                11,
                new Text("有未达标项的学校", "Schools short"),
                new Text("这些学校的学生", "Students there"),
                new Text("缺的数据", "Missing data"),
                new Text("方案费用（元）", "Cost of the plan (yuan)"),
                new Text("方案后未达到", "Not met after it"));
        counties.stream().sorted(CountyLine.WORST_FIRST).forEach(county -> row(sheet, county));
        sheet.filters();
        total(sheet);
        byCriterion(workbook, language);
        Set<String> first = Set.of(NAME.in(language), BY_CRITERION.in(language));
        workbook.sortWorksheets(Comparator.comparing(made -> !first.contains(made.getName())));
    }

    private void byCriterion(Workbook workbook, Language language) {
        Sheet sheet = new Sheet(
                workbook,
                language,
                BY_CRITERION,
                new Text("各县问题按标准合计", "Findings of all counties, criterion by criterion"));
        sheet.column("title", new Text("标准", "Criterion"), 50);
        sheet.columns(
                12,
                new Text("等级", "Severity"),
                new Text("县", "Counties"),
                new Text("未达标", "Not met"),
                new Text("待定", "Undecided"),
                new Text("未达标的学校", "Schools that fail"),
                new Text("这些学校的学生", "Students there"));
        for (CriterionTotal total : CriterionTotal.together(counties)) {
            sheet.next();
            sheet.text(0, total.title());
            sheet.text(1, Titles.of(total.severity()));
            sheet.whole(2, total.counties());
            sheet.whole(3, total.failing());
            sheet.whole(4, total.undecided());
            sheet.whole(5, total.schools());
            sheet.number(6, total.students().toDouble(), "#,##0");
        }
        sheet.filters();
    }

    private static void row(Sheet sheet, CountyLine county) {
        sheet.next();
        sheet.text(0, county.name());
        sheet.text(1, county.id());
        sheet.text(2, county.verdict());
        sheet.mark(2, county.state(), FormCell.TEXT);
        sheet.whole(3, county.failing());
        sheet.whole(4, county.undecided());
        sheet.text(5, county.names());
        sheet.text(6, county.coefficients());
        sheet.whole(7, county.schools());
        sheet.number(8, county.students().toDouble(), "#,##0");
        sheet.whole(9, county.missing());
        county.cost().ifPresent(cost -> sheet.number(10, cost.toDouble(), MONEY));
        county.after().ifPresent(after -> sheet.whole(11, after));
    }

    private void total(Sheet sheet) {
        sheet.next();
        sheet.text(0, new Text("合计", "In all"));
        sheet.whole(3, counties.stream().mapToLong(CountyLine::failing).sum());
        sheet.whole(4, counties.stream().mapToLong(CountyLine::undecided).sum());
        sheet.whole(7, counties.stream().mapToLong(CountyLine::schools).sum());
        sheet.number(
                8,
                counties.stream()
                        .map(CountyLine::students)
                        .reduce(Exact.ZERO, Exact::plus)
                        .toDouble(),
                "#,##0");
        sheet.whole(9, counties.stream().mapToLong(CountyLine::missing).sum());
        counties.stream()
                .map(CountyLine::cost)
                .flatMap(Optional::stream)
                .reduce(Exact::plus)
                .ifPresent(cost -> sheet.number(10, cost.toDouble(), MONEY));
    }
}
