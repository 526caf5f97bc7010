package org.junheng.report.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.report.words.BasisText;
import org.junheng.report.words.Numbers;
import org.junheng.texts.Text;
import org.junheng.values.Aggregate;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;
import org.junheng.values.Score;
import org.junheng.values.Tally;
import tools.jackson.core.JsonGenerator;

/**
 * What was compared with a limit, in the JSON report: a number where it is known, else the bounds that it lies between. With
 * detail comes what it was computed from: amount and base, the members of a coefficient, the verdicts of a count.
 */
final class ValueJson {
    private static final int ROOT_DECIMALS = 12;

    private final JsonGenerator json;
    private final boolean detail;
    private final CoefficientVerdicts known;

    /** Values that nothing else in the same text states: whole, with detail. */
    ValueJson(JsonGenerator json) {
        this(json, true, CoefficientVerdicts.NONE);
    }

    /** Values of an evaluation; a part of a composite that is a verdict of its own is named by it. */
    ValueJson(JsonGenerator json, boolean detail, CoefficientVerdicts known) {
        this.json = json;
        this.detail = detail;
        this.known = known;
    }

    void write(Value value) {
        json.writeStartObject();
        if (value instanceof Measure measure) {
            measure(measure);
        } else if (value instanceof Dispersion dispersion) {
            dispersion(dispersion);
        } else if (value instanceof Composite composite) {
            composite(composite);
        } else if (value instanceof Tally tally) {
            tally(tally);
        } else if (value instanceof Score score) {
            score(score);
        } else if (value instanceof Evidence evidence) {
            evidence(evidence);
        } else if (value instanceof Gap || value instanceof Lowest || value instanceof Aggregate) {
            json.writeStringProperty("type", "nobody");
        } else if (value instanceof Observation observation) {
            json.writeStringProperty("type", "observation");
            json.writeBooleanProperty("matched", observation.matched());
        }
        json.writeEndObject();
    }

    private void measure(Measure measure) {
        json.writeStringProperty("type", "measure");
        if (measure.isDefined() != Flag.NO) {
            numberOrBounds(measure.range());
        }
        if (detail) {
            range("amount", measure.amount());
            range("base", measure.base());
        }
        units(measure);
        if (!measure.basis().isPlain()) {
            json.writeObjectPropertyStart("basis");
            Text basis = BasisText.of(measure.basis());
            json.writeStringProperty("zh", basis.zh());
            json.writeStringProperty("en", basis.en());
            json.writeEndObject();
        }
    }

    private void evidence(Evidence evidence) {
        json.writeStringProperty("type", "evidence");
        json.writeStringProperty("all", evidence.all().name());
        json.writeStringProperty("any", evidence.any().name());
        json.writeArrayPropertyStart("documents");
        evidence.named().forEach(json::writeString);
        json.writeEndArray();
    }

    private void units(Measure measure) {
        json.writeStringProperty("unit", measure.unit().name());
        json.writeStringProperty("per", measure.per().name());
        json.writeStringProperty("scale", measure.scale().toString());
    }

    private void range(String name, Range range) {
        json.writeObjectPropertyStart(name);
        numberOrBounds(range);
        json.writeEndObject();
    }

    private void numberOrBounds(Range range) {
        if (range.isExact()) {
            number(range.low());
        } else {
            bounds(range);
        }
    }

    private void number(Exact exact) {
        json.writeNumberProperty("number", exact.toDouble());
        json.writeStringProperty("exact", exact.toString());
    }

    /** Least and greatest possible value; a greatest one of null means that there is no bound. */
    void bounds(Range range) {
        json.writeStringProperty("low", range.low().toString());
        Exact high = range.high();
        if (high == null) {
            json.writeNullProperty("high");
        } else {
            json.writeStringProperty("high", high.toString());
        }
    }

    private void dispersion(Dispersion dispersion) {
        json.writeStringProperty("type", "dispersion");
        coefficient(dispersion);
        dispersion.mean().ifPresent(mean -> range("mean", Range.exactly(mean)));
        dispersion.deviation().ifPresent(deviation -> decimal("deviation", deviation));
        List<Measure> members = dispersion.members();
        if (!members.isEmpty()) {
            units(members.get(0));
        }
        if (detail) {
            members(dispersion);
            json.writeArrayPropertyStart("uncertain");
            dispersion.uncertain().forEach(measure -> json.writeString(measure.subject()));
            json.writeEndArray();
        }
    }

    private void coefficient(Dispersion dispersion) {
        dispersion
                .coefficient()
                .ifPresentOrElse(
                        coefficient -> root("number", "digits", coefficient),
                        () -> dispersion.squared().ifPresent(squared -> bounds(Numbers.roots(squared, ROOT_DECIMALS))));
    }

    /** A root has no last digit: 20 significant ones. */
    private void root(String number, String digits, BigDecimal root) {
        json.writeNumberProperty(number, root.doubleValue());
        json.writeStringProperty(digits, root.toPlainString());
    }

    private void decimal(String name, BigDecimal decimal) {
        json.writeObjectPropertyStart(name);
        root("number", "digits", decimal);
        json.writeEndObject();
    }

    private void members(Dispersion dispersion) {
        Map<String, Exact> shares = dispersion.shares();
        json.writeObjectPropertyStart("members");
        for (Measure member : dispersion.members()) {
            Exact share = shares.get(member.subject());
            if (share == null) {
                json.writeNullProperty(member.subject());
            } else {
                json.writeNumberProperty(member.subject(), share.toDouble());
            }
        }
        json.writeEndObject();
    }

    private void composite(Composite composite) {
        json.writeStringProperty("type", "composite");
        composite.coefficient().ifPresent(coefficient -> root("number", "digits", coefficient));
        json.writeArrayPropertyStart("parts");
        composite.parts().forEach(this::part);
        json.writeEndArray();
    }

    private void part(Dispersion part) {
        known.of(part)
                .ifPresentOrElse(
                        id -> {
                            json.writeStartObject();
                            json.writeStringProperty("verdict", id);
                            json.writeEndObject();
                        },
                        () -> write(part));
    }

    private void score(Score score) {
        json.writeStringProperty("type", "score");
        numberOrBounds(score.earned());
        range("full", Range.exactly(score.full()));
        if (detail) {
            items(score);
        }
    }

    private void items(Score score) {
        json.writeArrayPropertyStart("items");
        for (Verdict member : score.members()) {
            json.writeStartObject();
            json.writeStringProperty("criterion", member.criterion());
            json.writeStringProperty("subject", member.subject());
            json.writeStringProperty("state", member.state().name());
            range("earned", Score.earned(member));
            range("points", Range.exactly(Score.points(member)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void tally(Tally tally) {
        json.writeStringProperty("type", "tally");
        int least = tally.count(Verdict.State.PASS);
        int most = least + tally.count(Verdict.State.UNDECIDED);
        numberOrBounds(new Range(Exact.of(least), Exact.of(most)));
        if (detail) {
            verdicts(tally);
        } else {
            json.writeNumberProperty("of", tally.members().size());
        }
    }

    private void verdicts(Tally tally) {
        json.writeArrayPropertyStart("verdicts");
        for (Verdict member : tally.members()) {
            json.writeStartObject();
            json.writeStringProperty("criterion", member.criterion());
            json.writeStringProperty("subject", member.subject());
            json.writeStringProperty("state", member.state().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
