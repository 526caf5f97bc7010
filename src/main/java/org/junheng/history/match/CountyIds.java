package org.junheng.history.match;

import java.util.Set;

/**
 * How the schools of a county are called where other counties have ids too.
 *
 * @param county the id of the county
 * @param shared ids of schools that several counties have
 */
public record CountyIds(String county, Set<String> shared) {
    public CountyIds {
        shared = Set.copyOf(shared);
    }

    /** The id, with that of the county before it where it is not enough. */
    String named(String school) {
        return shared.contains(school) ? county + ":" + school : school;
    }
}
