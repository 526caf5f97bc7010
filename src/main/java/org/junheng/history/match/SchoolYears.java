package org.junheng.history.match;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** In which years the data have which schools. */
public final class SchoolYears {
    private final TreeMap<Integer, Set<String>> schools = new TreeMap<>();

    /** The ids of the schools of each year. */
    public SchoolYears(Map<Integer, Set<String>> schools) {
        schools.forEach((year, ids) -> this.schools.put(year, Set.copyOf(ids)));
    }

    /** The last year before this one that has the school. */
    Optional<Integer> before(int year, String school) {
        return schools.headMap(year, false).descendingMap().entrySet().stream()
                .filter(ids -> ids.getValue().contains(school))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The first year after this one that has the school. */
    Optional<Integer> since(int year, String school) {
        return schools.tailMap(year, false).entrySet().stream()
                .filter(ids -> ids.getValue().contains(school))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
