package org.junheng.plan.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.criteria.Relation;
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

    Aimed(Evaluation evaluation, Aims aims) {
        this.aims = aims;
        evaluation.verdicts().stream()
                .filter(verdict -> aims.criteria().contains(verdict.criterion()))
                .forEach(this::choose);
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
