package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/** Values that crowd on the good side of a limit and are rare on the other. */
final class Bunching {
    /** How near to the limit, as a part of it. */
    private static final double NEAR = 0.02;

    /** The odds that as many are on one side by chance, where both sides are alike likely. */
    private static final double ODDS = 0.001;

    private static final int LISTED = 5;

    private final List<Verdict> good = new ArrayList<>();
    private int bad;

    private Bunching() {}

    static List<DataFinding> of(Evaluation evaluation) {
        Map<String, Bunching> byCriterion = new TreeMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            boolean judged = verdict.state() == Verdict.State.PASS || verdict.state() == Verdict.State.FAIL;
            if (judged && verdict.requirement().value() instanceof Measure measure) {
                byCriterion
                        .computeIfAbsent(verdict.criterion(), any -> new Bunching())
                        .add(verdict, measure);
            }
        }
        List<DataFinding> findings = new ArrayList<>();
        byCriterion.forEach((criterion, near) -> {
            if (chance(near.good.size(), near.bad) < ODDS) {
                findings.add(near.finding(evaluation, criterion));
            }
        });
        return findings;
    }

    private void add(Verdict verdict, Measure measure) {
        Exact limit = verdict.requirement().limit().value();
        Relation relation = verdict.requirement().limit().relation();
        boolean sided = relation == Relation.AT_LEAST || relation == Relation.AT_MOST;
        // A whole number has no near neighbours, and a share of one cannot be exceeded: neither shows anything.
        // A share of money is allotted, mostly to the very limit.
        boolean allotted = measure.unit() == Unit.YUAN && measure.per() == Unit.YUAN;
        boolean telling = sided && !allotted && !measure.base().equals(Range.ONE) && !limit.equals(Exact.ONE);
        if (!telling
                || limit.signum() <= 0
                || measure.isDefined() != Flag.YES
                || !measure.range().isExact()) {
            return;
        }
        double share = measure.range().low().toDouble() / limit.toDouble();
        boolean isNear = Math.abs(share - 1) <= NEAR;
        if (isNear && verdict.state() == Verdict.State.PASS) {
            good.add(verdict);
        } else if (isNear) {
            bad++;
        }
    }

    /** The chance that so many or more of all are on the good side, each with probability one half. */
    static double chance(int onGoodSide, int onBadSide) {
        int all = onGoodSide + onBadSide;
        double term = Math.pow(0.5, all);
        double sum = term;
        for (int k = 1; k <= onBadSide; k++) {
            term = term * (all - k + 1) / k;
            sum += term;
        }
        return sum;
    }

    private DataFinding finding(Evaluation evaluation, String criterion) {
        List<Input> inputs = new ArrayList<>();
        good.forEach(verdict -> inputs.addAll(verdict.requirement().value().inputs()));
        List<String> names = good.stream().map(Verdict::subject).limit(LISTED).toList();
        String limit = good.get(0).requirement().limit().value().toString();
        String more = good.size() > LISTED ? "…" : "";
        return new DataFinding(
                DataFinding.Category.SUSPICION,
                evaluation.county().id(),
                inputs,
                new Text(
                        criterion + "：" + good.size() + "个值刚好达到限值 " + limit + "（相差2%以内），略低的只有" + bad
                                + "个；可能按限值填报，也可能按标准建设。请抽查：" + String.join("、", names) + more,
                        criterion + ": " + good.size() + " values just reach the limit " + limit + " (within 2%) and "
                                + bad
                                + " just miss it; they may have been fitted to the limit, or built to it. Look into a few: "
                                + String.join(", ", names) + more));
    }
}
