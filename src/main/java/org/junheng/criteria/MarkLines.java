package org.junheng.criteria;

import org.junheng.numbers.Exact;

/**
 * From which part of the full mark on results were counted as a pass, good and excellent, in percent: 60, 72.5, 90.
 *
 * @param pass the least pass
 * @param good the least good mark
 * @param excellent the least excellent mark
 */
public record MarkLines(Exact pass, Exact good, Exact excellent) {
    private static final Exact HUNDRED = Exact.of(100);

    public MarkLines {
        // A line below one percent is a share that was meant: 0.6 for 60.
        boolean ordered = pass.compareTo(Exact.ONE) >= 0
                && pass.compareTo(good) <= 0
                && good.compareTo(excellent) <= 0
                && excellent.compareTo(HUNDRED) <= 0;
        if (!ordered) {
            throw new IllegalArgumentException(
                    "应为 1 ≤ pass ≤ good ≤ excellent ≤ 100，满分的百分数，写 60 而不是 0.6 / must be 1 <= pass <= good <="
                            + " excellent <= 100, in percent of the full mark, 60 and not 0.6: " + pass + ", " + good
                            + ", " + excellent);
        }
    }

    /**
     * Reads {@code 60/80/90}.
     *
     * @throws IllegalArgumentException if it is not of that form, or the lines are out of order
     */
    public static MarkLines of(String text) {
        String[] lines = text.strip().replace("%", "").split("\\s*/\\s*", -1);
        if (lines.length != 3) {
            throw new IllegalArgumentException("应写作 60/80/90 / write 60/80/90, not \"" + text + "\"");
        }
        return new MarkLines(Exact.of(lines[0]), Exact.of(lines[1]), Exact.of(lines[2]));
    }

    @Override
    public String toString() {
        return pass + "/" + good + "/" + excellent;
    }
}
