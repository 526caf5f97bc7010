package org.junheng.rules.together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.numbers.Exact;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.reach.Formula;
import org.junheng.rules.reach.Stated;
import org.junheng.texts.Text;

/**
 * Finds demands that nobody who is judged by them misses, or meets: for who would is left out, or does not meet the conditions.
 * The exclusion, the demand and the limit of a place may stand in three files.
 */
final class SettledDemands {
    private static final Text CHECK = new Text(
            "没达到要求的不能靠排除：删去这一条件，或核对两处的限值。",
            "Who misses a demand is not left out of it: drop the condition, or check both limits.");

    private final Map<String, RuleInfo> byId;
    private final LoadProblems told;

    SettledDemands(Map<String, RuleInfo> byId, LoadProblems told) {
        this.byId = byId;
        this.told = told;
    }

    /** An exclusion leaves some who meet a demand, and some who do not. */
    void check(RuleInfo rule) {
        for (String group : rule.excludedFrom()) {
            for (RuleInfo judged : byId.values()) {
                if (judged.judges()
                        && judged.criterion().group().equals(group)
                        && judged.population().equals(rule.population())) {
                    check(rule, group, judged);
                }
            }
        }
    }

    private void check(RuleInfo rule, String group, RuleInfo judged) {
        Stated own = Stated.of(judged);
        Stated excluded = Stated.of(rule);
        Optional<Formula> demand = own.demand();
        if (demand.isEmpty() || !excluded.asksOf(demand.get())) {
            return;
        }
        List<Formula> before = left(judged, rule);
        List<Formula> after = new ArrayList<>(before);
        after.add(new Formula.Not(excluded.whom()));
        if (settled(own, excluded, before, demand.get()).isPresent()) {
            return;
        }
        settled(own, excluded, after, demand.get())
                .ifPresent(isMet -> told.problem(
                        rule,
                        group,
                        isMet
                                ? new Text(
                                        "排除之后，留下的人人都满足“" + judged.id() + "”。",
                                        "Whoever is not left out meets \"" + judged.id() + "\".")
                                : new Text(
                                        "排除之后，留下的无人能满足“" + judged.id() + "”。",
                                        "Nobody who is not left out can meet \"" + judged.id() + "\"."),
                        CHECK));
    }

    /** That nobody is left out by the exclusions that stand before this one and hold as long as the criterion does. */
    private List<Formula> left(RuleInfo judged, RuleInfo until) {
        List<Formula> left = new ArrayList<>();
        for (RuleInfo other : byId.values()) {
            if (other.id().equals(until.id())) {
                break;
            }
            boolean isAlways = other.criterion().from().isEmpty()
                    && other.criterion().until().isEmpty();
            if (isAlways
                    && other.excludedFrom().contains(judged.criterion().group())
                    && other.population().equals(judged.population())
                    && Stated.of(judged)
                            .demand()
                            .filter(Stated.of(other)::asksOf)
                            .isPresent()) {
                left.add(new Formula.Not(Stated.of(other).whom()));
            }
        }
        return left;
    }

    /** Whether all of these meet a demand, or none of them can; empty where some do and some do not, or there are none. */
    private static Optional<Boolean> settled(Stated own, Stated other, List<Formula> more, Formula demand) {
        List<Formula> all = new ArrayList<>(more);
        all.add(own.whom());
        Formula those = new Formula.All(all);
        if (!own.canBe(other, those)) {
            return Optional.empty();
        }
        if (!own.canBe(other, those, new Formula.Not(demand))) {
            return Optional.of(true);
        }
        return own.canBe(other, those, demand) ? Optional.empty() : Optional.of(false);
    }

    /** The same of the limits that places set. */
    void check(List<Overlay> places, Problems problems) {
        for (Overlay place : places) {
            for (Adjustment set : place.adjustments()) {
                RuleInfo judged = byId.get(set.criterion());
                if (judged != null && set.limit().isPresent() && !set.file().isEmpty()) {
                    check(judged, set, set.limit().get(), problems);
                }
            }
        }
    }

    private void check(RuleInfo judged, Adjustment set, Exact limit, Problems problems) {
        Stated own = Stated.of(judged);
        Optional<Formula> demand =
                set.upTo().map(most -> own.range(limit, most)).orElseGet(() -> own.demand(limit));
        if (demand.isEmpty()) {
            return;
        }
        List<RuleInfo> excluding = byId.values().stream()
                .filter(rule -> rule.excludedFrom().contains(judged.criterion().group()))
                .filter(rule -> rule.population().equals(judged.population()))
                .filter(rule -> Stated.of(rule).asksOf(demand.get()))
                .filter(rule -> rule.criterion().from().isEmpty()
                        && rule.criterion().until().isEmpty())
                .toList();
        Formula[] left = excluding.stream()
                .map(rule -> new Formula.Not(Stated.of(rule).whom()))
                .toArray(Formula[]::new);
        Stated first = excluding.isEmpty() ? Stated.NOTHING : Stated.of(excluding.get(0));
        boolean isOfBoth = own.asksOf(demand.get()) || left.length > 0;
        Optional<Boolean> isMet = isOfBoth ? settled(own, first, Arrays.asList(left), demand.get()) : Optional.empty();
        isMet.ifPresent(all -> problems.add(
                set.file(),
                set.line(),
                0,
                "",
                all
                        ? new Text(
                                "“" + judged.id() + "”限值为 " + limit + "，按它判的人人都满足。",
                                "With the limit " + limit + " whoever is judged by \"" + judged.id() + "\" meets it.")
                        : new Text(
                                "“" + judged.id() + "”限值为 " + limit + "，按它判的无人能满足。",
                                "With the limit " + limit + " nobody who is judged by \"" + judged.id()
                                        + "\" can meet it."),
                new Text(
                        "规则的条件或排除说的是同一个数：核对两处的限值。",
                        "The conditions of the rule, or an exclusion, are about the same figure: check both limits.")));
    }
}
