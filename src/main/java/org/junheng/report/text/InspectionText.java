package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.DataProblem;
import org.junheng.facts.Level;
import org.junheng.report.words.Language;

/** How files would be read, for a person. */
public final class InspectionText {
    private InspectionText() {}

    /** The text: each table with its columns, what was joined and left out, what is wrong. */
    public static String of(Inspection inspection, Language language) {
        Lines lines = new Lines();
        for (Inspection.Sheet sheet : inspection.sheets()) {
            heading(sheet, language, lines);
            columns(sheet, Inspection.Use.TAKEN, language, lines);
            columns(sheet, Inspection.Use.KEPT, language, lines);
            columns(sheet, Inspection.Use.LEFT_OUT, language, lines);
            lines.blank();
        }
        StringBuilder text = new StringBuilder(lines.toString());
        text.append(new ReadingText(language).text(inspection.notes()));
        Lines errors = new Lines();
        if (!inspection.errors().isEmpty()) {
            errors.add(language.of(
                    "  数据不能使用，有" + inspection.errors().size() + "处错误：",
                    "  The data cannot be used; errors: " + inspection.errors().size()));
            for (DataProblem error : inspection.errors()) {
                errors.add("    " + language.of(error.messageZh(), error.messageEn()));
            }
        }
        return text.append(errors).toString();
    }

    private static void heading(Inspection.Sheet sheet, Language language, Lines lines) {
        String where = sheet.sheet().isEmpty() ? sheet.file() : sheet.file() + "/" + sheet.sheet();
        boolean deep = sheet.lastHeaderRow() > sheet.firstHeaderRow();
        String rows = deep ? sheet.firstHeaderRow() + "–" + sheet.lastHeaderRow() : "" + sheet.firstHeaderRow();
        String level = sheet.level().isEmpty()
                ? ""
                : language.of("，学段 " + Level.of(sheet.level()).titleZh(), ", level " + sheet.level());
        lines.add(language.of(
                where + "：" + sheet.listsZh() + "，表头第 " + rows + " 行" + level,
                where + ": " + sheet.listsEn() + ", header in row" + (deep ? "s " : " ") + rows + level));
    }

    private static void columns(Inspection.Sheet sheet, Inspection.Use use, Language language, Lines lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Inspection.Column column : sheet.columns()) {
            if (column.use() == use) {
                rows.add(row(column, language));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        lines.add(
                switch (use) {
                    case TAKEN -> language.of("  取用的列：", "  Columns taken:");
                    case KEPT ->
                        language.of("  未作指标、以原列名保留的列：", "  Columns that are no figure, kept under their headers:");
                    case LEFT_OUT -> language.of("  未读入的列：", "  Columns not read:");
                });
        lines.table("    ", rows);
    }

    private static List<String> row(Inspection.Column column, Language language) {
        List<String> cells = new ArrayList<>(List.of(column.letters(), column.header()));
        if (column.use() == Inspection.Use.TAKEN) {
            cells.add("→ " + (column.zh().equals(column.id()) ? column.id() : column.id() + " " + column.zh()));
            cells.add(column.conversion().isEmpty() ? "" : "× " + column.conversion());
        }
        String why = language.of(column.whyZh(), column.whyEn());
        if (!column.nearest().isEmpty()) {
            String names = String.join(language.of("、", ", "), column.nearest());
            why += language.of("。相近的名称：" + names, ". Nearest names: " + names);
        }
        cells.add(why);
        return cells;
    }
}
