package org.junheng.data.mapping;

import java.util.List;
import java.util.Map;
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
 * @param times the factor to the library's unit
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
        Exact times,
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

    /** The same in a table all of which is of a level. */
    public ColumnRule of(Level level) {
        return new ColumnRule(target.of(level), column, plus, value, times, timesColumn, missing, values, prefix, line);
    }

    /** A column that is read as it stands. */
    public static ColumnRule plain(Target target, String column, Exact times) {
        return new ColumnRule(target, column, List.of(), "", times, "", Set.of(), Map.of(), "", 0);
    }
}
