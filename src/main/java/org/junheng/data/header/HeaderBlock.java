package org.junheng.data.header;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.HeaderPath;

/**
 * The header of a table.
 *
 * @param paths what names each column
 * @param first its first row, from 1
 * @param last its last row
 */
public record HeaderBlock(List<HeaderPath> paths, int first, int last) {
    public HeaderBlock {
        paths = List.copyOf(paths);
    }

    /** A header of one row. */
    public static HeaderBlock of(List<String> header, int row) {
        List<HeaderPath> paths = new ArrayList<>();
        header.forEach(text -> paths.add(new HeaderPath(text.isEmpty() ? List.of() : List.of(text))));
        return new HeaderBlock(paths, row, row);
    }

    /**
     * A header of several rows.
     *
     * @param rows the texts of its rows
     * @param merged whether merged cells are filled already; else a blank cell belongs to the group on its left
     */
    public static HeaderBlock of(List<List<String>> rows, boolean merged, int first, int last) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> filled = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> texts = padded(rows.get(row), width);
            if (!merged && row < rows.size() - 1) {
                fill(texts, filled, rows.subList(row + 1, rows.size()));
            }
            filled.add(texts);
        }
        List<HeaderPath> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            paths.add(path(filled, column));
        }
        return new HeaderBlock(paths, first, last);
    }

    boolean isDeep() {
        return last > first;
    }

    /** The paths as texts, one for each column. */
    List<String> texts() {
        return paths.stream().map(HeaderPath::text).toList();
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> texts = new ArrayList<>(row);
        while (texts.size() < width) {
            texts.add("");
        }
        return texts;
    }

    private static void fill(List<String> texts, List<List<String>> above, List<List<String>> below) {
        for (int column = 1; column < texts.size(); column++) {
            int at = column;
            boolean sameGroup = above.stream().allMatch(row -> row.get(at).equals(row.get(at - 1)));
            boolean named = below.stream()
                    .anyMatch(row -> at < row.size() && !row.get(at).isEmpty());
            if (texts.get(column).isEmpty() && sameGroup && named) {
                texts.set(column, texts.get(column - 1));
            }
        }
    }

    private static HeaderPath path(List<List<String>> rows, int column) {
        List<String> parts = new ArrayList<>();
        for (List<String> row : rows) {
            String text = row.get(column);
            int last = parts.size() - 1;
            boolean noUnit = last >= 0 && HeaderMarks.isNoUnit(text);
            if (text.isEmpty() || noUnit || (last >= 0 && parts.get(last).equals(text))) {
                continue;
            }
            if (last >= 0 && HeaderMarks.isUnit(text)) {
                parts.set(last, UnitText.beside(parts.get(last), HeaderMarks.bare(text)));
            } else if (last == 0 && HeaderMarks.isUnitAbove(parts.get(last))) {
                // A row of units may stand above the names as well as below.
                parts.set(last, UnitText.beside(text, HeaderMarks.bare(parts.get(last))));
            } else {
                parts.add(text);
            }
        }
        return new HeaderPath(parts);
    }
}
