package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** The first sheet of the workbook: what it was computed from, and where rounding matters. */
final class NotesSheet {
    private static final Text ROUNDING = new Text("取整有影响处", "Where rounding matters");

    private final Sheet sheet;
    private final List<Text> roundings = new ArrayList<>();
    private int counties;

    NotesSheet(Workbook workbook, Language language) {
        this.sheet = new Sheet(
                workbook,
                language,
                new Text("说明", "Notes"),
                new Text("义务教育均衡发展评估", "Balanced development of compulsory education"));
    }

    /** Notes where rounding matters in this county. */
    void add(Evaluation evaluation, Names names) {
        counties++;
        for (Verdict verdict : evaluation.verdicts()) {
            Text rounding = ValueText.roundingNote(verdict);
            if (!rounding.isEmpty()) {
                roundings.add(names.title(verdict.subject())
                        .then(new Text("：", ": "))
                        .then(names.criterion(verdict.criterion()))
                        .then(Lists.AND)
                        .then(rounding));
            }
        }
    }

    /** What everything in the workbook rests on. */
    void finish(Heading heading, ReadingNotes read) {
        sheet.column("what", new Text("项目", "Item"), 22);
        sheet.column("text", new Text("内容", "Content"), 100);
        note(new Text("评估日期", "As of"), Text.same(heading.asOf().toString()));
        note(new Text("评估标准", "Rules"), Lists.NAMES.between(heading.titles()));
        note(
                new Text("地方标准", "Overlays"),
                heading.overlays().isEmpty() ? new Text("无", "none") : Lists.of(heading.overlays()));
        note(new Text("县数", "Counties"), Text.same(String.valueOf(counties)));
        read.sources()
                .forEach(source -> note(
                        new Text("数据文件", "Data"),
                        Text.same(source.file())
                                .then(new Text(
                                        "，" + source.rows() + "行，",
                                        ", " + source.rows() + (source.rows() == 1 ? " row, " : " rows, ")))
                                .then("SHA-256 " + source.sha256())));
        note(
                new Text("取整", "Rounding"),
                new Text(
                        "显示值按申报表取整：学校数值2位小数，差异系数3位小数；单元格保留原值，判定用未取整的数值。",
                        "Values are shown with the form's decimals: 2 for schools, 3 for coefficients; the cells keep all digits, and verdicts use unrounded values."));
        if (roundings.isEmpty()) {
            note(ROUNDING, new Text("无", "nowhere"));
        }
        roundings.forEach(text -> note(ROUNDING, text));
        note(
                new Text("颜色", "Colours"),
                new Text(
                        "红：未达标；黄：待定（缺数据）；灰：不适用",
                        "red: not met; amber: undecided, data are missing; grey: not applicable"));
    }

    private void note(Text what, Text text) {
        sheet.next();
        sheet.text(0, what);
        sheet.text(1, text);
    }
}
