package org.junheng.history.pledge;

import java.util.List;

/**
 * What was promised in a county, held against the years.
 *
 * @param county the id of the county
 * @param pledges those with a day, in the order of the working list, then those of allowances
 * @param withoutDay how many lines of the list have no day, and promise nothing that could be held against anything
 * @param waived how many are waived: no promise
 */
public record CountyPledges(String county, List<Pledge> pledges, int withoutDay, int waived) {
    public CountyPledges {
        pledges = List.copyOf(pledges);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return pledges.isEmpty() && withoutDay == 0 && waived == 0;
    }
}
