package org.junheng.report.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.DispersionRows;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;

/** What most verdicts of a criterion have in common, written once: title, unit, limit, source, the county's value. */
final class CriterionData {
    private final TextTable texts;
    private final List<String> order = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Shared> shared = new HashMap<>();
    private final Map<Measure, Text> countyValues = new HashMap<>();

    CriterionData(Evaluation evaluation, TextTable texts) {
        this.texts = texts;
        for (String id : evaluation.criteria().keySet()) {
            places.put(id, order.size());
            order.add(id);
        }
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                Text mean = DispersionRows.mean(dispersion);
                dispersion.members().forEach(member -> countyValues.putIfAbsent(member, mean));
            }
        }
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.state() != Verdict.State.NOT_APPLICABLE && places.containsKey(verdict.criterion())) {
                shared.computeIfAbsent(verdict.criterion(), any -> of(verdict));
            }
        }
    }

    /**
     * What a verdict may share with the others of its criterion.
     *
     * @param unit what follows the number
     * @param isShare whether it is shown in percent
     * @param limit the limit in names, or the empty text
     * @param bound the limit as a number; empty where there is nothing to compare
     * @param county the county's value, or the empty text
     */
    record Shared(Text unit, boolean isShare, Text limit, OptionalDouble bound, Text county) {
        static final Shared NONE = new Shared(Text.NONE, false, Text.NONE, OptionalDouble.empty(), Text.NONE);
    }

    /** What this verdict would share. */
    Shared of(Verdict verdict) {
        Text limit = LimitText.of(verdict);
        if (!(verdict.requirement().value() instanceof Measure measure)) {
            return new Shared(Text.NONE, false, limit, OptionalDouble.empty(), Text.NONE);
        }
        return new Shared(
                Units.after(measure),
                measure.isShare(),
                limit,
                limit.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                verdict.requirement().limit().value().toDouble()),
                countyValues.getOrDefault(measure, Text.NONE));
    }

    /** What the verdicts of the criterion share. */
    Shared shared(String criterion) {
        return shared.getOrDefault(criterion, Shared.NONE);
    }

    /** Where the criterion stands among all. */
    int place(String criterion) {
        return places.computeIfAbsent(criterion, unknown -> {
            order.add(unknown);
            return order.size() - 1;
        });
    }

    void write(JsonWriter json, Map<String, Criterion> criteria) {
        json.startArray("criteria");
        for (String id : order) {
            Criterion criterion = criteria.get(id);
            json.newLine();
            json.startObject();
            json.text("id", id);
            Text title = criterion == null ? Text.same(id) : Titles.of(criterion);
            json.number("title", texts.place(title));
            if (criterion != null) {
                json.text("severity", criterion.severity().name());
                json.text("source", criterion.source());
                json.text("confidence", criterion.confidence());
            }
            shared(json, shared(id));
            json.endObject();
        }
        json.endArray();
    }

    private void shared(JsonWriter json, Shared shared) {
        json.number("unit", texts.place(shared.unit()));
        json.flag("percent", shared.isShare());
        json.number("limit", texts.place(shared.limit()));
        shared.bound().ifPresent(bound -> json.number("bound", bound));
        json.number("county", texts.place(shared.county()));
    }
}
