package org.junheng.report.script;

import java.util.List;
import java.util.OptionalDouble;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.YearsView;
import org.junheng.report.view.YearsView.YearPoint;
import org.junheng.report.view.YearsView.YearsLine;
import org.junheng.texts.Text;

/** Several years of counties as their charts need them; a year without a figure is null, and the line has a gap there. */
public final class YearsData {
    private YearsData() {}

    /** JSON in which no text can end the element that it is embedded in. */
    public static String of(List<YearsView> counties) {
        return PageData.safe(JsonWriter.text(json -> {
            json.startArray();
            counties.forEach(county -> county(json, county));
            json.endArray();
        }));
    }

    private static void county(JsonWriter json, YearsView county) {
        json.startObject();
        json.startArray("axis");
        county.axis().forEach(json::number);
        json.endArray();
        lines(json, "coefficients", county.coefficients());
        lines(json, "values", county.values());
        json.endObject();
    }

    private static void lines(JsonWriter json, String name, List<YearsLine> lines) {
        json.startArray(name);
        for (YearsLine line : lines) {
            json.startObject();
            text(json, "title", line.title());
            text(json, "limit", line.limit());
            json.startArray("shown");
            line.points().forEach(point -> json.string(point.shown().zh()));
            json.endArray();
            json.startArray("points");
            line.points().stream().map(YearPoint::number).forEach(number -> number(json, number));
            json.endArray();
            json.startArray("bounds");
            line.points().stream().map(YearPoint::bound).forEach(bound -> number(json, bound));
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void text(JsonWriter json, String name, Text text) {
        json.startArray(name);
        json.string(text.zh());
        json.string(text.en());
        json.endArray();
    }

    private static void number(JsonWriter json, OptionalDouble number) {
        if (number.isPresent()) {
            json.number(number.getAsDouble());
        } else {
            json.nothing();
        }
    }
}
