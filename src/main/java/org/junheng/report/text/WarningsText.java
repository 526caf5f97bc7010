package org.junheng.report.text;

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
import org.junheng.texts.wording.Lists;
import org.junheng.values.Amounts;

/** Early warnings: what passes with little to spare, a line for each criterion, the nearest first. */
final class WarningsText {
    private static final int MOST = 6;
    /** So many schools do not come to the same limit by chance. */
    private static final int SUSPICIOUS = 10;

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
            parts.add(new Text("另有" + more + noun(verdicts), more + " more"));
        }
        long exactly = verdicts.stream().filter(WarningsText::isExact).count();
        Text check = exactly < SUSPICIOUS
                ? Text.NONE
                : new Text(
                        "；" + exactly + noun(verdicts) + "恰好等于限值，请抽查是否按限值填报",
                        "; " + exactly + " are exactly at the limit: check whether the limit was filled in");
        lines.add(
                "  ",
                names.criterion(id)
                        .then(new Text("（", " ("))
                        .then(LimitText.of(verdicts.get(0)))
                        .then(new Text("）：", "): "))
                        .then(Lists.NAMES.between(parts))
                        .then(check));
    }

    private static boolean isExact(Verdict verdict) {
        return Amounts.of(verdict).margin().filter(Exact::isZero).isPresent();
    }

    private String noun(List<Verdict> verdicts) {
        return verdicts.stream()
                        .allMatch(verdict -> names.owner(verdict.subject()).equals(verdict.subject()))
                ? "所"
                : "个学段";
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
        return subject.then(ValueText.of(verdict)).then(new Text("（" + spare.zh() + "）", " (" + spare.en() + ")"));
    }
}
