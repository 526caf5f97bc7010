package org.junheng.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.texts.Text;

/**
 * What two versions of rules state otherwise about a criterion, whatever the data: that there is one, and how much it weighs.
 *
 * @param criterion the id of the criterion
 * @param title what it is called
 * @param kind what is other
 * @param before what the first rules state, {@code REQUIRED} or {@code V1}; the empty text where they have no such criterion
 * @param after the same of the others
 */
public record CriterionEdit(String criterion, Text title, EditKind kind, String before, String after) {
    /** What is other. */
    public enum EditKind {
        /** Only the others have it. */
        ADDED,
        /** Only the first have it. */
        REMOVED,
        /** It binds by one and advises by the other, or the like. */
        SEVERITY,
        /** Its source was seen otherwise: what is set locally does not bind. */
        CONFIDENCE
    }

    /** Every difference, those of the first rules in their order, then what the others have besides. */
    public static List<CriterionEdit> of(Map<String, Criterion> before, Map<String, Criterion> after) {
        List<CriterionEdit> edits = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            Criterion was = before.get(id);
            Criterion is = after.get(id);
            if (is == null && was != null) {
                edits.add(new CriterionEdit(
                        id, was.title(), EditKind.REMOVED, was.severity().name(), ""));
            } else if (was == null && is != null) {
                edits.add(new CriterionEdit(
                        id, is.title(), EditKind.ADDED, "", is.severity().name()));
            } else if (was != null && is != null) {
                if (was.severity() != is.severity()) {
                    edits.add(new CriterionEdit(
                            id,
                            is.title(),
                            EditKind.SEVERITY,
                            was.severity().name(),
                            is.severity().name()));
                }
                if (!was.confidence().equals(is.confidence())) {
                    edits.add(
                            new CriterionEdit(id, is.title(), EditKind.CONFIDENCE, was.confidence(), is.confidence()));
                }
            }
        }
        return List.copyOf(edits);
    }
}
