package org.junheng.history.trend;

import java.util.OptionalInt;
import org.junheng.numbers.Exact;

/**
 * A measure of teachers for each student that is good in the last year, and would miss its limit within five years if nobody were
 * recruited and there were as many students.
 *
 * @param criterion the id of the criterion
 * @param subject the id of the level of a school
 * @param isReported whether who retires is reported; else only the age band is, of which nobody may retire or all
 * @param least so many teachers retire within five years at the least
 * @param most so many at the most
 * @param earliest the first year in which it may be
 * @param latest the year by which it surely is; empty where it may not be at all
 */
public record RetirementOutlook(
        String criterion,
        String subject,
        boolean isReported,
        Exact least,
        Exact most,
        int earliest,
        OptionalInt latest) {}
