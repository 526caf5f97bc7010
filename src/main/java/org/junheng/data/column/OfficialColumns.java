package org.junheng.data.column;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.header.FoundTable;
import org.junheng.data.official.OfficialHeaders;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;

/** Which column of an official export fills what: where several would, the one that is called so most plainly. */
final class OfficialColumns {
    private final List<HeaderPath> paths;
    private final Map<Integer, OfficialHeaders.Match> matches = new LinkedHashMap<>();
    private final Map<Target, Integer> chosen = new HashMap<>();

    OfficialColumns(FoundTable found) {
        this.paths = found.block().paths();
        for (int column = 0; column < paths.size(); column++) {
            int at = column;
            OfficialHeaders.match(paths.get(column)).ifPresent(match -> add(at, match, found.level()));
        }
    }

    private void add(int column, OfficialHeaders.Match match, Optional<Level> level) {
        Target target = level.map(match.target()::of).orElse(match.target());
        OfficialHeaders.Match own = new OfficialHeaders.Match(target, match.rank());
        matches.put(column, own);
        chosen.merge(target, column, (one, other) -> isPlainer(other, one) ? other : one);
    }

    /** Called more plainly, or as plainly and of a later year. */
    private boolean isPlainer(int column, int other) {
        return rank(column) < rank(other)
                || (rank(column) == rank(other)
                        && paths.get(column).year() > paths.get(other).year());
    }

    private int rank(int column) {
        OfficialHeaders.Match match = matches.get(column);
        return match == null ? Integer.MAX_VALUE : match.rank();
    }

    /** What the column fills; empty where it is not the one that is taken. */
    Optional<Target> target(int column) {
        OfficialHeaders.Match match = matches.get(column);
        return match != null && isChosen(column, match) ? Optional.of(match.target()) : Optional.empty();
    }

    /** Two columns that are called the same are both chosen, and refused later: it is not clear which one holds. */
    private boolean isChosen(int column, OfficialHeaders.Match match) {
        Integer best = chosen.get(match.target());
        return best != null
                && (best == column
                        || (rank(best) == match.rank()
                                && paths.get(best).year() == paths.get(column).year()));
    }

    /** The column that is taken in place of this one; empty where the library has no name for it at all. */
    Optional<String> insteadOf(int column) {
        OfficialHeaders.Match match = matches.get(column);
        return Optional.ofNullable(match == null ? null : chosen.get(match.target()))
                .map(best -> paths.get(best).text());
    }
}
