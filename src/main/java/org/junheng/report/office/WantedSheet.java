package org.junheng.report.office;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Language;
import org.junheng.results.Evaluation;

/** Every figure that verdicts wait for, a row each: what to ask whom for. */
final class WantedSheet {
    private final Language language;
    private final Sheet sheet;

    WantedSheet(Workbook workbook, Language language) {
        this.language = language;
        this.sheet = new Sheet(
                        workbook,
                        language.of("待补数据", "Missing data"),
                        language.of("待补数据：补齐或更正后，待定的判定才能定下来", "Figures that verdicts wait for"))
                .columns(12, language.of("县（市、区）", "County"), language.of("学校代码", "Id"));
        sheet.column("owner", language.of("对象", "Whose"), 34);
        sheet.column("figure", language.of("数据", "Figure"), 34);
        sheet.column("state", language.of("情况", "State"), 14);
        sheet.column("count", language.of("等待它的判定", "Verdicts"), 12);
        sheet.column("criteria", language.of("涉及的标准", "Criteria"), 70);
    }

    private String say(Both text) {
        return language.of(text.zh(), text.en());
    }

    void add(Evaluation evaluation, Bilingual words) {
        for (WantedFigure figure : WantedFigure.of(evaluation, words)) {
            sheet.next();
            sheet.text(0, evaluation.county().name());
            sheet.text(1, figure.school());
            sheet.text(2, say(words.title(figure.input().subject())));
            sheet.text(3, say(figure.name()));
            sheet.text(4, say(figure.state()));
            sheet.whole(5, figure.verdicts().size());
            List<String> criteria = figure.verdicts().stream()
                    .map(waiting -> say(waiting.criterion()))
                    .distinct()
                    .toList();
            sheet.text(6, String.join(language.of("、", "; "), criteria));
        }
    }

    void finish() {
        sheet.filters();
    }
}
