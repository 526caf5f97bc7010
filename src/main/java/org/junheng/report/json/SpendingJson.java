package org.junheng.report.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.numbers.Exact;
import org.junheng.results.Alternatives.Alternative;
import org.junheng.results.Plan;
import org.junheng.results.Spending;
import tools.jackson.core.JsonGenerator;

/** What the money of a plan goes to, and the plans that it stands beside. */
final class SpendingJson {
    private final JsonGenerator json;

    SpendingJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Plan plan, List<Alternative> alternatives) {
        if (plan.cost().priced()) {
            spending(Spending.of(plan));
        }
        if (!alternatives.isEmpty()) {
            json.writeArrayPropertyStart("alternatives");
            alternatives.forEach(this::alternative);
            json.writeEndArray();
        }
    }

    private void spending(Spending spending) {
        json.writeObjectPropertyStart("spending");
        json.writeStringProperty("once", spending.once().toString());
        json.writeStringProperty("yearly", spending.yearly().toString());
        amounts("levers", spending.levers());
        amounts("payers", spending.payers());
        amounts("terms", spending.terms());
        json.writeArrayPropertyStart("schools");
        for (Spending.OfSchool school : spending.schools()) {
            json.writeStartObject();
            json.writeStringProperty("school", school.school());
            json.writeStringProperty("cost", school.cost().toString());
            json.writeNumberProperty("closed", school.closed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void amounts(String name, Map<? extends Enum<?>, Exact> amounts) {
        Map<String, Exact> sorted = new TreeMap<>();
        amounts.forEach((key, amount) -> sorted.put(key.name(), amount));
        json.writeObjectPropertyStart(name);
        sorted.forEach((key, amount) -> json.writeStringProperty(key, amount.toString()));
        json.writeEndObject();
    }

    private void alternative(Alternative one) {
        Plan plan = one.plan();
        json.writeStartObject();
        json.writeStringProperty("kind", one.kind().name());
        json.writeStringProperty("outcome", plan.reach().name());
        plan.cost().total().ifPresent(total -> json.writeStringProperty("total", total.toString()));
        plan.cost().bound().ifPresent(bound -> json.writeStringProperty("lowerBound", bound.toString()));
        json.writeNumberProperty("steps", plan.steps().size());
        json.writeNumberProperty("schools", one.schools());
        json.writeNumberProperty("students", one.students().students().toDouble());
        json.writeNumberProperty("studentsNotReported", one.students().unknown());
        json.writeNumberProperty("closed", plan.closed().size());
        json.writeNumberProperty("open", plan.open().size());
        json.writeEndObject();
    }
}
