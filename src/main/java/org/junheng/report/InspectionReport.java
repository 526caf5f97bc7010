package org.junheng.report;

import org.junheng.data.mapping.Inspection;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.json.InspectionJson;
import org.junheng.report.text.InspectionText;
import org.junheng.texts.Language;

/** How files would be read, as text for a person and as JSON for a program. */
public final class InspectionReport {
    private final Inspection inspection;

    public InspectionReport(Inspection inspection) {
        this.inspection = inspection;
    }

    /** The text: each table with its columns, what was joined and left out, what is wrong. */
    public String text(Language language) {
        return InspectionText.of(inspection, language);
    }

    /** The JSON: {@code sheets}, {@code reading} and {@code errors}. */
    public String json() {
        OptionalLibrary.JACKSON.require();
        return InspectionJson.of(inspection);
    }
}
