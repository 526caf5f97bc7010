package org.junheng.history.trend;

/**
 * How warnings would have done in the years that there are: from the first three or more of them, held against what came.
 *
 * @param basis by which way of looking ahead
 * @param ahead how many years ahead: 1 or 2
 * @param trials how often a value was good, had three years behind it, and what came is known
 * @param warned how often a warning said that it would be missed by then
 * @param cameTrue how many of these warnings came true
 * @param failed how often it was missed
 * @param missed how many of these no warning foretold
 * @param unknown how often what came is not known, and nothing is counted
 */
public record BackTest(
        Outlook.OutlookBasis basis,
        int ahead,
        int trials,
        int warned,
        int cameTrue,
        int failed,
        int missed,
        int unknown) {}
