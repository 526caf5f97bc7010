package org.junheng.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Amounts;
import org.junheng.facts.Measure;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.results.Evaluation;

/**
 * A criterion that some meet with no more than 5 % of the limit to spare: an early warning, and no finding.
 *
 * @param criterion its title
 * @param limit the limit
 * @param rows who, the narrowest first
 */
public record NearLimit(Both criterion, Both limit, List<Row> rows) {
    public NearLimit {
        rows = List.copyOf(rows);
    }

    /**
     * One that passes by little.
     *
     * @param school the id of its school, or the empty text
     * @param title what it is called
     * @param value its value
     * @param margin what is to spare, in percent of the limit
     */
    public record Row(String school, Both title, Both value, String margin) {}

    /** What passes narrowly, by criterion. */
    public static List<NearLimit> of(Evaluation evaluation, Bilingual words) {
        Map<List<Both>, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.earlyWarnings()) {
            Both title = words.criterion(verdict.criterion());
            byCriterion
                    .computeIfAbsent(List.of(title, Bilingual.limit(verdict)), any -> new ArrayList<>())
                    .add(verdict);
        }
        List<NearLimit> near = new ArrayList<>();
        byCriterion.forEach((title, verdicts) -> near.add(new NearLimit(
                title.get(0),
                title.get(1),
                verdicts.stream().map(verdict -> row(verdict, words)).toList())));
        return near;
    }

    private static Exact margin(Verdict verdict) {
        return Amounts.of(verdict).margin().orElse(Exact.ZERO);
    }

    private static Row row(Verdict verdict, Bilingual words) {
        String owner = words.names().owner(verdict.subject());
        return new Row(
                words.names().isCounty(verdict.subject()) ? "" : owner,
                words.title(verdict.subject()),
                Bilingual.value(verdict),
                margin(verdict).times(Measure.HUNDRED).rounded(1) + "%");
    }

    public Few<Row> few(int most) {
        return Few.of(rows, most);
    }
}
