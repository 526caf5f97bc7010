package org.junheng.rules.together;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Overlay;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleLinks.LinkKind;
import org.junheng.texts.Text;

/** Holds the limit of an allowance against that of the criterion that it eases. */
final class EasedLimits {
    private final Map<String, RuleInfo> byId;
    private final List<Overlay> places;
    private final LoadProblems told;

    EasedLimits(Map<String, RuleInfo> byId, List<Overlay> places, LoadProblems told) {
        this.byId = byId;
        this.places = places;
        this.told = told;
    }

    void check(RuleInfo rule) {
        rule.allowedLimits().forEach(limit -> check(rule, limit));
        rule.allowedIn().forEach(criterion -> checkUnit(rule, criterion));
    }

    /** What is allowed in place of a measure counts the same. */
    private void checkUnit(RuleInfo rule, String criterion) {
        List<String> allowed = rule.links().of(LinkKind.UNITS);
        List<String> own = Optional.ofNullable(byId.get(criterion))
                .map(eased -> eased.links().of(LinkKind.UNITS))
                .orElse(List.of());
        if (!allowed.isEmpty() && !own.isEmpty() && !allowed.equals(own)) {
            told.problem(
                    rule,
                    criterion,
                    new Text(
                            "“" + criterion + "”和 .value( … ) 的单位不同，不能按同一限值判。",
                            "\"" + criterion + "\" counts " + own.get(0) + ", and .value( … ) counts " + allowed.get(0)
                                    + "."),
                    new Text("写同一单位的数。", "Write a measure in the same unit."));
        }
    }

    /** It is in the unit of the criterion that it eases, somebody does not meet it, and it eases something. */
    private void check(RuleInfo rule, String limit) {
        for (String id : rule.allowedIn()) {
            Optional<Demanded> demand = Optional.ofNullable(byId.get(id)).flatMap(RuleInfo::demand);
            Optional<Exact> number = Demanded.number(limit);
            if (demand.isEmpty() || number.isEmpty()) {
                continue;
            }
            if (demand.get().everybodyMeets(number.get())) {
                told.problem(
                        rule,
                        limit,
                        new Text(
                                "“" + id + "”的限值放宽到" + limit + "，人人都满足。",
                                "With " + limit + " everybody meets \"" + id + "\"."),
                        new Text(
                                "不判的写 exclude；放宽的写有人达不到的限值。",
                                "Leave out by exclude, or write a limit that somebody misses."));
            } else if (demand.get().isInAnotherUnit(number.get())) {
                told.problem(
                        rule,
                        limit,
                        new Text(
                                "“" + id + "”的限值是" + demand.get().limit() + "，这里的" + limit + "单位不同。",
                                "The limit of \"" + id + "\" is " + demand.get().limit() + ", and " + limit
                                        + " is in another unit."),
                        new Text("与标准同一单位；50% 写作 \"0.5\"。", "Write it in the unit of the criterion; 50% is \"0.5\"."));
            } else if (easesNothing(id, demand.get(), number.get())) {
                told.problem(rule, limit, ofNothing(id, demand.get(), limit), remedyOfNothing(demand.get()));
            }
        }
    }

    /** Whether whoever misses the limit misses this one too: the rule's own, and every one that a place sets. */
    private boolean easesNothing(String id, Demanded demand, Exact limit) {
        Stream<Exact> ofPlaces = places.stream()
                .flatMap(place -> place.adjustments().stream())
                .filter(adjustment -> adjustment.criterion().equals(id))
                .flatMap(adjustment -> adjustment.limit().stream());
        return demand.number().isPresent()
                && Stream.concat(demand.number().stream(), ofPlaces).noneMatch(own -> demand.isEasedBy(limit, own));
    }

    private static Text ofNothing(String id, Demanded demand, String limit) {
        return new Text(
                "“" + id + "”的限值是" + demand.limit() + "，改为" + limit + "没有放宽。",
                "The limit of \"" + id + "\" is " + demand.limit() + ", and " + limit + " eases nothing.");
    }

    private static Text remedyOfNothing(Demanded demand) {
        boolean isLess = demand.isEasedBy(Exact.ZERO, Exact.ONE);
        return isLess
                ? new Text("写小于" + demand.limit() + "的限值。", "Write a limit below " + demand.limit() + ".")
                : new Text("写大于" + demand.limit() + "的限值。", "Write a limit above " + demand.limit() + ".");
    }
}
