package org.junheng.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Measure;
import org.junheng.facts.Reason;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Score;
import org.junheng.facts.Section;
import org.junheng.facts.Tally;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.numbers.Range;
import tools.jackson.core.JsonGenerator;

/**
 * The sections of a school as charts and cards need them: of each verdict {@code [criterion, state, value, number, other]},
 * where {@code other} is what differs from the rest of its criterion.
 */
final class SectionData {
    private final JsonGenerator json;
    private final Texts texts;
    private final CriterionData criteria;
    private final Bilingual words;

    SectionData(JsonGenerator json, Texts texts, CriterionData criteria, Bilingual words) {
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
        this.words = words;
    }

    void write(Section section, List<Verdict> verdicts) {
        json.writeStartObject();
        json.writeStringProperty("level", section.level().label());
        json.writeNumberProperty(
                "t",
                texts.place(new Both(section.level().titleZh(), section.level().label())));
        json.writeArrayPropertyStart("v");
        verdicts.forEach(this::verdict);
        json.writeEndArray();
        json.writeArrayPropertyStart("f");
        figures(verdicts);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void verdict(Verdict verdict) {
        json.writeStartArray();
        json.writeNumber(criteria.place(verdict.criterion()));
        json.writeNumber(PageData.place(verdict.state()));
        if (verdict.state() == Verdict.State.NOT_APPLICABLE) {
            json.writeNumber(texts.place(Bilingual.reason(verdict.reason())));
        } else {
            CriterionData.Shared shared = criteria.shared(verdict.criterion());
            CriterionData.Shared own = criteria.of(verdict);
            value(verdict, own.unit());
            number(verdict, own, shared);
        }
        json.writeEndArray();
    }

    /** A number whose unit its criterion has is written without it; all else is a place in the table of texts. */
    private void value(Verdict verdict, Both unit) {
        Both value = Bilingual.value(verdict);
        if (value.zh().endsWith(unit.zh()) && value.en().endsWith(unit.en())) {
            String zh = value.zh().substring(0, value.zh().length() - unit.zh().length());
            String en = value.en().substring(0, value.en().length() - unit.en().length());
            if (zh.equals(en)) {
                json.writeString(zh);
                return;
            }
        }
        json.writeNumber(texts.place(value));
    }

    private void number(Verdict verdict, CriterionData.Shared own, CriterionData.Shared shared) {
        boolean isKnown = verdict.requirement().value() instanceof Measure measure && Numbers.isKnown(measure);
        boolean isAllowed = verdict.reason().kind() == Reason.Kind.ALLOWED;
        boolean differs = isAllowed || !own.equals(shared);
        if (isKnown) {
            json.writeNumber(
                    ((Measure) verdict.requirement().value()).range().low().toDouble());
        } else if (differs) {
            json.writeNull();
        }
        if (differs) {
            other(verdict, own, shared, isAllowed);
        }
    }

    private void other(Verdict verdict, CriterionData.Shared own, CriterionData.Shared shared, boolean isAllowed) {
        json.writeStartObject();
        if (!own.unit().equals(shared.unit())) {
            json.writeNumberProperty("u", texts.place(own.unit()));
        }
        if (!own.limit().equals(shared.limit())) {
            json.writeNumberProperty("l", texts.place(own.limit()));
        }
        if (!own.bound().equals(shared.bound())) {
            own.bound()
                    .ifPresentOrElse(bound -> json.writeNumberProperty("m", bound), () -> json.writeNullProperty("m"));
        }
        if (!own.county().equals(shared.county())) {
            json.writeNumberProperty("k", texts.place(own.county()));
        }
        if (isAllowed) {
            json.writeNumberProperty("a", texts.place(Bilingual.reason(verdict.reason())));
        }
        json.writeEndObject();
    }

    /** What was reported, and what was not, each figure once. */
    private void figures(List<Verdict> verdicts) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            boolean isCounted = verdict.requirement().value() instanceof Tally
                    || verdict.requirement().value() instanceof Score;
            if (!isCounted) {
                verdict.requirement().value().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
            }
        }
        inputs.values().forEach(this::figure);
    }

    private void figure(Input input) {
        json.writeStartArray();
        json.writeNumber(texts.place(Units.named(input.name())));
        json.writeNumber(texts.place(words.part(input.subject())));
        if (input.figure().isReported()) {
            reported(input);
        } else {
            json.writeNumber(PageData.place(input.figure().state()));
        }
        json.writeEndArray();
    }

    private void reported(Input input) {
        Range range = input.figure().range();
        boolean isQuestion = input.name() instanceof SchoolFlag || input.name() instanceof CountyFlag;
        if (isQuestion) {
            json.writeStartArray();
            json.writeString(range.isPositive() ? "是" : "否");
            json.writeString(range.isPositive() ? "yes" : "no");
            json.writeEndArray();
        } else {
            json.writeString(range.low().toString());
        }
    }
}
