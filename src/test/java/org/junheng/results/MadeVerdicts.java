package org.junheng.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/** Verdicts of made criteria, each on the county C1. */
final class MadeVerdicts {
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Map<String, Criterion> criteria() {
        return criteria;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** A verdict of a criterion of its own on an amount. */
    Verdict add(String document, Severity severity, String confidence, Verdict.State state) {
        return add(document, severity, confidence, state, Measure.of("C1", Unit.SQUARE_METRES, Range.ONE, List.of()));
    }

    /** The same on any value. */
    Verdict add(String document, Severity severity, String confidence, Verdict.State state, Value value) {
        String id = "R" + criteria.size();
        criteria.put(
                id,
                new Criterion(
                        id,
                        new Text("题" + id, "title " + id),
                        "made",
                        confidence,
                        severity,
                        "",
                        Phase.CRITERIA,
                        Optional.empty(),
                        Optional.empty(),
                        "rules/" + document + "/made.drl",
                        1));
        Requirement requirement = new Requirement(
                "C1", value, Limit.ofRule(Relation.AT_LEAST, Exact.ONE), List.of(), Optional.empty(), Optional.empty());
        Verdict verdict = new Verdict(
                id, "", "C1", state, requirement, new Reason(Reason.ReasonSort.MEASURED, "", Text.NONE, List.of()));
        verdicts.add(verdict);
        return verdict;
    }
}
