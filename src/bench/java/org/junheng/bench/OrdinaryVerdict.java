package org.junheng.bench;

import org.junheng.facts.Verdict.State;

/** A verdict as an ordinary program of rules has it. Public because rules name it. */
public final class OrdinaryVerdict {
    private final String criterion;
    private final String subject;
    private final State state;
    private final double value;
    private final double limit;

    /** What came of one criterion for one subject. */
    public OrdinaryVerdict(String criterion, String subject, State state, double value, double limit) {
        this.criterion = criterion;
        this.subject = subject;
        this.state = state;
        this.value = value;
        this.limit = limit;
    }

    /** The id of the criterion. */
    public String getCriterion() {
        return criterion;
    }

    /** The id of the section or county. */
    public String getSubject() {
        return subject;
    }

    /** What came of it. */
    public State getState() {
        return state;
    }

    /** The value. */
    public double getValue() {
        return value;
    }

    /** Its limit, or not a number where there is none. */
    public double getLimit() {
        return limit;
    }

    /** Whether it is a ratio of a section. */
    public boolean isRatio() {
        return criterion.startsWith("QB-R") && Character.isDigit(criterion.charAt(4));
    }

    @Override
    public String toString() {
        return criterion + "@" + subject + " " + state;
    }
}
