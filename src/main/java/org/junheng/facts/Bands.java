package org.junheng.facts;

import org.junheng.figures.Basis;
import org.junheng.texts.Text;

/** How the numbers of students in the bands were counted (rules/SOURCES.md). */
public enum Bands {
    /** An excellent mark was counted as a good one too, and both as a pass. */
    CUMULATIVE("人数累计填报", "bands reported cumulatively"),
    /** Each student was counted in one band: who passes is pass, good and excellent together. */
    EXCLUSIVE("人数分段填报", "bands reported exclusively");

    private final Basis basis;

    Bands(String zh, String en) {
        this.basis = Basis.named(new Text(zh, en));
    }

    Basis basis() {
        return basis;
    }
}
