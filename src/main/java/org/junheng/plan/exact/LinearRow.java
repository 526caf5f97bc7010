package org.junheng.plan.exact;

/**
 * A row of a linear program: Σ by·x ≥ atLeast.
 *
 * @param columns which columns it has
 * @param by their coefficients
 * @param atLeast its right side
 * @param whole the row that it is made of
 * @param part by so much the whole row's numbers were divided
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LinearRow(int[] columns, double[] by, double atLeast, WholeRow whole, double part) {
    /** By how much it is missed, as a part of what it is made of; not above nought where it holds. */
    double missed(double[] x) {
        double value = -atLeast;
        double size = Math.abs(atLeast);
        for (int i = 0; i < columns.length; i++) {
            double term = by[i] * x[columns[i]];
            value += term;
            size += Math.abs(term);
        }
        return -value / Math.max(1e-12, size);
    }
}
