package org.junheng.lang;

import java.util.List;
import java.util.Optional;
import org.junheng.measures.Measure;

/** An allowance that does not say yet what it allows, and so cannot be inserted. */
public record Allowing(String subject, List<String> criteria) {
    /** In these criteria, by id. */
    public Allowing in(String... ids) {
        return new Allowing(subject, List.of(ids));
    }

    /** This measure counts in place of the criterion's own. */
    public Allowance value(Measure measure) {
        return new Allowance(subject, criteria, Optional.of(measure), Optional.empty(), Optional.empty(), List.of());
    }

    /** This limit holds in place of the criterion's own. */
    public Allowance limit(String limit) {
        return new Allowance(
                subject, criteria, Optional.empty(), Optional.of(Words.decimal(limit)), Optional.empty(), List.of());
    }

    /** This range holds in place of the criterion's own. */
    public Allowance limit(String limit, String most) {
        return limit(limit).upTo(most);
    }
}
