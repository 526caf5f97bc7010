package org.junheng.criteria;

import org.junheng.measures.Evidence;
import org.junheng.values.Tally;

/** How a value has to stand to its limit; but for {@code BELOW} and {@code ABOVE} the limit itself is included (以上、以下包括本数). */
public enum Relation {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    EQUAL_TO("="),
    /** Less than the limit, which itself is too much: where the document says so (小于). */
    BELOW("<"),
    /** More than the limit, which itself is too little: where the document says so (大于、高于、超过). */
    ABOVE(">"),
    /** From one limit to another, both included (在…与…之间). */
    BETWEEN("–"),
    /** Answered yes, all of it; for {@link Evidence} alone. */
    YES("是"),
    /** Answered no, all of it; for {@link Evidence} alone. */
    NO("否"),
    /** Every verdict that is counted passes; for a {@link Tally} alone. */
    EVERY("全部"),
    /** So great a share of the verdicts that are counted passes; for a {@link Tally} alone. */
    SHARE_AT_LEAST("≥"),
    /** No limit: the document asks for the figure alone. */
    REPORTED("");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** Whether it holds a number against the limit. */
    public boolean comparesNumbers() {
        return switch (this) {
            case AT_LEAST, AT_MOST, EQUAL_TO, BELOW, ABOVE, BETWEEN, SHARE_AT_LEAST -> true;
            case YES, NO, EVERY, REPORTED -> false;
        };
    }

    public String sign() {
        return sign;
    }
}
