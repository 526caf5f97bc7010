package org.junheng.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.FigureName;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;

/**
 * The cheapest set of steps that closes what can be closed, and the proof: the county was evaluated again with the steps
 * done, by the same rules.
 *
 * @param before the county as it is
 * @param after the county with every step done
 * @param reach how far it goes
 * @param steps what to do, in the order of the schools
 * @param cost what it costs and how near that is to the least that is possible
 * @param closed the ids of the findings that are gone
 * @param open what stays, and why, in the order of the findings
 * @param effects verdicts that came out otherwise, and values that got worse, though no step was meant to do that
 * @param evenly what closing a dispersion would take if every school got the same
 * @param unkept the ids of criteria that pass, and that this plan was checked against, but not those that it was compared with
 * @param atLimit the ids of the findings that are closed, but without the margin that was asked for: bounds or money allow no more
 * @param aims what it was to reach: which criteria, and by which margin
 * @param certificate what proves the bound; empty where nothing costs anything, and where it is reckoned school by school
 */
public record Plan(
        Evaluation before,
        Evaluation after,
        Reach reach,
        List<PlanStep> steps,
        Prices.TotalCost cost,
        List<String> closed,
        List<OpenFinding> open,
        List<Effect> effects,
        List<Prices.Evenly> evenly,
        List<String> unkept,
        List<String> atLimit,
        Aims aims,
        Optional<Certificate> certificate) {
    /** How far a plan goes. */
    public enum Reach {
        /** Nothing is short that a plan could close. */
        NOTHING_TO_DO,
        /** Everything that fails is closed. */
        ALL_CLOSED,
        /** Some is closed; what stays open is listed with the reason. */
        PARTLY,
        /** Nothing can be closed with what is allowed. */
        NOTHING_POSSIBLE,
        /** The proof failed: a verdict that passed does not pass any more. Not to be offered as a plan. */
        BREAKS
    }

    public Plan {
        steps = List.copyOf(steps);
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        effects = List.copyOf(effects);
        evenly = List.copyOf(evenly);
        unkept = List.copyOf(unkept);
        atLimit = List.copyOf(atLimit);
    }

    /** This plan with more data findings of the county as it is; nothing in the plan depends on them. */
    public Plan withDataFindings(List<DataFinding> more) {
        return withBefore(before.withDataFindings(more));
    }

    /** This plan with the county as it is told otherwise, apart from verdicts. */
    public Plan withBefore(Evaluation told) {
        return new Plan(
                told, after, reach, steps, cost, closed, open, effects, evenly, unkept, atLimit, aims, certificate);
    }

    /** The ids of the schools where something changes: those that get or give; what the county does as a whole is at none. */
    public Set<String> touched() {
        Set<String> touched = new TreeSet<>();
        for (PlanStep step : steps) {
            touched.add(step.school());
            step.from().ifPresent(touched::add);
        }
        touched.remove(before.county().id());
        return Collections.unmodifiableSet(touched);
    }

    /** The ids of the schools of which a failing finding is closed. */
    public Set<String> helped() {
        return CountyVerdicts.schools(before.findings(), closed);
    }

    /** How the criteria stand that were chosen, by their ids; none where all that is required is aimed at. */
    public List<Aims.AimStanding> standings() {
        return Aims.AimStanding.of(aims.criteria(), before.verdicts(), Set.copyOf(closed));
    }

    /** What comes of the county as it is, and what the plan comes to. */
    public CountyAnswer answer() {
        return CountyAnswer.of(this);
    }

    /**
     * One step.
     *
     * @param school the id of the school
     * @param level the level whose teachers it is about; empty for what a school has only once
     * @param price what is done, and what a piece adds
     * @param pieces how many
     * @param from the id of the school that the pieces come from; empty where they are new
     * @param cost what it costs; empty without prices
     * @param closes the ids of the findings that it helps to close
     * @param keeps the ids of the verdicts that pass, and with the other steps alone would not
     * @param gains by how much the figures of the school change in all: what the price names, and what a person carries along
     * @param losses the same of the school that the pieces come from, in exchange for others, too; empty where they are new
     * @param proved whether all that it closes is gone when the county is evaluated again
     */
    public record PlanStep(
            String school,
            Optional<Level> level,
            Price price,
            Exact pieces,
            Optional<String> from,
            Optional<Exact> cost,
            List<String> closes,
            List<String> keeps,
            Map<FigureName, Exact> gains,
            Map<FigureName, Exact> losses,
            StepProof proved) {
        public PlanStep {
            closes = List.copyOf(closes);
            keeps = List.copyOf(keeps);
            gains = Collections.unmodifiableMap(new LinkedHashMap<>(gains));
            losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
        }

        /** How much of the figure that the step is named after. */
        public Exact amount() {
            return pieces.times(price.adds().getOrDefault(price.figure(), Exact.ONE));
        }
    }

    /** What evaluating again said of a step. */
    public enum StepProof {
        PROVED,
        NOT_PROVED
    }

    /**
     * A finding that stays.
     *
     * @param finding its id
     * @param why why
     * @param nearest how near to its limit bounds or money let the value come; empty where nothing can be done, or is
     * @param removals what stands in the way, each a way out: with all of it gone it can be closed. Empty where that is not known
     * @param missing the figures that have to be reported first; some where data are the reason, and none for any other
     */
    public record OpenFinding(
            String finding, Why why, Optional<Exact> nearest, List<Removal> removals, List<Input> missing) {
        public OpenFinding {
            removals = List.copyOf(removals);
            missing = List.copyOf(missing);
        }

        public OpenFinding(String finding, Why why, Optional<Exact> nearest, List<Removal> removals) {
            this(finding, why, nearest, removals, List.of());
        }

        /** One of which nothing more is known. */
        public static OpenFinding of(String finding, Why why) {
            return new OpenFinding(finding, why, Optional.empty(), List.of());
        }

        /** The ids of the verdicts that it cannot be met together with, of all removals; empty unless there is a conflict. */
        public List<String> against() {
            return removals.stream()
                    .flatMap(one -> one.against().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What has to go so that a finding can be closed: all of it together, and without any of it the rest is not enough.
     *
     * @param bounds ceilings, and what donors keep
     * @param against the ids of verdicts that would not be met then
     * @param instead what the plan would be then; empty where no verdict has to go, and where that was not reckoned
     */
    public record Removal(List<Prices.Barrier> bounds, List<String> against, Optional<Instead> instead) {
        public Removal {
            bounds = List.copyOf(bounds);
            against = List.copyOf(against);
        }
    }

    /** Why a finding stays. */
    public enum Why {
        /** Figures are missing: it takes data first. */
        DATA,
        /** It is undecided, and not for want of figures: a group is not complete, say. */
        UNDECIDED,
        /** Nothing that is allowed changes its value. */
        NO_LEVER,
        /** A ceiling, or what donors keep, stands in the way. */
        BOUND,
        /** All that is allowed is not enough, without any bound: there is no more to be moved, or pieces do too little. */
        TOO_LITTLE,
        /** A class that is split in two leaves halves that are still too large, and each is split once. */
        HALVES,
        /** What would change it comes with a class that is opened, and none can be split. */
        NO_CLASS,
        /** So many are asked for as there are none of: not if all of them passed. */
        TOO_FEW,
        /** It cannot be met together with other verdicts: one has to be chosen. */
        CONFLICT,
        /** No way was found, and it is not proved that there is none. */
        NOT_FOUND,
        /** The money does not reach, even for this alone. */
        BUDGET,
        /** The money would reach for this alone, and not beside what it goes to. */
        SPENT,
        /** The document allows it: so many of a group have to be met, and this is one of the others. */
        ALLOWED,
        /** Whether the document allows it depends on figures that are missing for others of its group. */
        DEPENDS,
        /** A criterion that is recommended or shown, and does not have to be met. */
        NOT_REQUIRED,
        /** Not among the criteria that were chosen to be planned. */
        NOT_CHOSEN,
        /** It counts others that stay open. */
        FOLLOWS,
        /** What a free rule saw: what would end it is not known. */
        FREE_RULE,
        /** Its figures can be changed, but its value is of a kind that the model of a plan leaves out. */
        NOT_MODELLED,
        /** The same: pieces change what its parts are divided by, so that its value is not in proportion to them. */
        NOT_LINEAR,
        /** The same: it counts what are counts themselves. */
        COUNTS_COUNTS,
        /** An answer, and nothing that is bought or moved. */
        NOT_PLANNED
    }

    /**
     * A verdict that came out otherwise, or whose value got worse.
     *
     * @param criterion the id of the criterion
     * @param subject the id of the subject
     * @param before the verdict before
     * @param after the verdict after
     */
    public record Effect(String criterion, String subject, Verdict before, Verdict after) {
        /** Whether a verdict that passed does not any more, or one fails that did not. */
        public boolean isBroken() {
            boolean lost = before.state() == State.PASS && after.state() != State.PASS;
            return lost || (after.state() == State.FAIL && before.state() != State.FAIL);
        }

        /** Whether a verdict could be told and cannot any more, because it now asks for data that is missing. */
        public boolean isOpened() {
            return before.state() != State.UNDECIDED && after.state() == State.UNDECIDED;
        }
    }

    /**
     * What a plan would be if something gave way to a finding that it leaves: sought like the plan, with that finding closed and
     * all else that the plan closes as far as it can be beside it, and judged again by the same rules.
     *
     * @param cost what all of it costs
     * @param isWithinBudget whether the money that there is pays for it
     * @param closes the ids of the findings that it closes and the plan does not
     * @param leaves the ids of the findings that the plan closes and it does not
     * @param breaks the ids of the verdicts that pass today and would not then
     * @param steps what is done then, all of it
     */
    public record Instead(
            Prices.TotalCost cost,
            boolean isWithinBudget,
            List<String> closes,
            List<String> leaves,
            List<String> breaks,
            List<PlanStep> steps) {
        public Instead {
            steps = List.copyOf(steps);
            closes = List.copyOf(closes);
            leaves = List.copyOf(leaves);
            breaks = List.copyOf(breaks);
        }
    }
}
