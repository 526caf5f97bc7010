package org.junheng.facts;

/** How a value has to stand to its limit; the limit itself is always included (以上、以下包括本数). */
public enum Relation {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    EQUAL_TO("="),
    /** Every verdict that is counted passes; for a {@link Tally} alone. */
    EVERY("全部"),
    /** No limit: the document asks for the figure alone. */
    REPORTED("");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
