package org.junheng.report.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.results.Closing;
import org.junheng.values.Amounts;
import org.junheng.values.Attribution;
import org.junheng.values.Dispersion;
import tools.jackson.core.JsonGenerator;

/** What would flip a verdict, how near it is to its limit, and where a dispersion that fails comes from. */
final class AmountsJson {
    /** Shares of a variance are fractions of hundreds of digits. */
    private static final int DECIMALS = 20;

    private final JsonGenerator json;
    private final String county;
    private final boolean detail;

    AmountsJson(JsonGenerator json, String county, boolean detail) {
        this.json = json;
        this.county = county;
        this.detail = detail;
    }

    void write(Verdict verdict, Map<String, Subject> subjects) {
        boolean isContradicted = verdict.state() == Verdict.State.FAIL && Closing.isContradicted(verdict, subjects);
        if (detail) {
            amounts(verdict, isContradicted);
        } else if (verdict.state() == Verdict.State.FAIL && !isContradicted) {
            gap(Amounts.of(verdict));
        }
        closings(Closing.of(verdict, subjects));
        if (detail
                && verdict.state() == Verdict.State.FAIL
                && verdict.requirement().value() instanceof Dispersion dispersion) {
            Attribution.of(dispersion, subjects).ifPresent(this::attribution);
        }
    }

    private void amounts(Verdict verdict, boolean isContradicted) {
        Amounts amounts = Amounts.of(verdict);
        if (amounts.flip().isPresent()) {
            json.writeObjectPropertyStart("amounts");
            number("gap", isContradicted ? Optional.empty() : amounts.gap());
            number("margin", amounts.margin());
            number("flip", amounts.flip());
            json.writeBooleanProperty("narrow", Amounts.isEarlyWarning(verdict));
            json.writeEndObject();
        }
    }

    /** Of the rest a reader has value and limit. */
    private void gap(Amounts amounts) {
        if (amounts.gap().isPresent()) {
            json.writeObjectPropertyStart("amounts");
            number("gap", amounts.gap());
            json.writeEndObject();
        }
    }

    private void closings(List<Closing> closings) {
        if (closings.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("closedBy");
        for (Closing closing : closings) {
            json.writeStartObject();
            json.writeStringProperty("means", closing.means().name());
            json.writeStringProperty("unit", closing.unit().name());
            json.writeNumberProperty("count", closing.count().toDouble());
            json.writeArrayPropertyStart("changes");
            closing.changes(county).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void number(String name, Optional<Exact> value) {
        value.ifPresent(known -> {
            json.writeObjectPropertyStart(name);
            json.writeNumberProperty("number", known.toDouble());
            json.writeStringProperty("exact", known.toString());
            json.writeEndObject();
        });
    }

    private void attribution(Attribution attribution) {
        json.writeObjectPropertyStart("attribution");
        rounded("mean", attribution.mean());
        rounded("turning", attribution.turning());
        rounded("between", attribution.between());
        json.writeArrayPropertyStart("groups");
        attribution.groups().forEach((rural, group) -> {
            json.writeStartObject();
            json.writeStringProperty("rural", rural.name());
            json.writeNumberProperty("sections", group.sections());
            rounded("mean", group.mean());
            rounded("within", group.within());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("parts");
        attribution.parts().forEach(this::part);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void part(Attribution.SectionShare part) {
        json.writeStartObject();
        json.writeStringProperty("subject", part.subject());
        json.writeStringProperty("rural", part.rural().name());
        rounded("value", part.value());
        rounded("share", part.share());
        json.writeStringProperty("side", part.side().name());
        json.writeBooleanProperty("worsenedBySpending", part.isWorsenedBySpending());
        json.writeEndObject();
    }

    private void rounded(String name, Exact value) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("number", value.toDouble());
        json.writeStringProperty("digits", value.rounded(DECIMALS).toPlainString());
        json.writeEndObject();
    }
}
