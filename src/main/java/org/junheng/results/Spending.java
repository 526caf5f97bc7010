package org.junheng.results;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Term;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan.PlanStep;

/**
 * What the money of a plan goes to; each of the lists adds up to all of it.
 *
 * @param once what is spent once: buildings, equipment, moves, training
 * @param yearly what comes again every year: people, funds
 * @param levers by what is done
 * @param payers by who pays
 * @param terms until when
 * @param schools what each school gets for it, the most findings closed for its money first
 */
public record Spending(
        Exact once,
        Exact yearly,
        Map<Lever, Exact> levers,
        Map<Payer, Exact> payers,
        Map<Term, Exact> terms,
        List<OfSchool> schools) {

    /** Who pays. */
    public enum Payer {
        /** The county's budget. */
        COUNTY,
        /** Whoever founded a private school. */
        FOUNDER,
        /** It was not reported whether the school is private. */
        UNKNOWN
    }

    /**
     * What is spent at one school.
     *
     * @param school its id
     * @param cost in yuan
     * @param closed how many findings of the school are gone with it, counts of others among them
     */
    public record OfSchool(String school, Exact cost, int closed) {}

    public Spending {
        levers = Map.copyOf(levers);
        payers = Map.copyOf(payers);
        terms = Map.copyOf(terms);
        schools = List.copyOf(schools);
    }

    /** What the money of a plan goes to; all nought without prices. */
    public static Spending of(Plan plan) {
        Exact yearly = Exact.ZERO;
        Exact all = Exact.ZERO;
        Map<Lever, Exact> levers = new EnumMap<>(Lever.class);
        Map<Payer, Exact> payers = new EnumMap<>(Payer.class);
        Map<Term, Exact> terms = new EnumMap<>(Term.class);
        Map<String, Exact> schools = new LinkedHashMap<>();
        Map<String, Payer> paying = new HashMap<>();
        plan.before().county().schools().forEach(school -> paying.put(school.id(), payer(school)));
        paying.put(plan.before().county().id(), Payer.COUNTY);
        for (PlanStep step : plan.steps()) {
            Exact cost = step.cost().orElse(Exact.ZERO);
            Lever lever = lever(step);
            all = all.plus(cost);
            yearly = isYearly(lever) ? yearly.plus(cost) : yearly;
            levers.merge(lever, cost, Exact::plus);
            payers.merge(paying.getOrDefault(step.school(), Payer.UNKNOWN), cost, Exact::plus);
            terms.merge(term(plan, step), cost, Exact::plus);
            schools.merge(step.school(), cost, Exact::plus);
        }
        return new Spending(all.minus(yearly), yearly, levers, payers, terms, bySchool(plan, schools));
    }

    private static Payer payer(School school) {
        Flag isPrivate = school.flag(SchoolFlag.PRIVATE);
        return isPrivate == Flag.UNKNOWN ? Payer.UNKNOWN : isPrivate == Flag.YES ? Payer.FOUNDER : Payer.COUNTY;
    }

    private static Lever lever(PlanStep step) {
        return step.from().isPresent() ? Lever.TRANSFER : step.price().lever();
    }

    private static boolean isYearly(Lever lever) {
        return lever == Lever.RECRUIT || lever == Lever.FUND;
    }

    /** As the countermeasures of that sort have it that are recommended for what the step closes; else what is usual. */
    private static Term term(Plan plan, PlanStep step) {
        Set<String> closes = new HashSet<>(step.closes());
        Lever lever = lever(step);
        return plan.before().countermeasures().stream()
                .filter(measure -> measure.lever() == lever && closes.contains(measure.finding()))
                .map(Countermeasure::term)
                .max(Comparator.naturalOrder())
                .orElse(lever == Lever.BUILD ? Term.THREE_YEARS : Term.ONE_YEAR);
    }

    private static List<OfSchool> bySchool(Plan plan, Map<String, Exact> schools) {
        Set<String> closed = new HashSet<>(plan.closed());
        Map<String, Integer> counts = new HashMap<>();
        for (Finding finding : plan.before().findings()) {
            if (closed.contains(finding.id())) {
                String subject = finding.subject();
                int level = subject.indexOf('/');
                counts.merge(level < 0 ? subject : subject.substring(0, level), 1, Integer::sum);
            }
        }
        return schools.entrySet().stream()
                .map(one -> new OfSchool(one.getKey(), one.getValue(), counts.getOrDefault(one.getKey(), 0)))
                .sorted(Comparator.comparing(Spending::price).thenComparing(OfSchool::school))
                .toList();
    }

    /** What a finding costs there; where none is closed it comes last. */
    private static double price(OfSchool one) {
        return one.closed == 0 ? Double.POSITIVE_INFINITY : one.cost.toDouble() / one.closed;
    }
}
