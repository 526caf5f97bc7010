package org.junheng.report.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.LedgerRow;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;

/**
 * The county as charts, school cards and lists of findings need it. Numbers are those of the JSON report, texts those of the
 * pages; every text stands once, in {@code texts}, and all else points at it.
 */
public final class PageData {
    private final Evaluation evaluation;
    private final Names names;
    private final List<FindingGroup> findings;
    private final JsonWriter json;
    private final TextTable texts = new TextTable();
    private final CriterionData criteria;
    private final Map<String, List<Verdict>> bySubject = new HashMap<>();
    private final Map<String, List<Section>> bySchool = new HashMap<>();

    private PageData(Evaluation evaluation, Names names, List<FindingGroup> findings, JsonWriter json) {
        this.evaluation = evaluation;
        this.names = names;
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
    public static String of(Evaluation evaluation, Names names, List<FindingGroup> findings, List<LedgerRow> ledger) {
        return safe(JsonWriter.text(json -> new PageData(evaluation, names, findings, json).write(ledger)));
    }

    /** These characters stand within strings alone, where JSON lets each be written so. */
    static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void write(List<LedgerRow> ledger) {
        json.startObject();
        json.text("county", evaluation.county().name());
        json.text("countyId", evaluation.county().id());
        PageStates.write(json);
        columns();
        Map<String, Integer> places = new LinkedHashMap<>();
        json.startArray("schools");
        for (School school : evaluation.county().schools()) {
            places.put(school.id(), places.size());
            school(school);
        }
        json.endArray();
        new CoefficientData(evaluation, json, texts, criteria).write();
        new FindingData(json, texts, criteria, names, places).write(findings);
        new LedgerData(json, texts, findings).write(ledger);
        criteria.write(json, evaluation.criteria());
        // Last, for all of the above adds to it.
        texts.write(json, "texts");
        json.endObject();
    }

    /** What the cells of each kind of row are. */
    private void columns() {
        json.startObject("columns");
        columns("verdict", SectionData.VERDICT);
        columns("figure", SectionData.FIGURE);
        columns("finding", FindingData.FINDING);
        columns("students", FindingData.STUDENTS);
        columns("subject", FindingData.SUBJECT);
        columns("input", FindingData.INPUT);
        columns("ledger", LedgerData.LEDGER);
        columns("numbers", LedgerData.NUMBERS);
        columns("written", LedgerData.WRITTEN);
        json.endObject();
    }

    private void columns(String kind, List<String> names) {
        json.startArray(kind);
        names.forEach(json::string);
        json.endArray();
    }

    private void school(School school) {
        json.newLine();
        json.startObject();
        json.text("id", school.id());
        json.text("name", school.name());
        json.number("kind", texts.place(Titles.of(school.kind())));
        json.startArray("sections");
        SectionData sections = new SectionData(json, texts, criteria, names);
        bySchool.getOrDefault(school.id(), List.of())
                .forEach(section -> sections.write(section, bySubject.getOrDefault(section.id(), List.of())));
        json.endArray();
        json.endObject();
    }
}
