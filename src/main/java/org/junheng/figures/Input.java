package org.junheng.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reported figure, flag or kind that a value was computed from.
 *
 * @param subject the id of what it was reported for
 * @param name what was reported
 * @param figure the figure; a flag that was answered is 1 or 0
 */
public record Input(String subject, Named name, Figure figure) {
    private static final int FEW = 16;

    /** These and the others, each of them once. */
    public static List<Input> together(List<Input> ones, List<Input> others) {
        List<Input> both = new ArrayList<>(ones.size() + others.size());
        both.addAll(ones);
        // Of a whole county there are thousands, and to look through a list for each of them would take their square.
        Collection<Input> known = ones.size() > FEW ? new HashSet<>(ones) : ones;
        for (Input other : others) {
            if (!known.contains(other)) {
                both.add(other);
            }
        }
        return both;
    }

    /** Written out, for it is asked for every pair of inputs that come together. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Input that
                        && name.equals(that.name)
                        && subject.equals(that.subject)
                        && figure.equals(that.figure));
    }

    /** By what was reported of whom: figures of one name and subject seldom differ, and thousands are gathered. */
    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + name.hashCode();
    }

    /** The form a message and JSON use: {@code S0012.sportsGroundArea}. */
    public String path() {
        return subject + "." + name.id();
    }
}
