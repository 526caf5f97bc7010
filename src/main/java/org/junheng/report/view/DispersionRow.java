package org.junheng.report.view;

import java.util.List;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.texts.Text;

/**
 * One coefficient of variation and its limit.
 *
 * @param criterion the criterion
 * @param verdict the verdict
 * @param value the coefficient, or what is known of it
 * @param limit what it has to be, or the empty text
 * @param note a warning where rounding misleads, or why it is undecided
 * @param mean the county's value, or the empty text
 * @param causes the sections that make up most of the variance, the greatest first
 * @param document which document demands it, where two of them have one title; else the empty text
 * @param places how much of the variance lies between town and country, or the empty text
 */
public record DispersionRow(
        Criterion criterion,
        Verdict verdict,
        Text value,
        Text limit,
        Text note,
        Text mean,
        List<DrivingSchool> causes,
        Text document,
        Text places) {
    public DispersionRow {
        causes = List.copyOf(causes);
    }

    /**
     * A section and its share of the variance.
     *
     * @param school the id of the school
     * @param title what the section is called
     * @param value its value
     * @param percent its share, in percent with one decimal
     * @param side on which side of the county's value it is, and whether more makes the dispersion worse
     */
    public record DrivingSchool(String school, Text title, Text value, String percent, Text side) {}
}
