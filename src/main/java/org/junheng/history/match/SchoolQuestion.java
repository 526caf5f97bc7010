package org.junheng.history.match;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.texts.Text;

/**
 * What has to be said about a school, for ids alone do not tell it.
 *
 * @param from the earlier year
 * @param to the later year
 * @param fate {@link SchoolFate#VANISHED} or {@link SchoolFate#APPEARED}; {@link SchoolFate#DOUBTED} where the id is there in both
 *     years and may be that of another school in the later one
 * @param id the id of the school
 * @param name what it is called; where it is in both years, in the later one
 * @param candidates schools that it may have become, or come from: those whose ids or names are near, the nearest first; where it is
 *     in both years itself, by the name that it had, and then whoever has that name now
 * @param beyond where it is missing in a year and is there before and since: the year on the other side of the gap, which may be
 *     that its data were left out
 * @param doubts why it may be another school, where its id is there in both years
 * @param answers what may be written of it
 */
public record SchoolQuestion(
        int from,
        int to,
        SchoolFate fate,
        String id,
        String name,
        List<SchoolCandidate> candidates,
        Optional<Integer> beyond,
        Set<SchoolDoubt> doubts,
        List<OfferedAnswer> answers) {
    public SchoolQuestion {
        answers = List.copyOf(answers);
        candidates = List.copyOf(candidates);
        doubts = Collections.unmodifiableSet(new LinkedHashSet<>(doubts));
    }

    /** Whether a school of the other year may be this one, or another one, or it may have been left out in that year. */
    public boolean mayBeAnother() {
        return fate == SchoolFate.DOUBTED || !candidates.isEmpty() || beyond.isPresent();
    }

    /** Why a school may be another one under the same id. */
    public enum SchoolDoubt {
        /** Another name, or one that another school had. */
        NAME("名称", "name"),
        /** Another kind of school. */
        KIND("办学类型", "kind"),
        /** It teaches a level that it did not, and not all of those that it did. */
        LEVELS("学段", "levels"),
        /** Three times as many students, or a third. */
        SIZE("学生数", "number of students");

        private final Text title;

        SchoolDoubt(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }

    /**
     * A school that may be meant.
     *
     * @param id its id
     * @param name what it is called
     * @param same whether the name is the same, letter for letter
     */
    public record SchoolCandidate(String id, String name, boolean same) {}
}
