package org.junheng.history.trend;

import java.util.ArrayList;
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
 * @param entrants by what is told who enters the first, those for which it is told alike together
 * @param staff who retires
 * @param retirements what would miss its limit if nobody were recruited, the nearest first
 * @param buildings which schools have buildings that come of age, the nearest first
 */
public record CountyOutlook(
        boolean hasDates,
        List<Outlook> outlooks,
        List<BackTest> backTests,
        Map<CohortUse, Integer> cohorts,
        List<EntrantsAhead> entrants,
        StaffAhead staff,
        List<RetirementOutlook> retirements,
        List<BuildingOutlook> buildings) {
    public CountyOutlook {
        outlooks = List.copyOf(outlooks);
        backTests = List.copyOf(backTests);
        cohorts = cohorts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(cohorts));
        entrants = List.copyOf(entrants);
        retirements = List.copyOf(retirements);
        buildings = List.copyOf(buildings);
    }

    /**
     * By what is told who enters levels of schools in the next five years.
     *
     * @param given the years whose entrants are given
     * @param leavers those in which who left the primary schools of the county enters
     * @param trend those in which entrants follow the first grades of the years given
     * @param beyond years after these five whose entrants are given, and not used
     * @param subjects the ids of the levels of schools
     */
    public record EntrantsAhead(
            List<Integer> given,
            List<Integer> leavers,
            List<Integer> trend,
            List<Integer> beyond,
            List<String> subjects) {
        public EntrantsAhead {
            given = List.copyOf(given);
            leavers = List.copyOf(leavers);
            trend = List.copyOf(trend);
            beyond = List.copyOf(beyond);
            subjects = List.copyOf(subjects);
        }

        /** Adds one to those that are told alike. */
        static void add(List<EntrantsAhead> all, EntrantsAhead one) {
            for (int i = 0; i < all.size(); i++) {
                EntrantsAhead like = all.get(i);
                if (like.given().equals(one.given())
                        && like.leavers().equals(one.leavers())
                        && like.beyond().equals(one.beyond())) {
                    List<String> both = new ArrayList<>(like.subjects());
                    both.addAll(one.subjects());
                    all.set(i, new EntrantsAhead(like.given(), like.leavers(), like.trend(), like.beyond(), both));
                    return;
                }
            }
            all.add(one);
        }
    }

    /** Of how many levels of schools all entrants of the five years are given. */
    public int intakes() {
        return entrants.stream()
                .filter(one -> one.leavers().isEmpty() && one.trend().isEmpty())
                .mapToInt(one -> one.subjects().size())
                .sum();
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
