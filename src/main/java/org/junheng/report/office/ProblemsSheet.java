package org.junheng.report.office;

import org.dhatim.fastexcel.Workbook;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What is wrong with the data: contradictions and suspicions of each county, cells that could not be read, and what was not. */
final class ProblemsSheet {
    private final Sheet sheet;

    ProblemsSheet(Workbook workbook, Language language) {
        this.sheet = new Sheet(
                        workbook,
                        language,
                        new Text("数据问题", "Data problems"),
                        new Text("数据问题", "What is wrong with the data"))
                .columns(20, new Text("县或文件", "County or file"), new Text("类别", "Kind"));
        sheet.column("text", new Text("说明", "What"), 100);
    }

    void add(Evaluation evaluation, Names names) {
        for (DataFinding found : evaluation.dataFindings()) {
            row(evaluation.county().name(), Titles.of(found.kind()), names.dataFinding(found));
        }
    }

    void finish(ReadingNotes read) {
        for (DataProblem problem : read.problems()) {
            row(problem.file(), new Text("无法使用，按未报", "unusable, not reported"), problem.message());
        }
        for (ReadingNotes.LeftOut part : read.leftOut()) {
            row(
                    part.file(),
                    new Text("未读取", "not read"),
                    Text.same(String.valueOf(part.count()))
                            .then(new Text(
                                    "处，" + part.reason().zh(),
                                    ", " + part.reason().en())));
        }
        sheet.filters();
    }

    private void row(String where, Text kind, Text text) {
        sheet.next();
        sheet.text(0, where);
        sheet.text(1, kind);
        sheet.text(2, text);
    }
}
