package org.junheng.history.trend;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.numbers.Exact;

/**
 * Where a county leads.
 *
 * @param hasDates whether there are the three years without which no year is told
 * @param outlooks where each value leads that is good in the last year, those with a year first, the nearest first
 * @param backTests how such warnings would have done one and two years ahead, by the straight line and then by the grades in school
 * @param cohorts of how many levels of schools the students are reckoned from grades, and of how many not, and why
 * @param intakes of how many of the first all entrants of five years are given, and not reckoned
 * @param staff who retires
 * @param retirements what would miss its limit if nobody were recruited, the nearest first
 * @param buildings which schools have buildings that come of age, the nearest first
 */
public record CountyOutlook(
        boolean hasDates,
        List<Outlook> outlooks,
        List<BackTest> backTests,
        Map<CohortUse, Integer> cohorts,
        int intakes,
        StaffAhead staff,
        List<RetirementOutlook> retirements,
        List<BuildingOutlook> buildings) {
    public CountyOutlook {
        outlooks = List.copyOf(outlooks);
        backTests = List.copyOf(backTests);
        cohorts = cohorts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(cohorts));
        retirements = List.copyOf(retirements);
        buildings = List.copyOf(buildings);
    }

    /**
     * Who retires within five years.
     *
     * @param reported levels of schools that report it
     * @param banded levels that report the age band above 50 alone
     * @param unknown levels with teachers that report neither
     * @param least so many surely, of the first two
     * @param most so many at the most
     */
    public record StaffAhead(int reported, int banded, int unknown, Exact least, Exact most) {}
}
