package org.junheng.report.json;

import java.io.StringWriter;
import org.junheng.data.mapping.Inspection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How files would be read, for a program. */
public final class InspectionJson {
    private InspectionJson() {}

    /** The JSON: {@code sheets}, {@code reading} and {@code errors}. */
    public static String of(Inspection inspection) {
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

    private static void sheet(JsonGenerator json, Inspection.InspectedTable sheet) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", sheet.file());
        json.writeStringProperty("sheet", sheet.sheet());
        json.writeStringProperty("lists", sheet.lists().en());
        json.writeNumberProperty("firstHeaderRow", sheet.firstHeaderRow());
        json.writeNumberProperty("lastHeaderRow", sheet.lastHeaderRow());
        json.writeStringProperty("level", sheet.level());
        json.writeArrayPropertyStart("columns");
        sheet.columns().forEach(column -> column(json, column));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, Inspection.InspectedColumn column) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("column", column.letters());
        json.writeStringProperty("header", column.header());
        json.writeStringProperty("use", column.use().name());
        json.writeStringProperty("id", column.id());
        json.writeStringProperty("zh", column.zh());
        json.writeStringProperty("times", column.conversion());
        json.writeStringProperty("whyZh", column.why().zh());
        json.writeStringProperty("whyEn", column.why().en());
        json.writeArrayPropertyStart("nearest");
        column.nearest().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
