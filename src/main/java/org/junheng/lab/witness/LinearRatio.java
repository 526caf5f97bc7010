package org.junheng.lab.witness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.RuleInput;

/**
 * How amount and base of a measure hang on what is reported, learnt by one more of each.
 *
 * @param amount what there is where nothing is reported
 * @param base what it is divided by then
 * @param ofAmount what one more of each adds to the amount
 * @param ofBase what it adds to the base
 * @param scale what the ratio is multiplied with
 */
record LinearRatio(
        Exact amount, Exact base, Map<RuleInput, Exact> ofAmount, Map<RuleInput, Exact> ofBase, Exact scale) {
    private static final Exact MANY = Exact.of(1000);
    /** What others are part of: much of it, so that no part is more than its whole. */
    private static final Set<String> WHOLES = Set.of("teachers", "students", "classes", "staff", "ofAge");

    LinearRatio {
        ofAmount = Map.copyOf(ofAmount);
        ofBase = Map.copyOf(ofBase);
    }

    /** Asks what a scene measures. */
    interface Measuring {
        Optional<Verdict> of(Scene scene);
    }

    /**
     * The form of what is measured in a scene; empty where it is no measure of known numbers, or no sum of what is reported.
     */
    static Optional<LinearRatio> of(Scene scene, Measuring measuring) {
        Optional<LinearRatio> form = learnt(scene, MANY, false, measuring);
        return form.filter(learnt -> learnt.isRight(scene, measuring));
    }

    /** The same for one size of what others are part of, such as so many students: for a sum of ratios over them. */
    static Optional<LinearRatio> of(Scene scene, Exact wholes, Measuring measuring) {
        return learnt(scene, wholes, true, measuring);
    }

    private static Optional<LinearRatio> learnt(Scene scene, Exact wholes, boolean fixed, Measuring measuring) {
        Map<RuleInput, Exact> nothing = new LinkedHashMap<>();
        scene.numbers().keySet().forEach(input -> nothing.put(input, isWhole(input) ? wholes : Exact.ZERO));
        Optional<Measure> first = measure(scene.with(nothing), measuring);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Exact amount = first.get().amount().low();
        Exact base = first.get().base().low();
        Map<RuleInput, Exact> ofAmount = new LinkedHashMap<>();
        Map<RuleInput, Exact> ofBase = new LinkedHashMap<>();
        for (RuleInput input : scene.numbers().keySet()) {
            if (fixed && isWhole(input)) {
                continue;
            }
            Map<RuleInput, Exact> more = new LinkedHashMap<>(nothing);
            more.merge(input, Exact.ONE, Exact::plus);
            Optional<Measure> with = measure(scene.with(more), measuring);
            if (with.isEmpty()) {
                return Optional.empty();
            }
            Exact there = nothing.getOrDefault(input, Exact.ZERO);
            Exact toAmount =
                    with.get().amount().low().minus(first.get().amount().low());
            Exact toBase = with.get().base().low().minus(first.get().base().low());
            ofAmount.put(input, toAmount);
            ofBase.put(input, toBase);
            amount = amount.minus(toAmount.times(there));
            base = base.minus(toBase.times(there));
        }
        return Optional.of(
                new LinearRatio(amount, base, ofAmount, ofBase, first.get().scale()));
    }

    /** Whether it tells what another point measures. */
    private boolean isRight(Scene scene, Measuring measuring) {
        Map<RuleInput, Exact> other = new LinkedHashMap<>();
        scene.numbers().keySet().forEach(input -> other.put(input, Exact.of(isWhole(input) ? 600 : 7)));
        return measure(scene.with(other), measuring)
                .filter(measure -> measure.amount().low().equals(amountOf(other))
                        && measure.base().low().equals(baseOf(other)))
                .isPresent();
    }

    static boolean isWhole(RuleInput input) {
        String name = input.name();
        return WHOLES.contains(name.substring(name.indexOf('.') + 1));
    }

    private static Optional<Measure> measure(Scene scene, Measuring measuring) {
        return measuring
                .of(scene)
                .map(verdict -> verdict.requirement().value())
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(measure -> measure.amount().isExact() && measure.base().isExact());
    }

    private Exact sum(Exact from, Map<RuleInput, Exact> each, Map<RuleInput, Exact> numbers) {
        Exact sum = from;
        for (Map.Entry<RuleInput, Exact> one : each.entrySet()) {
            sum = sum.plus(one.getValue().times(numbers.getOrDefault(one.getKey(), Exact.ZERO)));
        }
        return sum;
    }

    Exact baseOf(Map<RuleInput, Exact> numbers) {
        return sum(base, ofBase, numbers);
    }

    Exact amountOf(Map<RuleInput, Exact> numbers) {
        return sum(amount, ofAmount, numbers);
    }
}
