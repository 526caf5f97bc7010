package org.junheng.history.cause;

/**
 * What a value moves by between two states, as a sum over what each school adds to the sums that the value is made of. It is exact:
 * the weights are those with which the changes of the sums make up the change of the value, each sum having the mean of coming
 * first and coming last. So it does not matter in which order schools are taken, schools that change alike have the same, one that
 * does not change has nothing, and all of them together have what the value moved by.
 *
 * <p>Of a mean m = A/P: m₁ − m₀ = ΔA·(1/P₀ + 1/P₁)/2 − ΔP·(A₀ + A₁)/(2·P₀·P₁). Of a coefficient v, v² + 1 = P·Q/A² with Q =
 * Σx²/P: the change of that product is divided among its three factors by the value of Shapley, 1/A₁² − 1/A₀² is
 * −ΔA·(A₀ + A₁)/(A₀²·A₁²), and v₁ − v₀ is all of it over v₀ + v₁.
 *
 * @param students the weight of a change of students
 * @param amounts the weight of a change of amounts
 * @param squares the weight of a change of amounts squared over students
 */
record Secant(double students, double amounts, double squares) {
    private static final Secant NONE = new Secant(0, 0, 0);

    /** Between two states of a mean. */
    static Secant ofMean(Moments from, Moments to) {
        return new Secant(
                -(from.amounts() + to.amounts()) / (2 * from.students() * to.students()),
                (1 / from.students() + 1 / to.students()) / 2,
                0);
    }

    /** Between two states of a coefficient; all nought where both are nought, for nothing moves then. */
    static Secant ofCoefficient(Moments from, Moments to) {
        double both = from.coefficient() + to.coefficient();
        if (both == 0) {
            return NONE;
        }
        double inverse = 1 / (from.amounts() * from.amounts());
        double later = 1 / (to.amounts() * to.amounts());
        return new Secant(
                mean(from.squares(), to.squares(), inverse, later) / both,
                -mean(from.students(), to.students(), from.squares(), to.squares())
                        * (from.amounts() + to.amounts())
                        * inverse
                        * later
                        / both,
                mean(from.students(), to.students(), inverse, later) / both);
    }

    /** The mean of the product of two factors over all orders in which they and a third one change. */
    private static double mean(double one, double oneLater, double other, double otherLater) {
        return (2 * one * other + oneLater * other + one * otherLater + 2 * oneLater * otherLater) / 6;
    }

    /** The same in another unit. */
    Secant times(double scale) {
        return new Secant(students * scale, amounts * scale, squares * scale);
    }

    /** What such a change of the sums is of the change of the value. */
    double of(Moments change) {
        return students * change.students() + amounts * change.amounts() + squares * change.squares();
    }
}
