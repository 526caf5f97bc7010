package org.junheng.history.cause;

import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;

/**
 * What one cause has of the change of a value.
 *
 * @param cause the cause
 * @param amount how much of the change, with its sign, in the unit of the value
 * @param exact the same as an exact number; empty for coefficients, which are roots
 * @param schools the schools that drive it, those with the greatest effect first; their effects add up to the amount. Empty of a
 *     figure of the county alone
 */
public record Contribution(ContributionCause cause, double amount, Optional<Exact> exact, List<SchoolEffect> schools) {
    public Contribution {
        schools = List.copyOf(schools);
    }

    /**
     * What a school does to the change.
     *
     * @param school the id of the school, of the later year where it is there
     * @param effect how much, with its sign, in the unit of the value
     */
    public record SchoolEffect(String school, double effect) {}
}
