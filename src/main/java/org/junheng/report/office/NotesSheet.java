package org.junheng.report.office;

import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;

/** The first sheet of the workbook: what it was computed from, and where rounding matters. */
final class NotesSheet {
    private final Heading heading;
    private final Language language;
    private final Sheet sheet;

    NotesSheet(Heading heading, Language language, Sheet sheet) {
        this.heading = heading;
        this.language = language;
        this.sheet = sheet;
    }

    /** What everything in the workbook rests on. */
    void write(ReadingNotes read, int count, List<String> roundings) {
        sheet.column("what", language.of("项目", "Item"), 22);
        sheet.column("text", language.of("内容", "Content"), 100);
        note(language.of("评估日期", "As of"), heading.asOf().toString());
        note(
                language.of("评估标准", "Rules"),
                String.join(
                        language.of("、", ", "),
                        heading.titles().stream()
                                .map(title -> language.of(title.zh(), title.en()))
                                .toList()));
        note(
                language.of("地方标准", "Overlays"),
                heading.overlays().isEmpty()
                        ? language.of("无", "none")
                        : String.join(language.of("、", ", "), heading.overlays()));
        note(language.of("县数", "Counties"), String.valueOf(count));
        read.sources()
                .forEach(source -> note(
                        language.of("数据文件", "Data"),
                        source.file() + language.of("，" + source.rows() + "行，", ", " + source.rows() + " rows, ")
                                + "SHA-256 " + source.sha256()));
        note(
                language.of("取整", "Rounding"),
                language.of(
                        "显示值按申报表取整：学校数值2位小数，差异系数3位小数；单元格保留原值，判定用未取整的数值。",
                        "Values are shown with the form's decimals: 2 for schools, 3 for coefficients; the cells keep"
                                + " all digits, and verdicts use unrounded values."));
        if (roundings.isEmpty()) {
            note(language.of("取整有影响处", "Where rounding matters"), language.of("无", "nowhere"));
        }
        roundings.forEach(text -> note(language.of("取整有影响处", "Where rounding matters"), text));
        note(
                language.of("颜色", "Colours"),
                language.of(
                        "红：未达标；黄：待定（缺数据）；灰：不适用",
                        "red: not met; amber: undecided, data are missing; grey: not applicable"));
    }

    private void note(String what, String text) {
        sheet.next();
        sheet.text(0, what);
        sheet.text(1, text);
    }
}
