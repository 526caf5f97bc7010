package org.junheng.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.CriterionEdit;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Restating;
import org.junheng.facts.Results;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.values.Amounts;

/**
 * What other rules would make of a county: the verdicts that are not the same by both.
 *
 * @param county the id of the county
 * @param name what people call it
 * @param schools how many schools it has
 * @param moves one for each verdict whose state differs, or that only one of the two has
 * @param before what came of each document by the first rules
 * @param after the same by the others
 * @param was the verdict of the county by the first rules, over all documents
 * @param is the same by the others
 * @param edits which criteria only one of the two has, or weighs otherwise, whatever the data
 * @param cost what closing costs by either; empty without prices
 */
public record CountyImpact(
        String county,
        String name,
        int schools,
        List<VerdictMove> moves,
        Map<String, DocumentOutcome> before,
        Map<String, DocumentOutcome> after,
        Outcome was,
        Outcome is,
        List<CriterionEdit> edits,
        Optional<ClosingCost> cost) {
    public CountyImpact {
        moves = List.copyOf(moves);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        edits = List.copyOf(edits);
    }

    /** Whether nothing is other: no verdict, no document, not the county's own. */
    public boolean isNone() {
        return moves.isEmpty()
                && was == is
                && after.entrySet().stream()
                        .allMatch(one -> before.getOrDefault(one.getKey(), one.getValue())
                                .outcome()
                                .equals(one.getValue().outcome()));
    }

    /** What a verdict moved by. */
    public enum MoveCause {
        /** The rule itself: limit, condition, scope, value. */
        RULE,
        /** Figures that are missing: it is open by one of the two. */
        MISSING,
        /** Only one of the two has the criterion, or judges this subject by it. */
        ONE_SIDE,
        /** It counts verdicts, and those moved. */
        FOLLOWS
    }

    /**
     * A verdict that is not the same.
     *
     * @param criterion the id of the criterion
     * @param title what it is called
     * @param subject the id of who is judged
     * @param judged what that is called
     * @param level the level that it is about, by its label; the empty text where it is about all
     * @param before its state by the first rules; empty where they have no such verdict
     * @param after the same by the others
     * @param cause what it moved by
     * @param shortage what is missing by the others, or above their upper limit; empty where it does not fail by them, or that
     *     cannot be told
     * @param students the students of the sections that it is about, by the ids of the sections; empty figures were not reported
     */
    public record VerdictMove(
            String criterion,
            Text title,
            String subject,
            Text judged,
            String level,
            Optional<State> before,
            Optional<State> after,
            MoveCause cause,
            Optional<ImpactShortage> shortage,
            Map<String, Optional<Exact>> students) {
        public VerdictMove {
            students = Map.copyOf(students);
        }

        /** {@code QB-R5-primary@S0012/primary}. */
        public String id() {
            return criterion + "@" + subject;
        }

        /** Whether it fails by the others alone. */
        public boolean isWorse() {
            return after.filter(State.FAIL::equals).isPresent();
        }
    }

    /**
     * What is missing from a limit.
     *
     * @param amount how much of it
     * @param unit in which unit
     */
    public record ImpactShortage(Exact amount, Unit unit) {
        static Optional<ImpactShortage> of(@Nullable Verdict verdict) {
            return verdict != null
                            && verdict.state() == State.FAIL
                            && verdict.requirement().value() instanceof Measure measure
                    ? Amounts.of(verdict).gap().map(gap -> new ImpactShortage(gap, measure.unit()))
                    : Optional.empty();
        }
    }

    /**
     * What closing costs, by the cheapest plan that was found.
     *
     * @param before by the first rules; empty where it cannot be told
     * @param after by the others
     * @param byFinding what those steps cost that help to close a finding of the others, by its id; a step that helps several
     *     counts for each
     * @param open findings of the others that no plan closes
     * @param openBefore how many findings of the first rules no plan closes
     */
    public record ClosingCost(
            Optional<Exact> before,
            Optional<Exact> after,
            Map<String, Exact> byFinding,
            Set<String> open,
            int openBefore) {
        public ClosingCost {
            byFinding = Map.copyOf(byFinding);
            open = Set.copyOf(open);
        }

        /** From the plans of both. */
        public static ClosingCost of(Plan before, Plan after) {
            Map<String, Exact> byFinding = new LinkedHashMap<>();
            after.steps()
                    .forEach(step -> step.cost()
                            .ifPresent(cost -> step.closes().forEach(id -> byFinding.merge(id, cost, Exact::plus))));
            Set<String> open = open(after);
            return new ClosingCost(
                    before.cost().total(),
                    after.cost().total(),
                    byFinding,
                    open,
                    open(before).size());
        }

        /** Of a plan what it cannot close, though it should: what wants data, or need not be met, is none of it. */
        private static Set<String> open(Plan plan) {
            Set<String> open = new LinkedHashSet<>();
            for (Plan.OpenFinding one : plan.open()) {
                switch (one.why()) {
                    case NO_LEVER, BOUND, TOO_LITTLE, HALVES, NO_CLASS, TOO_FEW, CONFLICT, NOT_FOUND, BUDGET, SPENT ->
                        open.add(one.finding());
                    case DATA,
                            UNDECIDED,
                            ALLOWED,
                            DEPENDS,
                            NOT_REQUIRED,
                            NOT_CHOSEN,
                            FOLLOWS,
                            FREE_RULE,
                            NOT_MODELLED,
                            NOT_LINEAR,
                            COUNTS_COUNTS,
                            NOT_PLANNED -> {
                        // Nothing that money is short of.
                    }
                }
            }
            return open;
        }
    }

    /** The same county by two sets of rules. */
    public static CountyImpact of(Evaluation before, Evaluation after) {
        Map<String, Verdict> was = byId(before.verdicts());
        Map<String, Verdict> is = byId(after.verdicts());
        Set<String> ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        List<VerdictMove> moves = new ArrayList<>();
        for (String id : ids) {
            Verdict one = was.get(id);
            Verdict other = is.get(id);
            if (one == null || other == null || one.state() != other.state()) {
                moves.add(move(one == null ? after : before, one, other));
            }
        }
        County county = after.county();
        return new CountyImpact(
                county.id(),
                county.name(),
                county.schools().size(),
                moves,
                before.outcomes(),
                after.outcomes(),
                before.outcome(),
                after.outcome(),
                CriterionEdit.of(before.criteria(), after.criteria()),
                Optional.empty());
    }

    /** The same with what closing costs. */
    public CountyImpact with(ClosingCost closing) {
        return new CountyImpact(county, name, schools, moves, before, after, was, is, edits, Optional.of(closing));
    }

    private static Map<String, Verdict> byId(Collection<Verdict> verdicts) {
        Map<String, Verdict> byId = new LinkedHashMap<>();
        verdicts.forEach(verdict -> byId.put(verdict.id(), verdict));
        return byId;
    }

    private static VerdictMove move(Evaluation evaluation, @Nullable Verdict was, @Nullable Verdict is) {
        Verdict any = Objects.requireNonNull(is == null ? was : is);
        Subject subject = evaluation.subjects().get(any.subject());
        Criterion criterion = evaluation.criteria().get(any.criterion());
        return new VerdictMove(
                any.criterion(),
                criterion == null ? Text.same(any.criterion()) : criterion.title(),
                any.subject(),
                subject == null ? Text.same(any.subject()) : subject.title(),
                subject == null ? "" : level(subject),
                Optional.ofNullable(was).map(Verdict::state),
                Optional.ofNullable(is).map(Verdict::state),
                cause(was, is),
                ImpactShortage.of(is),
                subject == null ? Map.of() : students(subject, evaluation));
    }

    private static MoveCause cause(@Nullable Verdict was, @Nullable Verdict is) {
        Verdict any = Objects.requireNonNull(is == null ? was : is);
        if (any.requirement().value() instanceof Restating) {
            return MoveCause.FOLLOWS;
        }
        if ((was != null && was.state() == State.UNDECIDED) || (is != null && is.state() == State.UNDECIDED)) {
            return MoveCause.MISSING;
        }
        return was == null || is == null ? MoveCause.ONE_SIDE : MoveCause.RULE;
    }

    private static String level(Subject subject) {
        if (subject instanceof Section section) {
            return section.level().label();
        }
        if (subject instanceof CountyLevel county) {
            return county.level().label();
        }
        if (subject instanceof ClassGroup group) {
            return group.level().label();
        }
        return subject instanceof Results results ? results.level().label() : "";
    }

    /** Of a school those of its compulsory levels; of the county none, for it is about all of them. */
    private static Map<String, Optional<Exact>> students(Subject subject, Evaluation evaluation) {
        if (subject instanceof County || subject instanceof CountyLevel || subject instanceof Enrolment) {
            return Map.of();
        }
        return StudentsConcerned.ofLevels(subject, evaluation.subjects());
    }
}
