package org.junheng.report.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Subject;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Limit;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.results.Evaluation;
import org.junheng.values.Score;
import org.junheng.values.Tally;
import tools.jackson.core.JsonGenerator;

/**
 * One verdict of the JSON report. What goes without saying is left out: no reason is a value that was measured, no layer the
 * limit of the document. With detail comes all that it was computed from.
 */
final class VerdictJson {
    private final JsonGenerator json;
    private final Map<String, Subject> subjects;
    private final String county;
    private final boolean detail;
    private final ValueJson values;

    VerdictJson(JsonGenerator json, Evaluation evaluation, boolean detail) {
        this.json = json;
        this.detail = detail;
        this.subjects = evaluation.subjects();
        this.county = evaluation.county().id();
        this.values = new ValueJson(json, detail, CoefficientVerdicts.of(evaluation));
    }

    void write(Verdict verdict) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("criterion", verdict.criterion());
        json.writeStringProperty("subject", verdict.subject());
        json.writeStringProperty("state", verdict.state().name());
        json.writeName("value");
        values.write(verdict.requirement().value());
        limit(verdict.requirement());
        new AmountsJson(json, county, detail).write(verdict, subjects);
        reason(verdict.reason());
        missing(verdict.reason().missing());
        if (detail) {
            inputs(verdict.requirement());
        }
        json.writeEndObject();
    }

    private void limit(Requirement requirement) {
        Limit limit = requirement.limit();
        json.writeObjectPropertyStart("limit");
        json.writeStringProperty("relation", limit.relation().name());
        if (limit.relation().comparesNumbers()) {
            json.writeStringProperty("value", limit.value().toString());
        }
        limit.upTo().ifPresent(most -> json.writeStringProperty("upTo", most.toString()));
        textUnlessEmpty("layer", limit.layer());
        textUnlessEmpty("citation", limit.citation());
        if (limit.loosens()) {
            json.writeBooleanProperty("loosens", true);
        }
        requirement.groupSize().ifPresent(size -> json.writeStringProperty("groupSize", size.toString()));
        requirement.floor().ifPresent(floor -> json.writeStringProperty("floor", floor.toString()));
        json.writeEndObject();
    }

    private void textUnlessEmpty(String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private void reason(Reason reason) {
        if (reason.kind() == Reason.ReasonSort.MEASURED
                && reason.by().isEmpty()
                && reason.title().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("reason");
        json.writeStringProperty("kind", reason.kind().name());
        textUnlessEmpty("by", reason.by());
        textUnlessEmpty("zh", reason.title().zh());
        textUnlessEmpty("en", reason.title().en());
        json.writeEndObject();
    }

    private void missing(List<Input> missing) {
        if (missing.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("missing");
        missing.stream().map(Input::path).distinct().forEach(json::writeString);
        json.writeEndArray();
    }

    /** A count or score of verdicts was computed from those verdicts, and they have their own inputs. */
    private void inputs(Requirement requirement) {
        json.writeArrayPropertyStart("inputs");
        if (!(requirement.value() instanceof Tally) && !(requirement.value() instanceof Score)) {
            Set<String> written = new HashSet<>();
            for (Input input : requirement.value().inputs()) {
                if (written.add(input.path())) {
                    input(input);
                }
            }
        }
        json.writeEndArray();
    }

    private void input(Input input) {
        Figure figure = input.figure();
        json.writeStartObject();
        json.writeStringProperty("path", input.path());
        json.writeStringProperty("state", figure.state().name());
        if (figure.isReported() && figure.range().isExact()) {
            json.writeStringProperty("value", figure.range().low().toString());
        } else {
            values.bounds(figure.range());
        }
        json.writeEndObject();
    }
}
