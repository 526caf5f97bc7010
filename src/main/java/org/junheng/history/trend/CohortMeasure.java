package org.junheng.history.trend;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.history.trend.CohortLine.ExpectedSize;
import org.junheng.measures.Limit;
import org.junheng.numbers.Exact;

/**
 * What there will be to spare of a limit of a measure, with the students who are expected by the grades in school.
 *
 * @param member students and resource
 * @param scale 1, or 100 where the document counts per hundred
 * @param limit the limit
 * @param lines where the students of each level go that it goes with
 * @param resource the line of the resource, where it moves by more than chance would have it
 */
record CohortMeasure(
        CohortMember member, Exact scale, Limit limit, Map<Level, CohortLine> lines, Optional<TrendLine> resource)
        implements CohortValue {
    CohortMeasure {
        lines = Map.copyOf(lines);
    }

    /** What there is to spare with so much, and so many students of each level; linear in both where nothing is split. */
    private double spare(double whole, Map<Level, Double> students) {
        double bound = limit.value().toDouble();
        double own = member.students(students);
        double has = member.resource(whole, students);
        double above = member.isOver() ? scale.toDouble() * own - bound * has : scale.toDouble() * has - bound * own;
        return Series.isAtMost(limit) ? -above : above;
    }

    @Override
    public double today() {
        Map<Level, Double> students = new HashMap<>();
        lines.forEach((level, line) -> students.put(level, line.today()));
        return spare(member.whole(), students);
    }

    @Override
    public double small() {
        return TrendLine.ROUNDING * scale.toDouble() * Math.max(Math.abs(member.whole()), member.isOver() ? 1 : 0);
    }

    @Override
    public CohortSpare at(int year) {
        Map<Level, Double> students = new HashMap<>();
        Map<Level, ExpectedSize> sizes = new HashMap<>();
        lines.forEach((level, line) -> {
            ExpectedSize size = line.at(year);
            sizes.put(level, size);
            students.put(level, size.students());
        });
        double whole = Math.max(resource.map(line -> line.at(year)).orElse(member.whole()), 0);
        double expected = spare(whole, students);
        double off = resource.map(line -> spare(whole + line.half(year), students) - expected)
                .orElse(0.0);
        double squares = off * off;
        for (Map.Entry<Level, ExpectedSize> size : sizes.entrySet()) {
            Map<Level, Double> more = new HashMap<>(students);
            more.merge(size.getKey(), size.getValue().half(), Double::sum);
            double by = spare(whole, more) - expected;
            squares += by * by;
        }
        return new CohortSpare(expected, Math.sqrt(squares));
    }
}
