package org.junheng.history.trend;

import java.util.List;
import org.junheng.data.note.DataProblem;
import org.junheng.numbers.Exact;

/**
 * What a user knows of the years to come: who will enter schools, and when buildings were built.
 *
 * @param entrants who will enter
 * @param buildings when buildings were built
 * @param problems what could not be read: a history refuses it, together with what the data do not bear out
 */
public record KnownYears(List<KnownEntrants> entrants, List<KnownBuilding> buildings, List<DataProblem> problems) {
    /** Nothing is known. */
    public static final KnownYears NONE = new KnownYears(List.of(), List.of());

    public KnownYears {
        entrants = List.copyOf(entrants);
        buildings = List.copyOf(buildings);
        problems = List.copyOf(problems);
    }

    /** What is known, all of it read. */
    public KnownYears(List<KnownEntrants> entrants, List<KnownBuilding> buildings) {
        this(entrants, buildings, List.of());
    }

    /**
     * Who will enter the first grade of a level.
     *
     * @param year the year
     * @param subject the level of a school, {@code S0012/primary}, or of the whole county, {@code primary}; with the id of the county and a
     *     colon before it where there are several
     * @param students how many
     * @param place where it is said, for messages: file and line
     */
    public record KnownEntrants(int year, String subject, Exact students, String place) {}

    /**
     * Buildings of one year.
     *
     * @param school the id of the school, with that of the county and a colon before it where there are several
     * @param built the year in which they were built
     * @param area how many m²
     * @param place where it is said, for messages: file and line
     */
    public record KnownBuilding(String school, int built, Exact area, String place) {}
}
