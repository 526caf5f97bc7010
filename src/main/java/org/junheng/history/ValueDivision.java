package org.junheng.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Verdict;
import org.junheng.figures.Basis;
import org.junheng.history.Contribution.SchoolEffect;
import org.junheng.history.Decomposition.DividedValue;
import org.junheng.history.Decomposition.Undivided;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** Divides the change of coefficients and county values among its causes. */
final class ValueDivision {
    private final TwoYears years;

    ValueDivision(TwoYears years) {
        this.years = years;
    }

    /** A verdict of a county in the four evaluations of two years. */
    private record Four(Verdict before, Verdict after, Verdict fixedBefore, Verdict fixedAfter) {
        boolean isInForce() {
            return !notInForce(before) && !notInForce(after) && !notInForce(fixedBefore) && !notInForce(fixedAfter);
        }
    }

    static boolean notInForce(Verdict verdict) {
        Reason.Kind kind = verdict.reason().kind();
        return kind == Reason.Kind.NOT_IN_FORCE || kind == Reason.Kind.SWITCHED_OFF;
    }

    /** What became of the values of one criterion; empty for one that has none of them. */
    List<Decomposition> of(String criterion) {
        List<Decomposition> all = new ArrayList<>();
        for (Verdict after : years.verdicts(years.after(), criterion)) {
            Optional<Verdict> before = same(after, years.before());
            Optional<Verdict> fixedBefore = same(after, years.fixedBefore());
            Optional<Verdict> fixedAfter = same(after, years.fixedAfter());
            if (before.isPresent() && fixedBefore.isPresent() && fixedAfter.isPresent()) {
                all.addAll(of(new Four(before.get(), after, fixedBefore.get(), fixedAfter.get())));
            }
        }
        return all;
    }

    private Optional<Verdict> same(Verdict verdict, Evaluation year) {
        return years.verdicts(year, verdict.criterion()).stream()
                .filter(one -> one.subject().equals(verdict.subject()))
                .findFirst();
    }

    private List<Decomposition> of(Four four) {
        Value value = four.fixedAfter().requirement().value();
        if (value instanceof Dispersion) {
            return List.of(
                    coefficient(four, List.of(pair(four.fixedBefore(), four.fixedAfter()))), mean(four));
        }
        if (value instanceof Composite now
                && four.fixedBefore().requirement().value() instanceof Composite old
                && now.parts().size() == old.parts().size()) {
            List<Pair> parts = new ArrayList<>();
            for (int i = 0; i < now.parts().size(); i++) {
                parts.add(new Pair(old.parts().get(i), now.parts().get(i)));
            }
            return List.of(coefficient(four, parts));
        }
        boolean isOfCounty = Matching.schoolOf(four.after().subject(), years.after()).isEmpty();
        return value instanceof Measure && isOfCounty && isSimple(four) ? List.of(ofCounty(four)) : List.of();
    }

    private record Pair(Dispersion before, Dispersion after) {}

    private static Pair pair(Verdict before, Verdict after) {
        Dispersion none = Dispersion.of(List.of());
        return new Pair(
                before.requirement().value() instanceof Dispersion one ? one : none,
                after.requirement().value() instanceof Dispersion one ? one : none);
    }

    /** The coefficient of a verdict; empty where it is not known. */
    static OptionalDouble coefficient(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Dispersion dispersion) {
            return dispersion.coefficient().map(c -> OptionalDouble.of(c.doubleValue())).orElse(OptionalDouble.empty());
        }
        return value instanceof Composite composite
                ? composite.coefficient().map(c -> OptionalDouble.of(c.doubleValue())).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    private Decomposition coefficient(Four four, List<Pair> pairs) {
        String criterion = four.after().criterion();
        OptionalDouble before = coefficient(four.before());
        OptionalDouble after = coefficient(four.after());
        OptionalDouble fixedBefore = coefficient(four.fixedBefore());
        OptionalDouble fixedAfter = coefficient(four.fixedAfter());
        Optional<Undivided> whyNot = whyNot(four, before, after, fixedBefore, fixedAfter);
        if (whyNot.isPresent()) {
            return Decomposition.undivided(criterion, DividedValue.COEFFICIENT, before, after, whyNot.get());
        }
        List<Population> populations = pairs.stream()
                .map(pair -> years.population(pair.before().members(), pair.after().members()))
                .toList();
        List<ContributionCause> causes = causes(populations);
        double[] values = Shapley.doubles(causes.size(), set -> {
            Predicate<ContributionCause> come = in(causes, set);
            return populations.stream()
                    .mapToDouble(population -> population.coefficient(come))
                    .average()
                    .orElse(Double.NaN);
        });
        if (values == null) {
            return Decomposition.undivided(
                    criterion, DividedValue.COEFFICIENT, before, after, Undivided.NO_VALUE_BETWEEN);
        }
        List<Contribution> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            List<SchoolEffect> effects = effects(populations, causes.get(i), Moments::coefficient);
            add(parts, causes.get(i), values[i], Optional.empty(), effects);
        }
        double byRules = (after.getAsDouble() - fixedAfter.getAsDouble())
                - (before.getAsDouble() - fixedBefore.getAsDouble());
        add(parts, ofRules(four), byRules, Optional.empty(), List.of());
        return divided(criterion, DividedValue.COEFFICIENT, before, after, parts);
    }

    private Decomposition mean(Four four) {
        return exact(
                four,
                mean(four.before()),
                mean(four.after()),
                mean(four.fixedBefore()),
                mean(four.fixedAfter()),
                () -> {
                    Pair pair = pair(four.fixedBefore(), four.fixedAfter());
                    return years.population(pair.before().members(), pair.after().members());
                });
    }

    private static Optional<Exact> mean(Verdict verdict) {
        return verdict.requirement().value() instanceof Dispersion dispersion ? dispersion.mean() : Optional.empty();
    }

    /** The value of a figure of the county; empty where it is not known. */
    static Optional<Exact> value(Verdict verdict) {
        return verdict.requirement().value() instanceof Measure measure
                        && measure.amount().isExact()
                        && measure.base().isExact()
                        && !measure.base().isZero()
                ? Optional.of(measure.range().low())
                : Optional.empty();
    }

    /** What stands in all four evaluations as amount over base: then it is divided as such. */
    private static boolean isSimple(Four four) {
        return four.fixedBefore().requirement().value() instanceof Measure
                && four.before().requirement().value() instanceof Measure
                && four.after().requirement().value() instanceof Measure;
    }

    private Decomposition ofCounty(Four four) {
        return exact(
                four,
                value(four.before()),
                value(four.after()),
                value(four.fixedBefore()),
                value(four.fixedAfter()),
                () -> {
                    Measure old = (Measure) four.fixedBefore().requirement().value();
                    Measure now = (Measure) four.fixedAfter().requirement().value();
                    return new Population(List.of(years.ofCounty(old, now)), now.scale());
                });
    }

    /** Makes the population once it is known that there is something to divide. */
    private interface Made {
        Population population();
    }

    private Decomposition exact(
            Four four,
            Optional<Exact> before,
            Optional<Exact> after,
            Optional<Exact> fixedBefore,
            Optional<Exact> fixedAfter,
            Made made) {
        String criterion = four.after().criterion();
        OptionalDouble was = number(before);
        OptionalDouble is = number(after);
        Optional<Undivided> whyNot = whyNot(four, was, is, number(fixedBefore), number(fixedAfter));
        if (whyNot.isPresent()) {
            return Decomposition.undivided(criterion, DividedValue.COUNTY_VALUE, was, is, whyNot.get());
        }
        Population population = made.population();
        List<ContributionCause> causes = causes(List.of(population));
        @Nullable Exact[] values = Shapley.exact(causes.size(), set -> population.mean(in(causes, set)));
        if (values == null) {
            return Decomposition.undivided(criterion, DividedValue.COUNTY_VALUE, was, is, Undivided.NO_VALUE_BETWEEN);
        }
        double scale = population.scale().toDouble();
        List<Contribution> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Exact value = values[i];
            if (value != null) {
                List<SchoolEffect> effects =
                        effects(List.of(population), causes.get(i), moments -> scale * moments.mean());
                add(parts, causes.get(i), value.toDouble(), Optional.of(value), effects);
            }
        }
        Exact byRules = after.orElseThrow()
                .minus(fixedAfter.orElseThrow())
                .minus(before.orElseThrow().minus(fixedBefore.orElseThrow()));
        add(parts, ofRules(four), byRules.toDouble(), Optional.of(byRules), List.of());
        return divided(criterion, DividedValue.COUNTY_VALUE, was, is, parts);
    }

    private static OptionalDouble number(Optional<Exact> value) {
        return value.map(known -> OptionalDouble.of(known.toDouble())).orElse(OptionalDouble.empty());
    }

    private static Optional<Undivided> whyNot(Four four, OptionalDouble... values) {
        if (!four.isInForce()) {
            return Optional.of(Undivided.NOT_IN_FORCE);
        }
        for (OptionalDouble value : values) {
            if (value.isEmpty()) {
                return Optional.of(Undivided.FIGURES_MISSING);
            }
        }
        return Optional.empty();
    }

    private static List<ContributionCause> causes(List<Population> populations) {
        Set<ContributionCause> causes = EnumSet.noneOf(ContributionCause.class);
        populations.forEach(population -> causes.addAll(population.causes()));
        return List.copyOf(causes);
    }

    private static Predicate<ContributionCause> in(List<ContributionCause> causes, int set) {
        Set<ContributionCause> come = EnumSet.noneOf(ContributionCause.class);
        for (int i = 0; i < causes.size(); i++) {
            if ((set & 1 << i) != 0) {
                come.add(causes.get(i));
            }
        }
        return come::contains;
    }

    private static List<SchoolEffect> effects(
            List<Population> populations, ContributionCause cause, ToDoubleFunction<Moments> value) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Population population : populations) {
            for (SchoolEffect effect : population.effects(cause, value)) {
                sums.merge(effect.school(), effect.effect() / populations.size(), Double::sum);
            }
        }
        return Drivers.first(sums);
    }

    /** The rules in force against the fixed ones: another definition, or else another rule. */
    private static ContributionCause ofRules(Four four) {
        boolean sameDefinition = bases(four.before()).equals(bases(four.fixedBefore()))
                && bases(four.after()).equals(bases(four.fixedAfter()));
        return sameDefinition ? ContributionCause.RULES : ContributionCause.METHOD;
    }

    private static Set<Basis> bases(Verdict verdict) {
        Set<Basis> bases = new HashSet<>();
        Value value = verdict.requirement().value();
        if (value instanceof Dispersion dispersion) {
            dispersion.members().forEach(member -> bases.add(member.basis()));
        } else if (value instanceof Measure measure) {
            bases.add(measure.basis());
        }
        return bases;
    }

    /** A cause that came and did nothing on balance is told as well; one that did not come is not. */
    private static void add(
            List<Contribution> parts,
            ContributionCause cause,
            double amount,
            Optional<Exact> exact,
            List<SchoolEffect> schools) {
        if (amount != 0 || !schools.isEmpty()) {
            parts.add(new Contribution(cause, amount, exact, schools));
        }
    }

    private static Decomposition divided(
            String criterion,
            DividedValue of,
            OptionalDouble before,
            OptionalDouble after,
            List<Contribution> parts) {
        double rest = after.orElseThrow() - before.orElseThrow();
        for (Contribution part : parts) {
            rest -= part.amount();
        }
        return new Decomposition(criterion, of, before, after, parts, rest, Optional.empty());
    }
}
