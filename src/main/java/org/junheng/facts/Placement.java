package org.junheng.facts;

import org.junheng.figures.Basis;
import org.junheng.texts.Text;

/** How unevenly children are placed over the parallel classes of a grade; no document says which way to measure it. */
public enum Placement {
    /** The most children in a class less the fewest: 1 at most where they are placed as evenly as can be. */
    COUNT("平行班最多与最少人数之差，取各年级最大者", "the most in a class less the fewest, of the grade where they differ most"),
    /** The greatest share of a class less the least, from 0 to 1: for parallel classes of different sizes. */
    SHARE("平行班最高与最低占比之差，取各年级最大者", "the greatest share of a class less the least, of the grade where they differ most");

    private final Basis basis;

    Placement(String zh, String en) {
        this.basis = Basis.named(new Text(zh, en));
    }

    Basis basis() {
        return basis;
    }
}
