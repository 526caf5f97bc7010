package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Section;
import org.junheng.history.trend.CountyOutlook.EntrantsAhead;

/** Looks where a county leads: its values, its teachers, its buildings. */
public final class LookAhead {
    private LookAhead() {}

    /**
     * Looks ahead.
     *
     * @param county the county in the years that there are
     * @param known what is known of the years to come
     */
    public static CountyOutlook of(CountyYears county, KnownYears known) {
        Cohorts cohorts = new Cohorts(county, known);
        Warnings warnings = Warnings.of(county, cohorts);
        int last = county.numbers().get(county.numbers().size() - 1);
        boolean hasDates = county.numbers().size() >= TrendLine.FEWEST_YEARS;
        Map<CohortUse, Integer> uses = new EnumMap<>(CohortUse.class);
        List<EntrantsAhead> entrants = new ArrayList<>();
        for (var subject : county.last().subjects().values()) {
            if (subject instanceof Section section
                    && !section.figure(LevelFigure.STUDENTS).amount().isZero()) {
                CohortUse use = cohorts.use(section.id());
                uses.merge(use, 1, Integer::sum);
                if (use == CohortUse.BY_GRADES) {
                    EntrantsAhead.add(entrants, cohorts.entrants(section.id()));
                }
            }
        }
        Retirements retirements = new Retirements(county.last(), last);
        return new CountyOutlook(
                hasDates,
                warnings.all(),
                warnings.backTests(),
                uses,
                entrants,
                retirements.staff(),
                hasDates ? retirements.outlooks() : List.of(),
                hasDates ? new Buildings(county.last(), last, known.buildings()).outlooks() : List.of());
    }
}
