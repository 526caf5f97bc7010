package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.DataProblem;
import org.junheng.facts.Level;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** How files would be read, for a person. */
public final class InspectionText {
    private InspectionText() {}

    /** Each table with its columns, what was joined and left out, what is wrong. */
    public static String of(Inspection inspection, Language language) {
        Lines lines = new Lines(language);
        for (Inspection.InspectedTable sheet : inspection.sheets()) {
            heading(sheet, lines);
            columns(sheet, Inspection.ColumnUse.TAKEN, lines);
            columns(sheet, Inspection.ColumnUse.KEPT, lines);
            columns(sheet, Inspection.ColumnUse.LEFT_OUT, lines);
            lines.blank();
        }
        Lines errors = new Lines(language);
        if (!inspection.errors().isEmpty()) {
            int count = inspection.errors().size();
            errors.add(new Text("  数据不能使用，有" + count + "处错误：", "  The data cannot be used; errors: " + count));
            for (DataProblem error : inspection.errors()) {
                errors.add("    ", error.message());
            }
        }
        return lines + ReadingText.of(inspection.notes(), language) + errors;
    }

    private static void heading(Inspection.InspectedTable sheet, Lines lines) {
        String where = sheet.sheet().isEmpty() ? sheet.file() : sheet.file() + "/" + sheet.sheet();
        boolean deep = sheet.lastHeaderRow() > sheet.firstHeaderRow();
        String rows = deep ? sheet.firstHeaderRow() + "–" + sheet.lastHeaderRow() : "" + sheet.firstHeaderRow();
        Text level = sheet.level().isEmpty()
                ? Text.NONE
                : new Text("，学段 " + Level.of(sheet.level()).title().zh(), ", level " + sheet.level());
        lines.add(Text.same(where)
                .then(new Text(
                        "：" + sheet.lists().zh() + "，表头第 ",
                        ": " + sheet.lists().en() + ", header in row" + (deep ? "s " : " ")))
                .then(rows)
                .then(new Text(" 行", ""))
                .then(level));
    }

    private static void columns(Inspection.InspectedTable sheet, Inspection.ColumnUse use, Lines lines) {
        List<List<Text>> rows = new ArrayList<>();
        for (Inspection.InspectedColumn column : sheet.columns()) {
            if (column.use() == use) {
                rows.add(row(column));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        lines.add(
                switch (use) {
                    case TAKEN -> new Text("  取用的列：", "  Columns taken:");
                    case KEPT ->
                        new Text("  未作指标、以原列名保留的列：", "  Columns that are no figure, kept under their headers:");
                    case LEFT_OUT -> new Text("  未读入的列：", "  Columns not read:");
                });
        lines.table("    ", rows);
    }

    private static List<Text> row(Inspection.InspectedColumn column) {
        List<Text> cells = new ArrayList<>(List.of(Text.same(column.letters()), Text.same(column.header())));
        if (column.use() == Inspection.ColumnUse.TAKEN) {
            String figure = column.zh().equals(column.id()) ? column.id() : column.id() + " " + column.zh();
            cells.add(Text.same("→ " + figure));
            cells.add(Text.same(column.conversion().isEmpty() ? "" : "× " + column.conversion()));
        }
        Text why = column.why();
        cells.add(
                column.nearest().isEmpty()
                        ? why
                        : why.then(new Text("。相近的名称：", ". Nearest names: ")).then(Lists.of(column.nearest())));
        return cells;
    }
}
