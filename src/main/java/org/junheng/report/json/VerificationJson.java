package org.junheng.report.json;

import org.junheng.report.change.RunDifference;
import org.junheng.report.change.Verified;
import org.junheng.report.change.Verified.DifferingVerdict;

/** What came of computing a report again, for programs. */
public final class VerificationJson {
    private VerificationJson() {}

    public static String of(Verified verified) {
        return JsonWriter.text(json -> {
                    json.startObject();
                    json.text("report", verified.report());
                    json.flag("equal", verified.isEqual());
                    json.flag("sealed", verified.sealed());
                    json.number("lines", verified.lines());
                    json.number("differing", verified.differing());
                    json.number("results", verified.results());
                    json.startArray("differences");
                    verified.differences().forEach(one -> difference(json, one));
                    json.endArray();
                    json.startArray("verdicts");
                    verified.verdicts().forEach(one -> verdict(json, one));
                    json.endArray();
                    json.endObject();
                })
                + "\n";
    }

    private static void difference(JsonWriter json, RunDifference difference) {
        json.newLine();
        json.startObject();
        json.text("kind", difference.kind().name());
        json.text("name", difference.name());
        json.text("recorded", difference.recorded());
        json.text("now", difference.now());
        json.endObject();
    }

    private static void verdict(JsonWriter json, DifferingVerdict verdict) {
        json.newLine();
        json.startObject();
        json.text("county", verdict.county());
        json.text("criterion", verdict.criterion());
        json.text("subject", verdict.subject());
        json.text("recorded", verdict.before());
        json.text("now", verdict.now());
        json.endObject();
    }
}
