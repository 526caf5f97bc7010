package org.junheng.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/**
 * The digits that are shown of a coefficient, without the fraction behind it: of thousands of schools that has thousands of
 * digits, and nobody reads them. Nothing is decided by these.
 */
final class CoefficientDigits {
    /** Between this and what is asked for lie the digits that sums of so many terms, and the difference from 1, may lose. */
    private static final int SPARE = 60;

    /** A squared coefficient below this part of 1 loses more of them. */
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(SPARE - 20);

    private CoefficientDigits() {}

    /** The squared coefficient of members that are all known, to so many significant digits. */
    static BigDecimal squared(List<Measure> members, MathContext precision) {
        MathContext work = new MathContext(precision.getPrecision() + SPARE);
        Exact students = Exact.ZERO;
        Exact whole = Exact.ZERO;
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Measure member : members) {
            Exact p = member.base().low();
            Exact x = member.amount().low();
            students = students.plus(p);
            if (x.isWhole()) {
                whole = whole.plus(x);
            } else {
                parts = parts.add(x.toDecimal(work), work);
            }
            squares = squares.add(x.times(x).dividedBy(p).toDecimal(work), work);
        }
        BigDecimal amounts = parts.add(whole.toDecimal(work), work);
        BigDecimal more = students.toDecimal(work)
                .multiply(squares, work)
                .divide(amounts.multiply(amounts, work), work)
                .subtract(BigDecimal.ONE);
        return more.compareTo(LEAST) > 0
                ? rounded(more, precision)
                : Sums.of(members).coefficient().toDecimal(precision);
    }

    /** As a quotient is: no digit after the point that says nothing. */
    static BigDecimal rounded(BigDecimal number, MathContext precision) {
        BigDecimal stripped = number.round(precision).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
