package org.junheng.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Finding;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.results.CountyAnswer.Amount;
import org.junheng.results.CountyAnswer.AnswerDemand;
import org.junheng.results.CountyAnswer.Begin;
import org.junheng.results.CountyAnswer.BelowDemand;
import org.junheng.results.CountyAnswer.DocumentAnswer;
import org.junheng.results.CountyAnswer.FoundShortage;
import org.junheng.results.CountyAnswer.Planned;
import org.junheng.results.CountyAnswer.Wanted;
import org.junheng.results.CountyVerdicts.CountyDemand;
import org.junheng.values.Tally;

/** Puts together what comes of a county. */
final class AnswerMaker {
    private final Evaluation evaluation;

    AnswerMaker(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    CountyAnswer make(Optional<Plan> plan) {
        return new CountyAnswer(
                documents(),
                schools(plan),
                evaluation.findings().stream().filter(Finding::tolerated).toList(),
                wanted(),
                plan.map(made -> new Planned(
                        made.reach(),
                        made.cost(),
                        made.steps().size(),
                        made.closed().size(),
                        made.standings(),
                        new AnswerMaker(made.after()).documents())));
    }

    private List<DocumentAnswer> documents() {
        Map<String, DocumentOutcome> outcomes = evaluation.outcomes();
        Set<String> names = new LinkedHashSet<>();
        evaluation.criteria().values().forEach(criterion -> names.add(criterion.document()));
        List<DocumentAnswer> documents = new ArrayList<>();
        for (String name : names) {
            DocumentOutcome outcome = outcomes.get(name);
            if (outcome != null) {
                documents.add(new DocumentAnswer(outcome, demands(name)));
            }
        }
        documents.sort(Comparator.comparing(document -> !document.result().binds()));
        return documents;
    }

    private List<AnswerDemand> demands(String document) {
        List<AnswerDemand> demands = new ArrayList<>();
        for (CountyDemand demand : CountyVerdicts.demands(evaluation, document)) {
            Criterion criterion = evaluation.criteria().get(demand.criterion());
            if (criterion != null) {
                Severity gravest = demand.worst().stream()
                        .flatMap(verdict ->
                                Optional.ofNullable(evaluation.criteria().get(verdict.criterion())).stream())
                        .map(Criterion::severity)
                        .reduce(criterion.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                demands.add(
                        new AnswerDemand(demand.criterion(), gravest, demand.state(), below(demand, demand.state())));
            }
        }
        return demands;
    }

    private static List<BelowDemand> below(CountyDemand demand, State state) {
        if (state != State.FAIL && state != State.UNDECIDED) {
            return List.of();
        }
        List<Verdict> verdicts = demand.verdicts();
        List<Verdict> below = verdicts;
        if (verdicts.size() == 1) {
            below = verdicts.get(0).requirement().value() instanceof Tally tally ? tally.members() : List.of();
        }
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        for (Verdict verdict : below) {
            if (verdict.state() == state || demand.worst().contains(verdict)) {
                subjects.computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict.subject());
            }
        }
        List<BelowDemand> parts = new ArrayList<>();
        subjects.forEach((criterion, who) -> parts.add(new BelowDemand(criterion, who)));
        return parts;
    }

    /** What fails and has to be met; where no document binds, what fails of those that advise. */
    private List<Finding> failing() {
        boolean binds =
                evaluation.criteria().values().stream().anyMatch(criterion -> Weight.of(criterion) == Weight.BINDING);
        Weight weight = binds ? Weight.BINDING : Weight.ADVISORY;
        return evaluation.problems().stream()
                .filter(finding -> finding.verdict().state() == State.FAIL && !finding.tolerated())
                .filter(finding -> Weight.of(finding.definition()) == weight)
                .toList();
    }

    private List<Begin> schools(Optional<Plan> plan) {
        Map<String, List<FoundShortage>> shortages = new HashMap<>();
        for (Finding finding : failing()) {
            school(finding.judged())
                    .ifPresent(school -> shortages
                            .computeIfAbsent(school, any -> new ArrayList<>())
                            .add(new FoundShortage(finding, Amount.toClose(finding.verdict(), evaluation.subjects()))));
        }
        Map<String, Exact> costs = new HashMap<>();
        plan.ifPresent(made -> made.steps()
                .forEach(step -> step.cost().ifPresent(cost -> costs.merge(step.school(), cost, Exact::plus))));
        return evaluation.county().schools().stream()
                .map(School::id)
                .filter(shortages::containsKey)
                .map(id -> new Begin(id, shortages.getOrDefault(id, List.of()), Optional.ofNullable(costs.get(id))))
                .sorted(Comparator.comparing(begin -> -begin.shortages().size()))
                .toList();
    }

    private static Optional<String> school(Subject subject) {
        if (subject instanceof School school) {
            return Optional.of(school.id());
        }
        if (subject instanceof Section section) {
            return Optional.of(section.school().id());
        }
        if (subject instanceof ClassGroup group) {
            return Optional.of(group.school());
        }
        return subject instanceof Results results ? Optional.of(results.school()) : Optional.empty();
    }

    private List<Wanted> wanted() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        Map<String, Set<String>> waiting = new HashMap<>();
        Set<String> vetoes = new LinkedHashSet<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.state() == State.UNDECIDED) {
                for (Input input : verdict.reason().missing()) {
                    inputs.putIfAbsent(input.path(), input);
                    waiting.computeIfAbsent(input.path(), any -> new LinkedHashSet<>())
                            .add(verdict.id());
                    if (isVeto(verdict)) {
                        vetoes.add(input.path());
                    }
                }
            }
        }
        return inputs.entrySet().stream()
                .map(one -> new Wanted(
                        one.getValue(),
                        waiting.getOrDefault(one.getKey(), Set.of()).size(),
                        vetoes.contains(one.getKey())))
                .sorted(Comparator.comparing((Wanted one) -> !one.veto()).thenComparing(one -> -one.verdicts()))
                .toList();
    }

    private boolean isVeto(Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        return criterion != null && criterion.severity() == Severity.VETO;
    }
}
