package org.junheng.data.column;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.note.FigureOrigin;

/**
 * What is told of a school, and the rows that tell it.
 *
 * @param rows none where it is only known that some row tells something of it
 */
public record GivenFact<T>(T fact, List<Telling<T>> rows) {
    /** What one row tells, by these columns. */
    public static <T> GivenFact<T> of(CellPlace place, List<ToldColumn> columns, T fact) {
        return of(place, columns, Set.of(), fact);
    }

    /** The same of these classes alone. */
    public static <T> GivenFact<T> of(CellPlace place, List<ToldColumn> columns, Set<String> classes, T fact) {
        return new GivenFact<>(fact, List.of(new Telling<>(place, columns, classes, fact)));
    }

    /** The same rows, of which something else is known. */
    public GivenFact<T> as(T other) {
        return new GivenFact<>(other, rows);
    }

    /** What is told of it, and no row is known to tell it. */
    public static <T> GivenFact<T> of(T fact) {
        return new GivenFact<>(fact, List.of());
    }

    /** Its first row. */
    public CellPlace place() {
        return rows.get(0).place;
    }

    /** This one and another one; {@code both} is what they are together. */
    public GivenFact<T> with(GivenFact<T> other, T both) {
        return new GivenFact<>(
                both, Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    /**
     * The cells that a figure of it was read from.
     *
     * @param ids the names of the columns that may tell it
     * @param tells whether a row tells it
     */
    public List<FigureOrigin> cells(List<String> ids, Predicate<T> tells) {
        return rows.stream()
                .filter(row -> tells.test(row.fact))
                .flatMap(row -> row.cells(ids))
                .toList();
    }

    /**
     * What one row tells.
     *
     * @param classes the classes of a grade that it is of; none where it is of all, or does not say
     */
    public record Telling<T>(CellPlace place, List<ToldColumn> columns, Set<String> classes, T fact) {
        public Telling {
            classes = Set.copyOf(classes);
        }

        private Stream<FigureOrigin> cells(List<String> ids) {
            List<ToldColumn> from =
                    columns.stream().filter(column -> ids.contains(column.id())).toList();
            return from.isEmpty()
                    ? Stream.of(ToldColumn.of(place))
                    : from.stream().map(column -> column.at(place));
        }
    }
}
