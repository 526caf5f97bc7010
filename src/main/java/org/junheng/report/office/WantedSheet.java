package org.junheng.report.office;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Every figure that verdicts wait for, a row each: what to ask whom for. */
final class WantedSheet {
    private final Sheet sheet;

    WantedSheet(Workbook workbook, Language language) {
        this.sheet = new Sheet(
                        workbook,
                        language,
                        new Text("待补数据", "Missing data"),
                        new Text("待补数据：补齐或更正后，待定的判定才能定下来", "Figures that verdicts wait for"))
                .columns(12, new Text("县（市、区）", "County"), new Text("学校代码", "Id"));
        sheet.column("owner", new Text("对象", "Whose"), 34);
        sheet.column("figure", new Text("数据", "Figure"), 34);
        sheet.column("state", new Text("情况", "State"), 14);
        sheet.column("count", new Text("等待它的判定", "Verdicts"), 12);
        sheet.column("criteria", new Text("涉及的标准", "Criteria"), 70);
    }

    void add(Evaluation evaluation, Names names) {
        for (WantedFigure figure : WantedFigure.of(evaluation, names)) {
            sheet.next();
            sheet.text(0, evaluation.county().name());
            sheet.text(1, figure.school());
            sheet.text(2, names.title(figure.input().subject()));
            sheet.text(3, figure.name());
            sheet.text(4, figure.state());
            sheet.whole(5, figure.verdicts().size());
            List<Text> criteria = figure.verdicts().stream()
                    .map(WantedFigure.Waiting::criterion)
                    .distinct()
                    .toList();
            sheet.text(6, new Text("、", "; ").between(criteria));
        }
    }

    void finish() {
        sheet.filters();
    }
}
