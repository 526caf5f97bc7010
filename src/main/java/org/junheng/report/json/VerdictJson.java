package org.junheng.report.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Criterion;
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

/** One verdict of the JSON report, with all that it was computed from. */
final class VerdictJson {
    private final JsonGenerator json;
    private final Map<String, Criterion> criteria;
    private final Map<String, Subject> subjects;
    private final ValueJson values;

    VerdictJson(JsonGenerator json, Evaluation evaluation) {
        this.json = json;
        this.criteria = evaluation.criteria();
        this.subjects = evaluation.subjects();
        this.values = new ValueJson(json);
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
        new AmountsJson(json).write(verdict, subjects);
        Criterion criterion = criteria.get(verdict.criterion());
        if (criterion != null) {
            json.writeStringProperty("source", criterion.source());
            json.writeStringProperty("confidence", criterion.confidence());
        }
        reason(verdict.reason());
        missing(verdict.reason().missing());
        inputs(verdict.requirement());
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
        json.writeStringProperty("layer", limit.layer());
        json.writeStringProperty("citation", limit.citation());
        json.writeBooleanProperty("loosens", limit.loosens());
        requirement.groupSize().ifPresent(size -> json.writeStringProperty("groupSize", size.toString()));
        requirement.floor().ifPresent(floor -> json.writeStringProperty("floor", floor.toString()));
        json.writeEndObject();
    }

    private void reason(Reason reason) {
        json.writeObjectPropertyStart("reason");
        json.writeStringProperty("kind", reason.kind().name());
        json.writeStringProperty("by", reason.by());
        json.writeStringProperty("zh", reason.title().zh());
        json.writeStringProperty("en", reason.title().en());
        json.writeEndObject();
    }

    private void missing(List<Input> missing) {
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
