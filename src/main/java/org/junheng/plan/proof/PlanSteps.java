package org.junheng.plan.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
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
        if (closes.isEmpty()) {
            keeps(variable, closes);
        }
        return closes;
    }

    /** Some pieces close nothing themselves: they keep what others would have broken. */
    private void keeps(Variable variable, Set<String> closes) {
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (touches(variable, k)) {
                closes.add(problem.spreads.get(k).finding());
            }
        }
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
