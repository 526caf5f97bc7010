package org.junheng.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.engine.prepare.Prepared;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.results.DataFinding;
import org.junheng.values.Aggregate;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Decides requirements: exactly, over the subjects in scope, and never in favour of what is not known. */
final class Judge {
    private final Scope scope;
    private final Layers layers;
    private final Allowances allowances;
    private final Groups groups;
    private final Comparator<Measure> order;

    private final Comparator<Verdict> verdictOrder;

    /** Where answers and figures contradict each other; one of two criteria that ask the same is enough. */
    private final Set<DataFinding> contradictions = new LinkedHashSet<>();

    /** Judges in that scope under those layers; places are those of the criteria in their documents. */
    Judge(Scope scope, Layers layers, Allowances allowances, Prepared prepared, Map<String, Integer> places) {
        this.scope = scope;
        this.layers = layers;
        this.allowances = allowances;
        this.groups = new Groups(scope, prepared.subjects());
        this.order = Comparator.comparingInt(member -> prepared.position(member.subject()));
        this.verdictOrder = Comparator.comparingInt((Verdict verdict) -> places.getOrDefault(verdict.criterion(), 0))
                .thenComparingInt(verdict -> prepared.position(verdict.subject()));
    }

    Verdict judge(Criterion criterion, Requirement stated) {
        Requirement held = layers.over(criterion, stated);
        Requirement requirement = Comparison.insteadOfNobody(inScope(criterion, AsAnswered.of(held)));
        Verdict verdict =
                verdict(criterion, requirement, Disputed.told(criterion, requirement, decide(criterion, requirement)));
        if (verdict.state() == State.FAIL) {
            AsAnswered.contradiction(held).ifPresent(contradictions::add);
        }
        return verdict.state() == State.FAIL || isWithoutFigures(verdict)
                ? allowed(criterion, verdict, allowances.of(criterion, requirement.subject()))
                : verdict;
    }

    /** Answers and figures, met so far, that cannot both be right. */
    List<DataFinding> contradictions() {
        return List.copyOf(contradictions);
    }

    private static Verdict verdict(Criterion criterion, Requirement requirement, Decision decision) {
        return new Verdict(
                criterion.id(),
                criterion.group(),
                requirement.subject(),
                decision.state(),
                requirement,
                decision.reason());
    }

    private static boolean isWithoutFigures(Verdict verdict) {
        return verdict.state() == State.UNDECIDED
                && (verdict.reason().kind() == Reason.ReasonSort.MISSING_FIGURES
                        || verdict.reason().kind() == Reason.ReasonSort.ZERO_BASE);
    }

    /**
     * The verdict in the light of its allowances: one that surely holds may turn it into a pass, whatever the others say; one
     * of which that is not known leaves a failure open; none does harm.
     */
    private static Verdict allowed(Criterion criterion, Verdict standard, List<Allowances.AllowanceRule> rules) {
        Verdict best = standard;
        for (Allowances.AllowanceRule rule : rules) {
            Requirement eased = rule.eased(standard.requirement());
            Decision decision = Comparison.of(eased);
            Flag holds = rule.allowance().holds();
            if (holds == Flag.YES && decision.state() == State.FAIL && best.equals(standard) && fails(standard)) {
                // What is still asked of it is what the allowance asks.
                best = verdict(criterion, eased, decision);
            }
            if (holds == Flag.NO || decision.state() == State.FAIL) {
                continue;
            }
            if (holds == Flag.YES && decision.state() != State.UNDECIDED) {
                Criterion by = rule.by();
                Reason reason = new Reason(Reason.ReasonSort.ALLOWED, by.id(), by.title(), List.of(), by.pledge());
                return verdict(criterion, eased, new Decision(decision.state(), reason));
            }
            if (best.state() == State.FAIL || (best.equals(standard) && holds == Flag.YES)) {
                best = verdict(
                        criterion,
                        eased,
                        holds == Flag.YES
                                ? decision
                                : Decision.conditional(holds, rule.allowance().conditions()));
            }
        }
        return best;
    }

    private static boolean fails(Verdict verdict) {
        return verdict.state() == State.FAIL;
    }

    private Decision decide(Criterion criterion, Requirement requirement) {
        Reason off = layers.whyOff(criterion);
        if (off != null) {
            return new Decision(State.NOT_APPLICABLE, off);
        }
        Flag included = scope.includes(criterion.group(), requirement.subject());
        if (included != Flag.YES) {
            State state = included == Flag.NO ? State.NOT_APPLICABLE : State.UNDECIDED;
            return new Decision(state, scope.reason(criterion.group(), requirement.subject()));
        }
        Flag applies = Flag.YES;
        for (Condition condition : requirement.conditions()) {
            applies = applies.and(condition.holds());
        }
        return applies == Flag.YES
                ? Comparison.of(requirement, allowances)
                : Decision.conditional(applies, requirement.conditions());
    }

    /** A dispersion is measured over the subjects in scope; what the engine gathers comes in no order to rely on. */
    private Requirement inScope(Criterion criterion, Requirement requirement) {
        Value value = requirement.value();
        if (value instanceof Dispersion dispersion) {
            return requirement.with(inScope(criterion.group(), dispersion));
        }
        if (value instanceof Gap gap) {
            return requirement.with(groups.gap(requirement.subject(), criterion.group(), gap, this::inScope));
        }
        if (value instanceof Lowest lowest) {
            return requirement.with(groups.lowest(requirement.subject(), criterion.group(), lowest, this::inScope));
        }
        if (value instanceof Aggregate aggregate) {
            return requirement.with(
                    groups.aggregate(requirement.subject(), criterion.group(), aggregate, this::inScope));
        }
        if (value instanceof Tally tally) {
            List<Verdict> members = new ArrayList<>(tally.members());
            members.sort(verdictOrder);
            return requirement.with(new Tally(members));
        }
        if (value instanceof Score score) {
            List<Verdict> members = new ArrayList<>(score.members());
            members.sort(verdictOrder);
            return requirement.with(new Score(members));
        }
        if (value instanceof Composite composite) {
            return requirement.with(new Composite(composite.parts().stream()
                    .map(part -> inScope(criterion.group(), part))
                    .toList()));
        }
        return requirement;
    }

    private Dispersion inScope(String group, Dispersion dispersion) {
        List<Measure> members = new ArrayList<>(dispersion.members().size());
        List<Measure> uncertain = new ArrayList<>();
        for (Measure member : dispersion.members()) {
            Flag included = groups.isOfNobody(member) ? Flag.NO : scope.includes(group, member.subject());
            if (included == Flag.YES) {
                members.add(groups.asKnown(member));
            } else if (included == Flag.UNKNOWN) {
                uncertain.add(groups.asKnown(member));
            }
        }
        members.sort(order);
        uncertain.sort(order);
        return new Dispersion(members, uncertain);
    }
}
