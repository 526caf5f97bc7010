package org.junheng.results;

import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.facts.Verdict.State;
import org.junheng.texts.Text;

/**
 * What shows that two versions of a criterion are not the same, or that they are as far as passing and failing go.
 *
 * @param criterion the id of the criterion
 * @param title what it is called
 * @param way which way round
 * @param answer whether there is one
 * @param example a county that shows it; empty where none was found or there is none
 */
public record Witness(String criterion, Text title, Direction way, Existence answer, Optional<Example> example) {
    /** Which of the two asks for more. */
    public enum Direction {
        /** It passes by the first rules and fails by the others: these ask for more. */
        STRICTER,
        /** It fails by the first rules and passes by the others: these ask for less. */
        LOOSER,
        /** It passes or fails by one of the two, and does not apply by the other. */
        SCOPE
    }

    /** Whether there is a witness. */
    public enum Existence {
        /** There is, and it was evaluated by both. */
        FOUND,
        /** There is none: proved. */
        NONE,
        /** It was searched for and not found; there may be one. */
        NOT_FOUND
    }

    /**
     * A county of few figures.
     *
     * @param county the county, with all that it reports
     * @param subject the id of who is judged
     * @param before the verdict by the first rules
     * @param after the verdict by the others
     */
    public record Example(County county, String subject, State before, State after) {}
}
