package org.junheng.report.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junheng.criteria.Relation;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.ValueText;
import org.junheng.results.CountyAnswer.Amount;
import org.junheng.texts.Text;
import tools.jackson.databind.JsonNode;

/** The numbers of one verdict of a JSON report, with the units that stand beside them. */
final class ReportedNumbers {
    private final JsonNode value;
    private final JsonNode whole;
    private final JsonNode limit;
    private final JsonNode gap;
    private final JsonNode closedBy;
    private final Optional<Measure> unit;

    ReportedNumbers(JsonNode verdict) {
        this.value = verdict.path("value");
        this.whole = verdict.path("limit");
        this.limit = verdict.path("limit").path("value");
        this.gap = verdict.path("amounts").path("gap");
        this.closedBy = verdict.path("closedBy");
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
        boolean isCount = value.path("type").asString("").equals("tally");
        String plain = String.format(Locale.ROOT, isCount ? "%.0f" : "%.3f", value().getAsDouble());
        return unit.flatMap(measure -> exactOrNumber(value).map(exact -> ValueText.number(exact, measure)))
                .orElse(isCount ? new Text(plain + "项", plain) : Text.same(plain));
    }

    OptionalDouble limit() {
        return exact(limit).map(Exact::toDouble).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** {@code ≥7.5（沈阳市）}. */
    Text limitShown() {
        Text sign = Stream.of(Relation.values())
                .filter(relation ->
                        relation.name().equals(whole.path("relation").asString("")))
                .findFirst()
                .map(ReportedNumbers::sign)
                .orElse(Text.NONE);
        String floor = whole.path("floor").asString("");
        String upTo = whole.path("upTo").asString("");
        // The sign of a range stands between its ends.
        Text shown = (upTo.isEmpty()
                        ? sign.then(limit.asString(""))
                        : Text.same(limit.asString("")).then(sign).then(upTo))
                .then(new Text(
                        floor.isEmpty() ? "" : "（不低于限值的" + floor + "）",
                        floor.isEmpty() ? "" : " (each at least " + floor + ")"));
        String layer = whole.path("layer").asString("");
        return layer.isEmpty() ? shown : shown.then(new Text("（" + layer + "）", " (" + layer + ")"));
    }

    private static Text sign(Relation relation) {
        return switch (relation) {
            case YES -> new Text("是", "yes");
            case NO -> new Text("否", "no");
            case EVERY -> new Text("全部达标", "all of them");
            case REPORTED -> new Text("未设限值", "no limit");
            case AT_LEAST, AT_MOST, EQUAL_TO, BELOW, ABOVE, BETWEEN, SHARE_AT_LEAST -> Text.same(relation.sign());
        };
    }

    OptionalDouble gap() {
        JsonNode number = gap.path("number");
        return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    /** As the answer says it: what closes it, whole pieces of what people buy; else the gap in the unit of the amount. */
    Text gapShown() {
        return closing()
                .or(this::missing)
                .filter(amount -> amount.exact().signum() > 0)
                .map(amount -> arePeopleThere() ? AnswerText.stillToGo(amount) : AnswerText.of(amount))
                .orElse(Text.NONE);
    }

    /** Teachers who are to be trained or certified are there: they are not short. */
    private boolean arePeopleThere() {
        return closedBy.path(0).path("means").asString("").equals("CONVERTED");
    }

    /** What people do first. */
    private Optional<Amount> closing() {
        JsonNode first = closedBy.path(0);
        JsonNode count = first.path("count");
        Relation relation = first.path("means").asString("").startsWith("FEWER") ? Relation.AT_MOST : Relation.AT_LEAST;
        return named(first.path("unit").asString(""))
                .filter(any -> count.isNumber())
                .map(unit -> new Amount(Exact.of(count.decimalValue().toPlainString()), unit, relation));
    }

    /** A grade is not bought by the piece. */
    private Optional<Amount> missing() {
        boolean isAtMost = whole.path("relation").asString("").equals(Relation.AT_MOST.name());
        return unit.map(Measure::unit)
                .filter(of -> of != Unit.GRADES)
                .flatMap(of -> exactOrNumber(gap)
                        .map(exact -> new Amount(exact, of, isAtMost ? Relation.AT_MOST : Relation.AT_LEAST)));
    }
}
