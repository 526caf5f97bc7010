package org.junheng.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.values.Amounts;

/**
 * Everything that was found of one county, in a fixed order: equal input gives equal output, to the byte.
 *
 * @param county the county as it was reported
 * @param asOf the day for which it was evaluated
 * @param overlays the names of the overlays, nearest first
 * @param criteria the criteria of the rules, by id
 * @param subjects everything that was judged, by id
 * @param exclusions who is left out by which rule, or may be, by rule and subject
 * @param verdicts one for each criterion and subject, by phase, criterion and subject
 * @param findings the verdicts that a person must look at
 * @param countermeasures what would close them
 * @param dataFindings what is wrong with the data
 */
public record Evaluation(
        County county,
        LocalDate asOf,
        List<String> overlays,
        Map<String, Criterion> criteria,
        Map<String, Subject> subjects,
        List<ScopeDecision> exclusions,
        List<Verdict> verdicts,
        List<Finding> findings,
        List<Countermeasure> countermeasures,
        List<DataFinding> dataFindings) {

    public Evaluation {
        overlays = List.copyOf(overlays);
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        subjects = Collections.unmodifiableMap(new LinkedHashMap<>(subjects));
        exclusions = List.copyOf(exclusions);
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
        countermeasures = List.copyOf(countermeasures);
        dataFindings = List.copyOf(dataFindings);
    }

    /** This evaluation with more data findings; its verdicts do not depend on them. */
    public Evaluation withDataFindings(List<DataFinding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<DataFinding> all = new ArrayList<>(dataFindings);
        all.addAll(more);
        return with(all);
    }

    /** This evaluation with its data findings told otherwise: with the places where figures stand, say. */
    public Evaluation withDataFindings(UnaryOperator<DataFinding> told) {
        return with(dataFindings.stream().map(told).toList());
    }

    private Evaluation with(List<DataFinding> all) {
        return new Evaluation(
                county, asOf, overlays, criteria, subjects, exclusions, verdicts, findings, countermeasures, all);
    }

    /** Early warnings: what passes with little to spare, the nearest first. */
    public List<Verdict> earlyWarnings() {
        return verdicts.stream()
                .filter(Amounts::isEarlyWarning)
                .sorted(Comparator.comparing(
                        verdict -> Amounts.of(verdict).margin().orElse(Exact.ZERO)))
                .toList();
    }

    /** The findings that stand for themselves: without those that only count others of them, so that each is counted once. */
    public List<Finding> problems() {
        return findings.stream().filter(finding -> !finding.restates()).toList();
    }

    /** What fails and no rule knows a countermeasure for; what only counts other verdicts is closed by theirs. */
    public List<Finding> withoutCountermeasure() {
        Set<String> answered = new HashSet<>();
        countermeasures.forEach(measure -> answered.add(measure.finding()));
        return findings.stream()
                .filter(finding -> finding.verdict().state() == Verdict.State.FAIL && !answered.contains(finding.id()))
                .filter(finding -> !finding.follows())
                .toList();
    }

    /** What came of each document of the rules, by its name: {@code quality-balance-2017}, {@code hefei/quality-balance-2017}. */
    public Map<String, DocumentOutcome> outcomes() {
        return new Outcomes(criteria, verdicts).byDocument();
    }

    /**
     * What came of one document.
     *
     * @throws IllegalArgumentException if no rule is of that document; the message names those that there are
     */
    public DocumentOutcome outcome(String document) {
        Map<String, DocumentOutcome> all = outcomes();
        DocumentOutcome outcome = all.get(document);
        if (outcome == null) {
            throw new IllegalArgumentException(
                    "no rule is of the document " + document + "; there are " + all.keySet());
        }
        return outcome;
    }

    /** The worst over the documents that bind, or over all where none does. Where nothing was judged it is no pass. */
    public Outcome outcome() {
        Map<String, DocumentOutcome> all = outcomes();
        List<Outcome> binding = all.values().stream()
                .filter(DocumentOutcome::binds)
                .map(DocumentOutcome::outcome)
                .toList();
        return Outcome.worst(
                binding.isEmpty()
                        ? all.values().stream().map(DocumentOutcome::outcome).toList()
                        : binding);
    }

    /** What comes of it, first: the verdict of each document, what fails, where to begin, and which data would decide most. */
    public CountyAnswer answer() {
        return CountyAnswer.of(this);
    }

    /** One line: what was judged, and what came of it. */
    @Override
    public String toString() {
        return "Evaluation[county=" + county.id() + ", asOf=" + asOf + ", outcome=" + outcome() + ", verdicts="
                + verdicts.size() + ", findings=" + findings.size() + ", countermeasures=" + countermeasures.size()
                + ", dataFindings=" + dataFindings.size() + "]";
    }
}
