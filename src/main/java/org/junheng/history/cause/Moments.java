package org.junheng.history.cause;

/**
 * What a coefficient is made of: ΣP, Σx, Σx²/P. In doubles, for what a school does to it; the coefficient itself is reckoned from
 * the distances to the mean, which lose no digits.
 */
record Moments(double students, double amounts, double squares) {
    static final Moments NONE = new Moments(0, 0, 0);

    Moments plus(Moments other) {
        return new Moments(students + other.students, amounts + other.amounts, squares + other.squares);
    }

    Moments minus(Moments other) {
        return new Moments(students - other.students, amounts - other.amounts, squares - other.squares);
    }

    static Moments of(double students, double amount) {
        return new Moments(students, amount, students > 0 ? amount * amount / students : 0);
    }

    /** The coefficient of variation; not a number where there is none. */
    double coefficient() {
        return amounts > 0 && students > 0
                ? Math.sqrt(Math.max(0, students * squares / (amounts * amounts) - 1))
                : Double.NaN;
    }

    /** What all have over what all are; not a number where there is none. */
    double mean() {
        return students > 0 ? amounts / students : Double.NaN;
    }
}
