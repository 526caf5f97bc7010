package org.junheng.plan.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Goals;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.ProblemBuilder;
import org.junheng.plan.model.Solution;
import org.junheng.plan.proof.CountyPieces.Chosen;
import org.junheng.plan.whatif.Differences;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Why;
import org.junheng.results.Prices;
import org.junheng.values.Amounts;
import org.junheng.values.Dispersion;

/** Does the steps on paper, has the county evaluated again by the same rules, and says what came of it. */
public final class PlanProof {
    private final Evaluation before;
    private final Prices prices;
    private final Function<County, Evaluation> rules;
    private final Problem problem;
    private final Goals goals;
    private final Map<String, OpenFinding> open;
    private final UnmetReasons reasons;
    private final Set<String> givenUp;

    /**
     * A proof.
     *
     * @param open why goals of the problem stay, by finding
     * @param givenUp the ids of verdicts that what is done for the county as a whole may break
     */
    public PlanProof(
            Evaluation before,
            Prices prices,
            Function<County, Evaluation> rules,
            Problem problem,
            Goals goals,
            ProblemBuilder model,
            Map<String, OpenFinding> open,
            Set<String> givenUp) {
        this.before = before;
        this.prices = prices;
        this.rules = rules;
        this.problem = problem;
        this.goals = goals;
        this.open = open;
        this.reasons = new UnmetReasons(model);
        this.givenUp = givenUp;
    }

    /**
     * The plan that a solution is; without one, the plan to do nothing.
     *
     * @param atLimit those among findings that are closed without the margin that was asked for
     * @param isWanted by the id of a finding whether something may be done for it for the county as a whole
     */
    public Plan of(Optional<Solution> solution, UnaryOperator<List<String>> atLimit, Predicate<String> isWanted) {
        Optional<Moves> moves = solution.map(found -> new Moves(problem, found, before.county()));
        PlanCost costs = new PlanCost(problem, prices);
        Prices.TotalCost ofSchools = solution.map(costs::of).orElseGet(costs::none);
        List<Chosen> ofCounty = new CountyPieces(before, prices, goals, rules, open, givenUp).choose(isWanted);
        County done = CountyPieces.with(moves.map(Moves::county).orElse(before.county()), ofCounty);
        Evaluation after = moves.isEmpty() && ofCounty.isEmpty() ? before : rules.apply(done);
        Map<String, Verdict> now = byId(after);
        List<PlanStep> steps = new ArrayList<>(
                solution.map(found -> new PlanSteps(problem, found, prices, now).of(moves.orElseThrow()))
                        .orElse(List.of()));
        ofCounty.forEach(one -> steps.add(step(one, now)));
        List<String> closed = closed(now);
        List<Effect> effects = effects(now);
        List<OpenFinding> left = left(now);
        return new Plan(
                before,
                after,
                reach(steps, closed, left, effects),
                steps,
                costs.with(ofSchools, ofCounty, CountyPieces.areApart(ofCounty, before)),
                closed,
                left,
                effects,
                solution.map(found -> new EqualShares(before, problem).of(found))
                        .orElse(List.of()),
                List.copyOf(goals.unkept),
                atLimit.apply(closed),
                goals.aimed.aims,
                solution.flatMap(Solution::proof).map(Solution.BoundBasis::certificate));
    }

    private PlanStep step(Chosen one, Map<String, Verdict> now) {
        boolean passes = one.findings().stream()
                .map(now::get)
                .allMatch(verdict -> verdict != null && verdict.state() == State.PASS);
        return new PlanStep(
                before.county().id(),
                Optional.empty(),
                one.price(),
                one.count(),
                Optional.empty(),
                prices.isPriced() ? Optional.of(one.cost()) : Optional.empty(),
                List.copyOf(one.findings()),
                List.of(),
                Map.of(one.figure(), one.gain()),
                Map.of(),
                passes ? Plan.StepProof.PROVED : Plan.StepProof.NOT_PROVED);
    }

    private static Map<String, Verdict> byId(Evaluation evaluation) {
        Map<String, Verdict> all = new HashMap<>();
        evaluation.verdicts().forEach(verdict -> all.put(verdict.id(), verdict));
        return all;
    }

    private List<String> closed(Map<String, Verdict> now) {
        List<String> closed = new ArrayList<>();
        for (Finding finding : before.findings()) {
            Verdict verdict = now.get(finding.id());
            if (verdict != null && verdict.state() != State.FAIL && verdict.state() != State.UNDECIDED) {
                closed.add(finding.id());
            }
        }
        return closed;
    }

    /** Verdicts that came out worse, and values that got worse where nothing was to be closed. */
    private List<Effect> effects(Map<String, Verdict> now) {
        List<Effect> effects = new ArrayList<>();
        for (Verdict was : before.verdicts()) {
            Verdict is = now.get(was.id());
            if (is != null) {
                Effect effect = new Effect(was.criterion(), was.subject(), was, is);
                if (effect.isBroken() || effect.isOpened() || Differences.change(was, is) < 0) {
                    effects.add(effect);
                }
            }
        }
        return effects;
    }

    private List<OpenFinding> left(Map<String, Verdict> now) {
        List<OpenFinding> left = new ArrayList<>();
        for (Finding finding : before.findings()) {
            Verdict verdict = now.get(finding.id());
            // A verdict that is not given any more has closed nothing.
            if (verdict == null || (verdict.state() != State.PASS && verdict.state() != State.NOT_APPLICABLE)) {
                left.add(reasons.told(whyOf(finding.id(), now), verdict == null ? finding.verdict() : verdict));
            }
        }
        return left;
    }

    /** A member of a count stays for the count's reason, unless that is closed. */
    private OpenFinding whyOf(String finding, Map<String, Verdict> now) {
        OpenFinding known = open.get(finding);
        String count = goals.aimed.coveredBy.get(finding);
        Verdict whole = count == null ? null : now.get(count);
        if (count != null
                && whole != null
                && whole.state() != State.PASS
                && known != null
                && known.why() == Why.ALLOWED) {
            OpenFinding reason = open.get(count);
            return reason == null ? known : new OpenFinding(finding, reason.why(), reason.nearest(), reason.removals());
        }
        Verdict own = now.get(finding);
        if (own != null && known != null && (known.why() == Why.BUDGET || known.why() == Why.SPENT)) {
            boolean isNearer = reached(own).isPresent()
                    && Differences.change(
                                    before.findings().stream()
                                            .filter(one -> one.id().equals(finding))
                                            .findFirst()
                                            .map(Finding::verdict)
                                            .orElse(own),
                                    own)
                            > 0;
            Optional<Exact> nearest = isNearer ? reached(own) : Optional.empty();
            return new OpenFinding(finding, known.why(), nearest, known.removals());
        }
        boolean isOpen = own != null && own.state() == State.UNDECIDED;
        return known == null ? OpenFinding.of(finding, isOpen ? Why.DATA : Why.NOT_FOUND) : known;
    }

    private static Optional<Exact> reached(Verdict verdict) {
        return verdict.requirement().value() instanceof Dispersion
                ? Amounts.of(verdict).flip()
                : Optional.empty();
    }

    private Reach reach(List<PlanStep> steps, List<String> closed, List<OpenFinding> left, List<Effect> effects) {
        if (effects.stream().anyMatch(Effect::isBroken)
                || steps.stream().anyMatch(step -> step.proved() == Plan.StepProof.NOT_PROVED)) {
            return Reach.BREAKS;
        }
        Set<Why> whys = new HashSet<>();
        left.forEach(one -> whys.add(one.why()));
        Set<Why> real = new LinkedHashSet<>(whys);
        real.remove(Why.ALLOWED);
        real.remove(Why.NOT_REQUIRED);
        real.remove(Why.NOT_CHOSEN);
        if (closed.isEmpty() && steps.isEmpty()) {
            return real.isEmpty() ? Reach.NOTHING_TO_DO : Reach.NOTHING_POSSIBLE;
        }
        return real.isEmpty() ? Reach.ALL_CLOSED : Reach.PARTLY;
    }
}
