package org.junheng.facts;

import java.util.Map;

/**
 * Everything that a message may have to name.
 *
 * @param criteria the criteria by id
 * @param subjects everything that was judged, by id
 */
public record Index(Map<String, Criterion> criteria, Map<String, Subject> subjects) {
    /** What a reader calls a criterion; its id where it is not known. */
    String criterion(String id, boolean zh) {
        Criterion criterion = criteria.get(id);
        return criterion == null ? id : zh ? criterion.titleZh() : criterion.titleEn();
    }

    /** What a reader calls a subject; its id where it is not known. */
    String subject(String id, boolean zh) {
        Subject subject = subjects.get(id);
        return subject == null ? id : zh ? subject.titleZh() : subject.titleEn();
    }
}
