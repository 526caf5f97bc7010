package org.junheng.measures;

import java.util.List;
import java.util.Optional;
import org.junheng.figures.Input;
import org.junheng.texts.Text;

/**
 * Why a verdict is what it is.
 *
 * @param kind the sort of reason
 * @param by the rule or overlay that brought it about, or the empty text
 * @param title what a reader is told
 * @param missing the figures that would decide it; empty for a verdict that is decided
 * @param pledge where an allowance lets it be met: within how many years the standard itself is promised; empty where it is not
 */
public record Reason(ReasonSort kind, String by, Text title, List<Input> missing, Optional<Integer> pledge) {
    /** A reason that goes with no promise. */
    public Reason(ReasonSort kind, String by, Text title, List<Input> missing) {
        this(kind, by, title, missing, Optional.empty());
    }

    /** The sorts of reason. */
    public enum ReasonSort {
        /** The value is known and was compared with the limit. */
        MEASURED,
        /** Figures are missing, but whatever they are, the value lies on one side of the limit. */
        ALREADY_DECIDED,
        /** An allowance lets it be met in another way, and so it is. */
        ALLOWED,
        /** A rule leaves the subject out. */
        OUT_OF_SCOPE,
        /** The criterion holds only under a condition that is not met. */
        CONDITION_NOT_MET,
        /** An overlay switches the criterion off. */
        SWITCHED_OFF,
        /** The criterion does not hold at the date of the evaluation. */
        NOT_IN_FORCE,
        /** There is no subject in scope to compare. */
        NO_SUBJECTS,
        /** The document asks for the figure and sets no limit. */
        NO_LIMIT,
        /** No criterion of the group applies. */
        GROUP_NOT_APPLICABLE,
        /** Figures are missing, and they decide. */
        MISSING_FIGURES,
        /** The value is a ratio over nought, or may be one. */
        ZERO_BASE,
        /** It is not known whether the subject is in scope. */
        SCOPE_UNKNOWN,
        /** It is not known whether the condition holds. */
        CONDITION_UNKNOWN,
        /** The group lacks a criterion that the document counts. */
        GROUP_INCOMPLETE
    }

    public Reason {
        missing = List.copyOf(missing);
    }
}
