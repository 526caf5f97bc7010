package org.junheng.cli.run;

/** The forms of what {@code check} writes. */
public enum CheckFormat {
    /** For people. */
    TEXT,
    /** For programs, in both languages. */
    JSON,
    /** For editors and code review: SARIF 2.1.0. */
    SARIF
}
