package org.junheng.figures;

/**
 * One reported figure, flag or kind that a value was computed from.
 *
 * @param subject the id of what it was reported for
 * @param name what was reported
 * @param figure the figure; a flag that was answered is 1 or 0
 */
public record Input(String subject, Named name, Figure figure) {
    /** The form a message and JSON use: {@code S0012.sportsGroundArea}. */
    public String path() {
        return subject + "." + name.id();
    }
}
