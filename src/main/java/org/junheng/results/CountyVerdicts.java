package org.junheng.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.facts.Finding;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.values.Tally;
import org.junheng.values.Tolerated;

/**
 * The verdicts that stand for the county, document by document: of the criteria that weigh most in it, those that no other of
 * it counts. A school may miss one of seven indicators and pass; its indicator is not the county's failure, the verdict that
 * counts it is.
 */
public final class CountyVerdicts {
    private static final List<State> WORST_FIRST =
            List.of(State.FAIL, State.UNDECIDED, State.PASS, State.NOT_APPLICABLE);

    private final Map<String, Criterion> criteria;
    private final String document;
    private final Weight weight;
    private final List<Verdict> verdicts;
    private final List<Verdict> tallies;
    /** The criteria that one of those that weigh most counts, by its id. */
    private final Map<String, Set<String>> counts = new LinkedHashMap<>();

    private CountyVerdicts(Evaluation evaluation, String document) {
        this.criteria = evaluation.criteria();
        this.document = document;
        this.weight = Weight.heaviest(criteria.values(), document);
        Set<String> ids = weighing().map(Criterion::id).collect(Collectors.toSet());
        this.verdicts = evaluation.verdicts().stream()
                .filter(verdict -> ids.contains(verdict.criterion()))
                .toList();
        this.tallies = verdicts.stream()
                .filter(verdict -> verdict.requirement().value() instanceof Tally)
                .toList();
        weighing().forEach(one -> counts.put(one.id(), new LinkedHashSet<>(one.counts())));
        tallies.forEach(tally -> members(tally)
                .forEach(member -> counts.computeIfAbsent(tally.criterion(), any -> new LinkedHashSet<>())
                        .add(member.criterion())));
    }

    /** Those of every document that binds; of all documents where none does. */
    public static List<Verdict> of(Evaluation evaluation) {
        return documents(evaluation).stream()
                .flatMap(document -> new CountyVerdicts(evaluation, document).standing().stream())
                .toList();
    }

    /** How each of the county's demands stands, of every document that binds; of all documents where none does. */
    public static List<State> states(Evaluation evaluation) {
        return documents(evaluation).stream()
                .flatMap(document -> demands(evaluation, document).stream())
                .map(CountyDemand::state)
                .toList();
    }

    /**
     * What the county has to meet by one document. Which these are is a matter of the rules, whatever was reported: the criteria
     * that no other one counts; in place of one that sums the county up, those that it counts.
     */
    static List<CountyDemand> demands(Evaluation evaluation, String document) {
        CountyVerdicts of = new CountyVerdicts(evaluation, document);
        Tolerated tolerated = new Tolerated(evaluation.criteria(), evaluation.verdicts());
        Map<String, List<Judged>> demands = new LinkedHashMap<>();
        of.demanded().forEach(id -> demands.put(id, new ArrayList<>()));
        for (Verdict verdict : of.verdicts) {
            List<Judged> own = demands.get(verdict.criterion());
            if (own != null && !tolerated.contains(verdict)) {
                own.add(Judged.of(verdict, tolerated));
            }
        }
        of.addUnanswered(demands, State.FAIL, tolerated);
        of.addUnanswered(demands, State.UNDECIDED, tolerated);
        List<CountyDemand> all = new ArrayList<>();
        demands.forEach((id, judged) -> all.add(CountyDemand.of(id, judged)));
        return all;
    }

    /**
     * One demand.
     *
     * @param criterion its criterion
     * @param state the worst of its verdicts
     * @param verdicts its verdicts, with those of what it counts that it does not answer for: a veto that fails below a count
     *     that is reached
     * @param worst those that make its state
     */
    record CountyDemand(String criterion, State state, List<Verdict> verdicts, List<Verdict> worst) {
        static CountyDemand of(String criterion, List<Judged> judged) {
            State state = judged.stream()
                    .map(Judged::state)
                    .min(Comparator.comparing(WORST_FIRST::indexOf))
                    .orElse(State.NOT_APPLICABLE);
            return new CountyDemand(
                    criterion,
                    state,
                    judged.stream().map(Judged::verdict).toList(),
                    judged.stream()
                            .filter(one -> one.state() == state)
                            .map(Judged::verdict)
                            .toList());
        }
    }

    /** How a verdict weighs on the county: a failure that may be tolerated is open. */
    private record Judged(Verdict verdict, State state) {
        static Judged of(Verdict verdict, Tolerated tolerated) {
            return new Judged(verdict, tolerated.isOpen(verdict) ? State.UNDECIDED : verdict.state());
        }
    }

    /** What weighs on the outcome and nothing that sums it up tells of is told where it is counted. */
    private void addUnanswered(Map<String, List<Judged>> demands, State state, Tolerated tolerated) {
        Set<String> told = new HashSet<>();
        demands.values()
                .forEach(of -> of.stream()
                        .filter(one -> WORST_FIRST.indexOf(one.state()) <= WORST_FIRST.indexOf(state))
                        .forEach(one -> tell(one.verdict(), told)));
        for (Verdict verdict : verdicts) {
            Judged one = Judged.of(verdict, tolerated);
            boolean weighs = one.state() == state && !tolerated.contains(verdict) && !told.contains(verdict.id());
            if (weighs && !isTold(verdict, told)) {
                demands.computeIfAbsent(answering(verdict, demands.keySet()), any -> new ArrayList<>())
                        .add(one);
                tell(verdict, told);
            }
        }
    }

    /** The demand that counts it, by however many steps; itself where none does. */
    private String answering(Verdict verdict, Set<String> demands) {
        return demands.stream()
                .filter(demand -> reaches(demand, verdict.criterion()))
                .findFirst()
                .orElse(verdict.criterion());
    }

    private boolean reaches(String from, String to) {
        return from.equals(to)
                || counts.getOrDefault(from, Set.of()).stream().anyMatch(counted -> reaches(counted, to));
    }

    /** Whether it only sums up what is told; a count that is undecided because it is not complete is told itself. */
    private static boolean isTold(Verdict verdict, Set<String> told) {
        if (!(verdict.requirement().value() instanceof Tally tally)) {
            return false;
        }
        List<Verdict> alike = tally.members().stream()
                .filter(member -> member.state() == verdict.state())
                .toList();
        return !alike.isEmpty() && alike.stream().allMatch(member -> told.contains(member.id()));
    }

    private static void tell(Verdict verdict, Set<String> told) {
        if (told.add(verdict.id()) && verdict.requirement().value() instanceof Tally tally) {
            tally.members().forEach(member -> tell(member, told));
        }
    }

    /** The criteria that nothing counts; in place of one that sums the county up and asks for all, those that it counts. */
    private Set<String> demanded() {
        Set<String> counted = new HashSet<>();
        counts.values().forEach(counted::addAll);
        List<String> tops = weighing()
                .map(Criterion::id)
                .filter(id -> !counted.contains(id))
                .collect(Collectors.toList());
        for (String top : List.copyOf(tops)) {
            Set<String> elsewhere = new HashSet<>();
            counts.forEach((other, ids) -> {
                if (!other.equals(top) && (counted.contains(other) || tops.contains(other))) {
                    elsewhere.addAll(ids);
                }
            });
            Set<String> own = counts.getOrDefault(top, Set.of());
            if (!own.isEmpty() && elsewhere.containsAll(own)) {
                tops.remove(top);
            }
        }
        Set<String> demanded = new LinkedHashSet<>();
        for (String top : tops) {
            List<String> below = weighing()
                    .map(Criterion::id)
                    .filter(id -> counts.getOrDefault(top, Set.of()).contains(id))
                    .toList();
            demanded.addAll(asksForAll(top, tops.size() == 1) && !below.isEmpty() ? below : List.of(top));
        }
        return demanded;
    }

    private Stream<Criterion> weighing() {
        return criteria.values().stream()
                .filter(criterion -> criterion.document().equals(document) && Weight.of(criterion) == weight);
    }

    private boolean asksForAll(String top, boolean isOnly) {
        List<Verdict> own = verdicts.stream()
                .filter(verdict -> verdict.criterion().equals(top))
                .toList();
        return own.size() == 1
                && isSum(own.get(0), isOnly)
                && own.get(0).requirement().limit().relation() == Relation.EVERY;
    }

    private static Set<String> documents(Evaluation evaluation) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> binding = new LinkedHashSet<>();
        for (Criterion criterion : evaluation.criteria().values()) {
            all.add(criterion.document());
            if (Weight.of(criterion) == Weight.BINDING) {
                binding.add(criterion.document());
            }
        }
        return binding.isEmpty() ? all : binding;
    }

    private List<Verdict> standing() {
        Set<String> counted = counted(tallies);
        Set<String> restating = restating(counted);
        return verdicts.stream()
                .filter(verdict -> !counted.contains(verdict.id()) && !restating.contains(verdict.id()))
                .toList();
    }

    private static Set<String> counted(List<Verdict> tallies) {
        Set<String> counted = new HashSet<>();
        tallies.forEach(tally -> members(tally).forEach(member -> counted.add(member.id())));
        return counted;
    }

    private static List<Verdict> members(Verdict tally) {
        return ((Tally) tally.requirement().value()).members();
    }

    /** Tallies that nobody counts, and all of whose members others count that stand no better: they say a second time what those say. */
    private Set<String> restating(Set<String> counted) {
        Set<String> restating = new HashSet<>();
        for (Verdict tally : tallies) {
            if (members(tally).isEmpty() || counted.contains(tally.id())) {
                continue;
            }
            List<Verdict> others = new ArrayList<>();
            for (Verdict other : tallies) {
                boolean itself = other.id().equals(tally.id()) || restating.contains(other.id());
                if (!itself && Outcome.of(other).compareTo(Outcome.of(tally)) >= 0) {
                    others.add(other);
                }
            }
            Set<String> elsewhere = counted(others);
            if (members(tally).stream().allMatch(member -> elsewhere.contains(member.id()))) {
                restating.add(tally.id());
            }
        }
        return restating;
    }

    private boolean isSum(Verdict top, boolean isOnly) {
        Criterion criterion = criteria.get(top.criterion());
        boolean isOverall = criterion != null && criterion.phase() == Phase.OVERALL;
        return (isOnly || isOverall) && top.requirement().value() instanceof Tally;
    }

    /** The ids of the schools that failing findings are about, of those that are among these. */
    static Set<String> schools(Collection<Finding> findings, Collection<String> among) {
        Set<String> gone = new TreeSet<>(among);
        Set<String> helped = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.verdict().state() == State.FAIL && gone.contains(finding.id())) {
                if (finding.judged() instanceof Section section) {
                    helped.add(section.school().id());
                } else if (finding.judged() instanceof School school) {
                    helped.add(school.id());
                }
            }
        }
        return Collections.unmodifiableSet(helped);
    }
}
