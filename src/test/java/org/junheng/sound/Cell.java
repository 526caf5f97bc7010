package org.junheng.sound;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;

/**
 * One thing that a county may leave unreported.
 *
 * @param name where it stands
 * @param out the county without it
 * @param fills the county with it, in each way that is tried; the first is the original
 * @param needsLike whether nothing but the like of other schools tells that it is missing: of such cells one goes at a time
 * @param aims how else it may be filled where a verdict is to be moved
 */
record Cell(
        String name,
        UnaryOperator<County> out,
        List<UnaryOperator<County>> fills,
        boolean needsLike,
        List<UnaryOperator<County>> aims) {
    Cell(String name, UnaryOperator<County> out, List<UnaryOperator<County>> fills) {
        this(name, out, fills, false, List.of());
    }

    Cell(String name, UnaryOperator<County> out, List<UnaryOperator<County>> fills, boolean needsLike) {
        this(name, out, fills, needsLike, List.of());
    }
}
