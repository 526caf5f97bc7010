package org.junheng.plan.model;

import java.util.List;
import java.util.Optional;

/**
 * A finding of one section that constraints close: all of them, or all but a few, which must still reach their floors.
 *
 * @param finding the id of the finding
 * @param block the school; {@link #NO_BLOCK} for what is of several
 * @param members what is short today
 * @param mayMiss how many members may stay short of their limits
 * @param possible whether it could be closed at all, however much were added
 * @param atLimit the same without the margin that was asked for; empty where none was
 */
public record Need(
        String finding, int block, List<Shortfall> members, int mayMiss, boolean possible, Optional<Need> atLimit) {
    /** The block of what is of several schools. */
    public static final int NO_BLOCK = -1;

    /** The members of a count as needs of their own; none of what is no count. */
    public List<Need> alone() {
        return members.size() > 1 ? members.stream().map(this::only).toList() : List.of();
    }

    /** One of its members as a need of its own. */
    public Need only(Shortfall member) {
        return new Need(
                member.finding(),
                block,
                List.of(member),
                0,
                possible || members.size() > 1,
                atLimit.flatMap(plain -> plain.members().stream()
                        .filter(one -> one.finding().equals(member.finding()))
                        .findFirst()
                        .map(plain::only)));
    }

    /**
     * One of the criteria.
     *
     * @param finding the id of its own finding
     * @param full the constraint of its limit
     * @param floor the constraint of its floor, or -1 where it has none
     */
    public record Shortfall(String finding, int full, int floor) {}
}
