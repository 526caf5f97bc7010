package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.plan.model.CompositeGoal;
import org.junheng.plan.model.Goals;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.ProblemBuilder;
import org.junheng.plan.model.Solution;
import org.junheng.plan.proof.CountyPieces;
import org.junheng.plan.proof.Obstacles;
import org.junheng.plan.proof.PlanCost;
import org.junheng.plan.proof.PlanProof;
import org.junheng.plan.repair.Donors;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Plan.Why;
import org.junheng.results.Prices;

/**
 * Finds the cheapest plan for a county and proves it. It knows no criterion and no limit: it reads what the rules required,
 * and learns what a piece does by asking the rules again.
 */
public final class Planner {
    /** So often a plan is sought again that breaks what passes. */
    private static final int MOST_TRIES = 3;

    private final Evaluation before;
    private final Function<County, Evaluation> rules;
    private final Prices prices;
    private final Aims aims;
    private final int mostExact;
    private final ProblemBuilder model;
    private final Problem problem;
    private final Goals goals;
    private final Solver solver;
    private final Obstacles obstacles;
    private final Margins margins;
    private final Composites composites;
    /** What can be met alone. */
    private final List<Need> needs = new ArrayList<>();

    private final Set<Integer> spreads = new TreeSet<>();
    private final Set<Integer> ofComposites = new TreeSet<>();
    /** Verdicts that a plan broke, and that nothing may touch since. */
    private final Set<String> frozen = new HashSet<>();

    private final Map<String, OpenFinding> open = new LinkedHashMap<>();
    /** Findings of the county as a whole to which the money does not go. */
    private final Set<String> tooDear = new TreeSet<>();

    private Planner(Evaluation before, Prices prices, Aims aims, Function<County, Evaluation> rules, int mostExact) {
        this.before = before;
        this.rules = rules;
        this.prices = prices;
        this.aims = aims;
        this.mostExact = mostExact;
        this.model = new ProblemBuilder(before, prices, aims.ways(), rules);
        this.goals = new Goals(before, aims, model, model.problem.variables.size() > mostExact);
        goals.find();
        this.problem = model.problem;
        this.solver = new Solver(problem, PlanCost.step(prices).toDouble(), mostExact);
        this.obstacles = new Obstacles(problem, relaxed -> new Solver(relaxed, 0, mostExact)::isPossible);
        this.composites = new Composites(problem, solver);
        this.margins = new Margins(problem, solver, aims.margin());
    }

    /**
     * Plans for one county: a function of its arguments.
     *
     * @param before the evaluation of the county as it is
     * @param aims what is to be reached
     * @param rules evaluates a county by the same rules, on the same day
     */
    public static Plan plan(Evaluation before, Prices prices, Aims aims, Function<County, Evaluation> rules) {
        return plan(before, prices, aims, rules, Solver.MOST_EXACT);
    }

    /** The same, with another number of variables from which on a county is taken school by school. */
    static Plan plan(Evaluation before, Prices prices, Aims aims, Function<County, Evaluation> rules, int mostExact) {
        Evaluation inOrder = SchoolOrder.of(before, rules);
        return new Planner(inOrder, prices, aims, rules, mostExact).plan().withBefore(before);
    }

    private Plan plan() {
        Optional<Solution> first = sought();
        Optional<Solution> last = first;
        Plan plan = proved(first);
        if (plan.reach() == Reach.BREAKS && keep(plan)) {
            // Each part is kept, which is more than has to be: what was proved without that is what is proved.
            last = found().map(one -> one.boundedLike(first));
            plan = proved(last);
        }
        for (int tries = 0; plan.reach() == Reach.BREAKS && tries < MOST_TRIES && freeze(plan); tries++) {
            Optional<Solution> again = sought();
            unfound();
            last = again.map(one -> one.boundedLike(first));
            plan = proved(last);
        }
        return weighed(plan, last);
    }

    /** The same with what each way out of a conflict comes to. */
    private Plan weighed(Plan plan, Optional<Solution> solution) {
        ConflictWays ways = new ConflictWays(
                problem,
                obstacles,
                free -> new Solver(free, PlanCost.step(prices).toDouble(), mostExact),
                (free, other, givenUp) -> judged(
                        new PlanProof(before, prices, rules, free, goals, model, new LinkedHashMap<>(open), givenUp),
                        other,
                        any -> List.of()),
                aims.margin(),
                prices.budget());
        return plan.reach() != Reach.BREAKS && ways.weigh(open, plan, solution) ? proved(solution) : plan;
    }

    /** Looks for what can be closed, each alone, and for a way to close all of it. */
    private Optional<Solution> sought() {
        open.clear();
        needs.clear();
        spreads.clear();
        ofComposites.clear();
        goals.reasons.forEach(this::leave);
        problem.needs.forEach(this::take);
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (problem.spreads.get(k).fails() && !problem.isPart(k)) {
                if (margins.isPossible(k, List.of(), Set.of())) {
                    spreads.add(k);
                } else {
                    open.put(problem.spreads.get(k).finding(), obstacles.of(k));
                }
            }
        }
        for (CompositeGoal goal : problem.composites) {
            if (goal.fails()) {
                if (composites.divide(goal, needs, spreads) || composites.divide(goal, List.of(), Set.of())) {
                    ofComposites.addAll(goal.parts());
                } else {
                    leave(goal.finding(), Why.NOT_FOUND);
                }
            }
        }
        spare();
        return found();
    }

    /** What a count of what is closed one by one lets stay. */
    private void spare() {
        GoalChoices choices = new GoalChoices(problem, solver, needs, spreads);
        for (Map.Entry<Verdict, Set<String>> count : goals.aimed.choices.entrySet()) {
            for (String finding : choices.spared(count)) {
                leave(finding, Why.ALLOWED);
                goals.aimed.coveredBy.put(finding, count.getKey().id());
            }
        }
    }

    private Plan proved(Optional<Solution> found) {
        return judged(
                new PlanProof(before, prices, rules, problem, goals, model, open, Set.of()), found, margins::among);
    }

    /** Of ways that cost the same the one where those give who can spare it best; the one that was found if that breaks less. */
    private Plan judged(PlanProof proof, Optional<Solution> found, UnaryOperator<List<String>> atLimit) {
        Optional<Solution> settled = found.map(one -> one.with(Donors.settled(one.state(), goals.worsening)));
        Plan plan = proof.of(settled, atLimit, this::isWanted);
        if (plan.reach() != Reach.BREAKS || settled.equals(found)) {
            return plan;
        }
        Plan other = proof.of(found, atLimit, this::isWanted);
        boolean isBetter = broken(other).size() < broken(plan).size()
                || other.closed().size() > plan.closed().size();
        return isBetter ? other : plan;
    }

    private Optional<Solution> found() {
        Set<Integer> all = new TreeSet<>(spreads);
        all.addAll(ofComposites);
        Optional<Solution> found = solution(needs, all);
        return ofComposites.isEmpty() ? found : found.map(one -> one.boundedBy(rest(one, ofComposites)));
    }

    /** What a solution closes besides composites, alone: only of that a bound is proved. */
    private Optional<Solution> rest(Solution solution, Set<Integer> ofComposites) {
        Set<Integer> spreads = new TreeSet<>(solution.spreads());
        spreads.removeAll(ofComposites);
        boolean isNone = solution.needs().isEmpty() && spreads.isEmpty();
        return isNone ? Optional.empty() : solver.solve(solution.needs(), spreads);
    }

    /** Composites that passed and do not with the plan are kept by keeping each of their parts; whether there are such. */
    private boolean keep(Plan plan) {
        Set<String> broken = new HashSet<>();
        broken(plan).forEach(verdict -> broken.add(verdict.id()));
        boolean any = false;
        for (CompositeGoal goal : problem.composites) {
            if (!goal.fails() && broken.contains(goal.finding())) {
                any |= composites.keep(goal);
            }
        }
        return any;
    }

    private static List<Verdict> broken(Plan plan) {
        return plan.effects().stream()
                .filter(Effect::isBroken)
                .map(Effect::before)
                .toList();
    }

    /**
     * What the model does not know how to keep is kept by leaving alone all that it is computed from, which is more than has to
     * be; whether there is such.
     */
    private boolean freeze(Plan plan) {
        boolean any = false;
        for (Verdict verdict : broken(plan)) {
            if (frozen.add(verdict.id())) {
                any |= problem.leaveAlone(verdict, model.school(verdict.subject()));
            }
        }
        return any;
    }

    /** That something was left alone proves nothing of what stays for it. */
    private void unfound() {
        open.replaceAll((finding, one) -> {
            List<String> against =
                    one.against().stream().filter(frozen::contains).toList();
            return against.isEmpty()
                    ? one
                    : new OpenFinding(
                            finding,
                            Why.NOT_FOUND,
                            Optional.empty(),
                            List.of(new Removal(List.of(), against, Optional.empty())));
        });
    }

    /** Takes a need that can be met alone; of a count that cannot, those of its members that can. */
    private void take(Need need) {
        Optional<Need> possible = margins.possible(need, List.of(), Set.of());
        if (possible.isPresent()) {
            needs.add(possible.get());
            return;
        }
        open.put(need.finding(), obstacles.of(need));
        for (Need one : need.alone()) {
            margins.possible(one, List.of(), Set.of())
                    .ifPresentOrElse(needs::add, () -> open.put(one.finding(), obstacles.of(one)));
        }
    }

    private void leave(String finding, Why why) {
        open.put(finding, OpenFinding.of(finding, why));
    }

    private Optional<Solution> solution(List<Need> needs, Set<Integer> spreads) {
        Optional<Solution> all = new GoalsTogether(problem, solver, margins, obstacles, open).solve(needs, spreads);
        if (prices.budget().isEmpty()) {
            return all;
        }
        Map<String, Double> county = new LinkedHashMap<>();
        new CountyPieces(before, prices, goals, rules, open, Set.of())
                .choose(any -> true)
                .forEach(one -> one.findings()
                        .forEach(finding -> county.put(finding, one.cost().toDouble())));
        Map<Integer, Double> students = aims.first() == Aims.First.CHEAPEST ? Map.of() : model.students();
        BudgetChosen chosen = new BudgetSelection(
                        solver, problem, prices.budget().get().toDouble(), students, margins, obstacles)
                .best(all, needs, spreads, county);
        open.putAll(chosen.left());
        tooDear.clear();
        county.keySet().stream()
                .filter(finding -> !chosen.county().contains(finding))
                .forEach(tooDear::add);
        return chosen.solution();
    }

    private boolean isWanted(String finding) {
        return !tooDear.contains(finding);
    }
}
