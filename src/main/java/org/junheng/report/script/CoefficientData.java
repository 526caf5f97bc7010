package org.junheng.report.script;

import org.junheng.criteria.Criterion;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.DispersionRows;
import org.junheng.report.view.FindingRows;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;

/** The coefficients of a county as their chart needs them. */
final class CoefficientData {
    private final Evaluation evaluation;
    private final JsonWriter json;

    private final TextTable texts;
    private final CriterionData criteria;

    CoefficientData(Evaluation evaluation, JsonWriter json, TextTable texts, CriterionData criteria) {
        this.evaluation = evaluation;
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
    }

    void write() {
        json.startArray("dispersions");
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                dispersion(verdict, dispersion);
            }
        }
        json.endArray();
    }

    private void dispersion(Verdict verdict, Dispersion dispersion) {
        json.newLine();
        json.startObject();
        json.number("criterion", criteria.place(verdict.criterion()));
        json.number("state", PageStates.place(verdict.state()));
        json.text("level", level(dispersion));
        dispersion
                .coefficient()
                .ifPresentOrElse(
                        coefficient -> json.number("number", coefficient.doubleValue()),
                        () -> dispersion
                                .squared()
                                .map(squared -> Numbers.roots(squared, 3))
                                .ifPresent(this::bounds));
        if (!LimitText.of(verdict).isEmpty()) {
            json.number("bound", verdict.requirement().limit().value().toDouble());
        }
        json.number("value", texts.place(ValueText.of(verdict)));
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        Text document = criterion == null ? Text.NONE : DispersionRows.document(criterion, evaluation);
        if (!document.isEmpty()) {
            json.number("document", texts.place(document));
        }
        json.endObject();
    }

    private void bounds(Range range) {
        json.number("low", range.low().toDouble());
        if (range.high() != null) {
            json.number("high", range.high().toDouble());
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
