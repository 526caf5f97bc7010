package org.junheng.rules.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
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
        List<Stated> before = before(judged, rule);
        Formula stay = left(before, own.whom());
        Formula left = new Formula.All(List.of(stay, new Formula.Not(excluded.whom())));
        List<Stated> all = new ArrayList<>(before);
        all.add(excluded);
        if (own.canBe(all, stay) && !own.canBe(all, left)) {
            // An exclusion without any condition is told of by itself.
            if (covers(rule, judged) && !excluded.isOfEverybody()) {
                leavesNobody(rule, group, judged);
            }
            return;
        }
        Optional<Formula> demand = own.demand().filter(excluded::asksOf);
        if (demand.isEmpty() || settled(own, all, stay, demand.get()).isPresent()) {
            return;
        }
        settled(own, all, left, demand.get())
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

    private void leavesNobody(RuleInfo rule, String group, RuleInfo judged) {
        String off = "{ criterion: " + judged.id() + ", off: true, citation: … }";
        told.problem(
                rule,
                group,
                new Text(
                        "“" + judged.id() + "”判定的对象全被排除，没有人按它判定。",
                        "Everybody is left out of \"" + judged.id() + "\": nobody is judged by it."),
                new Text(
                        "写上条件 .when( … )，或核对各条排除；整条停用的，在地方限值里写 " + off + "。",
                        "Add a condition, .when( … ), or check the exclusions; to switch it off altogether, write "
                                + off + " in the limits of a place."));
    }

    /** Those whom exclusions leave of some: who is none of these. */
    private static Formula left(List<Stated> excluding, Formula those) {
        List<Formula> left = new ArrayList<>(List.of(those));
        excluding.forEach(one -> left.add(new Formula.Not(one.whom())));
        return new Formula.All(left);
    }

    /** The exclusions that stand before this one, hold as long as the criterion does, and ask something of the same. */
    private List<Stated> before(RuleInfo judged, RuleInfo until) {
        List<Stated> before = new ArrayList<>();
        for (RuleInfo other : byId.values()) {
            if (other.id().equals(until.id())) {
                break;
            }
            if (isLeftOutBy(other, judged)) {
                before.add(Stated.of(other));
            }
        }
        Stated own = Stated.of(until);
        before.removeIf(other -> !other.asksAsWell(own)
                && Stated.of(judged).demand().filter(other::asksOf).isEmpty());
        return before;
    }

    private static boolean isLeftOutBy(RuleInfo rule, RuleInfo judged) {
        return rule.excludedFrom().contains(judged.criterion().group())
                && rule.population().equals(judged.population())
                && covers(rule, judged);
    }

    /** Whether the one holds on all days of the other. */
    private static boolean covers(RuleInfo rule, RuleInfo judged) {
        Criterion longer = rule.criterion();
        Criterion own = judged.criterion();
        boolean fromThen = longer.from()
                .filter(first -> own.from().filter(day -> !day.isBefore(first)).isEmpty())
                .isEmpty();
        return fromThen
                && longer.until()
                        .filter(last ->
                                own.until().filter(day -> !day.isAfter(last)).isEmpty())
                        .isEmpty();
    }

    /** Whether all of these meet a demand, or none of them can; empty where some do and some do not, or there are none. */
    private static Optional<Boolean> settled(Stated own, List<Stated> others, Formula those, Formula demand) {
        if (!own.canBe(others, those)) {
            return Optional.empty();
        }
        if (!own.canBe(others, those, new Formula.Not(demand))) {
            return Optional.of(true);
        }
        return own.canBe(others, those, demand) ? Optional.empty() : Optional.of(false);
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
        List<Stated> excluding = byId.values().stream()
                .filter(rule -> isLeftOutBy(rule, judged))
                .map(Stated::of)
                .filter(rule -> rule.asksOf(demand.get()))
                .toList();
        boolean isOfBoth = own.asksOf(demand.get()) || !excluding.isEmpty();
        Optional<Boolean> isMet =
                isOfBoth ? settled(own, excluding, left(excluding, own.whom()), demand.get()) : Optional.empty();
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
