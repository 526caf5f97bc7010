package org.junheng.data.table;

import java.util.Optional;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;

/** Where the schools of a table go. */
public interface SchoolSink {
    /** Whether a county is gone once the schools of the next one come. */
    default boolean isCountyByCounty() {
        return false;
    }

    /**
     * The kind of a school that another table listed, by its id and its name; empty where that is not known.
     *
     * @param county where it is; empty where its table does not say
     * @param name the empty text where only the id is given, and the other way round
     */
    default Optional<SchoolKind> kindOf(Optional<String> county, String id, String name) {
        return Optional.empty();
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
