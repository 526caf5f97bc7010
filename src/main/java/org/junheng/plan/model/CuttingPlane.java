package org.junheng.plan.model;

/**
 * A half-space that holds every way to keep a spread within its limit: Σ normal·x ≥ 0. It touches the cone where it was
 * made.
 *
 * @param spread which spread
 * @param normal one number for each of its rows
 * @param price what it is worth, to begin with
 */
@SuppressWarnings("ArrayRecordComponent")
public record CuttingPlane(int spread, double[] normal, double price) {
    /** The cut at amounts, one for each row of the spread; without a price. */
    public static CuttingPlane at(Problem problem, int index, double[] amounts) {
        SpreadConstraint spread = problem.spreads.get(index);
        double squares = 0;
        for (int i = 0; i < amounts.length; i++) {
            squares += amounts[i] * amounts[i] / problem.rows.get(spread.rows()[i]).students;
        }
        double root = Math.sqrt(squares);
        double[] normal = new double[amounts.length];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = spread.kappa() - amounts[i] / problem.rows.get(spread.rows()[i]).students / root;
        }
        return new CuttingPlane(index, normal, 0);
    }

    /** The cut at the amounts of a state. */
    public static CuttingPlane at(Allocation state, int index, double price) {
        SpreadConstraint spread = state.problem.spreads.get(index);
        double root = Math.sqrt(state.squares[index]);
        double[] normal = new double[spread.rows().length];
        for (int i = 0; i < normal.length; i++) {
            int row = spread.rows()[i];
            normal[i] = spread.kappa() - state.amounts[row] / state.problem.rows.get(row).students / root;
        }
        return new CuttingPlane(index, normal, price);
    }
}
