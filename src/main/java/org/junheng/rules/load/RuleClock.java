package org.junheng.rules.load;

/** Is told how long each rule took. A session without one asks no clock. */
public interface RuleClock {
    /** The facts were matched against a rule. */
    void matched(String rule, long nanos);

    /** A rule fired once. */
    void fired(String rule, long nanos);
}
