package org.junheng.report.json;

import java.util.List;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import tools.jackson.core.JsonGenerator;

/** What was read and what was not, in JSON. */
final class ReadingJson {
    private final JsonGenerator json;

    ReadingJson(JsonGenerator json) {
        this.json = json;
    }

    void write(ReadingNotes notes) {
        json.writeStartObject();
        json.writeArrayPropertyStart("sources");
        for (ReadingNotes.ReadSource source : notes.sources()) {
            json.writeStartObject();
            json.writeStringProperty("file", source.file());
            json.writeStringProperty("sha256", source.sha256());
            json.writeNumberProperty("rows", source.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        problems("problems", notes.problems());
        json.writeArrayPropertyStart("leftOut");
        notes.leftOut().forEach(this::leftOut);
        json.writeEndArray();
        problems("notices", notes.notices());
        json.writeEndObject();
    }

    void problems(String name, List<DataProblem> problems) {
        json.writeArrayPropertyStart(name);
        problems.forEach(this::problem);
        json.writeEndArray();
    }

    private void problem(DataProblem problem) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", problem.file());
        json.writeStringProperty("sheet", problem.sheet());
        json.writeNumberProperty("row", problem.row());
        json.writeStringProperty("column", problem.column());
        json.writeStringProperty("value", problem.value());
        json.writeStringProperty("messageZh", problem.message().zh());
        json.writeStringProperty("messageEn", problem.message().en());
        json.writeEndObject();
    }

    private void leftOut(ReadingNotes.LeftOut part) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", part.file());
        json.writeStringProperty("sheet", part.sheet());
        json.writeNumberProperty("count", part.count());
        json.writeArrayPropertyStart("examples");
        part.examples().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("reasonZh", part.reason().zh());
        json.writeStringProperty("reasonEn", part.reason().en());
        json.writeEndObject();
    }
}
