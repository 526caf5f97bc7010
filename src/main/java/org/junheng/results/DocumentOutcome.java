package org.junheng.results;

/**
 * What came of one document for one county.
 *
 * @param document the document, as {@link org.junheng.criteria.Criterion#document} names it
 * @param binds whether it has criteria that bind: required ones, or vetoes, with a limit of the document's own
 * @param outcome of the criteria that bind; where none does, of those that advise, and where none does that either, of those
 *     that inform
 * @param advisory of the criteria that advise, or whose limit is set locally, by themselves; they never change what binds
 */
public record DocumentOutcome(String document, boolean binds, Outcome outcome, Outcome advisory) {}
