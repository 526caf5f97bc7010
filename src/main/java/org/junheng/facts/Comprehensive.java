package org.junheng.facts;

import org.junheng.figures.Basis;
import org.junheng.texts.Text;

/** What the comprehensive rate (综合率) is; no document was found that defines it, so it is chosen (rules/SOURCES.md). */
public enum Comprehensive {
    /** Students who pass every subject, over the students of the grade. */
    ALL_SUBJECTS("综合率＝全科合格率", "comprehensive rate = share that passed every subject"),
    /** The plain mean of the pass, good and excellent rates. */
    MEAN_OF_RATES("综合率＝合格率、良好率、优秀率的平均", "comprehensive rate = mean of pass, good and excellent rates");

    private final Basis basis;

    Comprehensive(String zh, String en) {
        this.basis = Basis.named(new Text(zh, en));
    }

    Basis basis() {
        return basis;
    }
}
