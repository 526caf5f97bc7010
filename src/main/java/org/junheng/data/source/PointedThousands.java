package org.junheng.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/**
 * Numbers as 3.000 in a file whose cells are parted by semicolons: much of the world writes three thousand so, and parts cells
 * so because its commas stand before decimals. Where a column has nothing that shows that its points are decimal ones, it is
 * not known which number it is, and that is told.
 */
final class PointedThousands {
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d*\\.\\d*");
    private static final int LONGEST_LINE = 1 << 16;

    private PointedThousands() {}

    /** What is seen of a column so far. */
    private static final class Column {
        private int row;
        private final Set<String> values = new LinkedHashSet<>();
        private boolean decimal;
    }

    /** The texts of which it is not known, and tells of each column once. */
    static Set<String> told(Notes notes, TextFile file, String path) throws IOException {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row++;
                if (line.indexOf('.') >= 0 && line.length() <= LONGEST_LINE) {
                    look(cells(line), row, columns);
                }
            }
        }
        Set<String> unclear = new HashSet<>();
        columns.forEach((position, column) -> {
            if (column.row > 0 && !column.decimal) {
                tell(
                        notes,
                        new CellPlace(path, "", column.row),
                        position,
                        column.values.iterator().next());
                unclear.addAll(column.values);
            }
        });
        return unclear;
    }

    private static void look(List<String> cells, int row, Map<Integer, Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.indexOf('.') < 0) {
                continue;
            }
            Column column = columns.computeIfAbsent(i, any -> new Column());
            if (GROUPS.matcher(cell).matches()) {
                column.values.add(cell);
                column.row = column.row == 0 ? row : column.row;
            } else if (DECIMAL.matcher(cell).matches()) {
                column.decimal = true;
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(";", -1)) {
            cells.add(Cells.stripped(cell.replace("\"", "")));
        }
        return cells;
    }

    private static void tell(Notes notes, CellPlace place, int position, String value) {
        String letters = Merge.letters(position);
        int point = value.indexOf('.');
        String thousands = value.replace(".", "");
        String decimal = value.lastIndexOf('.') == point ? value : "";
        notes.notice(
                place,
                letters,
                value,
                new Text(
                        "以分号分隔的文件里，“" + value + "”" + (decimal.isEmpty() ? "" : "可能是小数，")
                                + "也可能是 " + thousands
                                + "（许多国家以点分千位），不知是哪个数，这一列这样写的数按未报处理。是千位的，请在映射文件写 decimal: comma；是小数的，写 decimal: point，或去掉末尾的零。",
                        "in a file parted by semicolons \"" + value + "\" may be "
                                + (decimal.isEmpty() ? "" : "a decimal, or ")
                                + thousands
                                + " (many countries part thousands by points); it is not known which, and numbers written so in this column"
                                + " count as missing. For thousands write \"decimal: comma\" in a mapping, for decimals \"decimal:"
                                + " point\", or drop the noughts at their ends."));
    }
}
