package org.junheng.results;

import java.util.Collection;
import org.junheng.criteria.Criterion;

/** How a criterion weighs on what comes of its document, from what weighs most. */
enum Weight {
    /** Required, or a veto, with a limit of the document's own. */
    BINDING,
    /** Recommended, or with a limit that is set locally. */
    ADVISORY,
    /** Shown alone. */
    INFORMATION;

    private static final String LOCAL = "local";

    static Weight of(Criterion criterion) {
        return switch (criterion.severity()) {
            case VETO, REQUIRED -> criterion.confidence().equals(LOCAL) ? ADVISORY : BINDING;
            case ADVISORY -> ADVISORY;
            case INFORMATION -> INFORMATION;
        };
    }

    /** The heaviest criterion of a document decides by which of them it is judged. */
    static Weight heaviest(Collection<Criterion> criteria, String document) {
        return criteria.stream()
                .filter(criterion -> criterion.document().equals(document))
                .map(Weight::of)
                .min(Weight::compareTo)
                .orElse(INFORMATION);
    }
}
