package org.junheng.data.table;

import org.junheng.facts.School;

/** Where the schools of a table go. */
public interface SchoolSink {
    /** Whether a county is gone once the schools of the next one come. */
    default boolean isCountyByCounty() {
        return false;
    }

    /**
     * Adds a school to its county.
     *
     * @param countyName what the row calls the county, or the empty text
     * @param origin where it was read
     * @param key what two rows of one school have in common
     */
    void add(School school, String countyName, Origin origin, String key);
}
