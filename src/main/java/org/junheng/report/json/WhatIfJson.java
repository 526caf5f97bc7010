package org.junheng.report.json;

import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.results.Plan.Effect;
import org.junheng.results.WhatIf;
import tools.jackson.core.JsonGenerator;

/** What would be, and verdicts that come out otherwise, for programs. */
final class WhatIfJson {
    private final JsonGenerator json;

    WhatIfJson(JsonGenerator json) {
        this.json = json;
    }

    void write(WhatIf whatIf) {
        json.writeStartObject();
        json.writeStringProperty("county", whatIf.after().county().id());
        json.writeStringProperty("name", whatIf.after().county().name());
        json.writeStringProperty("outcomeBefore", whatIf.before().outcome().name());
        json.writeStringProperty("outcome", whatIf.after().outcome().name());
        effects("flips", whatIf.flips());
        verdicts("appeared", whatIf.appeared());
        verdicts("gone", whatIf.gone());
        effects("worse", whatIf.worse());
        effects("better", whatIf.better());
        json.writeArrayPropertyStart("told");
        whatIf.told().forEach(found -> {
            json.writeStartObject();
            json.writeStringProperty("kind", found.kind().name());
            json.writeStringProperty("subject", found.subject());
            json.writeStringProperty("zh", found.message().zh());
            json.writeStringProperty("en", found.message().en());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void verdicts(String name, List<Verdict> verdicts) {
        json.writeArrayPropertyStart(name);
        for (Verdict verdict : verdicts) {
            json.writeStartObject();
            json.writeStringProperty("criterion", verdict.criterion());
            json.writeStringProperty("subject", verdict.subject());
            json.writeStringProperty("state", verdict.state().name());
            json.writeName("value");
            new ValueJson(json).write(verdict.requirement().value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void effects(String name, List<Effect> effects) {
        json.writeArrayPropertyStart(name);
        for (Effect effect : effects) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("criterion", effect.criterion());
            json.writeStringProperty("subject", effect.subject());
            json.writeStringProperty("before", effect.before().state().name());
            json.writeStringProperty("after", effect.after().state().name());
            json.writeBooleanProperty("broken", effect.isBroken());
            json.writeName("valueBefore");
            new ValueJson(json).write(effect.before().requirement().value());
            json.writeName("valueAfter");
            new ValueJson(json).write(effect.after().requirement().value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
