package org.junheng.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junheng.measures.Measure;

/**
 * The digits that are shown of a coefficient, without the fraction behind it: of thousands of schools that has thousands of
 * digits, and nobody reads them. Nothing is decided by these.
 */
final class CoefficientDigits {
    /** Between this and what is asked for lie the digits that sums of so many terms, and the difference from 1, may lose. */
    private static final int SPARE = 80;

    /** A squared coefficient below this part of 1 loses more of them. */
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(SPARE - 20);

    private CoefficientDigits() {}

    /** The squared coefficient of members that are all known, to so many significant digits. */
    static BigDecimal squared(List<Measure> members, MathContext precision) {
        MathContext work = new MathContext(precision.getPrecision() + SPARE);
        BigDecimal students = BigDecimal.ZERO;
        BigDecimal amounts = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Measure member : members) {
            BigDecimal p = member.base().low().toDecimal(work);
            BigDecimal x = member.amount().low().toDecimal(work);
            students = students.add(p, work);
            amounts = amounts.add(x, work);
            squares = squares.add(x.multiply(x, work).divide(p, work), work);
        }
        BigDecimal more = students.multiply(squares, work)
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
