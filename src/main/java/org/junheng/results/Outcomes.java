package org.junheng.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.values.Tolerated;

/** What came of each document; what it tolerates is no failure, and what it may tolerate is open. */
final class Outcomes {
    private final Map<String, Criterion> criteria;
    private final List<Verdict> verdicts;
    private final Tolerated tolerated;

    Outcomes(Map<String, Criterion> criteria, List<Verdict> verdicts) {
        this.criteria = criteria;
        this.verdicts = verdicts;
        this.tolerated = new Tolerated(criteria, verdicts);
    }

    /** Every document of the criteria, by name. */
    Map<String, DocumentOutcome> byDocument() {
        Map<String, Map<Weight, List<Outcome>>> judged = new HashMap<>();
        for (Verdict verdict : verdicts) {
            Criterion criterion = criteria.get(verdict.criterion());
            if (criterion != null && !tolerated.contains(verdict)) {
                judged.computeIfAbsent(criterion.document(), any -> new EnumMap<>(Weight.class))
                        .computeIfAbsent(Weight.of(criterion), any -> new ArrayList<>())
                        .add(tolerated.isOpen(verdict) ? Outcome.UNDECIDED : Outcome.of(verdict));
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

    private DocumentOutcome of(String document, Map<Weight, List<Outcome>> judged) {
        Weight heaviest = Weight.heaviest(criteria.values(), document);
        return new DocumentOutcome(
                document,
                heaviest == Weight.BINDING,
                Outcome.together(judged.getOrDefault(heaviest, List.of())),
                Outcome.together(judged.getOrDefault(Weight.ADVISORY, List.of())));
    }
}
