package org.junheng.criteria;

/** How much a criterion weighs in its document. */
public enum Severity {
    /** One breach fails the county, whatever else is met. */
    VETO,
    /** The document demands it. */
    REQUIRED,
    /** The document recommends it, or a local choice sets it. */
    ADVISORY,
    /** Reported, never gating. */
    INFORMATION
}
