package org.junheng.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Lists;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Amounts;

/** Early warnings: what passes with little to spare, a line for each criterion, the nearest first. */
final class WarningsText {
    private static final int MOST = 6;

    private final Evaluation evaluation;
    private final Names names;
    private final Lines lines;

    WarningsText(Evaluation evaluation, Names names, Lines lines) {
        this.evaluation = evaluation;
        this.names = names;
        this.lines = lines;
    }

    void write(Text title) {
        lines.add(title);
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        evaluation
                .earlyWarnings()
                .forEach(verdict -> byCriterion
                        .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict));
        if (byCriterion.isEmpty()) {
            lines.add("  ", new Text("无", "none"));
        }
        byCriterion.forEach(this::criterion);
        lines.blank();
    }

    private void criterion(String id, List<Verdict> verdicts) {
        List<Text> parts = new ArrayList<>();
        verdicts.stream().limit(MOST).forEach(verdict -> parts.add(one(verdict)));
        int more = verdicts.size() - MOST;
        if (more > 0) {
            parts.add(new Text("另有" + more + "个学校（学段）", more + " more"));
        }
        lines.add(
                "  ",
                names.criterion(id)
                        .then("（", " (")
                        .then(LimitText.of(verdicts.get(0)))
                        .then("）：", "): ")
                        .then(Lists.NAMES.between(parts)));
    }

    private Text one(Verdict verdict) {
        Text subject = names.isCounty(verdict.subject())
                ? Text.NONE
                : names.title(verdict.subject()).then(" ");
        Exact margin = Amounts.of(verdict).margin().orElse(Exact.ZERO);
        String percent = margin.times(Measure.HUNDRED).rounded(1).toPlainString() + "%";
        Text spare = margin.isZero()
                ? new Text("恰好达到", "exactly at the limit")
                : new Text("余量" + percent, percent + " to spare");
        return subject.then(ValueText.of(verdict)).then("（" + spare.zh() + "）", " (" + spare.en() + ")");
    }
}
