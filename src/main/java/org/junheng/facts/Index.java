package org.junheng.facts;

import java.util.Collections;
import java.util.Map;

/**
 * Everything that a message may have to name.
 *
 * @param criteria the criteria by id
 * @param subjects everything that was judged, by id
 */
public record Index(Map<String, Criterion> criteria, Map<String, Subject> subjects) {
    public Index {
        criteria = Collections.unmodifiableMap(criteria);
        subjects = Collections.unmodifiableMap(subjects);
    }
}
