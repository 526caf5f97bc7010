package org.junheng.rules.together;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;
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
        if (!rule.allowedLimits().isEmpty()) {
            rule.allowedIn().forEach(criterion -> check(rule, criterion, rule.allowedLimits()));
        }
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
    private void check(RuleInfo rule, String id, List<String> limits) {
        Optional<Demanded> demand = Optional.ofNullable(byId.get(id)).flatMap(RuleInfo::demand);
        List<Exact> numbers = limits.stream()
                .flatMap(limit -> Demanded.number(limit).stream())
                .toList();
        if (demand.isEmpty() || numbers.size() != limits.size()) {
            return;
        }
        String limit = limits.get(0);
        Demanded own = demand.get();
        if (!own.relation().comparesNumbers()) {
            told.problem(
                    rule,
                    limit,
                    new Text("“" + id + "”没有数值限值。", "\"" + id + "\" has no number as its limit."),
                    new Text("不判的写 exclude。", "Leave out by exclude."));
        } else if (own.range().isPresent()) {
            range(rule, id, own, limits, numbers);
        } else if (numbers.size() > 1) {
            boolean isUpper = own.isEasedBy(Exact.ONE, Exact.ZERO) && !own.isEasedBy(Exact.ZERO, Exact.ONE);
            String one = limits.get(isUpper ? 1 : 0);
            told.problem(
                    rule,
                    limit,
                    new Text("“" + id + "”只有一个限值，这里有两个。", "\"" + id + "\" has one limit, and here are two."),
                    new Text("写作 .limit( \"" + one + "\" )。", "Write .limit( \"" + one + "\" )."));
        } else if (own.everybodyMeets(numbers.get(0))) {
            metByAll(rule, id, limit);
        } else if (own.isInAnotherUnit(numbers.get(0))) {
            inOtherUnit(rule, id, own, limit);
        } else if (easesNothing(id, own, numbers.get(0))) {
            told.problem(rule, limit, ofNothing(id, own, limit), remedyOfNothing(own));
        }
    }

    /** In place of a range stands another one, or a number out to which one of its ends moves. */
    private void range(RuleInfo rule, String id, Demanded demand, List<String> limits, List<Exact> numbers) {
        Range own = demand.range().orElseThrow();
        Exact most = Objects.requireNonNull(own.high());
        Exact low = numbers.get(0);
        Exact high = numbers.get(numbers.size() - 1);
        if (low.compareTo(high) > 0) {
            // Told of the rule alone.
            return;
        }
        Optional<String> inOther = limits.stream()
                .filter(limit -> demand.isInAnotherUnit(
                        own.low().isZero() ? most : own.low(),
                        Demanded.number(limit).orElseThrow()))
                .findFirst();
        boolean isOne = numbers.size() == 1;
        if (inOther.isPresent()) {
            inOtherUnit(rule, id, demand, inOther.get());
        } else if (demand.possible()
                .everybodyLiesBetween(isOne ? low.min(own.low()) : low, isOne ? high.max(most) : high)) {
            metByAll(rule, id, String.join(" – ", limits));
        } else if (ranges(id, own)
                .noneMatch(other ->
                        low.compareTo(other.low()) < 0 || high.compareTo(Objects.requireNonNull(other.high())) > 0)) {
            told.problem(
                    rule,
                    limits.get(0),
                    ofNothing(id, demand, String.join(" – ", limits)),
                    new Text(
                            "写小于" + own.low() + "或大于" + most + "的限值；两端都放宽的写 .limit( \"…\", \"…\" )。",
                            "Write a limit below " + own.low() + " or above " + most
                                    + "; to ease both ends, .limit( \"…\", \"…\" )."));
        }
    }

    /** The range of the rule, and every one that a place sets. */
    private Stream<Range> ranges(String id, Range own) {
        return Stream.concat(
                Stream.of(own),
                adjustments(id)
                        .filter(set -> set.limit().isPresent() && set.upTo().isPresent())
                        .map(set ->
                                new Range(set.limit().orElseThrow(), set.upTo().orElseThrow())));
    }

    private Stream<Adjustment> adjustments(String id) {
        return places.stream()
                .flatMap(place -> place.adjustments().stream())
                .filter(adjustment -> adjustment.criterion().equals(id));
    }

    private void metByAll(RuleInfo rule, String id, String limit) {
        told.problem(
                rule,
                rule.allowedLimits().get(0),
                new Text(
                        "“" + id + "”的限值放宽到" + limit + "，人人都满足。", "With " + limit + " everybody meets \"" + id + "\"."),
                new Text("不判的写 exclude；放宽的写有人达不到的限值。", "Leave out by exclude, or write a limit that somebody misses."));
    }

    private void inOtherUnit(RuleInfo rule, String id, Demanded demand, String limit) {
        told.problem(
                rule,
                limit,
                new Text(
                        "“" + id + "”的限值是" + demand.limit() + "，这里的" + limit + "单位不同。",
                        "The limit of \"" + id + "\" is " + demand.limit() + ", and " + limit + " is in another unit."),
                Demanded.number(limit)
                        .filter(number -> limit.contains(":") || limit.contains("/"))
                        .flatMap(demand::reversed)
                        .map(RatioText::written)
                        .map(ratio -> new Text(
                                "比反了：写作 \"" + ratio + "\"。", "It is the other way round: write \"" + ratio + "\"."))
                        .orElse(new Text(
                                "与标准同一单位；50% 写作 \"0.5\"。", "Write it in the unit of the criterion; 50% is \"0.5\".")));
    }

    /** Whether whoever misses the limit misses this one too: the rule's own, and every one that a place sets. */
    private boolean easesNothing(String id, Demanded demand, Exact limit) {
        Stream<Exact> ofPlaces = adjustments(id).flatMap(adjustment -> adjustment.limit().stream());
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
