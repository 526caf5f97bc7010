package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;

/** A sum of pieces that must not be negative: a measure against its limit. */
public final class LinearConstraint {
    final int block;
    public final double start;
    /** What it may fall short by because doubles are rounded; proved exactly afterwards. */
    public final double slack;

    public final List<Variable.Coefficient> variables = new ArrayList<>();

    LinearConstraint(int block, double start, double size) {
        this.block = block;
        this.start = start;
        this.slack = 1e-11 * size;
    }

    double value(long[] pieces) {
        double value = start;
        for (Variable.Coefficient term : variables) {
            value += term.by() * pieces[term.at()];
        }
        return value;
    }

    boolean holds(long[] pieces) {
        return value(pieces) >= -slack;
    }
}
