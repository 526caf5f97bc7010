package org.junheng.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Amounts;

/**
 * A criterion that some meet with no more than 5 % of the limit to spare: an early warning, and no finding.
 *
 * @param criterion its title
 * @param limit the limit
 * @param rows who, the narrowest first
 */
public record NearLimit(Text criterion, Text limit, List<NearVerdict> rows) {
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
    public record NearVerdict(String school, Text title, Text value, String margin) {}

    /** What passes narrowly, by criterion. */
    public static List<NearLimit> of(Evaluation evaluation, Names names) {
        Map<List<Text>, List<Verdict>> byCriterion = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.earlyWarnings()) {
            Text title = names.criterion(verdict.criterion());
            byCriterion
                    .computeIfAbsent(List.of(title, LimitText.of(verdict)), any -> new ArrayList<>())
                    .add(verdict);
        }
        List<NearLimit> near = new ArrayList<>();
        byCriterion.forEach((title, verdicts) -> near.add(new NearLimit(
                title.get(0),
                title.get(1),
                verdicts.stream().map(verdict -> row(verdict, names)).toList())));
        return near;
    }

    private static Exact margin(Verdict verdict) {
        return Amounts.of(verdict).margin().orElse(Exact.ZERO);
    }

    private static NearVerdict row(Verdict verdict, Names names) {
        String owner = names.owner(verdict.subject());
        return new NearVerdict(
                names.isCounty(verdict.subject()) ? "" : owner,
                names.title(verdict.subject()),
                ValueText.of(verdict),
                margin(verdict).times(Measure.HUNDRED).rounded(1) + "%");
    }

    public Excerpt<NearVerdict> excerpt(int most) {
        return Excerpt.of(rows, most);
    }
}
