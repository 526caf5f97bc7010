package org.junheng.data.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.source.TableLayout;

/**
 * Which column of a foreign table is which figure, and how such a table is read.
 *
 * <p>Immutable. The file format is described in {@code examples/DATA.md}.
 */
public final class Mapping {
    private static final Mapping NONE = new Mapping("", TableLayout.DETECTED, List.of(), List.of(), Set.of(), false);

    private final String file;
    private final TableLayout layout;
    private final List<ColumnRule> columns;
    private final List<RowFilter> filters;
    private final Set<String> missing;
    private final boolean keyedByRow;

    public Mapping(
            String file,
            TableLayout layout,
            List<ColumnRule> columns,
            List<RowFilter> filters,
            Set<String> missing,
            boolean keyedByRow) {
        this.file = file;
        this.layout = layout;
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        this.missing = Set.copyOf(missing);
        this.keyedByRow = keyedByRow;
    }

    /** Headers are the library's own names, in Chinese or English. */
    public static Mapping none() {
        return NONE;
    }

    /**
     * Reads a mapping file.
     *
     * @throws DataException if it cannot be used; it lists every problem at once, with its line as the row
     */
    public static Mapping read(Path file) {
        return read(NamedContent.of(file));
    }

    /**
     * Reads a mapping from what a program holds; its name stands in results as that of a file does.
     *
     * @throws DataException if it cannot be used; it lists every problem at once, with its line as the row
     */
    public static Mapping read(NamedContent content) {
        return new MappingFile(content).read();
    }

    /** The file as it was named, or the empty text. */
    public String file() {
        return file;
    }

    public TableLayout layout() {
        return layout;
    }

    /** What fills what; empty where headers are the library's own names. */
    public List<ColumnRule> columns() {
        return columns;
    }

    public List<RowFilter> filters() {
        return filters;
    }

    /** Texts that mean, in every column, that nothing was reported. */
    public Set<String> missing() {
        return missing;
    }

    /** Whether a school is known by the number of its row. */
    public boolean isKeyedByRow() {
        return keyedByRow;
    }
}
