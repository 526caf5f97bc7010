package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Criterion;
import org.junheng.facts.Flag;
import org.junheng.facts.Measure;
import org.junheng.facts.Requirement;
import org.junheng.facts.Severity;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.Why;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** What a plan has to close, what it has to keep, and why the rest is neither. */
public final class Goals {
    /** A dispersion of which more figures are missing is left to the proof: the corners are too many. */
    private static final int MOST_GAPS = 3;

    private final Evaluation evaluation;
    private final ProblemBuilder model;
    /** Why a finding is no goal, by its id. */
    public final Map<String, Why> reasons = new LinkedHashMap<>();
    /** The tally that lets a finding stay, by the id of the finding. */
    public final Map<String, String> coveredBy = new HashMap<>();

    public Goals(Evaluation evaluation, ProblemBuilder model) {
        this.evaluation = evaluation;
        this.model = model;
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

    /** Members of a count that lets some of them miss are no goals of their own. */
    private void cover(Verdict verdict) {
        Requirement requirement = verdict.requirement();
        if (requirement.value() instanceof Tally tally
                && requirement.limit().relation() == Relation.AT_LEAST
                && verdict.state() != State.NOT_APPLICABLE) {
            tally.members().forEach(member -> coveredBy.put(member.id(), verdict.id()));
        }
    }

    private boolean isRequired(Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion == null || criterion.severity().compareTo(Severity.REQUIRED) <= 0;
    }

    private void failed(Verdict verdict) {
        String id = verdict.id();
        Requirement requirement = verdict.requirement();
        if (coveredBy.containsKey(id)) {
            reasons.put(id, Why.ALLOWED);
        } else if (!isRequired(verdict)) {
            reasons.put(id, Why.NOT_REQUIRED);
        } else if (requirement.value() instanceof Measure measure) {
            measure(verdict, measure);
        } else if (requirement.value() instanceof Dispersion dispersion) {
            reasonOf(id, spread(verdict, dispersion, true));
        } else if (requirement.value() instanceof Tally tally) {
            tally(verdict, tally);
        } else {
            reasons.put(id, Why.NOT_PLANNED);
        }
    }

    private void reasonOf(String id, Optional<Why> why) {
        why.ifPresent(reason -> reasons.put(id, reason));
    }

    private void measure(Verdict verdict, Measure measure) {
        Relation relation = verdict.requirement().limit().relation();
        if (!ProblemBuilder.isKnown(measure)) {
            reasons.put(verdict.id(), Why.DATA);
        } else if (relation != Relation.AT_LEAST && relation != Relation.AT_MOST) {
            reasons.put(verdict.id(), Why.NOT_PLANNED);
        } else {
            int constraint = model.constraint(measure, verdict.requirement().limit(), Exact.ONE);
            Need.Shortfall member = new Need.Shortfall(verdict.id(), constraint, -1);
            model.problem.needs.add(
                    new Need(verdict.id(), model.block(measure.subject()), List.of(member), 0, canRise(constraint)));
        }
    }

    private boolean canRise(int constraint) {
        return model.problem.constraints.get(constraint).variables.stream().anyMatch(term -> term.by() > 0);
    }

    private void tally(Verdict verdict, Tally tally) {
        Requirement requirement = verdict.requirement();
        Relation relation = requirement.limit().relation();
        if (relation == Relation.EVERY || relation == Relation.SHARE_AT_LEAST) {
            reasons.put(verdict.id(), Why.FOLLOWS);
            return;
        }
        int counted = tally.members().size() - tally.count(State.NOT_APPLICABLE);
        int mayMiss = counted - (int) requirement.limit().value().toDouble();
        List<Need.Shortfall> members = new ArrayList<>();
        boolean data = false;
        for (Verdict member : tally.members()) {
            if (member.state() == State.FAIL || member.state() == State.UNDECIDED) {
                Optional<Need.Shortfall> constraint = member(member, requirement.floor());
                constraint.ifPresent(members::add);
                if (constraint.isEmpty()) {
                    mayMiss--;
                    data |= !reachesFloor(member, requirement.floor());
                }
            }
        }
        if (data || mayMiss < 0 || members.isEmpty()) {
            reasons.put(verdict.id(), Why.DATA);
            return;
        }
        boolean possible =
                members.stream().filter(member -> canRise(member.full())).count() >= members.size() - (long) mayMiss;
        int block = model.block(verdict.subject());
        model.problem.needs.add(new Need(verdict.id(), block, members, mayMiss, possible));
    }

    private Optional<Need.Shortfall> member(Verdict member, Optional<Exact> floor) {
        Requirement requirement = member.requirement();
        if (member.state() != State.FAIL
                || !(requirement.value() instanceof Measure measure)
                || !ProblemBuilder.isKnown(measure)
                || requirement.limit().relation() != Relation.AT_LEAST) {
            return Optional.empty();
        }
        int full = model.constraint(measure, requirement.limit(), Exact.ONE);
        int least = floor.map(part -> model.constraint(measure, requirement.limit(), part))
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
        Relation relation = requirement.limit().relation();
        if (requirement.value() instanceof Dispersion dispersion) {
            spread(verdict, dispersion, false);
        } else if (requirement.value() instanceof Tally tally) {
            requirement.floor().ifPresent(floor -> tally.members().forEach(member -> keepFloor(member, floor)));
        } else if (requirement.value() instanceof Measure measure
                && ProblemBuilder.isKnown(measure)
                && (relation == Relation.AT_LEAST || relation == Relation.AT_MOST)
                && model.block(measure.subject()) >= 0) {
            keep(model.constraint(measure, requirement.limit(), Exact.ONE));
        }
    }

    /** What may stay short must not fall below its floor. */
    private void keepFloor(Verdict member, Exact floor) {
        if (member.state() == State.FAIL && member.requirement().value() instanceof Measure measure) {
            if (ProblemBuilder.isKnown(measure) && model.block(measure.subject()) >= 0) {
                keep(model.constraint(measure, member.requirement().limit(), floor));
            }
        }
    }

    private void keep(int constraint) {
        if (model.problem.constraints.get(constraint).variables.stream().anyMatch(term -> term.by() < 0)) {
            model.problem.kept.add(constraint);
        }
    }

    private Optional<Why> spread(Verdict verdict, Dispersion dispersion, boolean fails) {
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
        for (int corner = 0; corner < 1 << gaps.size(); corner++) {
            corner(verdict, dispersion, gaps, corner, fails);
        }
        return Optional.empty();
    }

    /** The coefficient is greatest where every missing amount is at one of its ends. */
    private void corner(Verdict verdict, Dispersion dispersion, List<Measure> gaps, int corner, boolean fails) {
        int[] rows = new int[dispersion.members().size()];
        double students = 0;
        for (int i = 0; i < rows.length; i++) {
            Measure member = dispersion.members().get(i);
            int gap = gaps.indexOf(member);
            ProblemBuilder.End end =
                    gap >= 0 && (corner >> gap & 1) == 1 ? ProblemBuilder.End.HIGH : ProblemBuilder.End.LOW;
            Optional<Integer> row = model.row(member, end);
            if (row.isEmpty()) {
                return;
            }
            rows[i] = row.get();
            students += member.base().low().toDouble();
        }
        double limit = verdict.requirement().limit().value().toDouble();
        model.problem.spreads.add(new SpreadConstraint(verdict.id(), rows, limit, students, fails));
    }
}
