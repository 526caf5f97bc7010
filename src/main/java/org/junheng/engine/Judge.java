package org.junheng.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Composite;
import org.junheng.facts.Condition;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Flag;
import org.junheng.facts.Gap;
import org.junheng.facts.Lowest;
import org.junheng.facts.Measure;
import org.junheng.facts.Reason;
import org.junheng.facts.Requirement;
import org.junheng.facts.Score;
import org.junheng.facts.Tally;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.lang.Allowance;

/** Decides requirements: exactly, over the subjects in scope, and never in favour of what is not known. */
final class Judge {
    private final Scope scope;
    private final Layers layers;
    private final Allowances allowances;
    private final Groups groups;
    private final Comparator<Measure> order;

    private final Comparator<Verdict> verdictOrder;

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
        Requirement requirement = Comparison.insteadOfNobody(inScope(criterion, layers.over(criterion, stated)));
        Verdict verdict = verdict(criterion, requirement, decide(criterion, requirement));
        for (Allowances.Rule rule : allowances.of(criterion, requirement.subject())) {
            boolean canHelp = verdict.state() == State.FAIL || isWithoutFigures(verdict);
            if (canHelp) {
                verdict = allowed(criterion, verdict, rule);
            }
        }
        return verdict;
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
                && (verdict.reason().kind() == Reason.Kind.MISSING_FIGURES
                        || verdict.reason().kind() == Reason.Kind.ZERO_BASE);
    }

    /** The verdict in the light of an allowance: it may turn a failure into a pass or leave it open, never the reverse. */
    private static Verdict allowed(Criterion criterion, Verdict standard, Allowances.Rule rule) {
        Allowance allowance = rule.allowance();
        Requirement eased = eased(standard.requirement(), rule);
        Decision decision = Comparison.of(eased);
        Flag holds = allowance.holds();
        if (holds == Flag.NO || decision.state() == State.FAIL) {
            return standard;
        }
        if (holds == Flag.UNKNOWN) {
            return standard.state() == State.UNDECIDED
                    ? standard
                    : verdict(criterion, eased, Decision.conditional(holds, allowance.conditions()));
        }
        if (decision.state() == State.UNDECIDED) {
            return verdict(criterion, eased, decision);
        }
        Criterion by = rule.by();
        Reason reason = new Reason(Reason.Kind.ALLOWED, by.id(), by.titleZh(), by.titleEn(), List.of());
        return verdict(criterion, eased, new Decision(decision.state(), reason));
    }

    private static Requirement eased(Requirement standard, Allowances.Rule rule) {
        Allowance allowance = rule.allowance();
        Requirement eased =
                allowance.value().isPresent() ? standard.with(allowance.value().get()) : standard;
        return allowance.limit().isPresent()
                ? eased.with(eased.limit()
                        .over(allowance.limit().get(), rule.by().id(), rule.by().source()))
                : eased;
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
                ? Comparison.of(requirement)
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
            boolean isNobody = member.base().isZero() && member.amount().isZero();
            Flag included = isNobody ? Flag.NO : scope.includes(group, member.subject());
            if (included == Flag.YES) {
                members.add(member);
            } else if (included == Flag.UNKNOWN) {
                uncertain.add(member);
            }
        }
        members.sort(order);
        uncertain.sort(order);
        return new Dispersion(members, uncertain);
    }
}
