package org.junheng.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
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
    private final Map<String, Criterion> criteria;
    private final Weight weight;
    private final List<Verdict> verdicts;
    private final List<Verdict> tallies;

    private CountyVerdicts(Evaluation evaluation, String document) {
        this.criteria = evaluation.criteria();
        this.weight = Weight.heaviest(criteria.values(), document);
        this.verdicts = evaluation.verdicts().stream()
                .filter(verdict -> weighs(verdict) && isOf(verdict, document))
                .toList();
        this.tallies = verdicts.stream()
                .filter(verdict -> verdict.requirement().value() instanceof Tally)
                .toList();
    }

    private boolean weighs(Verdict verdict) {
        Criterion criterion = criteria.get(verdict.criterion());
        return criterion != null && Weight.of(criterion) == weight;
    }

    private boolean isOf(Verdict verdict, String document) {
        Criterion criterion = criteria.get(verdict.criterion());
        return criterion != null && criterion.document().equals(document);
    }

    /** Those of every document that binds; of all documents where none does. */
    public static List<Verdict> of(Evaluation evaluation) {
        return documents(evaluation).stream()
                .flatMap(document -> new CountyVerdicts(evaluation, document).standing().stream())
                .toList();
    }

    /**
     * What the county has to meet: the verdicts that stand for it; in place of one that sums the county up, those that it
     * counts.
     */
    public static List<Verdict> demands(Evaluation evaluation) {
        return documents(evaluation).stream()
                .flatMap(document -> demands(evaluation, document).stream())
                .toList();
    }

    /** The same of one document. */
    public static List<Verdict> demands(Evaluation evaluation, String document) {
        CountyVerdicts of = new CountyVerdicts(evaluation, document);
        List<Verdict> standing = of.standing();
        Tolerated tolerated = new Tolerated(evaluation.criteria(), evaluation.verdicts());
        List<Verdict> demands = new ArrayList<>(standing.stream()
                .flatMap(top -> of.isSum(top, standing.size() == 1)
                        ? members(top).stream().filter(member -> of.weighs(member) && !tolerated.contains(member))
                        : Stream.of(top))
                .toList());
        of.addUnanswered(demands, State.FAIL, tolerated);
        of.addUnanswered(demands, State.UNDECIDED, tolerated);
        return List.copyOf(demands);
    }

    /** What weighs on the outcome and nothing that sums it up tells of, such as a veto below a count that is reached. */
    private void addUnanswered(List<Verdict> demands, State state, Tolerated tolerated) {
        Set<String> told = new HashSet<>();
        for (Verdict demand : demands) {
            if (Outcome.of(demand).compareTo(state == State.FAIL ? Outcome.FAIL : Outcome.UNDECIDED) >= 0) {
                tell(demand, told);
            }
        }
        for (Verdict verdict : verdicts) {
            boolean weighs = verdict.state() == state && !tolerated.contains(verdict) && !told.contains(verdict.id());
            if (weighs && !isTold(verdict, told)) {
                demands.add(verdict);
                tell(verdict, told);
            }
        }
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
