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
import org.junheng.plan.whatif.Differences;
import org.junheng.results.Plan;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Prices;

/** Words the pieces of a solution as steps: what is new, and what comes from where. */
final class PlanSteps {
    private final Problem problem;
    private final Solution solution;
    private final Prices prices;
    private final Map<String, Verdict> before;
    private final Map<String, Verdict> now;

    /**
     * Steps.
     *
     * @param before the verdicts as they are, by the ids of their findings
     * @param now the verdicts with everything done, by the ids of their findings
     */
    PlanSteps(
            Problem problem, Solution solution, Prices prices, Map<String, Verdict> before, Map<String, Verdict> now) {
        this.before = before;
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
        List<String> nearer = nearer(variable);
        boolean passes = closes.stream().allMatch(finding -> {
            Verdict verdict = now.get(finding);
            return verdict != null && verdict.state() == State.PASS;
        });
        boolean proved = passes && (!closes.isEmpty() || nearer.stream().allMatch(this::isNearer));
        Exact pieces = Exact.of(move.count());
        return new PlanStep(
                variable.school,
                variable.level,
                variable.price,
                pieces,
                from,
                prices.isPriced() ? each.map(pieces::times) : Optional.empty(),
                List.copyOf(closes),
                nearer,
                move.gains(),
                move.losses(),
                proved ? Plan.StepProof.PROVED : Plan.StepProof.NOT_PROVED);
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
                if (spread.fails() && !solution.partial().contains(k)) {
                    closes.add(spread.finding());
                }
            }
        }
        if (closes.isEmpty() && nearer(variable).isEmpty()) {
            keeps(variable, closes);
        }
        return closes;
    }

    /** The spreads for which the money does not reach, and that the pieces bring nearer to their limits. */
    private List<String> nearer(Variable variable) {
        return solution.partial().stream()
                .filter(k -> touches(variable, k))
                .map(k -> problem.spreads.get(k).finding())
                .sorted()
                .toList();
    }

    private boolean isNearer(String finding) {
        Verdict was = before.get(finding);
        Verdict is = now.get(finding);
        return was != null && is != null && Differences.change(was, is) > 0;
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
