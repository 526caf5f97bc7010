package org.junheng.criteria;

import org.junheng.facts.Evidence;
import org.junheng.values.Tally;

/** How a value has to stand to its limit; but for {@code BELOW} the limit itself is included (以上、以下包括本数). */
public enum Relation {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    EQUAL_TO("="),
    /** Less than the limit, which itself is too much: where the document says so (小于). */
    BELOW("<"),
    /** Answered yes, all of it; for {@link Evidence} alone. */
    YES("是"),
    /** Answered no, all of it; for {@link Evidence} alone. */
    NO("否"),
    /** Every verdict that is counted passes; for a {@link Tally} alone. */
    EVERY("全部"),
    /** No limit: the document asks for the figure alone. */
    REPORTED("");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** Whether it holds a number against the limit. */
    public boolean comparesNumbers() {
        return switch (this) {
            case AT_LEAST, AT_MOST, EQUAL_TO, BELOW -> true;
            case YES, NO, EVERY, REPORTED -> false;
        };
    }

    public String sign() {
        return sign;
    }
}
