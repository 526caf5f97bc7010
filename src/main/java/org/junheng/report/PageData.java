package org.junheng.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Input;
import org.junheng.facts.Measure;
import org.junheng.facts.Named;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Tally;
import org.junheng.facts.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The county as the charts and the school cards need it. Numbers are those of the JSON report, texts those of the pages. */
final class PageData {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Evaluation evaluation;
    private final Bilingual words;
    private final JsonGenerator json;
    private final Map<Named, Integer> figureNames = new LinkedHashMap<>();
    private final Map<String, List<Verdict>> bySubject = new LinkedHashMap<>();
    private final Map<Measure, Both> countyValues = new HashMap<>();

    private PageData(Evaluation evaluation, Bilingual words, JsonGenerator json) {
        this.evaluation = evaluation;
        this.words = words;
        this.json = json;
    }

    /** JSON in which no text can end the element that it is embedded in. */
    static String of(Evaluation evaluation, Bilingual words) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new PageData(evaluation, words, json).write();
        }
        return safe(text.toString());
    }

    /** These characters stand within strings alone, where JSON lets each be written so. */
    static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void write() {
        for (Verdict verdict : evaluation.verdicts()) {
            bySubject
                    .computeIfAbsent(verdict.subject(), any -> new ArrayList<>())
                    .add(verdict);
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                Both mean = DispersionRows.mean(dispersion);
                dispersion.members().forEach(member -> countyValues.putIfAbsent(member, mean));
            }
        }
        json.writeStartObject();
        json.writeStringProperty("county", evaluation.county().name());
        json.writeObjectPropertyStart("criteria");
        evaluation.criteria().forEach((id, criterion) -> {
            json.writeName(id);
            text(new Both(criterion.titleZh(), criterion.titleEn()));
        });
        json.writeEndObject();
        json.writeArrayPropertyStart("schools");
        evaluation.county().schools().forEach(this::school);
        json.writeEndArray();
        new CoefficientData(evaluation, json).write();
        json.writeArrayPropertyStart("figures");
        figureNames.keySet().forEach(name -> text(new Both(name.zh(), name.en())));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void school(School school) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", school.id());
        json.writeStringProperty("name", school.name());
        json.writeName("kind");
        text(new Both(school.kind().titleZh(), school.kind().titleEn()));
        json.writeArrayPropertyStart("sections");
        evaluation.subjects().values().stream()
                .filter(subject -> subject instanceof Section section
                        && section.school().id().equals(school.id()))
                .map(Section.class::cast)
                .forEach(this::section);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void section(Section section) {
        List<Verdict> verdicts = bySubject.getOrDefault(section.id(), List.of());
        json.writeStartObject();
        json.writeStringProperty("id", section.id());
        json.writeStringProperty("level", section.level().label());
        json.writeName("title");
        text(new Both(section.level().titleZh(), section.level().label()));
        json.writeArrayPropertyStart("verdicts");
        verdicts.forEach(this::verdict);
        json.writeEndArray();
        figures(verdicts);
        json.writeEndObject();
    }

    private void verdict(Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("c", verdict.criterion());
        json.writeStringProperty("s", verdict.state().name());
        if (verdict.requirement().value() instanceof Measure measure) {
            if (Numbers.isKnown(measure)) {
                json.writeNumberProperty("x", measure.range().low().toDouble());
            }
            if (!Bilingual.limit(verdict).isEmpty()) {
                json.writeNumberProperty(
                        "m", verdict.requirement().limit().value().toDouble());
            }
            json.writeName("u");
            text(Both.of(language -> new Wording(language).unit(measure)));
            json.writeBooleanProperty("p", Numbers.isShare(measure));
            Both county = countyValues.getOrDefault(measure, Both.NONE);
            if (!county.isEmpty()) {
                json.writeName("k");
                text(county);
            }
        }
        json.writeName("v");
        text(
                verdict.state() == Verdict.State.NOT_APPLICABLE
                        ? Bilingual.reason(verdict.reason())
                        : Bilingual.value(verdict));
        json.writeName("l");
        text(Bilingual.limit(verdict));
        json.writeEndObject();
    }

    /** What was reported, and what was not, each figure once. */
    private void figures(List<Verdict> verdicts) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (!(verdict.requirement().value() instanceof Tally)) {
                verdict.requirement().value().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
            }
        }
        json.writeArrayPropertyStart("figures");
        for (Input input : inputs.values()) {
            json.writeStartArray();
            json.writeNumber(figureNames.computeIfAbsent(input.name(), any -> figureNames.size()));
            json.writeString(
                    input.figure().isReported() ? input.figure().range().low().toString() : "");
            json.writeString(input.figure().state().name());
            json.writeString(words.names().part(input.subject()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** One text where it is the same in both languages, else a pair. */
    private void text(Both text) {
        write(json, text);
    }

    static void write(JsonGenerator json, Both text) {
        if (text.isSame()) {
            json.writeString(text.zh());
        } else {
            json.writeStartArray();
            json.writeString(text.zh());
            json.writeString(text.en());
            json.writeEndArray();
        }
    }
}
