package org.junheng.criteria;

import org.junheng.texts.Text;

/** What a criterion can judge; known by an id that is unique within its county. */
public interface Subject {
    /** The id that verdicts carry: {@code S0012}, {@code S0012/primary}. */
    String id();

    /** The id of the county that it belongs to. */
    String county();

    /** What a reader calls it. */
    Text title();
}
