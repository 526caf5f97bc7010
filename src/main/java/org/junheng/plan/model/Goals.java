package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.Why;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** What a plan has to close, what it has to keep, and why the rest is neither. */
public final class Goals {
    private final Evaluation evaluation;
    /** Which criteria are to be met, and by how much. */
    public final Aimed aimed;

    private final ProblemBuilder model;
    private final Spreads spreads;
    /** Why a finding is no goal, by its id. */
    public final Map<String, Why> reasons = new LinkedHashMap<>();
    /** The tally that lets a finding stay, by the id of the finding. */
    public final Map<String, String> coveredBy = new HashMap<>();
    /** Findings of which it depends on missing data whether they may stay. */
    private final Set<String> depends = new HashSet<>();
    /** The criteria that pass and that the model does not keep, though pieces change what they compare; by id. */
    public final TreeSet<String> unkept = new TreeSet<>();

    public Goals(Evaluation evaluation, Aims aims, ProblemBuilder model) {
        this.evaluation = evaluation;
        this.aimed = new Aimed(evaluation, aims);
        this.model = model;
        this.spreads = new Spreads(model, aims.margin());
    }

    public void find() {
        evaluation.verdicts().forEach(this::cover);
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.state() == State.FAIL) {
                failed(verdict);
            } else if (verdict.state() == State.UNDECIDED) {
                reasons.put(verdict.id(), Why.DATA);
            } else if (verdict.state() == State.PASS) {
                keep(verdict);
            }
        }
    }

    /**
     * Members of a count that lets some of them miss are no goals of their own: but where data are missing for the count,
     * what surely fails is.
     */
    private void cover(Verdict verdict) {
        if (!isCount(verdict) || verdict.state() == State.NOT_APPLICABLE) {
            return;
        }
        boolean isSettled = verdict.state() == State.PASS
                || (verdict.state() == State.FAIL && need(verdict).isPresent());
        for (Verdict member : members(verdict)) {
            if (isSettled) {
                coveredBy.put(member.id(), verdict.id());
            } else if (member.state() == State.FAIL && !isCertain(verdict, member)) {
                depends.add(member.id());
            }
        }
    }

    /** Whether a member that fails has to be closed whatever is missing: it is below its floor, or too many fail. */
    private static boolean isCertain(Verdict verdict, Verdict member) {
        List<Verdict> all = members(verdict);
        long counted =
                all.stream().filter(one -> one.state() != State.NOT_APPLICABLE).count();
        long fail = all.stream().filter(one -> one.state() == State.FAIL).count();
        double wanted = verdict.requirement().limit().value().toDouble();
        return fail > counted - wanted
                || !reachesFloor(member, verdict.requirement().floor());
    }

    private static boolean isCount(Verdict verdict) {
        return verdict.requirement().value() instanceof Tally
                && verdict.requirement().limit().relation() == Relation.AT_LEAST;
    }

    private static List<Verdict> members(Verdict verdict) {
        return verdict.requirement().value() instanceof Tally tally ? tally.members() : List.of();
    }

    private boolean isRequired(Verdict verdict) {
        if (aimed.isChosenAlone()) {
            return aimed.isChosen(verdict);
        }
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion == null || criterion.severity().compareTo(Severity.REQUIRED) <= 0;
    }

    private void failed(Verdict verdict) {
        String id = verdict.id();
        Value value = verdict.requirement().value();
        if (coveredBy.containsKey(id) && !aimed.isChosenItself(verdict)) {
            reasons.put(id, Why.ALLOWED);
        } else if (depends.contains(id)) {
            reasons.put(id, Why.DEPENDS);
        } else if (!isRequired(verdict)) {
            reasons.put(id, aimed.isChosenAlone() ? Why.NOT_CHOSEN : Why.NOT_REQUIRED);
        } else if (value instanceof Measure measure) {
            measure(verdict, measure);
        } else if (value instanceof Dispersion dispersion) {
            spreads.add(verdict, dispersion, true).ifPresent(why -> reasons.put(id, why));
        } else if (value instanceof Composite composite) {
            spreads.add(verdict, composite).ifPresent(why -> reasons.put(id, why));
        } else if (value instanceof Tally) {
            tally(verdict);
        } else {
            reasons.put(id, outside(value));
        }
    }

    /** Why a value that the model does not know is no goal. */
    private Why outside(Value value) {
        return switch (value.kind()) {
            case OBSERVATION -> Why.FREE_RULE;
            case EVIDENCE -> Why.NOT_PLANNED;
            case SCORE -> Why.FOLLOWS;
            default -> model.isChanged(value) ? Why.NOT_MODELLED : Why.NO_LEVER;
        };
    }

    private void measure(Verdict verdict, Measure measure) {
        Relation relation = verdict.requirement().limit().relation();
        Exact limit = verdict.requirement().limit().value();
        if ((relation != Relation.AT_LEAST && relation != Relation.AT_MOST) || model.isOfCounty(measure)) {
            reasons.put(verdict.id(), outside(measure));
        } else if (ProblemBuilder.value(measure, relation, limit).isEmpty()) {
            reasons.put(verdict.id(), Why.DATA);
        } else {
            need(verdict, measure);
        }
    }

    private void need(Verdict verdict, Measure measure) {
        Limit limit = verdict.requirement().limit();
        int constraint = model.constraint(verdict.id(), measure, limit, aimed.part(measure, limit));
        Need.Shortfall member = new Need.Shortfall(verdict.id(), constraint, -1);
        model.problem.needs.add(
                new Need(verdict.id(), model.block(measure.subject()), List.of(member), 0, model.canRise(constraint)));
    }

    private void tally(Verdict verdict) {
        Relation relation = verdict.requirement().limit().relation();
        if (relation == Relation.EVERY || relation == Relation.SHARE_AT_LEAST) {
            reasons.put(verdict.id(), Why.FOLLOWS);
            return;
        }
        Optional<Tallied> count = need(verdict);
        if (count.isEmpty()) {
            reasons.put(verdict.id(), Why.DATA);
            return;
        }
        List<Need.Shortfall> members = new ArrayList<>();
        for (Verdict member : count.get().planned) {
            member(member, verdict.requirement().floor()).ifPresent(members::add);
        }
        long can =
                members.stream().filter(member -> model.canRise(member.full())).count();
        int mayMiss = count.get().mayMiss;
        model.problem.needs.add(new Need(
                verdict.id(),
                model.block(verdict.subject()),
                members,
                mayMiss,
                can >= members.size() - (long) mayMiss));
    }

    /** Which members of a count can be planned, and how many of them may miss. */
    private record Tallied(List<Verdict> planned, int mayMiss) {}

    /** Empty where it takes data first. */
    private static Optional<Tallied> need(Verdict verdict) {
        Requirement requirement = verdict.requirement();
        List<Verdict> all = members(verdict);
        long counted = all.stream()
                .filter(member -> member.state() != State.NOT_APPLICABLE)
                .count();
        int mayMiss = (int) counted - (int) requirement.limit().value().toDouble();
        List<Verdict> planned = new ArrayList<>();
        boolean data = false;
        for (Verdict member : all) {
            if (member.state() == State.FAIL || member.state() == State.UNDECIDED) {
                if (isPlannable(member)) {
                    planned.add(member);
                } else {
                    mayMiss--;
                    data |= !reachesFloor(member, requirement.floor());
                }
            }
        }
        return data || mayMiss < 0 || planned.isEmpty() ? Optional.empty() : Optional.of(new Tallied(planned, mayMiss));
    }

    private static boolean isPlannable(Verdict member) {
        return member.state() == State.FAIL
                && member.requirement().value() instanceof Measure measure
                && ProblemBuilder.isKnown(measure)
                && member.requirement().limit().relation() == Relation.AT_LEAST;
    }

    private Optional<Need.Shortfall> member(Verdict member, Optional<Exact> floor) {
        if (!(member.requirement().value() instanceof Measure measure)) {
            return Optional.empty();
        }
        Exact whole = aimed.part(measure, member.requirement().limit());
        int full = model.constraint(member.id(), measure, member.requirement().limit(), whole);
        int least = floor.map(part -> model.constraint(
                        member.id(), measure, member.requirement().limit(), part.times(whole)))
                .orElse(-1);
        return Optional.of(new Need.Shortfall(member.id(), full, least));
    }

    private static boolean reachesFloor(Verdict member, Optional<Exact> floor) {
        return floor.isEmpty()
                || (member.requirement().value() instanceof Measure measure
                        && member.requirement().limit().relation() == Relation.AT_LEAST
                        && measure.isAtLeast(
                                        member.requirement().limit().value().times(floor.get()))
                                == Flag.YES);
    }

    /** What passes goes on passing: constraints that some piece lowers, and every dispersion. */
    private void keep(Verdict verdict) {
        Requirement requirement = verdict.requirement();
        Value value = requirement.value();
        if (value instanceof Dispersion dispersion) {
            spreads.add(verdict, dispersion, false).ifPresent(why -> unkept(verdict));
        } else if (value instanceof Composite composite) {
            spreads.add(verdict, composite);
            unkept(verdict);
        } else if (value instanceof Tally tally) {
            requirement.floor().ifPresent(floor -> tally.members().forEach(member -> keepFloor(member, floor)));
        } else if (!(value instanceof Measure measure) || !keep(verdict, measure)) {
            unkept(verdict);
        }
    }

    private void unkept(Verdict verdict) {
        if (model.isChanged(verdict.requirement().value())) {
            unkept.add(verdict.criterion());
        }
    }

    /** Whether that could be said. */
    private boolean keep(Verdict verdict, Measure measure) {
        Relation relation = verdict.requirement().limit().relation();
        boolean compares = relation == Relation.AT_LEAST || relation == Relation.AT_MOST;
        Optional<Exact> value = compares
                ? ProblemBuilder.value(
                        measure, relation, verdict.requirement().limit().value())
                : Optional.empty();
        if (value.isEmpty() || value.get().signum() < 0 || model.isOfCounty(measure)) {
            return false;
        }
        if (model.block(measure.subject()) >= 0) {
            keep(model.constraint(verdict.id(), measure, verdict.requirement().limit(), Exact.ONE));
        }
        return true;
    }

    /** What may stay short must not fall below its floor. */
    private void keepFloor(Verdict member, Exact floor) {
        if (member.state() == State.FAIL && member.requirement().value() instanceof Measure measure) {
            if (ProblemBuilder.isKnown(measure) && model.block(measure.subject()) >= 0) {
                keep(model.constraint(member.id(), measure, member.requirement().limit(), floor));
            }
        }
    }

    private void keep(int constraint) {
        if (model.problem.constraints.get(constraint).variables.stream().anyMatch(term -> term.by() < 0)) {
            model.problem.kept.add(constraint);
        }
    }
}
