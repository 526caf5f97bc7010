package org.junheng.report.office;

import org.dhatim.fastexcel.Workbook;
import org.junheng.report.view.AnswerView;
import org.junheng.report.view.Counts;
import org.junheng.results.Outcome;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What comes of each county, the first sheet of the workbook. */
final class AnswerSheet {
    private static final Text NOT_MET = new Text("未达到", "Not met");
    private static final Text UNDECIDED = new Text("待定", "Undecided");
    private static final Text BEGIN = new Text("先做", "Begin with");
    private static final Text WANTED = new Text("先补", "Report first");
    private static final Text TOLERATED = new Text("允许", "Tolerated");
    private static final Text PLAN = new Text("方案", "Plan");

    /** A longer text without details takes the wide column. */
    private static final int MOST = 40;

    private final Sheet sheet;
    private String county = "";

    AnswerSheet(Workbook workbook, Language language) {
        this.sheet = new Sheet(workbook, language, new Text("结论", "Answer"), new Text("评估结论", "What comes of it"))
                .columns(14, new Text("县（市、区）", "County"), new Text("项目", "Item"));
        sheet.column("what", new Text("内容", "What"), 46);
        sheet.column("detail", new Text("说明", "Details"), 84);
    }

    void add(AnswerView answer) {
        county = answer.county().zh();
        answer.documents().forEach(this::document);
        answer.begin().forEach(line -> row(BEGIN, line));
        answer.wanted().forEach(line -> row(WANTED, line));
        if (!answer.tolerated().isEmpty()) {
            row(TOLERATED, answer.tolerated(), Text.NONE);
        }
        answer.plan().forEach(line -> row(PLAN, line, Text.NONE));
    }

    private void document(AnswerView.DocumentVerdict document) {
        row(
                new Text("结论", "Verdict"),
                document.verdict(),
                document.name()
                        .then(new Text("；", "; "))
                        .then(document.counts())
                        .then(new Text("。", "."))
                        .then(document.advisory()));
        if (document.outcome() != Outcome.PASS) {
            sheet.mark(2, Counts.state(document.outcome()), FormCell.TEXT);
        }
        document.failing().forEach(line -> row(NOT_MET, line));
        document.undecided().forEach(line -> row(UNDECIDED, line));
    }

    private void row(Text item, AnswerView.AnswerLine line) {
        row(item, line.title(), line.detail());
    }

    private void row(Text item, Text what, Text detail) {
        boolean isLong = detail.isEmpty() && what.zh().length() > MOST;
        sheet.next();
        sheet.text(0, county);
        sheet.text(1, item);
        sheet.text(2, isLong ? Text.NONE : what);
        sheet.text(3, isLong ? what : detail);
    }

    void finish() {
        sheet.filters();
    }
}
