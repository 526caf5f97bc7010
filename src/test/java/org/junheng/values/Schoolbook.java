package org.junheng.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junheng.facts.Made;
import org.junheng.measures.Measure;

/** The coefficient of variation step by step as rules/SOURCES.md writes it, in decimals of 120 digits. */
final class Schoolbook {
    static final MathContext DIGITS = new MathContext(120);

    private Schoolbook() {}

    /** Amount and students of one school. */
    record School(BigDecimal amount, BigDecimal students) {
        static School of(String amount, String students) {
            return new School(new BigDecimal(amount), new BigDecimal(students));
        }

        Measure measure(int index) {
            return Made.ratio("S" + index, amount.toString(), students.toString());
        }
    }

    static BigDecimal squared(List<School> schools) {
        BigDecimal students = BigDecimal.ZERO;
        BigDecimal amounts = BigDecimal.ZERO;
        for (School school : schools) {
            students = students.add(school.students);
            amounts = amounts.add(school.amount);
        }
        BigDecimal mean = amounts.divide(students, DIGITS);
        BigDecimal variance = BigDecimal.ZERO;
        for (School school : schools) {
            BigDecimal gap = school.amount.divide(school.students, DIGITS).subtract(mean);
            variance = variance.add(school.students.divide(students, DIGITS).multiply(gap.multiply(gap)));
        }
        return variance.divide(mean.multiply(mean), DIGITS);
    }

    static BigDecimal coefficient(List<School> schools) {
        return squared(schools).sqrt(DIGITS);
    }
}
