package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Rows that name no county, by the county that their title, sheet or file names, until it is known whether there is one.
 *
 * @param <R> a row
 */
public final class ByHeading<R> {
    private final Map<String, List<R>> rows = new LinkedHashMap<>();
    private String heading = "";

    /** The county that the title, the sheet or the file of the rows to come names, or the empty text. */
    public void headed(String county) {
        heading = county;
    }

    /** Keeps a row; whether it was, for one that names its county needs no heading. */
    public boolean keeps(R row, String county) {
        boolean kept = county.isEmpty() && !heading.isEmpty();
        if (kept) {
            rows.computeIfAbsent(heading, any -> new ArrayList<>()).add(row);
        }
        return kept;
    }

    /** Hands all rows out, each with its heading, and forgets them. */
    public void settle(BiConsumer<String, R> taker) {
        heading = "";
        rows.forEach((named, all) -> all.forEach(row -> taker.accept(named, row)));
        rows.clear();
    }
}
