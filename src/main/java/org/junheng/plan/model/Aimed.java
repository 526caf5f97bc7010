package org.junheng.plan.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.Why;
import org.junheng.values.Tally;
import org.junheng.values.Tolerated;

/** Which criteria a plan is to meet, and by how much. */
public final class Aimed {
    public final Aims aims;
    /** The criteria that were chosen, with those that they count. */
    private final Set<String> chosen = new HashSet<>();

    private final Evaluation evaluation;
    /** The findings that have to be closed because all of a required count have to. */
    private final Set<String> demanded = new HashSet<>();

    private final Tolerated tolerated;
    /** The count that lets a finding stay, by the id of the finding. */
    public final Map<String, String> coveredBy = new HashMap<>();
    /** Of counts that fail and whose members are closed one by one, those that may stay all the same, by the id of the count. */
    public final Map<Verdict, Set<String>> choices = new LinkedHashMap<>();

    /** The counts that fail and are closed as a whole. */
    private final Set<String> goals = new HashSet<>();
    /** Findings of which it depends on missing data whether they may stay. */
    private final Set<String> depends = new HashSet<>();

    Aimed(Evaluation evaluation, Aims aims) {
        this.aims = aims;
        this.evaluation = evaluation;
        this.tolerated = new Tolerated(evaluation.criteria(), evaluation.verdicts());
        evaluation.verdicts().stream()
                .filter(verdict -> aims.criteria().contains(verdict.criterion()))
                .forEach(this::choose);
        evaluation.verdicts().stream().filter(this::isOfSeverity).forEach(this::demand);
    }

    private boolean isOfSeverity(Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion == null || criterion.severity().compareTo(Severity.REQUIRED) <= 0;
    }

    /** Where every one has to pass, each has to, whatever is said of it alone. */
    private void demand(Verdict verdict) {
        if (verdict.requirement().limit().relation() == Relation.EVERY
                && verdict.requirement().value() instanceof Tally tally) {
            for (Verdict member : tally.members()) {
                demanded.add(member.id());
                demand(member);
            }
        }
    }

    /** Whether it has to be met: it is chosen, or nothing is and it is required. */
    boolean isAsked(Verdict verdict) {
        return isChosenAlone()
                ? isChosen(verdict)
                : isOfSeverity(verdict) || demanded.contains(verdict.id()) || isChoosable(verdict);
    }

    private boolean isChoosable(Verdict verdict) {
        return choices.values().stream().anyMatch(members -> members.contains(verdict.id()));
    }

    /**
     * Members of a count that lets some of them miss are no goals of their own, unless something else that is asked for wants
     * them to pass; but where data are missing for the count, what surely fails is.
     *
     * @param isGoal whether a count that fails is closed as a whole
     */
    void cover(Predicate<Verdict> isGoal) {
        List<Verdict> verdicts = evaluation.verdicts();
        verdicts.stream()
                .filter(verdict -> verdict.state() == State.FAIL
                        && CountGoal.isCount(verdict)
                        && isAsked(verdict)
                        && isGoal.test(verdict))
                .forEach(verdict -> goals.add(verdict.id()));
        List<Verdict> byMember = verdicts.stream()
                .filter(verdict -> verdict.state() == State.FAIL
                        && CountGoal.isCount(verdict)
                        && isAsked(verdict)
                        && !goals.contains(verdict.id()))
                .toList();
        Predicate<Verdict> wanted = Tolerated.wanted(
                evaluation.criteria(),
                verdicts,
                (whole, member) -> isAsked(whole)
                        && !goals.contains(whole.id())
                        && !(byMember.contains(whole) && mayStay(whole, member))
                        && isWanted(whole, member));
        for (Verdict count : byMember) {
            Set<String> members = CountGoal.members(count).stream()
                    .filter(member -> member.state() == State.FAIL && mayStay(count, member) && !wanted.test(member))
                    .map(Verdict::id)
                    .collect(Collectors.toSet());
            // What two counts may let stay neither lets: each could count on the other's.
            choices.values().forEach(members::removeAll);
            if (!members.isEmpty()) {
                choices.put(count, members);
            }
        }
        for (Verdict verdict : verdicts) {
            boolean isOne = goals.contains(verdict.id());
            for (Verdict member : CountGoal.isCount(verdict) ? CountGoal.members(verdict) : List.<Verdict>of()) {
                boolean mayStay = (isOne && isChosenAlone()) || tolerated.mayMiss(verdict, member);
                if (wanted.test(member)) {
                    continue;
                }
                if (isOne && mayStay) {
                    coveredBy.put(member.id(), verdict.id());
                } else if (verdict.state() == State.PASS && mayStay) {
                    coveredBy.putIfAbsent(member.id(), verdict.id());
                } else if (verdict.state() == State.UNDECIDED
                        && member.state() == State.FAIL
                        && !CountGoal.isCertain(verdict, member)) {
                    depends.add(member.id());
                }
            }
        }
        choices.values().forEach(coveredBy.keySet()::removeAll);
        coveredBy.keySet().removeIf(member -> depends.contains(member) && !goals.contains(coveredBy.get(member)));
    }

    private boolean mayStay(Verdict count, Verdict member) {
        return (isChosenAlone() || tolerated.mayMiss(count, member))
                && CountGoal.reachesFloor(member, count.requirement().floor());
    }

    /** Of a count for which data are missing, what has to pass whatever they are. */
    private static boolean isWanted(Verdict whole, Verdict member) {
        return !CountGoal.isCount(whole) || whole.state() == State.FAIL || CountGoal.isCertain(whole, member);
    }

    /** What a count counts. */
    public static List<Verdict> membersOf(Verdict count) {
        return CountGoal.members(count);
    }

    /** How many of a count's members have to be closed for it to pass. */
    public static long lacking(Verdict count) {
        return CountGoal.lacking(count);
    }

    /** Whether it may stay as it is, by the count that lets it. */
    boolean isCovered(Verdict verdict) {
        return coveredBy.containsKey(verdict.id()) && !isChosenItself(verdict);
    }

    /** What else wants it to pass is nothing that the plan is for. */
    Why whyCovered(Verdict verdict) {
        boolean stays = tolerated.contains(verdict) || goals.contains(coveredBy.get(verdict.id()));
        return stays ? Why.ALLOWED : isChosenAlone() ? Why.NOT_CHOSEN : Why.NOT_REQUIRED;
    }

    /** Whether it depends on missing data if it may. */
    boolean isDependent(Verdict verdict) {
        return depends.contains(verdict.id());
    }

    private void choose(Verdict verdict) {
        chosen.add(verdict.criterion());
        if (verdict.requirement().value() instanceof Tally tally) {
            tally.members().forEach(this::choose);
        }
    }

    /** Whether only some criteria are to be met, whatever the others ask. */
    boolean isChosenAlone() {
        return !aims.criteria().isEmpty();
    }

    /** Whether it was chosen by its own name: then no count lets it stay. */
    boolean isChosenItself(Verdict verdict) {
        return aims.criteria().contains(verdict.criterion());
    }

    /** Whether it is one of those, or counted by one. */
    boolean isChosen(Verdict verdict) {
        return chosen.contains(verdict.criterion());
    }

    /** A need as it is asked for, and, where that is with a margin, the same without. */
    Need margined(Function<Boolean, Need> make) {
        Need need = make.apply(true);
        return aims.margin().signum() > 0
                ? new Need(
                        need.finding(),
                        need.block(),
                        need.members(),
                        need.mayMiss(),
                        need.possible(),
                        Optional.of(make.apply(false)))
                : need;
    }

    /**
     * A need of one constraint, at the limit or better than it by the margin.
     *
     * @param margined which part of its limit has to be reached with the margin
     * @param constraint that a part of the limit is reached; empty where it is not known what it is then
     */
    Optional<Need> single(
            Verdict verdict, ProblemBuilder model, Exact margined, Function<Exact, Optional<Integer>> constraint) {
        return constraint
                .apply(Exact.ONE)
                .map(atLimit -> margined(isMargined -> {
                    boolean isMore = isMargined && !margined.equals(Exact.ONE);
                    int wanted = isMore ? constraint.apply(margined).orElse(atLimit) : atLimit;
                    return new Need(
                            verdict.id(),
                            model.block(verdict.subject()),
                            List.of(new Need.Shortfall(verdict.id(), wanted, -1)),
                            0,
                            model.canRise(wanted),
                            Optional.empty());
                }));
    }

    /** Which part of a limit has to be reached. */
    Exact part(Limit limit) {
        return limit.relation() == Relation.AT_LEAST ? Exact.ONE.plus(aims.margin()) : Exact.ONE.minus(aims.margin());
    }

    /** Which part of its limit a measure has to reach; of a whole there is no more than all. */
    public Exact part(Measure measure, Limit limit) {
        Exact more = part(limit);
        boolean isAll = limit.relation() == Relation.AT_LEAST
                && measure.part()
                && limit.value().times(more).compareTo(Exact.ONE) > 0;
        return isAll ? Exact.ONE.dividedBy(limit.value()) : more;
    }
}
