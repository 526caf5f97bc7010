package org.junheng.data.statistics;

import java.util.List;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.vocabulary.Labels;

/**
 * A row of a table of results or of classes.
 *
 * @param <T> what a row tells of a school
 * @param county the id of the county, or the empty text where the table does not say
 * @param id the id of the school, or the empty text
 * @param name the name of the school, or the empty text
 * @param level the level, or the empty text where the table does not say
 * @param columns the columns of its figures
 * @param fact what it tells, once the school and the level are known
 */
public record FactRow<T>(
        CellPlace place,
        String county,
        String id,
        String name,
        String level,
        List<ToldColumn> columns,
        RowFact<T> fact) {
    /** What it names the school by. */
    public String school() {
        return id.isEmpty() ? name : id;
    }

    /** The same row, which tells something else. */
    public FactRow<T> with(RowFact<T> other) {
        return new FactRow<>(place, county, id, name, level, columns, other);
    }

    /** The same row of another county. */
    public FactRow<T> in(String other) {
        return new FactRow<>(place, other, id, name, level, columns, fact);
    }

    /** What it is looked up by: names are compared without what people vary in writing them. */
    public String key() {
        return id.isEmpty() ? Labels.name(name) : id;
    }
}
