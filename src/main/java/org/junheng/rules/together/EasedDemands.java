package org.junheng.rules.together;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.reach.Formula;
import org.junheng.rules.reach.Stated;
import org.junheng.texts.Text;

/** Holds whom an allowance is for against the demand that it eases: somebody meets it so, and did not without. */
final class EasedDemands {
    private final Map<String, RuleInfo> byId;
    private final LimitsInForce inForce;
    private final LoadProblems told;

    EasedDemands(Map<String, RuleInfo> byId, LimitsInForce inForce, LoadProblems told) {
        this.byId = byId;
        this.inForce = inForce;
        this.told = told;
    }

    void check(RuleInfo rule) {
        for (String id : rule.allowedIn()) {
            RuleInfo eased = byId.get(id);
            if (eased == null || eased.demand().isEmpty() || !eased.judges()) {
                continue;
            }
            List<LocalDate> days = inForce.days(rule.criterion(), eased.criterion());
            if (days.isEmpty()) {
                ofOtherDays(rule, eased);
            } else if (!stricterThanPlaces(rule, eased, days)) {
                easesSomebody(rule, eased);
            }
        }
    }

    private void ofOtherDays(RuleInfo rule, RuleInfo eased) {
        told.problem(
                rule,
                eased.id(),
                new Text(
                        "“" + eased.id() + "”适用" + days(eased.criterion()).zh() + "，这条规则适用"
                                + days(rule.criterion()).zh() + "：没有同时适用的一天。",
                        "\"" + eased.id() + "\" holds "
                                + days(eased.criterion()).en() + ", and this rule "
                                + days(rule.criterion()).en() + ": there is no day on which both do."),
                new Text("核对两处的 @from 和 @until。", "Check @from and @until of both."));
    }

    private static Text days(Criterion criterion) {
        String from = criterion.from().map(LocalDate::toString).orElse("…");
        String until = criterion.until().map(LocalDate::toString).orElse("…");
        return new Text(from + " 至 " + until, "from " + from + " to " + until);
    }

    /** Where places have limits of their own on all of these days, those are to be eased. */
    private boolean stricterThanPlaces(RuleInfo rule, RuleInfo eased, List<LocalDate> days) {
        Demanded demand = eased.demand().orElseThrow();
        List<String> limits = rule.allowedLimits();
        Optional<Exact> limit = limits.size() == 1 ? Demanded.number(limits.get(0)) : Optional.empty();
        Optional<Exact> own = demand.number();
        // That it eases not even the rule's own is told without places.
        if (limit.isEmpty()
                || own.filter(first -> demand.isEasedBy(limit.get(), first)).isEmpty()) {
            return false;
        }
        for (LocalDate day : days) {
            Optional<Exact> ofPlace = inForce.on(day, eased.id())
                    .filter(set -> set.upTo().isEmpty())
                    .flatMap(Adjustment::limit);
            boolean isOff = inForce.on(day, rule.id()).filter(Adjustment::isOff).isPresent();
            if (isOff || demand.isEasedBy(limit.get(), ofPlace.orElse(own.get()))) {
                return false;
            }
        }
        Adjustment set = inForce.on(days.get(0), eased.id()).orElseThrow();
        Exact least = set.limit().orElseThrow();
        String place = set.file() + ":" + set.line();
        told.problem(
                rule,
                limits.get(0),
                new Text(
                        "“" + eased.id() + "”在 " + place + " 的限值是" + least + "，改为" + limits.get(0) + "没有放宽。",
                        "The limit of \"" + eased.id() + "\" is " + least + " by " + place + ", and " + limits.get(0)
                                + " eases nothing."),
                new Text(
                        "在那里停用这条放宽：{ criterion: " + rule.id() + ", off: true, citation: … }；或写更宽的限值。",
                        "Switch this allowance off there: { criterion: " + rule.id()
                                + ", off: true, citation: … }; or write a limit that is eased."));
        return true;
    }

    private void easesSomebody(RuleInfo rule, RuleInfo eased) {
        Stated own = Stated.of(eased);
        Stated allowed = Stated.of(rule);
        Optional<Formula> demand = own.demand();
        Optional<Formula> then = eased(rule, eased);
        boolean isSame = rule.population().equals(eased.population());
        if (!isSame || demand.isEmpty() || then.isEmpty() || own.figure().isEmpty()) {
            return;
        }
        if (allowed.figure().equals(own.figure())) {
            told.problem(
                    rule,
                    eased.id(),
                    new Text(
                            ".value( … ) 就是“" + eased.id() + "”判定的数：没有放宽。",
                            ".value( … ) is what \"" + eased.id() + "\" judges itself: it eases nothing."),
                    new Text("写另一个数，或改用 .limit( … )。", "Name another measure, or ease the limit by .limit( … )."));
        } else if (own.canBe(List.of(allowed), own.whom(), allowed.whom())
                && !own.canBe(
                        List.of(allowed), own.whom(), allowed.whom(), new Formula.Not(demand.get()), then.get())) {
            told.problem(
                    rule,
                    eased.id(),
                    new Text(
                            "符合条件的人里，没有谁因此从达不到“" + eased.id() + "”变为达到：没有放宽。",
                            "Of those who meet the conditions nobody who misses \"" + eased.id()
                                    + "\" meets it so: it eases nothing."),
                    new Text(
                            "条件和标准说的是同一个数：核对条件和限值。",
                            "Condition and criterion are about one figure: check condition and limit."));
        }
    }

    /** What is demanded by the allowance; empty where a check of limits alone has told of it. */
    private static Optional<Formula> eased(RuleInfo rule, RuleInfo eased) {
        Stated own = Stated.of(eased);
        Demanded demand = eased.demand().orElseThrow();
        List<String> limits = rule.allowedLimits();
        if (limits.isEmpty()) {
            String other = Stated.of(rule).figure();
            return other.isEmpty() ? Optional.empty() : own.demandOf(other);
        }
        Optional<Exact> limit = limits.size() == 1 ? Demanded.number(limits.get(0)) : Optional.empty();
        return limit.filter(number -> demand.number()
                        .filter(before -> demand.isEasedBy(number, before))
                        .isPresent())
                .flatMap(own::demand);
    }
}
