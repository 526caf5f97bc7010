package org.junheng.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.values.Amounts;

/**
 * What comes of a county, first: whether it passes, document by document, what fails, where to begin, what to buy there, and
 * which data would decide most. Every report begins with it, in the same words and numbers.
 *
 * @param documents one verdict for each document, those that bind first; never one over all of them
 * @param schools the schools with something short that has to be met, those where most is short first, then in the order of
 *     the data; a work list, no ranking
 * @param tolerated what is short, or undecided, and what the document lets pass all the same
 * @param wanted the missing figures, those first that most undecided verdicts wait for, vetoes before others
 * @param plan what the plan comes to; empty where none was made
 */
public record CountyAnswer(
        List<DocumentAnswer> documents,
        List<Begin> schools,
        List<Finding> tolerated,
        List<Wanted> wanted,
        Optional<Planned> plan) {
    /** With so many schools, and with so many figures, a report begins. */
    public static final int FIRST = 5;

    public CountyAnswer {
        documents = List.copyOf(documents);
        schools = List.copyOf(schools);
        tolerated = List.copyOf(tolerated);
        wanted = List.copyOf(wanted);
    }

    /** The answer of an evaluation. */
    static CountyAnswer of(Evaluation evaluation) {
        return new AnswerMaker(evaluation).make(Optional.empty());
    }

    /** The answer of a county as it is, with what the plan comes to. */
    static CountyAnswer of(Plan plan) {
        return new AnswerMaker(plan.before()).make(Optional.of(plan));
    }

    /** The schools to begin with. */
    public List<Begin> firstSchools() {
        return schools.subList(0, Math.min(FIRST, schools.size()));
    }

    /** The figures to ask for first. */
    public List<Wanted> firstWanted() {
        return wanted.subList(0, Math.min(FIRST, wanted.size()));
    }

    /**
     * The verdict by one document.
     *
     * @param result what came of it
     * @param demands what it asks of the county, a criterion that judges every school once; in the order of the criteria
     */
    public record DocumentAnswer(DocumentOutcome result, List<AnswerDemand> demands) {
        public DocumentAnswer {
            demands = List.copyOf(demands);
        }

        /** The demands of this state, vetoes first. */
        public List<AnswerDemand> of(State state) {
            return demands.stream()
                    .filter(demand -> demand.state() == state)
                    .sorted((one, other) -> one.severity().compareTo(other.severity()))
                    .toList();
        }

        /** How many demands are of this state. */
        public int count(State state) {
            return of(state).size();
        }
    }

    /**
     * One demand of a document.
     *
     * @param criterion the id of the criterion
     * @param severity how much it weighs, or the gravest below it that makes its state
     * @param state the worst of its verdicts
     * @param below what of it is of that state: the criteria that it counts, or itself where it judges many
     */
    public record AnswerDemand(String criterion, Severity severity, State state, List<BelowDemand> below) {
        public AnswerDemand {
            below = List.copyOf(below);
        }
    }

    /**
     * A criterion below a demand.
     *
     * @param criterion its id
     * @param subjects the ids of the subjects of which it is of the demand's state
     */
    public record BelowDemand(String criterion, List<String> subjects) {
        public BelowDemand {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * A school to begin with.
     *
     * @param school its id
     * @param shortages what is short there, and has to be met
     * @param cost what the plan spends there, in yuan; empty without a plan, without prices, or where it buys nothing
     */
    public record Begin(String school, List<FoundShortage> shortages, Optional<Exact> cost) {
        public Begin {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * One thing that is short.
     *
     * @param finding the finding
     * @param amount how much, in the unit people buy; empty where it cannot be told
     */
    public record FoundShortage(Finding finding, Optional<Amount> amount) {}

    /**
     * How much is short.
     *
     * @param exact the exact amount, above nought
     * @param unit its unit
     * @param relation {@code AT_LEAST} where so much is wanted, {@code AT_MOST} where so much is too many
     */
    public record Amount(Exact exact, Unit unit, Relation relation) {
        /**
         * What closes a finding, as people buy it; of marks, which no table of figures holds, how many are still to go; of what
         * there is too much of and no one figure lessens, by how much it is too much: 24 classes that are too large.
         */
        public static Optional<Amount> toClose(Verdict verdict, Map<String, Subject> subjects) {
            Optional<Closing> closing = Closing.of(verdict, subjects).stream().findFirst();
            if (closing.isPresent()) {
                boolean less = closing.get().isLess();
                return Optional.of(new Amount(
                        closing.get().count(), closing.get().unit(), less ? Relation.AT_MOST : Relation.AT_LEAST));
            }
            if (!(verdict.requirement().value() instanceof Measure measure)
                    || Closing.isContradicted(verdict, subjects)) {
                return Optional.empty();
            }
            Relation relation = verdict.requirement().limit().relation();
            boolean isTooMuch = relation == Relation.AT_MOST && measure.isAmount();
            return measure.part() || isTooMuch
                    ? Amounts.of(verdict)
                            .gap()
                            .filter(gap -> gap.signum() > 0)
                            .map(gap -> new Amount(gap, measure.unit(), isTooMuch ? relation : Relation.AT_LEAST))
                    : Optional.empty();
        }
    }

    /**
     * A missing figure.
     *
     * @param input the figure, and whose it is
     * @param verdicts how many undecided verdicts wait for it, others perhaps besides
     * @param veto whether a veto is among them
     */
    public record Wanted(Input input, int verdicts, boolean veto) {}

    /**
     * What a plan comes to.
     *
     * @param reach how far it goes
     * @param cost what it costs, and what no plan can undercut
     * @param steps how many steps it takes
     * @param closed how many findings are gone with it
     * @param aims how the criteria stand that were chosen; none where all that is required is planned
     * @param after the verdicts of the documents with every step done
     */
    public record Planned(
            Plan.Reach reach,
            Prices.TotalCost cost,
            int steps,
            int closed,
            List<Aims.AimStanding> aims,
            List<DocumentAnswer> after) {
        public Planned {
            aims = List.copyOf(aims);
            after = List.copyOf(after);
        }
    }
}
