package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junheng.criteria.Subject;
import org.junheng.facts.Verdict;
import org.junheng.measures.Value;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.FindingRow;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.results.Closing;
import org.junheng.results.Evaluation;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Language;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;

/** Every finding with its countermeasures, a row each. */
final class FindingsSheet {
    /** A cell holds only so much; the sheet of missing data has a row for each. */
    private static final int MOST_FIGURES = 12;

    private static final Text LINES = Text.same("\n");
    private static final String AMOUNT = "0.##";

    private final Sheet sheet;

    FindingsSheet(Workbook workbook, Language language) {
        this.sheet = new Sheet(
                        workbook,
                        language,
                        new Text("问题与对策", "Findings"),
                        new Text("问题与对策", "Findings and countermeasures"))
                .columns(12, new Text("县（市、区）", "County"), new Text("等级", "Severity"), new Text("判定", "Verdict"));
        sheet.column("owner", new Text("对象", "Subject"), 26);
        sheet.columns(10, new Text("学段", "Part"), new Text("标准", "Criterion"));
        sheet.column("statement", new Text("问题", "Finding"), 60);
        sheet.column("value", new Text("数值", "Value"), 12);
        sheet.column("limit", new Text("限值", "Limit"), 10);
        sheet.column("gap", new Text("差额", "Gap"), 12);
        sheet.column("unit", new Text("单位", "Unit"), 9);
        sheet.column("wanted", new Text("补齐后可判定", "Needed to decide"), 40);
        sheet.column("measure", new Text("对策", "Countermeasures"), 50);
        sheet.column("source", new Text("依据", "Source"), 36);
        sheet.column("students", Units.STUDENTS_CONCERNED, 12);
        sheet.column("studentsUnknown", new Text("学生数未报（处）", "Students not reported"), 12);
    }

    void add(Evaluation evaluation, List<FindingRow> rows) {
        rows.forEach(row -> row(evaluation.county().name(), row));
    }

    private void row(String county, FindingRow row) {
        Verdict verdict = row.finding().verdict();
        sheet.next();
        sheet.text(0, county);
        sheet.text(1, Titles.of(row.finding().severity()));
        sheet.text(2, Titles.of(verdict.state()));
        sheet.mark(2, verdict.state(), FormCell.TEXT);
        sheet.text(3, row.owner());
        sheet.text(4, row.part());
        sheet.text(5, row.finding().criterion());
        List<Text> statement = new ArrayList<>(List.of(row.statement()));
        statement.addAll(row.notes());
        sheet.text(6, LINES.between(statement));
        numbers(verdict, row.finding().index().subjects());
        sheet.text(11, wanted(row));
        sheet.text(12, LINES.between(row.countermeasures()));
        sheet.text(13, SourceText.of(row.finding().definition().source()));
        StudentsConcerned students = row.students();
        if (students.students().isZero() && students.unknown() > 0) {
            // Not known is no nought.
            sheet.text(14, new Text("未报", "not reported"));
        } else {
            sheet.number(14, students.students().toDouble(), AMOUNT);
        }
        sheet.number(15, students.unknown(), AMOUNT);
    }

    /** As numbers, to sort and sum; what is not one is left to the statement. */
    private void numbers(Verdict verdict, Map<String, Subject> subjects) {
        Value value = verdict.requirement().value();
        if (verdict.state() == Verdict.State.FAIL && FormCell.number(value).isPresent()) {
            FormCell.write(sheet, 7, verdict);
        } else {
            sheet.text(7, Text.NONE);
        }
        FormCell.limit(sheet, 8, verdict);
        Optional<Closing> closing = Closing.of(verdict, subjects).stream().findFirst();
        if (closing.isPresent()) {
            sheet.number(9, closing.get().count().toDouble(), AMOUNT);
            sheet.text(10, Units.plain(closing.get().unit()));
        } else {
            sheet.text(9, Text.NONE);
            sheet.text(10, Text.NONE);
        }
    }

    private static Text wanted(FindingRow row) {
        Excerpt<Text> excerpt = Excerpt.of(row.wanted(), MOST_FIGURES);
        List<Text> lines = new ArrayList<>(excerpt.shown());
        if (excerpt.more() > 0) {
            lines.add(new Text(
                    "另有" + excerpt.more() + "个，见“待补数据”",
                    "and " + excerpt.more() + " more, see the sheet of missing data"));
        }
        return LINES.between(lines);
    }

    void finish() {
        sheet.filters();
    }
}
