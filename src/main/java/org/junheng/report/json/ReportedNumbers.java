package org.junheng.report.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.report.words.ValueText;
import org.junheng.texts.Text;
import tools.jackson.databind.JsonNode;

/** The numbers of one verdict of a JSON report, with the units that stand beside them. */
final class ReportedNumbers {
    private final JsonNode value;
    private final JsonNode limit;
    private final JsonNode gap;
    private final Optional<Measure> unit;

    ReportedNumbers(JsonNode verdict) {
        this.value = verdict.path("value");
        this.limit = verdict.path("limit").path("value");
        this.gap = verdict.path("amounts").path("gap");
        this.unit = value.path("type").asString("").equals("measure") ? unit(value) : Optional.empty();
    }

    /** A measure of nothing but these units; empty where the report has none, or others than ours. */
    private static Optional<Measure> unit(JsonNode value) {
        Optional<Unit> of = named(value.path("unit").asString(""));
        Optional<Unit> per = named(value.path("per").asString(""));
        Optional<Exact> scale = exact(value.path("scale"));
        return of.isEmpty() || per.isEmpty() || scale.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure("", of.get(), per.get(), scale.get(), Range.ONE, Range.ONE, List.of()));
    }

    private static Optional<Unit> named(String name) {
        return Stream.of(Unit.values()).filter(unit -> unit.name().equals(name)).findFirst();
    }

    /** A decimal; a fraction without an end is told by its number alone. */
    private static Optional<Exact> exact(JsonNode text) {
        try {
            return text.isString() ? Optional.of(Exact.of(text.asString(""))) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Exact> exactOrNumber(JsonNode node) {
        Optional<Exact> exact = exact(node.path("exact"));
        JsonNode number = node.path("number");
        return exact.isPresent() || !number.isNumber()
                ? exact
                : Optional.of(Exact.of(number.decimalValue().toPlainString()));
    }

    OptionalDouble value() {
        JsonNode number = value.path("number");
        return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    Text shown() {
        if (value().isEmpty()) {
            return Text.NONE;
        }
        boolean isCount = !value.path("verdicts").isMissingNode();
        String plain = String.format(Locale.ROOT, isCount ? "%.0f" : "%.3f", value().getAsDouble());
        return unit.flatMap(measure -> exactOrNumber(value).map(exact -> ValueText.number(exact, measure)))
                .orElse(isCount ? new Text(plain + "项", plain) : Text.same(plain));
    }

    OptionalDouble limit() {
        return exact(limit).map(Exact::toDouble).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    OptionalDouble gap() {
        JsonNode number = gap.path("number");
        return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    /** In the unit of the amount: 170 m², not 0.3 m² per student. */
    Text gapShown() {
        return unit.map(measure -> Measure.of("", measure.unit(), Range.ONE, List.of()))
                .flatMap(measure -> exactOrNumber(gap).map(exact -> ValueText.number(exact, measure)))
                .orElse(Text.NONE);
    }
}
