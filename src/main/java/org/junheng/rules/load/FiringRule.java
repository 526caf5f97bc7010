package org.junheng.rules.load;

/** A rule as it is known, and not as the engine calls it; and whether it matches on what is known, or perhaps. */
record FiringRule(String id, boolean isCertain) {}
