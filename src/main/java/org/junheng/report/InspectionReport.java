package org.junheng.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.DataProblem;
import org.junheng.facts.Level;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How files would be read, as text for a person and as JSON for a program. */
public final class InspectionReport {
    private final Inspection inspection;

    public InspectionReport(Inspection inspection) {
        this.inspection = inspection;
    }

    /** The text: each table with its columns, what was joined and left out, what is wrong. */
    public String text(Language language) {
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

    /** The JSON: {@code sheets}, {@code reading} and {@code errors}. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("sheets");
            inspection.sheets().forEach(sheet -> sheet(json, sheet));
            json.writeEndArray();
            json.writeRaw('\n');
            json.writeName("reading");
            ReadingJson reading = new ReadingJson(json);
            reading.write(inspection.notes());
            reading.problems("errors", inspection.errors());
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return text.toString();
    }

    private static void sheet(JsonGenerator json, Inspection.Sheet sheet) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", sheet.file());
        json.writeStringProperty("sheet", sheet.sheet());
        json.writeStringProperty("lists", sheet.listsEn());
        json.writeNumberProperty("firstHeaderRow", sheet.firstHeaderRow());
        json.writeNumberProperty("lastHeaderRow", sheet.lastHeaderRow());
        json.writeStringProperty("level", sheet.level());
        json.writeArrayPropertyStart("columns");
        sheet.columns().forEach(column -> column(json, column));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, Inspection.Column column) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("column", column.letters());
        json.writeStringProperty("header", column.header());
        json.writeStringProperty("use", column.use().name());
        json.writeStringProperty("id", column.id());
        json.writeStringProperty("zh", column.zh());
        json.writeStringProperty("times", column.conversion());
        json.writeStringProperty("whyZh", column.whyZh());
        json.writeStringProperty("whyEn", column.whyEn());
        json.writeArrayPropertyStart("nearest");
        column.nearest().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
