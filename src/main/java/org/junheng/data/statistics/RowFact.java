package org.junheng.data.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Level;
import org.junheng.facts.School;

/** What a row tells of a level of a school. */
public interface RowFact<T> {
    T of(School school, Level level);

    /** The same with nothing known, for a level that the row may be of. */
    default Optional<T> unknown(School school, Level level) {
        return Optional.empty();
    }

    /**
     * What is to be said of a school that the row may have been of, where it has none of the same; empty where its
     * other rows do not show it to be.
     *
     * @param others what other rows tell of the school
     */
    default Optional<T> lost(List<T> others) {
        return Optional.empty();
    }

    /** The grade it is of, as it stands there; empty where that is not told. */
    default String grade() {
        return "";
    }

    /** The classes of the grade that it is of; none where it is of all, or does not say. */
    default Set<String> classes() {
        return Set.of();
    }

    /** What is equal for facts whose loss says the same; one of them is asked. */
    default Object likeness() {
        return "";
    }
}
