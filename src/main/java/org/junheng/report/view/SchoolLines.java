package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.CountyHistory;
import org.junheng.history.CountyYear;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolGroup;
import org.junheng.report.view.YearsView.YearPoint;
import org.junheng.report.view.YearsView.YearsLine;
import org.junheng.report.years.YearsText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/** The findings of each school, year by year: a row is one school, whatever its id; those that joined another end, those that
 * came out of one begin. */
final class SchoolLines {
    private final CountyHistory county;
    private final List<Integer> axis;

    SchoolLines(CountyHistory county, List<Integer> axis) {
        this.county = county;
        this.axis = axis;
    }

    /** A school and the ids that it has had, by year. */
    private record SchoolTrack(Map<Integer, String> ids, String lastId, String name) {}

    /** What a school has in a year. */
    private record SchoolCount(int failing, int undecided) {
        SchoolCount and(boolean fails) {
            return fails ? new SchoolCount(failing + 1, undecided) : new SchoolCount(failing, undecided + 1);
        }
    }

    /** Those with most in the last year that they are there first, then in the order of the data. */
    List<YearsLine> all() {
        Map<Integer, Map<String, SchoolCount>> counts = new HashMap<>();
        county.years().forEach(year -> counts.put(year.year(), counts(year.inForce())));
        List<YearsLine> lines = new ArrayList<>();
        for (SchoolTrack row : rows()) {
            List<YearPoint> points = axis.stream()
                    .map(year -> point(row, year, counts.getOrDefault(year, Map.of())))
                    .toList();
            lines.add(new YearsLine(row.lastId(), Text.same(row.name()), Text.NONE, points));
        }
        lines.sort(Comparator.comparingDouble(SchoolLines::last).reversed());
        return lines;
    }

    private static double last(YearsLine line) {
        return line.points().get(line.points().size() - 1).number().orElse(-1);
    }

    /** What a school must look at: without what only counts other findings, so that each is counted once. */
    private static Map<String, SchoolCount> counts(Evaluation evaluation) {
        Map<String, SchoolCount> counts = new HashMap<>();
        // A school that nobody judged has no nought: it has a gap.
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.state() != State.NOT_APPLICABLE) {
                Matching.schoolOf(verdict.subject(), evaluation)
                        .ifPresent(school -> counts.put(school, new SchoolCount(0, 0)));
            }
        }
        for (Finding finding : evaluation.problems()) {
            Matching.schoolOf(finding.verdict().subject(), evaluation)
                    .ifPresent(school -> counts.computeIfPresent(
                            school, (id, count) -> count.and(finding.verdict().state() == State.FAIL)));
        }
        return counts;
    }

    private static YearPoint point(SchoolTrack row, int year, Map<String, SchoolCount> counts) {
        return Optional.ofNullable(row.ids().get(year))
                .flatMap(id -> Optional.ofNullable(counts.get(id)))
                .map(count -> new YearPoint(
                        OptionalDouble.of(count.failing()),
                        OptionalDouble.empty(),
                        shown(count),
                        Text.NONE,
                        count.failing() > 0 ? "FAIL" : count.undecided() > 0 ? "UNDECIDED" : "PASS"))
                .orElse(YearPoint.gap(YearsText.GAP));
    }

    private static Text shown(SchoolCount count) {
        Text failing = Text.same(String.valueOf(count.failing()));
        return count.undecided() == 0
                ? failing
                : failing.then(new Text("（待定" + count.undecided() + "）", " (+" + count.undecided() + " undecided)"));
    }

    private List<SchoolTrack> rows() {
        List<SchoolTrack> rows = new ArrayList<>();
        Map<String, SchoolTrack> open = new LinkedHashMap<>();
        for (int i = 0; i < county.years().size(); i++) {
            CountyYear year = county.years().get(i);
            Map<String, SchoolTrack> next = new LinkedHashMap<>();
            List<SchoolGroup> groups =
                    i == 0 ? List.of() : county.steps().get(i - 1).schools();
            Map<String, String> earlier = new HashMap<>();
            groups.forEach(group ->
                    group.after().forEach(id -> group.earlierOf(id).ifPresent(before -> earlier.put(id, before))));
            for (Map.Entry<String, String> school :
                    Matching.schools(year.inForce()).entrySet()) {
                Map<Integer, String> ids = new LinkedHashMap<>();
                Optional.ofNullable(earlier.get(school.getKey()))
                        .map(open::remove)
                        .ifPresent(row -> ids.putAll(row.ids()));
                ids.put(year.year(), school.getKey());
                next.put(school.getKey(), new SchoolTrack(ids, school.getKey(), school.getValue()));
            }
            rows.addAll(open.values());
            open = next;
        }
        List<SchoolTrack> all = new ArrayList<>(open.values());
        all.addAll(rows);
        return all;
    }
}
