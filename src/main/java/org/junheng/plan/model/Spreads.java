package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan.Why;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** Reads dispersions and composites into a problem. */
final class Spreads {
    /** A dispersion of which more figures are missing is left to the proof: the corners are too many. */
    private static final int MOST_GAPS = 3;

    private final ProblemBuilder model;
    /** Which part of its limit a spread that is to be met has to reach. */
    private final Exact aimed;

    Spreads(ProblemBuilder model, Exact margin) {
        this.model = model;
        this.aimed = Exact.ONE.minus(margin);
    }

    /** Why it cannot be said; empty where it was. */
    Optional<Why> add(Verdict verdict, Dispersion dispersion, boolean fails) {
        if (verdict.requirement().limit().relation() != Relation.AT_MOST) {
            return Optional.of(Why.NOT_MODELLED);
        }
        Exact limit = verdict.requirement().limit().value();
        return add(verdict, dispersion, fails ? limit.times(aimed) : limit, fails);
    }

    private Optional<Why> add(Verdict verdict, Dispersion dispersion, Exact limit, boolean fails) {
        List<Measure> gaps = new ArrayList<>();
        for (Measure member : dispersion.members()) {
            if (!member.base().isExact() || !member.base().isPositive()) {
                return Optional.of(Why.DATA);
            }
            if (!member.amount().isExact()) {
                gaps.add(member);
            }
        }
        if (!dispersion.uncertain().isEmpty() || gaps.size() > MOST_GAPS || (fails && !gaps.isEmpty())) {
            return Optional.of(Why.DATA);
        }
        List<SpreadConstraint> corners = new ArrayList<>();
        for (int corner = 0; corner < 1 << gaps.size(); corner++) {
            Optional<SpreadConstraint> one = corner(verdict, dispersion, gaps, corner, limit, fails);
            if (one.isEmpty()) {
                return Optional.of(Why.NOT_MODELLED);
            }
            corners.add(one.get());
        }
        model.problem.spreads.addAll(corners);
        return Optional.empty();
    }

    /** The coefficient is greatest where every missing amount is at one of its ends; empty where one is open. */
    private Optional<SpreadConstraint> corner(
            Verdict verdict, Dispersion dispersion, List<Measure> gaps, int corner, Exact limit, boolean fails) {
        int[] rows = new int[dispersion.members().size()];
        double students = 0;
        for (int i = 0; i < rows.length; i++) {
            Measure member = dispersion.members().get(i);
            int gap = gaps.indexOf(member);
            ProblemBuilder.End end =
                    gap >= 0 && (corner >> gap & 1) == 1 ? ProblemBuilder.End.HIGH : ProblemBuilder.End.LOW;
            Optional<Integer> row = model.row(member, end);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows[i] = row.get();
            students += member.base().low().toDouble();
        }
        return Optional.of(new SpreadConstraint(verdict.id(), rows, limit.toDouble(), limit, students, fails));
    }

    /** The parts of a composite are spreads that hold only where they are asked to. */
    Optional<Why> add(Verdict verdict, Composite composite) {
        if (verdict.requirement().limit().relation() != Relation.AT_MOST) {
            return Optional.of(Why.NOT_MODELLED);
        }
        boolean fails = verdict.state() == Verdict.State.FAIL;
        Exact asked = verdict.requirement().limit().value();
        Exact limit = fails ? asked.times(aimed) : asked;
        List<Integer> parts = new ArrayList<>();
        int before = model.problem.spreads.size();
        for (Dispersion part : composite.parts()) {
            Optional<Why> why = add(verdict, part, limit, true);
            if (why.isPresent()) {
                // All of its parts, or none.
                model.problem
                        .spreads
                        .subList(before, model.problem.spreads.size())
                        .clear();
                return why;
            }
            parts.add(model.problem.spreads.size() - 1);
        }
        model.problem.composites.add(new CompositeGoal(
                verdict.id(), parts, limit.toDouble() * composite.parts().size(), fails));
        return Optional.empty();
    }
}
