package org.junheng.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** Decides how many criteria of a group must be met: an undecided one is nought or one, an inapplicable one leaves. */
final class Count {
    private static final Set<Reason.ReasonSort> JUDGED_NOBODY =
            EnumSet.of(Reason.ReasonSort.GROUP_NOT_APPLICABLE, Reason.ReasonSort.NO_SUBJECTS);

    private final Tally tally;
    private final Requirement requirement;
    private final Allowances allowances;

    private Count(Tally tally, Requirement requirement, Allowances allowances) {
        this.tally = tally;
        this.requirement = requirement;
        this.allowances = allowances;
    }

    static Decision decide(Tally tally, Requirement requirement, Allowances allowances) {
        return new Count(tally, requirement, allowances).decide();
    }

    private Decision decide() {
        Reason incomplete = whyIncomplete();
        if (incomplete != null) {
            return new Decision(State.UNDECIDED, incomplete);
        }
        int counted = tally.members().size() - tally.count(State.NOT_APPLICABLE);
        if (counted == 0) {
            return new Decision(State.NOT_APPLICABLE, Reasons.GROUP_NOT_APPLICABLE);
        }
        int passed = tally.count(State.PASS);
        int harmless = passed == 0 ? 0 : passesOrLeaves();
        int open = tally.count(State.UNDECIDED) - harmless;
        counted -= harmless;
        Flag enough = isEnough(passed, open, counted).and(othersReachFloor());
        return enough == Flag.UNKNOWN
                ? new Decision(State.UNDECIDED, Reasons.missing(missing()))
                : Decision.of(enough, open + harmless == 0, tally);
    }

    /**
     * Of those that all have to pass: who passes if judged, where that is all that is not known. Judged or left out, they keep
     * nobody from passing.
     */
    private int passesOrLeaves() {
        return requirement.limit().relation() != Relation.EVERY
                ? 0
                : (int) tally.members().stream()
                        .filter(member -> member.reason().kind() == Reason.ReasonSort.SCOPE_UNKNOWN)
                        .filter(member -> ifJudged(member).state() == State.PASS)
                        .count();
    }

    /** The same with its subject in scope. */
    private Verdict ifJudged(Verdict member) {
        if (member.reason().kind() != Reason.ReasonSort.SCOPE_UNKNOWN) {
            return member;
        }
        Requirement judged = member.requirement();
        Flag applies = Flag.YES;
        for (Condition condition : judged.conditions()) {
            applies = applies.and(condition.holds());
        }
        if (judged.value() instanceof Tally counted) {
            judged = judged.with(
                    new Tally(counted.members().stream().map(this::ifJudged).toList()));
        }
        Decision decision = applies == Flag.YES
                ? Comparison.of(judged, allowances)
                : Decision.conditional(applies, judged.conditions());
        return new Verdict(
                member.criterion(), member.group(), member.subject(), decision.state(), judged, decision.reason());
    }

    private List<Input> missing() {
        List<Input> missing = new ArrayList<>();
        for (Verdict member : tally.members()) {
            if (member.state() == State.UNDECIDED) {
                missing.addAll(member.reason().missing());
            } else if (member.state() == State.FAIL && requirement.floor().isPresent()) {
                // It fails whatever is missing; how far it is from its limit may depend on it.
                missing.addAll(member.requirement().value().inputs());
            }
        }
        return missing;
    }

    private @Nullable Reason whyIncomplete() {
        int size = tally.members().size();
        int wanted =
                requirement.groupSize().map(count -> (int) count.toDouble()).orElse(size);
        List<String> off = tally.members().stream()
                .filter(member -> member.reason().kind() == Reason.ReasonSort.SWITCHED_OFF
                        || member.reason().kind() == Reason.ReasonSort.NOT_IN_FORCE)
                .map(Verdict::criterion)
                .toList();
        // Where all have to pass, a place may add to what the document names.
        boolean isWhole =
                size == wanted || (size > wanted && requirement.limit().relation() == Relation.EVERY);
        if (isWhole && off.isEmpty()) {
            return whyNotJudged();
        }
        String names = off.isEmpty() ? "" : String.join(", ", off);
        return new Reason(
                Reason.ReasonSort.GROUP_INCOMPLETE,
                names,
                new Text(
                        "组内应有" + wanted + "项标准，实际可用" + (size - off.size()) + "项",
                        "the group should have " + wanted + " criteria and has " + (size - off.size())),
                List.of());
    }

    /** Where a document names all that have to pass, a group in which nobody was judged is no pass, and does not leave the count. */
    private @Nullable Reason whyNotJudged() {
        boolean namesAll = requirement.groupSize().isPresent()
                && requirement.limit().relation() == Relation.EVERY
                && tally.count(State.FAIL) == 0;
        List<String> nobody = !namesAll
                ? List.of()
                : tally.members().stream()
                        .filter(member -> member.state() == State.NOT_APPLICABLE)
                        .filter(member -> JUDGED_NOBODY.contains(member.reason().kind()))
                        .map(Verdict::criterion)
                        .toList();
        return nobody.isEmpty()
                ? null
                : new Reason(
                        Reason.ReasonSort.GROUP_INCOMPLETE,
                        String.join(", ", nobody),
                        new Text("组内有" + nobody.size() + "项没有可判定的对象", nobody.size() + " of the group judged nobody"),
                        List.of());
    }

    private Flag isEnough(int passed, int open, int counted) {
        Limit limit = requirement.limit();
        if (limit.relation() == Relation.SHARE_AT_LEAST) {
            // One that is open may turn out not to apply: the share lies between those of a failure and of a pass then
            // too.
            Exact all = Exact.of(counted);
            Range share = new Range(
                    Exact.of(passed).dividedBy(all), Exact.of(passed + open).dividedBy(all));
            return Flag.atLeast(share, limit.value());
        }
        int wanted = limit.relation() == Relation.EVERY
                ? counted
                : (int) limit.value().toDouble();
        if (limit.relation() != Relation.EVERY && limit.relation() != Relation.AT_LEAST) {
            throw new IllegalArgumentException("verdicts are required to be at least a number or all, not " + limit);
        }
        return passed >= wanted ? Flag.YES : passed + open < wanted ? Flag.NO : Flag.UNKNOWN;
    }

    /** Every criterion that is not met must still reach a part of its limit. */
    private Flag othersReachFloor() {
        Flag all = Flag.YES;
        if (requirement.floor().isPresent()) {
            for (Verdict member : tally.members()) {
                if (member.state() == State.FAIL || member.state() == State.UNDECIDED) {
                    all = all.and(reachesFloor(member, requirement.floor().get(), allowances.of(member)));
                }
            }
        }
        return all;
    }

    /** By itself, or in the way in which an allowance lets it be met. */
    private static Flag reachesFloor(Verdict member, Exact part, List<Allowances.AllowanceRule> rules) {
        Flag reaches = switch (member.reason().kind()) {
            case MEASURED, ALREADY_DECIDED, MISSING_FIGURES -> reachesFloor(member.requirement(), part);
            default -> Flag.UNKNOWN;
        };
        for (Allowances.AllowanceRule rule : rules) {
            Flag eased = rule.allowance().holds();
            if (eased != Flag.NO) {
                reaches = reaches.or(eased.and(reachesFloor(rule.eased(member.requirement()), part)));
            }
        }
        return reaches;
    }

    private static Flag reachesFloor(Requirement member, Exact part) {
        if (part.isZero()) {
            return Flag.YES;
        }
        Value value = member.value();
        boolean isNumber = value instanceof Measure || value instanceof Dispersion || value instanceof Composite;
        Optional<Limit> floor = isNumber ? member.limit().reachedBy(part) : Optional.empty();
        if (floor.isEmpty()) {
            return Flag.UNKNOWN;
        }
        return switch (Comparison.of(member.with(floor.get())).state()) {
            case PASS -> Flag.YES;
            case FAIL -> Flag.NO;
            case UNDECIDED, NOT_APPLICABLE -> Flag.UNKNOWN;
        };
    }
}
