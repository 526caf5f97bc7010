package org.junheng.plan.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.values.Tally;

/** Which criteria a plan is to meet, and by how much. */
public final class Aimed {
    public final Aims aims;
    /** The criteria that were chosen, with those that they count. */
    private final Set<String> chosen = new HashSet<>();

    private final Evaluation evaluation;
    /** The findings that have to be closed because all of a required count have to. */
    private final Set<String> demanded = new HashSet<>();

    Aimed(Evaluation evaluation, Aims aims) {
        this.aims = aims;
        this.evaluation = evaluation;
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
        return isChosenAlone() ? isChosen(verdict) : isOfSeverity(verdict) || demanded.contains(verdict.id());
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
