package org.junheng.report.view;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.Lists;
import org.junheng.report.words.Names;
import org.junheng.results.CountyAnswer;
import org.junheng.results.CountyAnswer.OfDocument;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Plan;
import org.junheng.texts.Text;

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
        Optional<Integer> after) {
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
        List<OfDocument> counted = counted(answer.documents());
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
                answer.plan().map(made -> count(counted(made.after()), State.FAIL)));
    }

    private static List<OfDocument> counted(List<OfDocument> documents) {
        List<OfDocument> binding =
                documents.stream().filter(document -> document.result().binds()).toList();
        return binding.isEmpty() ? documents : binding;
    }

    private static int count(List<OfDocument> documents, State state) {
        return documents.stream().mapToInt(document -> document.count(state)).sum();
    }

    private static Exact students(Evaluation evaluation, CountyAnswer answer) {
        Set<String> wanting = new HashSet<>();
        answer.schools().forEach(begin -> wanting.add(begin.school()));
        return evaluation.subjects().values().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> wanting.contains(section.school().id()))
                .map(Section::students)
                .filter(measure -> measure.range().isExact())
                .map((Measure measure) -> measure.range().low())
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
