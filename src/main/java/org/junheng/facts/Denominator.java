package org.junheng.facts;

import org.junheng.figures.Basis;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/** By whom results are divided; both are in use (rules/SOURCES.md). */
public enum Denominator {
    /** Students tested (参考人数): who was absent does not count. */
    TESTED("分母为参考人数", "over students tested", Results.TESTED),
    /** Students at term start (期初人数): keeping weak students away from the test gains nothing. */
    ENROLLED("分母为期初人数", "over students at term start", Results.ENROLLED);

    private final Basis basis;
    private final Named figure;

    Denominator(String zh, String en, Named figure) {
        this.basis = Basis.named(new Text(zh, en));
        this.figure = figure;
    }

    Basis basis() {
        return basis;
    }

    Named figure() {
        return figure;
    }
}
