package org.junheng.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/**
 * Numbers as 3.000 in a file whose cells are parted by semicolons: much of the world writes three thousand so, and parts cells
 * so because its commas stand before decimals. Where a column has nothing that shows that its points are decimal ones, that
 * is told.
 */
final class PointedThousands {
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d*\\.\\d*");
    private static final int LONGEST_LINE = 1 << 16;

    private PointedThousands() {}

    /** What is seen of a column so far. */
    private static final class Column {
        private int row;
        private String value = "";
        private boolean decimal;
    }

    /** Tells of each column once. */
    static void tell(Notes notes, TextFile file, String path) throws IOException {
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
        columns.forEach((position, column) -> {
            if (column.row > 0 && !column.decimal) {
                tell(notes, new CellPlace(path, "", column.row), position, column.value);
            }
        });
    }

    private static void look(List<String> cells, int row, Map<Integer, Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.indexOf('.') < 0) {
                continue;
            }
            Column column = columns.computeIfAbsent(i, any -> new Column());
            if (GROUPS.matcher(cell).matches()) {
                column.value = column.row == 0 ? cell : column.value;
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
        String asRead = value.lastIndexOf('.') == point ? value : "";
        notes.notice(
                place,
                letters,
                value,
                new Text(
                        "以分号分隔的文件里，“" + value + "”" + (asRead.isEmpty() ? "" : "按小数 " + value + " 读入；它") + "也可能是 "
                                + thousands + "（许多国家以点分千位）。若是，请在映射文件写 decimal: comma；若是小数，请去掉末尾的零。",
                        "in a file parted by semicolons \"" + value + "\""
                                + (asRead.isEmpty() ? "" : " is read as a decimal, and")
                                + " may mean " + thousands
                                + " (many countries part thousands by points). If so, write \"decimal:"
                                + " comma\" in a mapping; if it is a decimal, drop the noughts at its end."));
    }
}
