package org.junheng.sound;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junheng.facts.County;

/**
 * Completions that only the county's own totals deny. They can be: where the schools add up to more than a total may differ, the
 * engine takes the total out and judges the schools as they are, so a total does not bound what a school left unsaid. What the
 * schools, their rows and answers say of themselves holds in each of them, and so does what the county says of itself alone.
 */
final class AgainstTotals {
    private final County whole;
    private final Aimed aimed;
    private final boolean hasAny;

    AgainstTotals(County whole, List<Cell> cells, Random random) {
        this.whole = whole;
        County free = County.builder(whole.id(), whole.name())
                .schools(whole.schools())
                .classes(whole.classes())
                .results(whole.results())
                .build();
        List<Cell> ofSchools =
                cells.stream().filter(cell -> cell.name().startsWith("S")).toList();
        hasAny = !ofSchools.isEmpty();
        aimed = new Aimed(free, ofSchools, random);
    }

    /** Whether any cell is of a school. */
    boolean hasAny() {
        return hasAny;
    }

    /** The next one: the cells of schools filled as if the county said nothing of itself, and all that it says put back. */
    Optional<County> next() {
        County free = aimed.next(cell -> true);
        County next =
                whole.withSchools(free.schools()).withClasses(free.classes()).withResults(free.results());
        return Consistent.isButForTotals(next) ? Optional.of(next) : Optional.empty();
    }
}
