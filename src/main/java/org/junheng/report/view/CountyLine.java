package org.junheng.report.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.ValueText;
import org.junheng.results.CountyAnswer;
import org.junheng.results.CountyAnswer.DocumentAnswer;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Plan;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/**
 * A county in one line of a province: of the documents that bind, or of all where none does.
 *
 * @param id its id
 * @param name what people call it
 * @param outcome what came of it
 * @param failing how many requirements are not met
 * @param undecided how many are undecided
 * @param names the names of those that are not met, vetoes first
 * @param schools how many schools have something short that has to be met
 * @param students how many students are in those schools, as far as it was reported
 * @param missing how many figures are missing
 * @param cost what its plan costs, in yuan; empty without a plan, or without prices
 * @param after how many requirements are not met with every step of the plan done
 * @param coefficients the coefficients of variation that are above their limit, by value and name
 * @param totals its findings, criterion by criterion
 */
public record CountyLine(
        String id,
        String name,
        Outcome outcome,
        int failing,
        int undecided,
        Text names,
        int schools,
        Exact students,
        int missing,
        Optional<Exact> cost,
        Optional<Integer> after,
        Text coefficients,
        List<CriterionTotal> totals) {
    public CountyLine {
        totals = List.copyOf(totals);
    }

    /** What fails before what is undecided, more before less, then by name and id. */
    public static final Comparator<CountyLine> WORST_FIRST = Comparator.comparing(CountyLine::outcome)
            .reversed()
            .thenComparing(line -> -line.failing())
            .thenComparing(line -> -line.undecided())
            .thenComparing(line -> -line.schools())
            .thenComparing(CountyLine::name)
            .thenComparing(CountyLine::id);

    public static CountyLine of(Evaluation evaluation, Optional<Plan> plan) {
        CountyAnswer answer = plan.map(Plan::answer).orElseGet(evaluation::answer);
        Names names = new Names(evaluation);
        List<DocumentAnswer> counted = counted(answer.documents());
        return new CountyLine(
                evaluation.county().id(),
                evaluation.county().name(),
                evaluation.outcome(),
                count(counted, State.FAIL),
                count(counted, State.UNDECIDED),
                Lists.NAMES.between(counted.stream()
                        .flatMap(document -> document.of(State.FAIL).stream())
                        .map(demand -> AnswerText.name(demand, names))
                        .toList()),
                answer.schools().size(),
                students(evaluation, answer),
                answer.wanted().size(),
                answer.plan()
                        .filter(made -> made.cost().priced())
                        .flatMap(made -> made.cost().total()),
                answer.plan().map(made -> count(counted(made.after()), State.FAIL)),
                coefficients(evaluation, names),
                CriterionTotal.of(evaluation, names));
    }

    private static Text coefficients(Evaluation evaluation, Names names) {
        return Lists.NAMES.between(evaluation.verdicts().stream()
                .filter(verdict -> verdict.state() == State.FAIL)
                .filter(verdict -> verdict.requirement().value() instanceof Dispersion
                        || verdict.requirement().value() instanceof Composite)
                .map(verdict -> coefficient(verdict).then(" ").then(names.criterion(verdict.criterion())))
                .toList());
    }

    /** The number alone; what it was reckoned from stands on the county's page. */
    private static Text coefficient(Verdict verdict) {
        return Numbers.shown(verdict.requirement().value())
                .map(shown -> Text.same(shown.text()))
                .orElseGet(() -> ValueText.of(verdict));
    }

    private static List<DocumentAnswer> counted(List<DocumentAnswer> documents) {
        List<DocumentAnswer> binding =
                documents.stream().filter(document -> document.result().binds()).toList();
        return binding.isEmpty() ? documents : binding;
    }

    private static int count(List<DocumentAnswer> documents, State state) {
        return documents.stream().mapToInt(document -> document.count(state)).sum();
    }

    private static Exact students(Evaluation evaluation, CountyAnswer answer) {
        Map<String, Exact> students = CriterionTotal.students(evaluation);
        return answer.schools().stream()
                .map(begin -> students.getOrDefault(begin.school(), Exact.ZERO))
                .reduce(Exact.ZERO, Exact::plus);
    }

    /** What came of it, in a word. */
    public Text verdict() {
        return AnswerText.of(outcome);
    }

    /** The state that its colour goes by. */
    public Verdict.State state() {
        return Counts.state(outcome);
    }
}
