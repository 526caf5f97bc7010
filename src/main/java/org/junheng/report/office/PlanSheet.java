package org.junheng.report.office;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.report.view.PlanView;
import org.junheng.report.view.PlanViews;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.Units;
import org.junheng.results.Plan;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** The steps of plans as a sheet, and below each county's what they cost and what is proved of that. */
final class PlanSheet {
    private static final String MONEY = "#,##0.00";
    private static final Text CLOSED = new Text("、", "; ");
    private static final String AMOUNT = "0.##";

    private final Sheet sheet;

    PlanSheet(Workbook workbook, Language language) {
        this.sheet = new Sheet(
                        workbook, language, new Text("整改方案", "Plan"), new Text("整改方案：做什么、多少、多少钱", "Plan: what to do"))
                .columns(12, new Text("县（市、区）", "County"), new Text("学校代码", "Id"));
        sheet.column("school", new Text("学校", "School"), 28);
        sheet.column("level", new Text("学段", "Level"), 8);
        sheet.column("action", new Text("措施", "Measure"), 26);
        sheet.columns(
                11,
                new Text("件数", "Pieces"),
                new Text("合计数量", "Amount"),
                new Text("单位", "Unit"),
                new Text("费用（元）", "Cost (yuan)"));
        sheet.column("from", new Text("从哪里调入", "From"), 24);
        sheet.column("closes", new Text("解决的问题", "Closes"), 44);
        sheet.column("proof", new Text("复核", "Checked"), 12);
        sheet.column("students", Units.STUDENTS_CONCERNED, 14);
    }

    /** The same of a year of several. */
    void add(Plan plan, int year) {
        int column = sheet.column("year", new Text("年", "Year"), 8);
        add(plan, () -> sheet.whole(column, year));
    }

    void add(Plan plan) {
        add(plan, () -> {});
    }

    private void add(Plan plan, Runnable more) {
        PlanView view = PlanViews.of(plan, new Names(plan.before()));
        String county = plan.before().county().name();
        view.steps().forEach(row -> {
            row(county, row);
            StudentsConcerned students = StudentsConcerned.of(row.step(), plan.before());
            sheet.text(12, Units.studentCount(students.students(), students.unknown()));
            more.run();
        });
        for (Text note : List.of(view.outcome(), view.cost(), view.checked())) {
            note(county, note, more);
        }
    }

    private void row(String county, PlanView.StepRow row) {
        sheet.next();
        sheet.text(0, county);
        sheet.text(1, row.step().school());
        sheet.text(2, row.school());
        sheet.text(3, row.level());
        sheet.text(4, row.action());
        sheet.number(5, row.step().pieces().toDouble(), AMOUNT);
        sheet.number(6, row.step().amount().toDouble(), AMOUNT);
        Unit unit = row.step().price().figure().unit();
        sheet.text(7, new Text(unit.zh(), unit.en()));
        row.step().cost().map(Exact::toDouble).ifPresent(cost -> sheet.number(8, cost, MONEY));
        sheet.text(9, row.from());
        sheet.text(10, CLOSED.between(row.closes()));
        sheet.text(11, PlanWords.proved(row.step().proved()));
    }

    private void note(String county, Text text, Runnable more) {
        if (!text.isEmpty()) {
            sheet.next();
            sheet.text(0, county);
            sheet.text(10, text);
            more.run();
        }
    }

    void finish() {
        sheet.filters();
    }
}
