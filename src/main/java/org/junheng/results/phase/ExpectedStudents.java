package org.junheng.results.phase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.facts.Level;
import org.junheng.numbers.Exact;

/**
 * How many students schools expect in a year to come.
 *
 * @param year the year
 * @param schools by the id of the school, its levels of which it is known
 */
public record ExpectedStudents(int year, Map<String, Map<Level, Exact>> schools) {
    public ExpectedStudents {
        schools = Collections.unmodifiableMap(new LinkedHashMap<>(schools));
    }
}
