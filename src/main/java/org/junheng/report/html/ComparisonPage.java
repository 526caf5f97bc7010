package org.junheng.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junheng.report.change.VerdictChange;
import org.junheng.report.change.VerdictChange.Turn;
import org.junheng.report.text.YearOnYearText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Two evaluations of a county as a page shows them.
 *
 * @param name what people call the county
 * @param outcomes what came of it then and now, document by document
 * @param counts how many findings became what
 * @param bySchool the same, school by school, the county first
 * @param byCriterion the same, criterion by criterion
 * @param changes every finding of either evaluation, the gravest changes first
 */
record ComparisonPage(
        String name,
        List<Text> outcomes,
        List<Integer> counts,
        List<ComparedRow> bySchool,
        List<ComparedRow> byCriterion,
        List<ShownChange> changes) {

    /**
     * How many findings became what.
     *
     * @param title of whom, or by which criterion
     * @param counts how many, in the order of the kinds
     */
    record ComparedRow(Text title, List<Integer> counts) {}

    /**
     * What became of a finding.
     *
     * @param change the change
     * @param before the verdict then
     * @param after the verdict now
     * @param causes the sorts of cause
     * @param because which figure, which limit, from what to what
     */
    record ShownChange(VerdictChange change, Text before, Text after, Text causes, List<Text> because) {}

    static ComparisonPage of(String name, List<Text> outcomes, List<VerdictChange> changes) {
        return new ComparisonPage(
                name,
                outcomes,
                counts(changes),
                rows(changes, change -> change.of().schoolTitle()),
                rows(changes, change -> change.of().criterion()),
                changes.stream()
                        .sorted(Comparator.comparing(VerdictChange::kind))
                        .map(ComparisonPage::change)
                        .toList());
    }

    /** Both ways of counting, with what stands above each. */
    List<Map.Entry<Text, List<ComparedRow>>> groups() {
        return List.of(
                Map.entry(new Text("按学校", "School by school"), bySchool),
                Map.entry(new Text("按标准", "Criterion by criterion"), byCriterion));
    }

    private static List<Integer> counts(List<VerdictChange> changes) {
        List<Integer> counts = new ArrayList<>();
        for (Turn kind : Turn.values()) {
            counts.add((int)
                    changes.stream().filter(change -> change.kind() == kind).count());
        }
        return counts;
    }

    /** Where most is new or worse first. */
    private static List<ComparedRow> rows(List<VerdictChange> changes, Function<VerdictChange, Text> by) {
        Map<Text, List<VerdictChange>> groups = new LinkedHashMap<>();
        changes.forEach(change -> groups.computeIfAbsent(by.apply(change), any -> new ArrayList<>())
                .add(change));
        List<Map.Entry<Text, List<VerdictChange>>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort((one, other) -> Long.compare(worse(other.getValue()), worse(one.getValue())));
        return sorted.stream()
                .map(group -> new ComparedRow(group.getKey(), counts(group.getValue())))
                .toList();
    }

    private static long worse(List<VerdictChange> changes) {
        return changes.stream().filter(VerdictChange::isWorse).count();
    }

    private static ShownChange change(VerdictChange change) {
        return new ShownChange(
                change,
                YearOnYearText.verdict(change.before()),
                YearOnYearText.verdict(change.after()),
                Lists.NAMES.between(change.causes().stream()
                        .map(VerdictChange.ChangeCause::title)
                        .toList()),
                change.causes().stream()
                        .map(cause -> YearOnYearText.because(change, cause))
                        .toList());
    }
}
