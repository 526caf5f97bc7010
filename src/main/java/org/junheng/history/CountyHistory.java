package org.junheng.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junheng.facts.County;
import org.junheng.history.cause.CountDivision;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.TwoYears;
import org.junheng.history.cause.ValueDivision;
import org.junheng.history.match.Correction;
import org.junheng.history.match.CountyIds;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.history.match.SchoolQuestions;
import org.junheng.history.match.SchoolYears;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.CountyOutlook;
import org.junheng.history.trend.CountyYears;
import org.junheng.history.trend.LookAhead;
import org.junheng.history.trend.Outlook;
import org.junheng.results.Evaluation;

/**
 * A county over the years.
 *
 * @param id its id
 * @param name what it is called in the last year that has it
 * @param years the years that have it, in their order
 * @param missing the years that are asked for and do not have it
 * @param steps from each year to the next that there is
 * @param ahead where it leads
 */
public record CountyHistory(
        String id,
        String name,
        List<CountyYear> years,
        List<Integer> missing,
        List<YearStep> steps,
        CountyOutlook ahead) {
    public CountyHistory {
        years = List.copyOf(years);
        missing = List.copyOf(missing);
        steps = List.copyOf(steps);
    }

    /** The last year that there is. */
    public CountyYear last() {
        return years.get(years.size() - 1);
    }

    static CountyHistory of(
            String id,
            List<CountyYear> years,
            List<Integer> missing,
            HistoryOptions options,
            BiFunction<County, LocalDate, Evaluation> rules,
            Set<String> sharedIds) {
        CountyIds ids = new CountyIds(id, sharedIds);
        Succession succession = options.succession();
        List<YearStep> steps = new ArrayList<>();
        List<Matching> matchings = new ArrayList<>();
        SchoolYears schools = new SchoolYears(years.stream()
                .collect(Collectors.toMap(
                        CountyYear::year,
                        year -> Matching.schools(year.inForce()).keySet())));
        for (int i = 1; i < years.size(); i++) {
            CountyYear old = years.get(i - 1);
            CountyYear now = years.get(i);
            Succession said = succession.between(old.year(), now.year());
            Matching matching = Matching.of(old.inForce(), now.inForce(), said);
            matchings.add(matching);
            steps.add(step(old, now, matching, said.corrections(), rules, schools, ids));
        }
        CountyYears evaluated = new CountyYears(
                years.stream().map(CountyYear::year).toList(),
                years.stream().map(CountyYear::fixed).toList(),
                succession.corrections(),
                matchings);
        return new CountyHistory(
                id,
                years.get(years.size() - 1).inForce().county().name(),
                years,
                missing,
                steps,
                LookAhead.of(evaluated, options.known()));
    }

    private static YearStep step(
            CountyYear old,
            CountyYear now,
            Matching matching,
            List<Correction> corrections,
            BiFunction<County, LocalDate, Evaluation> rules,
            SchoolYears schools,
            CountyIds ids) {
        Evaluation was = old.inForce();
        Evaluation is = now.inForce();
        TwoYears byOld =
                new TwoYears(was, OtherDay.judge(rules, is.county(), is.asOf(), was.asOf()), matching, corrections);
        TwoYears byNew = new TwoYears(rules.apply(was.county(), is.asOf()), is, matching, corrections);
        ValueDivision values = new ValueDivision(byOld, byNew);
        CountDivision counts = new CountDivision(byOld, byNew);
        List<Decomposition> changes = new ArrayList<>();
        for (String criterion : now.inForce().criteria().keySet()) {
            changes.addAll(values.of(criterion));
            counts.of(criterion).ifPresent(changes::add);
        }
        List<SchoolQuestion> questions = SchoolQuestions.of(
                old.year(), now.year(), old.inForce(), now.inForce(), matching, corrections, schools, ids);
        return new YearStep(
                old.year(),
                now.year(),
                matching.groups(),
                questions,
                FindingFlow.of(old.inForce(), now.inForce(), matching, questions),
                changes);
    }

    /** Where each value leads that is good in the last year, those with a year first, the nearest first. */
    public List<Outlook> outlooks() {
        return ahead.outlooks();
    }

    /** How such warnings would have done one and two years ahead. */
    public List<BackTest> backTests() {
        return ahead.backTests();
    }

    /** What has to be said of schools, over all years. */
    public List<SchoolQuestion> questions() {
        return steps.stream().flatMap(step -> step.questions().stream()).toList();
    }
}
