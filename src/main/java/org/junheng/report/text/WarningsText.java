package org.junheng.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Amounts;
import org.junheng.facts.Criterion;
import org.junheng.facts.Measure;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** Early warnings: what passes with little to spare, a line for each criterion, the nearest first. */
final class WarningsText {
    private static final int MOST = 6;

    private final Evaluation evaluation;
    private final Language language;
    private final Names names;
    private final Lines lines;
    private final Wording wording;

    WarningsText(Evaluation evaluation, Language language, Names names, Lines lines) {
        this.evaluation = evaluation;
        this.language = language;
        this.names = names;
        this.lines = lines;
        this.wording = new Wording(language);
    }

    void write(String title) {
        lines.add(title);
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        evaluation
                .earlyWarnings()
                .forEach(verdict -> byCriterion
                        .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict));
        if (byCriterion.isEmpty()) {
            lines.add("  " + language.of("无", "none"));
        }
        byCriterion.forEach(this::criterion);
        lines.blank();
    }

    private void criterion(String id, List<Verdict> verdicts) {
        Criterion criterion = evaluation.criteria().get(id);
        String name = criterion == null ? id : language.of(criterion.titleZh(), criterion.titleEn());
        List<String> parts = new ArrayList<>();
        verdicts.stream().limit(MOST).forEach(verdict -> parts.add(one(verdict)));
        int more = verdicts.size() - MOST;
        if (more > 0) {
            parts.add(language.of("另有" + more + "个", more + " more"));
        }
        lines.add("  " + name + language.of("（", " (")
                + wording.limit(verdicts.get(0).requirement()) + language.of("）：", "): ")
                + String.join(language.of("、", ", "), parts));
    }

    private String one(Verdict verdict) {
        String subject = names.isCounty(verdict.subject()) ? "" : names.title(verdict.subject()) + " ";
        Exact margin = Amounts.of(verdict).margin().orElse(Exact.ZERO);
        String spare = margin.isZero()
                ? language.of("恰好达到", "exactly")
                : language.of("余量", "")
                        + margin.times(Measure.HUNDRED).rounded(1).toPlainString() + "%" + language.of("", " to spare");
        return subject + wording.value(verdict) + language.of("（" + spare + "）", " (" + spare + ")");
    }
}
