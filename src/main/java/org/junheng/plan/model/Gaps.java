package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.values.Gap;

/**
 * Reads a gap between two sides into a problem: the mean of the ones is so many times that of the others. With students as they
 * are that is one linear constraint over the schools of both: Σx · ΣP of the others less the limit times ΣP · Σx of the others.
 */
final class Gaps {
    private final ProblemBuilder model;

    Gaps(ProblemBuilder model) {
        this.model = model;
    }

    /** What is needed to bring a failing gap to its limit; empty where that cannot be said. */
    Optional<Need> need(Verdict verdict, Gap gap, Aimed aimed) {
        Limit limit = verdict.requirement().limit();
        return aimed.single(verdict, model, aimed.part(limit), part -> constraint(verdict, gap, limit, part));
    }

    /** The constraint that the gap keeps its limit; empty where it is not known, or pieces change more than amounts. */
    Optional<Integer> constraint(Verdict verdict, Gap gap, Limit limit, Exact part) {
        Relation relation = limit.relation();
        boolean compares = relation == Relation.AT_LEAST || relation == Relation.AT_MOST;
        boolean isKnown = gap.members().stream().allMatch(ProblemBuilder::isKnown)
                && gap.sides().stream().noneMatch(side -> side.holds() == Flag.UNKNOWN);
        if (!compares || !isKnown || gap.isOneSided()) {
            return Optional.empty();
        }
        Exact bound = limit.value().times(part);
        Exact sign = Exact.of(relation == Relation.AT_LEAST ? 1 : -1);
        Exact ofOnes = sign.times(students(gap, Flag.NO));
        Exact ofOthers = sign.times(bound).times(students(gap, Flag.YES)).negated();
        Exact start = Exact.ZERO;
        double size = 0;
        Map<Integer, Exact> terms = new LinkedHashMap<>();
        for (int i = 0; i < gap.members().size(); i++) {
            Measure member = gap.members().get(i);
            Exact weight = gap.sides().get(i).holds() == Flag.YES ? ofOnes : ofOthers;
            Exact amount = weight.times(member.amount().low());
            start = start.plus(amount);
            size += Math.abs(amount.toDouble());
            Optional<List<EffectAt>> effects = model.effects(member);
            if (effects.isEmpty()) {
                return Optional.empty();
            }
            effects.get().forEach(term -> terms.merge(term.at(), term.exact().times(weight), Exact::plus));
        }
        List<EffectAt> list = new ArrayList<>();
        terms.forEach((at, by) -> list.add(new EffectAt(at, by)));
        return Optional.of(model.constraint(
                new LinearConstraint(
                        LinearConstraint.ConstraintKind.VERDICT,
                        verdict.id(),
                        verdict.subject(),
                        bound,
                        Need.NO_BLOCK,
                        start,
                        size,
                        Optional.empty()),
                list));
    }

    private static Exact students(Gap gap, Flag side) {
        Exact students = Exact.ZERO;
        for (int i = 0; i < gap.members().size(); i++) {
            boolean is = gap.sides().get(i).holds() == side;
            students = is ? students.plus(gap.members().get(i).base().low()) : students;
        }
        return students;
    }
}
