package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict;
import org.junheng.report.words.LimitText;
import org.junheng.texts.Text;

/**
 * The findings of one criterion: title, limit and source are said once for all of them.
 *
 * @param criterion the criterion
 * @param limit what the value has to be, or the empty text where it is not the same for all
 * @param rows the findings, failures first
 */
public record FindingGroup(Criterion criterion, Text limit, List<FindingRow> rows) {
    public FindingGroup {
        rows = List.copyOf(rows);
    }

    /** By severity, then those with failures first, in the order of the criteria. */
    public static List<FindingGroup> of(List<FindingRow> findings, List<String> criteria) {
        Map<String, List<FindingRow>> byCriterion = new LinkedHashMap<>();
        for (FindingRow row : findings) {
            byCriterion
                    .computeIfAbsent(row.finding().criterion(), any -> new ArrayList<>())
                    .add(row);
        }
        return byCriterion.values().stream()
                .map(rows -> new FindingGroup(rows.get(0).finding().definition(), limit(rows), rows))
                .sorted(Comparator.<FindingGroup, Integer>comparing(
                                group -> group.severity().compareTo(Severity.VETO))
                        .thenComparing(group -> group.count(Verdict.State.FAIL) == 0)
                        .thenComparing(
                                group -> criteria.indexOf(group.criterion().id())))
                .toList();
    }

    /** To a question the title is the answer that is wanted. */
    private static Text limit(List<FindingRow> rows) {
        Relation relation =
                rows.get(0).finding().verdict().requirement().limit().relation();
        if (relation == Relation.YES || relation == Relation.NO) {
            return Text.NONE;
        }
        Set<Text> limits = new HashSet<>();
        rows.forEach(row -> limits.add(LimitText.of(row.finding().verdict())));
        return limits.size() == 1 ? limits.iterator().next() : Text.NONE;
    }

    /** What the gravest of them weighs: one that is tolerated weighs less than its criterion. */
    public Severity severity() {
        return rows.stream()
                .map(row -> row.finding().severity())
                .min(Comparator.naturalOrder())
                .orElse(criterion.severity());
    }

    /** How many findings are of this state. */
    public int count(Verdict.State state) {
        return (int) rows.stream()
                .filter(row -> row.finding().verdict().state() == state)
                .count();
    }

    /** How many schools they are of; the county's own have none. */
    int schools(Verdict.State state) {
        return (int) rows.stream()
                .filter(row -> row.finding().verdict().state() == state
                        && !row.school().isEmpty())
                .map(FindingRow::school)
                .distinct()
                .count();
    }
}
