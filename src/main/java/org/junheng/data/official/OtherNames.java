package org.junheng.data.official;

import java.util.List;
import java.util.Optional;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Target;

/** What columns and items are called elsewhere: in official exports, in the application form, in the forms of a city. */
public final class OtherNames {
    private OtherNames() {}

    /** What a column fills; empty where it is called so nowhere. */
    public static Optional<Target> target(HeaderPath path) {
        return OfficialHeaders.match(path).map(OfficialHeaders.Match::target);
    }

    /** What a column of one header fills. */
    public static Optional<Target> target(String header) {
        return target(new HeaderPath(List.of(header)));
    }
}
