package org.junheng.data.suspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.table.Origin;
import org.junheng.facts.County;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;

/**
 * Figures that may be right but look as if they were not: impossible sizes, slips of the unit, copies, jumps. No verdict
 * depends on a suspicion. What each one looks for, and how often it is raised on clean data, is in {@code
 * examples/DATA.md}.
 */
public final class Suspicions {
    private Suspicions() {}

    /**
     * What is suspect about a county's data.
     *
     * @param lastYear the same county a year before, to compare with; or empty
     */
    public static List<DataFinding> of(County county, Optional<County> lastYear) {
        return of(county, lastYear, Map.of());
    }

    /** The same, saying where each school was read. */
    public static List<DataFinding> of(County county, Optional<County> lastYear, Map<String, Origin> origins) {
        Suspects suspects = new Suspects(origins);
        SchoolSuspicions schools = new SchoolSuspicions(suspects);
        SizeSuspicions sizes = new SizeSuspicions(suspects);
        double[] students = new double[county.schools().size()];
        for (int i = 0; i < students.length; i++) {
            students[i] = schools.look(county.schools().get(i));
            sizes.look(county.schools().get(i), students[i]);
        }
        new PeopleSuspicions(suspects).look(county);
        new CountySuspicions(suspects).look(county);
        new RemarkSuspicions(suspects).look(county);
        new UnitSuspicions(suspects).look(county, students);
        new TwinSuspicions(suspects).look(county, students);
        new SumSuspicions(suspects, origins).look(county);
        new ListSuspicions(suspects).look(county);
        lastYear.ifPresent(before -> new YearSuspicions(suspects).look(county, before));
        return suspects.findings();
    }

    /**
     * Values that crowd just above a limit, and are rare just below it: it needs the verdicts.
     *
     * @return one for each criterion whose values do so
     */
    public static List<DataFinding> bunching(Evaluation evaluation) {
        return Bunching.of(evaluation);
    }
}
