package org.junheng.lab;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.Evaluation;
import org.junheng.results.ScopeDecision;
import org.junheng.texts.Text;

/** Criteria, verdicts and evaluations for tests that run no rule. */
final class Samples {
    private Samples() {}

    static Map<String, Criterion> criteria(String... ids) {
        Map<String, Criterion> criteria = new TreeMap<>();
        Arrays.stream(ids).forEach(id -> criteria.put(id, rule(id, Phase.CRITERIA)));
        return criteria;
    }

    static Criterion rule(String id, Phase phase) {
        return new Criterion(
                id,
                Text.same(id),
                "source",
                "V1",
                Severity.REQUIRED,
                "",
                phase,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Exact.of("7.5")),
                Optional.empty(),
                "a.drl",
                7);
    }

    static Measure measure(String value) {
        return Measure.of("S1/primary", Unit.SQUARE_METRES, Range.exactly(Exact.of(value)), List.of());
    }

    static Verdict verdict(String criterion, Verdict.State state, Value value, Relation relation, String limit) {
        return verdict(criterion, state, value, relation, limit, reason(Reason.ReasonSort.MEASURED, ""));
    }

    static Verdict verdict(
            String criterion, Verdict.State state, Value value, Relation relation, String limit, Reason reason) {
        Requirement requirement = new Requirement(
                "S1/primary",
                value,
                Limit.ofRule(relation, Exact.of(limit)),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new Verdict(criterion, "", "S1/primary", state, requirement, reason);
    }

    static Reason reason(Reason.ReasonSort kind, String by) {
        return new Reason(kind, by, Text.NONE, List.of());
    }

    static Finding finding(String criterion, Verdict verdict) {
        return Finding.of(
                rule(criterion, Phase.CRITERIA),
                new CountyLevel("S1", Level.PRIMARY),
                verdict,
                new Finding.Directory(Map.of(), Map.of()));
    }

    static Evaluation evaluation(List<Verdict> verdicts, List<Finding> findings, List<Countermeasure> advice) {
        return evaluation(verdicts, findings, advice, List.of());
    }

    static Evaluation evaluation(
            List<Verdict> verdicts,
            List<Finding> findings,
            List<Countermeasure> advice,
            List<ScopeDecision> exclusions) {
        return new Evaluation(
                County.of("C1", "C1", List.of()),
                LocalDate.of(2025, 9, 1),
                List.of(),
                Map.of(),
                Map.of(),
                exclusions,
                verdicts,
                findings,
                advice,
                List.of());
    }
}
