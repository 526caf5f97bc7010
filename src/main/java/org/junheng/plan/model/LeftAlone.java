package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.facts.Verdict;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.EffectAt;

/** What the model does not know how to keep is kept by leaving alone all that it is computed from. */
public final class LeftAlone {
    private LeftAlone() {}

    /** Nothing that a verdict was computed from may be changed any more; whether anything could be. */
    public static boolean leave(Verdict verdict, ProblemBuilder model) {
        Set<Named> names = new HashSet<>();
        verdict.requirement().value().inputs().forEach(input -> names.add(input.name()));
        String school = model.school(verdict.subject());
        Map<Integer, List<EffectAt>> terms = new TreeMap<>();
        for (Variable variable : model.problem.variables) {
            boolean isThere = school.isEmpty() || school.equals(variable.school);
            if (isThere && variable.changes.keySet().stream().anyMatch(names::contains)) {
                terms.computeIfAbsent(variable.block, any -> new ArrayList<>())
                        .add(new EffectAt(variable.id, Exact.ONE.negated()));
            }
        }
        terms.forEach((block, own) -> model.problem.kept.add(model.constraint(
                new LinearConstraint(
                        LinearConstraint.ConstraintKind.VERDICT,
                        verdict.id(),
                        verdict.subject(),
                        Exact.ZERO,
                        block,
                        Exact.ZERO,
                        1,
                        Optional.of(Exact.ZERO)),
                own)));
        return !terms.isEmpty();
    }
}
