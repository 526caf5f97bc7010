package org.junheng.plan.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.Why;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Tally;

/** What a plan has to close, what it has to keep, and why the rest is neither. */
public final class Goals {
    private final Evaluation evaluation;
    /** Which criteria are to be met, and by how much. */
    public final Aimed aimed;

    private final ProblemBuilder model;
    private final Spreads spreads;
    private final Gaps gaps;
    private final MeasureSums sums;
    /** Whether it is planned school by school, where nothing can be said of several at once. */
    private final boolean isLarge;
    /** Why a finding is no goal, by its id. */
    public final Map<String, Why> reasons = new LinkedHashMap<>();
    /** The pieces, by their variables, that would bring what fails further from its limit if its school gave them away. */
    public final Set<Integer> worsening = new HashSet<>();
    /** The criteria that pass and that the model does not keep, though pieces change what they compare; by id. */
    public final TreeSet<String> unkept = new TreeSet<>();

    public Goals(Evaluation evaluation, Aims aims, ProblemBuilder model, boolean isLarge) {
        this.evaluation = evaluation;
        this.aimed = new Aimed(evaluation, aims);
        this.model = model;
        this.spreads = new Spreads(model, aims.margin());
        this.gaps = new Gaps(model);
        this.sums = new MeasureSums(model);
        this.isLarge = isLarge;
    }

    public void find() {
        aimed.cover(count -> outside(count).isEmpty() && CountGoal.of(count).isPresent());
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.state() == State.FAIL) {
                Sides.worsening(verdict, model).forEach(giver -> worsening.add(giver.id));
                failed(verdict);
            } else if (verdict.state() == State.UNDECIDED) {
                giveNothing(verdict);
                Why why = undecided(verdict);
                boolean isOther = aimed.isChosenAlone() && !aimed.isChosen(verdict);
                reasons.put(verdict.id(), isOther ? Why.NOT_CHOSEN : why);
            } else if (verdict.state() == State.PASS) {
                keep(verdict);
            }
        }
    }

    /** Of which it is not known whether a school has enough, it gives nothing away that would bring it nearer to failing. */
    private void giveNothing(Verdict verdict) {
        List<EffectAt> given = Sides.worsening(verdict, model).stream()
                .map(giver -> new EffectAt(giver.id, Exact.ONE.negated()))
                .toList();
        if (!given.isEmpty()) {
            LinearConstraint none = LinearConstraint.none(verdict, model.block(verdict.subject()));
            model.problem.kept.add(model.constraint(none, given));
        }
    }

    private void failed(Verdict verdict) {
        String id = verdict.id();
        Value value = verdict.requirement().value();
        if (aimed.isChosenAlone() && !aimed.isChosen(verdict)) {
            reasons.put(id, Why.NOT_CHOSEN);
        } else if (aimed.isCovered(verdict)) {
            reasons.put(id, aimed.whyCovered(verdict));
        } else if (aimed.isDependent(verdict)) {
            reasons.put(id, Why.DEPENDS);
        } else if (!aimed.isAsked(verdict)) {
            reasons.put(id, Why.NOT_REQUIRED);
        } else if (Gap.behind(value).isPresent()) {
            gap(verdict, Gap.behind(value).get());
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
        Limit limit = Sides.failed(measure, verdict.requirement().limit());
        Relation relation = limit.relation();
        boolean isSum = MeasureSums.isSum(measure) && model.isChanged(measure);
        if (relation != Relation.AT_LEAST && relation != Relation.AT_MOST) {
            reasons.put(verdict.id(), outside(measure));
        } else if (isSum) {
            sum(verdict, measure, limit);
        } else if (model.isOfCounty(measure)) {
            reasons.put(verdict.id(), outside(measure));
        } else if (!model.isLinear(measure)) {
            reasons.put(verdict.id(), Why.NOT_LINEAR);
        } else if (ProblemBuilder.value(measure, relation, limit.value()).isEmpty()) {
            reasons.put(verdict.id(), Why.DATA);
        } else {
            need(verdict, measure, limit);
        }
    }

    /** What is together, or weighted. */
    private void sum(Verdict verdict, Measure measure, Limit limit) {
        boolean isKnown = MeasureSums.isKnown(measure);
        boolean isTooLarge = isLarge && model.isOfCounty(measure);
        Optional<Need> need = isTooLarge
                ? Optional.empty()
                : aimed.single(
                        verdict, model, aimed.part(measure, limit), part -> sums.limit(verdict, measure, limit, part));
        if (need.isEmpty() || (!isKnown && !need.get().possible())) {
            reasons.put(verdict.id(), !isKnown ? Why.DATA : isTooLarge ? Why.NOT_MODELLED : Why.NOT_LINEAR);
            return;
        }
        Sides.beyond(verdict.requirement().limit(), limit)
                .forEach(end -> sums.limit(verdict, measure, end, Exact.ONE).ifPresent(this::keep));
        model.problem.needs.add(need.get());
    }

    private void need(Verdict verdict, Measure measure, Limit limit) {
        Sides.beyond(verdict.requirement().limit(), limit)
                .forEach(end -> keep(model.constraint(verdict.id(), measure, end, Exact.ONE)));
        aimed.single(
                        verdict,
                        model,
                        aimed.part(measure, limit),
                        part -> Optional.of(model.constraint(verdict.id(), measure, limit, part)))
                .ifPresent(need -> {
                    boolean isOpen = measure.inputs().stream()
                            .anyMatch(input -> !input.figure().isReported());
                    if (!need.possible() && isOpen && model.isTouched(measure)) {
                        // Pieces change it, and what is missing may undo whatever they do.
                        reasons.put(verdict.id(), Why.DATA);
                    } else if (!need.possible() && sums.isOpened(measure)) {
                        reasons.put(verdict.id(), Why.NOT_LINEAR);
                    } else {
                        model.problem.needs.add(need);
                    }
                });
    }

    private void gap(Verdict verdict, Gap gap) {
        Optional<Need> need = isLarge ? Optional.empty() : gaps.need(verdict, gap, aimed);
        need.ifPresentOrElse(
                model.problem.needs::add,
                () -> reasons.put(verdict.id(), outside(verdict.requirement().value())));
    }

    private void tally(Verdict verdict) {
        if (!CountGoal.isCount(verdict)) {
            reasons.put(verdict.id(), Why.FOLLOWS);
            return;
        }
        Optional<Why> outside = outside(verdict);
        Optional<CountGoal> count = CountGoal.of(verdict);
        if (outside.isPresent() || count.isEmpty()) {
            reasons.put(verdict.id(), outside.orElse(Why.DATA));
        } else {
            model.problem.needs.add(count.get().need(verdict, aimed, model, sums));
        }
    }

    /** Why a count is none of the model; where all that it counts is asked for by itself, it follows from that. */
    private Optional<Why> outside(Verdict verdict) {
        Optional<Why> why = isLarge && model.block(verdict.subject()) < 0
                ? Optional.of(Why.NOT_MODELLED)
                : CountGoal.outside(verdict, model, sums);
        boolean follows = CountGoal.members(verdict).stream()
                .filter(member -> member.state() == State.FAIL)
                .allMatch(aimed::isAsked);
        return why.map(one -> follows ? Why.FOLLOWS : one);
    }

    /** What is undecided must not come to fail: what a count lets stay, and what nobody has any of. */
    private Why undecided(Verdict verdict) {
        Optional<Exact> least = verdict.requirement().floor();
        CountGoal.members(verdict).stream()
                .filter(member -> least.isPresent() && CountGoal.reachesFloor(member, least))
                .forEach(member -> keepFloor(verdict, member, least.orElse(Exact.ONE)));
        boolean isOverNought = verdict.requirement().value() instanceof Dispersion dispersion
                && dispersion.members().stream()
                        .allMatch(member -> ProblemBuilder.isKnown(member)
                                && member.amount().low().isZero())
                && spreads.add(verdict, dispersion, false).isEmpty();
        if (verdict.requirement().value() instanceof Composite composite) {
            spreads.add(verdict, composite);
        }
        return isOverNought ? Why.NOT_MODELLED : Why.DATA;
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
        } else if (Gap.behind(value).isPresent() && !isLarge) {
            gaps.constraint(verdict, Gap.behind(value).get(), requirement.limit(), Exact.ONE)
                    .ifPresentOrElse(this::keep, () -> unkept(verdict));
        } else if (value instanceof Tally tally) {
            requirement
                    .floor()
                    .ifPresent(floor -> tally.members().forEach(member -> keepFloor(verdict, member, floor)));
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
        List<Limit> sides = Sides.kept(verdict.requirement().limit());
        boolean isOfAll = model.isOfCounty(measure) && (isLarge || !MeasureSums.isSum(measure));
        if (isOfAll || !sides.stream().allMatch(side -> Sides.isKept(measure, side))) {
            return false;
        }
        if (!model.isChanged(measure)) {
            return true;
        }
        List<Optional<Integer>> limits = sides.stream()
                .map(side -> sums.limit(verdict, measure, side, Exact.ONE))
                .toList();
        limits.forEach(limit -> limit.ifPresent(this::keep));
        return limits.stream().allMatch(Optional::isPresent);
    }

    /** What may stay short must not fall below its floor. */
    private void keepFloor(Verdict count, Verdict member, Exact floor) {
        if (member.state() == State.FAIL && member.requirement().value() instanceof Measure measure) {
            if (ProblemBuilder.isKnown(measure)) {
                Limit limit = member.requirement().limit();
                sums.limit(member, measure, limit, CountGoal.floor(limit, floor, Exact.ONE))
                        .ifPresent(constraint -> {
                            model.problem.countOf.put(constraint, count.id());
                            keep(constraint);
                        });
            }
        }
    }

    private void keep(int constraint) {
        if (model.problem.constraints.get(constraint).variables.stream().anyMatch(term -> term.by() < 0)) {
            model.problem.kept.add(constraint);
        }
    }
}
