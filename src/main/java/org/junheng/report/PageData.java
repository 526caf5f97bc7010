package org.junheng.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.results.Evaluation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The county as charts, school cards and lists of findings need it. Numbers are those of the JSON report, texts those of the
 * pages; every text stands once, in {@code texts}, and all else points at it.
 */
final class PageData {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final List<Verdict.State> STATES = List.of(Verdict.State.values());
    private static final List<Figure.State> FIGURE_STATES = List.of(Figure.State.values());

    private final Evaluation evaluation;
    private final Bilingual words;
    private final List<FindingGroup> findings;
    private final JsonGenerator json;
    private final Texts texts = new Texts();
    private final CriterionData criteria;
    private final Map<String, List<Verdict>> bySubject = new HashMap<>();
    private final Map<String, List<Section>> bySchool = new HashMap<>();

    private PageData(Evaluation evaluation, Bilingual words, List<FindingGroup> findings, JsonGenerator json) {
        this.evaluation = evaluation;
        this.words = words;
        this.findings = findings;
        this.json = json;
        this.criteria = new CriterionData(evaluation, texts);
        for (Verdict verdict : evaluation.verdicts()) {
            bySubject
                    .computeIfAbsent(verdict.subject(), any -> new ArrayList<>())
                    .add(verdict);
        }
        evaluation.subjects().values().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .forEach(section -> bySchool.computeIfAbsent(section.school().id(), any -> new ArrayList<>())
                        .add(section));
    }

    /** JSON in which no text can end the element that it is embedded in. */
    static String of(Evaluation evaluation, Bilingual words, List<FindingGroup> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new PageData(evaluation, words, findings, json).write();
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
        json.writeStartObject();
        json.writeStringProperty("county", evaluation.county().name());
        names("states", STATES);
        names("figureStates", FIGURE_STATES);
        Map<String, Integer> places = new LinkedHashMap<>();
        json.writeArrayPropertyStart("schools");
        for (School school : evaluation.county().schools()) {
            places.put(school.id(), places.size());
            school(school);
        }
        json.writeEndArray();
        new CoefficientData(evaluation, json, texts, criteria).write();
        new FindingData(json, texts, criteria, words, places).write(findings);
        criteria.write(json, evaluation.criteria());
        // Last, for all of the above adds to it.
        texts.write(json, "texts");
        json.writeEndObject();
    }

    private void names(String name, List<? extends Enum<?>> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.name()));
        json.writeEndArray();
    }

    /** The place of a verdict in the list of states. */
    static int place(Verdict.State state) {
        return STATES.indexOf(state);
    }

    /** The place of a figure in the list of states. */
    static int place(Figure.State state) {
        return FIGURE_STATES.indexOf(state);
    }

    private void school(School school) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", school.id());
        json.writeStringProperty("name", school.name());
        json.writeNumberProperty(
                "kind",
                texts.place(new Both(school.kind().titleZh(), school.kind().titleEn())));
        json.writeArrayPropertyStart("sections");
        SectionData sections = new SectionData(json, texts, criteria, words);
        bySchool.getOrDefault(school.id(), List.of())
                .forEach(section -> sections.write(section, bySubject.getOrDefault(section.id(), List.of())));
        json.writeEndArray();
        json.writeEndObject();
    }
}
