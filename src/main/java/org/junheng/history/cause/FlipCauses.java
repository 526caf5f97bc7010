package org.junheng.history.cause;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.history.cause.PopulationSlot.SlotMember;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.values.Tally;

/**
 * Why one school fails that did not, or the other way round, by the same rules. Of one measure it is the Shapley value of students,
 * resources, corrections and the limit that the school has to meet; of a count of verdicts the mean over the verdicts that
 * turned the same way; of anything else each figure that changed has an equal part.
 */
final class FlipCauses {
    private final TwoYears years;

    FlipCauses(TwoYears years) {
        this.years = years;
    }

    /** The parts of the causes; together they are 1. */
    Map<ContributionCause, Exact> of(String school, Verdict before, Verdict after) {
        if (before.state() == State.NOT_APPLICABLE || after.state() == State.NOT_APPLICABLE) {
            return Map.of(ContributionCause.SCOPE, Exact.ONE);
        }
        if (before.state() == State.UNDECIDED || after.state() == State.UNDECIDED) {
            return Map.of(ContributionCause.GAPS, Exact.ONE);
        }
        if (before.requirement().value() instanceof Measure old
                && after.requirement().value() instanceof Measure now) {
            Optional<Map<ContributionCause, Exact>> parts = ofMeasure(before, after, old, now);
            if (parts.isPresent()) {
                return parts.get();
            }
        }
        if (before.requirement().value() instanceof Tally old
                && after.requirement().value() instanceof Tally now) {
            Map<ContributionCause, Exact> parts = ofMembers(school, old, now, YearlyValue.fails(after));
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return byInputs(school, before, after);
    }

    private Optional<Map<ContributionCause, Exact>> ofMeasure(Verdict before, Verdict after, Measure old, Measure now) {
        Limit was = before.requirement().limit();
        Limit is = after.requirement().limit();
        boolean known = YearlyValue.measured(before).isPresent()
                && YearlyValue.measured(after).isPresent();
        if (!known || was.relation() != is.relation()) {
            return Optional.empty();
        }
        PopulationSlot slot =
                years.population(List.of(old), List.of(now)).slots().get(0);
        Set<ContributionCause> causes = new LinkedHashSet<>(slot.causes());
        if (!was.value().equals(is.value()) || !was.upTo().equals(is.upTo())) {
            causes.add(ContributionCause.LIMITS);
        }
        List<ContributionCause> players = List.copyOf(causes);
        @Nullable
        Exact[] values = Shapley.exact(players.size(), set -> {
            Predicate<ContributionCause> come =
                    cause -> players.contains(cause) && (set & 1 << players.indexOf(cause)) != 0;
            SlotMember one = slot.members(come).get(0);
            Limit limit = come.test(ContributionCause.LIMITS) ? is : was;
            Optional<Boolean> fails = fails(one, now.scale(), limit);
            return fails.map(yes -> yes ? Exact.ONE : Exact.ZERO).orElse(null);
        });
        if (values == null) {
            return Optional.empty();
        }
        Map<ContributionCause, Exact> parts = new EnumMap<>(ContributionCause.class);
        Exact sum = Exact.ZERO;
        for (int i = 0; i < values.length; i++) {
            Exact value = Objects.requireNonNull(values[i]);
            sum = sum.plus(value);
            parts.put(players.get(i), YearlyValue.fails(after) ? value : value.negated());
        }
        boolean agrees = sum.equals(YearlyValue.fails(after) ? Exact.ONE : Exact.ONE.negated());
        parts.values().removeIf(Exact::isZero);
        // An allowance, say, may have decided and not the number.
        return agrees ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<Boolean> fails(SlotMember one, Exact scale, Limit limit) {
        if (one.students().isZero()) {
            return Optional.empty();
        }
        int order = one.amount().dividedBy(one.students()).times(scale).compareTo(limit.value());
        return switch (limit.relation()) {
            case AT_LEAST -> Optional.of(order < 0);
            case AT_MOST -> Optional.of(order > 0);
            case ABOVE -> Optional.of(order <= 0);
            case BELOW -> Optional.of(order >= 0);
            case EQUAL_TO -> Optional.of(order != 0);
            case BETWEEN, YES, NO, EVERY, SHARE_AT_LEAST, REPORTED -> Optional.empty();
        };
    }

    /** The verdicts that turned the same way, each with an equal part. */
    private Map<ContributionCause, Exact> ofMembers(String school, Tally old, Tally now, boolean isWorse) {
        Map<String, Verdict> was = new LinkedHashMap<>();
        old.members().forEach(member -> was.put(member.criterion(), member));
        Map<ContributionCause, Exact> parts = new EnumMap<>(ContributionCause.class);
        int turned = 0;
        for (Verdict member : now.members()) {
            Verdict before = was.get(member.criterion());
            if (before != null
                    && YearlyValue.fails(before) != YearlyValue.fails(member)
                    && YearlyValue.fails(member) == isWorse) {
                turned++;
                of(school, before, member).forEach((cause, part) -> parts.merge(cause, part, Exact::plus));
            }
        }
        Exact all = Exact.of(Math.max(1, turned));
        parts.replaceAll((cause, part) -> part.dividedBy(all));
        return parts;
    }

    private Map<ContributionCause, Exact> byInputs(String school, Verdict before, Verdict after) {
        Map<String, Figure> was = figures(before);
        Map<String, Figure> is = figures(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        Map<ContributionCause, Exact> parts = new EnumMap<>(ContributionCause.class);
        int changed = 0;
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                changed++;
                ContributionCause plain =
                        name.equals(LevelFigure.STUDENTS.id()) ? ContributionCause.PUPILS : ContributionCause.RESOURCES;
                parts.merge(years.cause(school, List.of(name), plain), Exact.ONE, Exact::plus);
            }
        }
        if (changed == 0) {
            // Nothing that it was computed from is another: by the same rules it can only be who is counted.
            return Map.of(ContributionCause.SCOPE, Exact.ONE);
        }
        Exact all = Exact.of(changed);
        parts.replaceAll((cause, part) -> part.dividedBy(all));
        return parts;
    }

    private static Map<String, Figure> figures(Verdict verdict) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Input input : verdict.requirement().value().inputs()) {
            figures.put(input.name().id(), input.figure());
        }
        return figures;
    }
}
