package org.junheng.report.office;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.numbers.Exact;
import org.junheng.report.view.PlanView;
import org.junheng.report.view.PlanViews;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Language;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;

/** The steps of plans as a sheet, and below each county's what they cost and what is proved of that. */
final class PlanSheet {
    private static final String MONEY = "#,##0.00";
    private static final String AMOUNT = "0.##";

    private final Language language;
    private final Sheet sheet;

    PlanSheet(Workbook workbook, Language language) {
        this.language = language;
        this.sheet = new Sheet(
                        workbook, language.of("整改方案", "Plan"), language.of("整改方案：做什么、多少、多少钱", "Plan: what to do"))
                .columns(12, language.of("县（市、区）", "County"), language.of("学校代码", "Id"));
        sheet.column("school", language.of("学校", "School"), 28);
        sheet.column("level", language.of("学段", "Level"), 8);
        sheet.column("action", language.of("措施", "Measure"), 26);
        sheet.columns(
                11,
                language.of("件数", "Pieces"),
                language.of("合计数量", "Amount"),
                language.of("单位", "Unit"),
                language.of("费用（元）", "Cost (yuan)"));
        sheet.column("from", language.of("从哪里调入", "From"), 24);
        sheet.column("closes", language.of("解决的问题", "Closes"), 44);
        sheet.column("proof", language.of("复核", "Checked"), 12);
    }

    private String say(Both text) {
        return language.of(text.zh(), text.en());
    }

    void add(Plan plan) {
        PlanView view = PlanViews.of(plan, new Bilingual(plan.before()));
        String county = plan.before().county().name();
        view.steps().forEach(row -> row(county, row));
        note(county, view.outcome());
        note(county, view.cost());
        note(county, view.checked());
    }

    private void row(String county, PlanView.Row row) {
        sheet.next();
        sheet.text(0, county);
        sheet.text(1, row.step().school());
        sheet.text(2, say(row.school()));
        sheet.text(3, say(row.level()));
        sheet.text(4, say(row.action()));
        sheet.number(5, row.step().pieces().toDouble(), AMOUNT);
        sheet.number(6, row.step().amount().toDouble(), AMOUNT);
        sheet.text(
                7,
                language.of(
                        row.step().price().figure().unit().zh(),
                        row.step().price().figure().unit().en()));
        row.step().cost().map(Exact::toDouble).ifPresent(cost -> sheet.number(8, cost, MONEY));
        sheet.text(9, say(row.from()));
        List<String> closes = row.closes().stream().map(this::say).toList();
        sheet.text(10, String.join(language.of("、", "; "), closes));
        sheet.text(11, new PlanWords(language).proved(row.step().proved()));
    }

    private void note(String county, Both text) {
        if (!text.isEmpty()) {
            sheet.next();
            sheet.text(0, county);
            sheet.text(10, say(text));
        }
    }

    void finish() {
        sheet.filters();
    }
}
