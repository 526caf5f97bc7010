package org.junheng.plan.proof;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.LinearConstraint.ConstraintKind;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.proof.Moves.MovedPieces;
import org.junheng.results.Plan;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Prices;

/** Words the pieces of a solution as steps: what is new, and what comes from where. */
final class PlanSteps {
    private final Problem problem;
    private final Solution solution;
    private final Prices prices;
    private final Map<String, Verdict> now;

    /**
     * Steps.
     *
     * @param now the verdicts with everything done, by the ids of their findings
     */
    PlanSteps(Problem problem, Solution solution, Prices prices, Map<String, Verdict> now) {
        this.problem = problem;
        this.solution = solution;
        this.prices = prices;
        this.now = now;
    }

    List<PlanStep> of(Moves moves) {
        return moves.all().stream().map(this::step).toList();
    }

    private PlanStep step(MovedPieces move) {
        Variable variable = move.variable();
        Optional<String> from = move.giver().map(giver -> giver.school);
        Optional<Exact> each = from.isPresent() ? variable.price.moved() : variable.price.each();
        Set<String> closes = closes(variable);
        boolean passes = closes.stream().allMatch(finding -> {
            Verdict verdict = now.get(finding);
            return verdict != null && verdict.state() == State.PASS;
        });
        Exact pieces = Exact.of(move.count());
        return new PlanStep(
                variable.school,
                variable.level,
                variable.price,
                pieces,
                from,
                prices.isPriced() ? each.map(pieces::times) : Optional.empty(),
                List.copyOf(closes),
                List.copyOf(keeps(variable)),
                move.gains(),
                move.losses(),
                passes ? Plan.StepProof.PROVED : Plan.StepProof.NOT_PROVED);
    }

    /** The findings that were to be closed and that the pieces have to do with. */
    private Set<String> closes(Variable variable) {
        Set<String> closes = new LinkedHashSet<>();
        for (Need need : solution.needs()) {
            for (Need.Shortfall member : need.members()) {
                boolean helps = variable.effect(member.full()) > 0;
                if (helps) {
                    closes.add(need.finding());
                    Verdict own = now.get(member.finding());
                    if (own != null && own.state() == State.PASS) {
                        closes.add(member.finding());
                    }
                }
            }
        }
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (solution.state().spreadsOn[k] && touches(variable, k)) {
                SpreadConstraint spread = problem.spreads.get(k);
                if (spread.fails()) {
                    closes.add(spread.finding());
                }
            }
        }
        return closes;
    }

    /** What passes, and would not with all other pieces alone. */
    private Set<String> keeps(Variable variable) {
        Allocation state = solution.state();
        Set<String> keeps = new LinkedHashSet<>();
        for (EffectAt term : variable.constraints) {
            LinearConstraint constraint = problem.constraints.get(term.at());
            double without = state.constraints[term.at()] - term.by() * state.pieces[variable.id];
            boolean isKept = constraint.kind == ConstraintKind.VERDICT && problem.kept.contains(term.at());
            if (isKept && without < -constraint.slack) {
                keeps.add(problem.countOf.getOrDefault(term.at(), constraint.about));
            }
        }
        for (int k = 0; k < problem.spreads.size(); k++) {
            boolean isKept = problem.isOn(k) && touches(variable, k);
            if (isKept && !problem.holds(k, without(variable, problem.spreads.get(k)))) {
                keeps.add(problem.spreads.get(k).finding());
            }
        }
        return keeps;
    }

    /** The amounts of a spread's rows with all but these pieces. */
    private double[] without(Variable variable, SpreadConstraint spread) {
        double[] amounts = Arrays.stream(spread.rows())
                .mapToDouble(row -> solution.state().amounts[row])
                .toArray();
        for (int i = 0; i < amounts.length; i++) {
            for (EffectAt term : variable.rows) {
                boolean isRow = term.at() == spread.rows()[i];
                amounts[i] -= isRow ? term.by() * solution.state().pieces[variable.id] : 0;
            }
        }
        return amounts;
    }

    private boolean touches(Variable variable, int k) {
        for (EffectAt term : variable.rows) {
            for (int row : problem.spreads.get(k).rows()) {
                if (row == term.at()) {
                    return true;
                }
            }
        }
        return false;
    }
}
