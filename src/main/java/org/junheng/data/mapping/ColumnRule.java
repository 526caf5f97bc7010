package org.junheng.data.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.numbers.Exact;

/**
 * What a mapping says of one column of the school table.
 *
 * @param target what it fills
 * @param column the header of the foreign column, or the empty text for a constant
 * @param plus the headers of the columns that are added to it
 * @param value the constant, or the empty text
 * @param factor the factor to the library's unit; empty where none is given
 * @param timesColumn the header of a column to multiply with, such as the students of a figure per student; or empty
 * @param missing texts that mean that nothing was reported
 * @param values translations of texts
 * @param prefix what is put before the text
 * @param line the line of the mapping that says so
 */
public record ColumnRule(
        Target target,
        String column,
        List<String> plus,
        String value,
        Optional<Exact> factor,
        String timesColumn,
        Set<String> missing,
        Map<String, String> values,
        String prefix,
        int line) {
    public ColumnRule {
        plus = List.copyOf(plus);
        missing = Set.copyOf(missing);
        values = Map.copyOf(values);
    }

    /** The factor to the library's unit. */
    public Exact times() {
        return factor.orElse(Exact.ONE);
    }

    /** The same read by another factor. */
    public ColumnRule times(Exact other) {
        return new ColumnRule(
                target, column, plus, value, Optional.of(other), timesColumn, missing, values, prefix, line);
    }

    /** Whether nothing says in what unit its numbers are told but their headers. */
    public boolean isWithoutFactor() {
        return factor.isEmpty() && timesColumn.isEmpty() && !column.isEmpty() && target.isFigure();
    }

    /** The same in a table all of which is of a level. */
    public ColumnRule of(Level level) {
        return new ColumnRule(
                target.of(level), column, plus, value, factor, timesColumn, missing, values, prefix, line);
    }

    /** A column that is read in the unit that its header names. */
    static ColumnRule named(Target target, String column) {
        return new ColumnRule(target, column, List.of(), "", Optional.empty(), "", Set.of(), Map.of(), "", 0);
    }

    /** A column that is read as it stands. */
    public static ColumnRule plain(Target target, String column, Exact times) {
        return new ColumnRule(target, column, List.of(), "", Optional.of(times), "", Set.of(), Map.of(), "", 0);
    }
}
