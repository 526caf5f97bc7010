package org.junheng.report.json;

import org.junheng.results.StudentsConcerned;
import tools.jackson.core.JsonGenerator;

/** How many students something is about. */
final class StudentsJson {
    private StudentsJson() {}

    static void write(JsonGenerator json, StudentsConcerned concerned) {
        json.writeObjectPropertyStart("students");
        json.writeNumberProperty("count", concerned.students().toDouble());
        json.writeNumberProperty("notReported", concerned.unknown());
        json.writeBooleanProperty("ofCounty", concerned.ofCounty());
        json.writeEndObject();
    }
}
