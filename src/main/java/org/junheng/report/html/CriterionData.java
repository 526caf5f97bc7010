package org.junheng.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Measure;
import org.junheng.facts.Verdict;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.DispersionRows;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** What most verdicts of a criterion have in common, written once: title, unit, limit, source, the county's value. */
final class CriterionData {
    private final Texts texts;
    private final List<String> order = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Shared> shared = new HashMap<>();
    private final Map<Measure, Both> countyValues = new HashMap<>();

    CriterionData(Evaluation evaluation, Texts texts) {
        this.texts = texts;
        for (String id : evaluation.criteria().keySet()) {
            places.put(id, order.size());
            order.add(id);
        }
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                Both mean = DispersionRows.mean(dispersion);
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
     * @param limit the limit in words, or the empty text
     * @param bound the limit as a number; empty where there is nothing to compare
     * @param county the county's value, or the empty text
     */
    record Shared(Both unit, boolean isShare, Both limit, OptionalDouble bound, Both county) {
        static final Shared NONE = new Shared(Both.NONE, false, Both.NONE, OptionalDouble.empty(), Both.NONE);
    }

    /** What this verdict would share. */
    Shared of(Verdict verdict) {
        Both limit = Bilingual.limit(verdict);
        if (!(verdict.requirement().value() instanceof Measure measure)) {
            return new Shared(Both.NONE, false, limit, OptionalDouble.empty(), Both.NONE);
        }
        return new Shared(
                Both.of(language -> new Wording(language).unit(measure)),
                Numbers.isShare(measure),
                limit,
                limit.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                verdict.requirement().limit().value().toDouble()),
                countyValues.getOrDefault(measure, Both.NONE));
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
            Both title = criterion == null ? Both.same(id) : new Both(criterion.titleZh(), criterion.titleEn());
            json.number("t", texts.place(title));
            if (criterion != null) {
                json.text("sev", criterion.severity().name());
                json.text("source", criterion.source());
                json.text("sure", criterion.confidence());
            }
            shared(json, shared(id));
            json.endObject();
        }
        json.endArray();
    }

    private void shared(JsonWriter json, Shared shared) {
        json.number("u", texts.place(shared.unit()));
        json.flag("p", shared.isShare());
        json.number("l", texts.place(shared.limit()));
        shared.bound().ifPresent(bound -> json.number("m", bound));
        json.number("k", texts.place(shared.county()));
    }
}
