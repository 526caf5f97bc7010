package org.junheng.report;

import org.junheng.facts.Dispersion;
import org.junheng.facts.Measure;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Range;
import org.junheng.results.Evaluation;
import tools.jackson.core.JsonGenerator;

/** The coefficients of a county as their chart needs them. */
final class CoefficientData {
    private final Evaluation evaluation;
    private final JsonGenerator json;

    private final Texts texts;
    private final CriterionData criteria;

    CoefficientData(Evaluation evaluation, JsonGenerator json, Texts texts, CriterionData criteria) {
        this.evaluation = evaluation;
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
    }

    void write() {
        json.writeArrayPropertyStart("dispersions");
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                dispersion(verdict, dispersion);
            }
        }
        json.writeEndArray();
    }

    private void dispersion(Verdict verdict, Dispersion dispersion) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberProperty("c", criteria.place(verdict.criterion()));
        json.writeNumberProperty("s", PageData.place(verdict.state()));
        json.writeStringProperty("level", level(dispersion));
        dispersion
                .coefficient()
                .ifPresentOrElse(
                        coefficient -> json.writeNumberProperty("x", coefficient.doubleValue()),
                        () -> dispersion
                                .squared()
                                .map(squared -> Numbers.roots(squared, 3))
                                .ifPresent(this::bounds));
        if (!Bilingual.limit(verdict).isEmpty()) {
            json.writeNumberProperty("m", verdict.requirement().limit().value().toDouble());
        }
        json.writeNumberProperty("v", texts.place(Bilingual.value(verdict)));
        json.writeEndObject();
    }

    private void bounds(Range range) {
        json.writeNumberProperty("low", range.low().toDouble());
        if (range.high() != null) {
            json.writeNumberProperty("high", range.high().toDouble());
        }
    }

    private String level(Dispersion dispersion) {
        return dispersion.members().stream()
                .map(Measure::subject)
                .map(evaluation.subjects()::get)
                .filter(Section.class::isInstance)
                .map(FindingRows::levelOf)
                .findFirst()
                .orElse("");
    }
}
