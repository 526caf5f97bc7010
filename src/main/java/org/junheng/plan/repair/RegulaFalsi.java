package org.junheng.plan.repair;

import java.util.function.DoubleUnaryOperator;

/** Where a falling function crosses nought (Illinois: the chord, with the end that stays put counted half). */
final class RegulaFalsi {
    private static final int STEPS = 80;
    /** Nearer than this two points are one. */
    private static final double NEAR = 1e-14;

    private RegulaFalsi() {}

    /**
     * The crossing.
     *
     * @param of falling; above nought at {@code low}, not above it at {@code high}
     * @param small a value that is taken for nought
     */
    static double of(DoubleUnaryOperator of, double low, double atLow, double high, double atHigh, double small) {
        double left = low;
        double right = high;
        double above = atLow;
        double below = atHigh;
        int side = 0;
        for (int step = 0; step < STEPS && right - left > NEAR * right; step++) {
            double chord = (left * below - right * above) / (below - above);
            double next = step % 8 == 7 || !(chord > left && chord < right) ? (left + right) / 2 : chord;
            double value = of.applyAsDouble(next);
            if (Math.abs(value) <= small) {
                return next;
            }
            if (value > 0) {
                left = next;
                above = value;
                below = side == 1 ? below / 2 : below;
                side = 1;
            } else {
                right = next;
                below = value;
                above = side == -1 ? above / 2 : above;
                side = -1;
            }
        }
        return right;
    }
}
