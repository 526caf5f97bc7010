package org.junheng.plan.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.LinearConstraint.ConstraintKind;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Prices.Barrier;
import org.junheng.results.Prices.BarrierSort;

/** All that may stand in the way in a county, what is at the schools in question first, and the problem without some of it. */
final class ObstacleList {
    private final Problem problem;
    private final Set<Obstacle> near = new LinkedHashSet<>();
    private final Set<Obstacle> far = new LinkedHashSet<>();
    /** What each constraint that may go is of. */
    private final Map<LinearConstraint, Obstacle> ofConstraint = new HashMap<>();

    /**
     * A list.
     *
     * @param blocks the schools in question
     */
    ObstacleList(Problem problem, Set<Integer> blocks) {
        this.problem = problem;
        for (boolean isVerdict : new boolean[] {false, true}) {
            for (int kept : problem.kept) {
                LinearConstraint constraint = problem.constraints.get(kept);
                if (!constraint.kind.isPhysical() && isVerdict == (constraint.kind == ConstraintKind.VERDICT)) {
                    String verdict = problem.countOf.getOrDefault(kept, constraint.about);
                    Obstacle obstacle = isVerdict ? Obstacle.of(verdict) : Obstacle.of(barrier(constraint));
                    ofConstraint.put(constraint, obstacle);
                    (blocks.contains(constraint.block) ? near : far).add(obstacle);
                }
            }
        }
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (problem.isOn(k)) {
                near.add(Obstacle.of(problem.spreads.get(k).finding()));
            }
        }
        far.removeAll(near);
    }

    private Barrier barrier(LinearConstraint constraint) {
        BarrierSort sort = constraint.kind == ConstraintKind.LEFT
                ? BarrierSort.KEPT
                : constraint.kind == ConstraintKind.ROOMS ? BarrierSort.ROOMS : BarrierSort.CEILING;
        Variable variable = constraint.variables.stream()
                .map(term -> problem.variables.get(term.at()))
                .filter(one -> sort == BarrierSort.ROOMS
                        ? one.halves.isPresent()
                        : one.price.id().equals(constraint.about))
                .findFirst()
                .orElseThrow();
        return new Barrier(
                variable.school,
                variable.price,
                sort,
                sort == BarrierSort.KEPT ? constraint.limit : constraint.exactStart);
    }

    List<Obstacle> near() {
        return List.copyOf(near);
    }

    List<Obstacle> every() {
        List<Obstacle> every = new ArrayList<>(near);
        every.addAll(far);
        return every;
    }

    List<Obstacle> bounds() {
        return every().stream().filter(one -> one.bound().isPresent()).toList();
    }

    /** The problem with these gone. */
    Problem without(Set<Obstacle> gone) {
        Set<Integer> off = new TreeSet<>();
        for (int k = 0; k < problem.spreads.size(); k++) {
            if (problem.isOn(k)
                    && gone.contains(Obstacle.of(problem.spreads.get(k).finding()))) {
                off.add(k);
            }
        }
        return problem.without(
                one -> ofConstraint.containsKey(one) && gone.contains(ofConstraint.get(one)),
                off,
                variable -> variable.kind != Flow.GIVEN
                        && variable.most < Variable.ENDLESS
                        && gone.stream().anyMatch(one -> one.isCeiling(variable.school, variable.price.id())));
    }
}
