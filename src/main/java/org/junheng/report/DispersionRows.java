package org.junheng.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Composite;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Exact;
import org.junheng.facts.Measure;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;

/** The coefficients of one county, in the order of their document, and who causes them. */
final class DispersionRows {
    private static final int MOST_CAUSES = 5;

    private final Bilingual words;

    private DispersionRows(Bilingual words) {
        this.words = words;
    }

    /** Single indicators first, composites after them. */
    static List<DispersionRow> of(Evaluation evaluation, Bilingual words) {
        DispersionRows rows = new DispersionRows(words);
        List<DispersionRow> all = new ArrayList<>();
        for (Verdict verdict : evaluation.verdicts()) {
            Value value = verdict.requirement().value();
            Criterion criterion = evaluation.criteria().get(verdict.criterion());
            if (criterion != null && (value instanceof Dispersion || value instanceof Composite)) {
                all.add(rows.row(criterion, verdict));
            }
        }
        all.sort(Comparator.comparing(row -> row.verdict().requirement().value() instanceof Composite));
        return all;
    }

    private DispersionRow row(Criterion criterion, Verdict verdict) {
        List<DispersionRow.Cause> causes = List.of();
        Both value = Bilingual.value(verdict);
        Both mean = Both.NONE;
        if (verdict.requirement().value() instanceof Dispersion dispersion) {
            causes = causes(dispersion, words);
            mean = mean(dispersion);
            value = Numbers.shown(dispersion)
                    .map(shown -> Both.same(shown.text()))
                    .orElse(value);
        }
        return new DispersionRow(criterion, verdict, value, Bilingual.limit(verdict), note(verdict), mean, causes);
    }

    private static Both note(Verdict verdict) {
        Both note = Bilingual.roundingNote(verdict);
        boolean isMeasured = verdict.state() == Verdict.State.PASS || verdict.state() == Verdict.State.FAIL;
        if (!note.isEmpty()
                || (isMeasured && Numbers.shown(verdict.requirement().value()).isPresent())) {
            return note;
        }
        return Bilingual.reason(verdict.reason());
    }

    /** The county's value in the unit of the indicator; empty unless every figure is known. */
    static Both mean(Dispersion dispersion) {
        return dispersion
                .mean()
                .map(mean -> {
                    Measure unit = dispersion.members().get(0);
                    String number = Numbers.shown(mean, unit).text();
                    return Both.of(language -> number + new Wording(language).unit(unit));
                })
                .orElse(Both.NONE);
    }

    /** The sections that make up most of the variance, the greatest share first; empty where it is not known. */
    static List<DispersionRow.Cause> causes(Dispersion dispersion, Bilingual words) {
        Map<String, Measure> members = new HashMap<>();
        dispersion.members().forEach(member -> members.put(member.subject(), member));
        return dispersion.shares().entrySet().stream()
                .sorted(Map.Entry.<String, Exact>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(share -> share.getValue().signum() > 0)
                .limit(MOST_CAUSES)
                .map(share -> cause(share.getKey(), share.getValue(), members, words))
                .toList();
    }

    private static DispersionRow.Cause cause(
            String section, Exact share, Map<String, Measure> members, Bilingual words) {
        Measure member = members.get(section);
        Both value = member == null
                ? Both.NONE
                : Both.of(language ->
                        Numbers.shown(member.range().low(), member).text() + new Wording(language).unit(member));
        String percent = share.times(Measure.HUNDRED).rounded(1).toPlainString();
        return new DispersionRow.Cause(words.names().owner(section), words.title(section), value, percent);
    }
}
