package org.junheng.lang;

import java.util.List;

/** An exclusion that does not say yet from what, and so cannot be inserted. */
public record Leaving(String subject) {
    /** From the criteria of these groups. */
    public Exclusion from(String... groups) {
        return new Exclusion(subject, List.of(groups), List.of());
    }
}
