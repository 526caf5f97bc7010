package org.junheng.history.cause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.history.cause.Contribution.SchoolEffect;
import org.junheng.history.cause.SlotStates.Secants;
import org.junheng.numbers.Exact;

/** The parts of a change by the rules of the earlier year and by those of the later one, half of each. */
final class Halves {
    private static final Exact TWO = Exact.of(2);

    private final Secants secants;
    private final Map<ContributionCause, Double> roots = new EnumMap<>(ContributionCause.class);
    private final Map<ContributionCause, Exact> exact = new EnumMap<>(ContributionCause.class);
    private final Map<ContributionCause, Map<String, Double>> effects = new EnumMap<>(ContributionCause.class);

    /**
     * Nothing yet.
     *
     * @param secants of the value that schools have an effect on
     */
    Halves(Secants secants) {
        this.secants = secants;
    }

    /** Adds a half of the mean of the coefficients of these populations; whether there is one in every state between. */
    boolean addRoots(List<Population> populations) {
        List<ContributionCause> causes = causes(populations);
        double[] parts = Shapley.doubles(causes.size(), set -> {
            Predicate<ContributionCause> come = in(causes, set);
            return populations.stream()
                    .mapToDouble(population -> population.coefficient(come))
                    .average()
                    .orElse(Double.NaN);
        });
        if (parts == null) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            roots.merge(causes.get(i), parts[i] / 2, Double::sum);
        }
        addEffects(populations, causes);
        return true;
    }

    /** Adds a half of the mean of this population, in exact numbers; whether there is one in every state between. */
    boolean addExact(Population population) {
        List<ContributionCause> causes = causes(List.of(population));
        @Nullable Exact[] parts = Shapley.exact(causes.size(), set -> population.mean(in(causes, set)));
        if (parts == null) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            Exact part = parts[i];
            if (part != null) {
                exact.merge(causes.get(i), part.dividedBy(TWO), Exact::plus);
            }
        }
        addEffects(List.of(population), causes);
        return true;
    }

    private void addEffects(List<Population> populations, List<ContributionCause> causes) {
        for (Population population : populations) {
            SlotStates states = new SlotStates(population, causes);
            for (int player = 0; player < causes.size(); player++) {
                states.add(player, secants, 0.5 / populations.size(), effectsOf(causes.get(player)));
            }
        }
    }

    private Map<String, Double> effectsOf(ContributionCause cause) {
        return effects.computeIfAbsent(cause, any -> new LinkedHashMap<>());
    }

    /**
     * Adds what the schools have of half of what other rules did to the same figures.
     *
     * @param by the schools as the rules of one year see them, and as those of the other one do
     */
    void addRules(ContributionCause cause, List<Population> by) {
        List<ContributionCause> players = List.of(cause);
        for (Population population : by) {
            new SlotStates(population, players).add(0, secants, 0.5 / by.size(), effectsOf(cause));
        }
    }

    /** The parts of a coefficient, with that of the rules. */
    List<Contribution> roots(ContributionCause ofRules, double byRules) {
        roots.merge(ofRules, byRules, Double::sum);
        List<Contribution> parts = new ArrayList<>();
        roots.forEach((cause, part) -> add(parts, cause, part, Optional.empty()));
        return parts;
    }

    /** The parts of an exact value, with that of the rules. */
    List<Contribution> exact(ContributionCause ofRules, Exact byRules) {
        exact.merge(ofRules, byRules, Exact::plus);
        List<Contribution> parts = new ArrayList<>();
        exact.forEach((cause, part) -> add(parts, cause, part.toDouble(), Optional.of(part)));
        return parts;
    }

    /** A cause that came and did nothing on balance is told as well; one that did not come is not. */
    private void add(List<Contribution> parts, ContributionCause cause, double amount, Optional<Exact> asExact) {
        List<SchoolEffect> schools = Drivers.all(effects.getOrDefault(cause, Map.of()), amount);
        if (Math.abs(amount) > Drivers.NOTHING || !schools.isEmpty()) {
            parts.add(new Contribution(cause, amount, asExact, schools));
        }
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
}
