package org.junheng.history;

import org.junheng.results.Evaluation;

/**
 * A county in one year.
 *
 * @param year the year
 * @param inForce judged by the rules in force on a day of that year
 * @param fixed judged by the rules of one day that is the same for all years
 */
public record CountyYear(int year, Evaluation inForce, Evaluation fixed) {}
