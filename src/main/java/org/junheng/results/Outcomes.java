package org.junheng.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.criteria.Relation;
import org.junheng.facts.Criterion;
import org.junheng.facts.Severity;
import org.junheng.facts.Verdict;
import org.junheng.values.Tally;

/**
 * What came of each document. What a document tolerates is no failure: an indicator of a school that is short, or undecided,
 * where the count that it belongs to ("six of seven") passes all the same.
 */
final class Outcomes {
    /** How a criterion weighs on the outcome, from what weighs most. */
    private enum Weight {
        BINDING,
        ADVISORY,
        INFORMATION
    }

    private static final String LOCAL = "local";

    private final Map<String, Criterion> criteria;
    private final List<Verdict> verdicts;
    private final Set<String> tolerated = new HashSet<>();

    Outcomes(Map<String, Criterion> criteria, List<Verdict> verdicts) {
        this.criteria = criteria;
        this.verdicts = verdicts;
        tolerate();
    }

    private void tolerate() {
        Set<String> missed = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.requirement().value() instanceof Tally tally
                    && verdict.requirement().limit().relation() == Relation.AT_LEAST) {
                tally.members().stream()
                        .filter(member -> document(member).equals(document(verdict)))
                        .forEach(member ->
                                (verdict.state() == Verdict.State.PASS ? tolerated : missed).add(member.id()));
            }
        }
        tolerated.removeAll(missed);
    }

    private String document(Verdict verdict) {
        Criterion criterion = criteria.get(verdict.criterion());
        return criterion == null ? "" : criterion.document();
    }

    /** Every document of the criteria, by name. */
    Map<String, DocumentOutcome> byDocument() {
        Map<String, Map<Weight, List<Verdict>>> judged = new HashMap<>();
        for (Verdict verdict : verdicts) {
            Criterion criterion = criteria.get(verdict.criterion());
            if (criterion != null && !isTolerated(verdict, criterion)) {
                judged.computeIfAbsent(criterion.document(), any -> new EnumMap<>(Weight.class))
                        .computeIfAbsent(weight(criterion), any -> new ArrayList<>())
                        .add(verdict);
            }
        }
        SortedSet<String> documents = new TreeSet<>();
        criteria.values().forEach(criterion -> documents.add(criterion.document()));
        Map<String, DocumentOutcome> all = new LinkedHashMap<>();
        for (String document : documents) {
            all.put(document, of(document, judged.getOrDefault(document, Map.of())));
        }
        return Collections.unmodifiableMap(all);
    }

    private DocumentOutcome of(String document, Map<Weight, List<Verdict>> judged) {
        Weight heaviest = criteria.values().stream()
                .filter(criterion -> criterion.document().equals(document))
                .map(Outcomes::weight)
                .min(Weight::compareTo)
                .orElse(Weight.INFORMATION);
        return new DocumentOutcome(
                document,
                heaviest == Weight.BINDING,
                Outcome.ofVerdicts(judged.getOrDefault(heaviest, List.of())),
                Outcome.ofVerdicts(judged.getOrDefault(Weight.ADVISORY, List.of())));
    }

    private boolean isTolerated(Verdict verdict, Criterion criterion) {
        return criterion.severity() != Severity.VETO
                && verdict.state() != Verdict.State.PASS
                && tolerated.contains(verdict.id());
    }

    private static Weight weight(Criterion criterion) {
        return switch (criterion.severity()) {
            case VETO, REQUIRED -> criterion.confidence().equals(LOCAL) ? Weight.ADVISORY : Weight.BINDING;
            case ADVISORY -> Weight.ADVISORY;
            case INFORMATION -> Weight.INFORMATION;
        };
    }
}
