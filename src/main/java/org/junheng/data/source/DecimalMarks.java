package org.junheng.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/**
 * Numbers as 3.000 and 3,000, of which it may not be known whether they are three or three thousand: much of the world parts thousands
 * by points and writes a comma before decimals, and parts cells by semicolons because of that. Where other numbers of a column show
 * which mark stands before decimals, it is known; where they show the other one, or cells are parted by semicolons and nothing shows
 * it, it is not, and that is told.
 */
final class DecimalMarks {
    private static final Pattern POINT_GROUPS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern COMMA_GROUP = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    /** 1.5, 1,200.5, 1 200.5, 1,200,500. */
    private static final Pattern DECIMAL_POINT =
            Pattern.compile("\\d*\\.\\d*|[1-9]\\d{0,2}([, ]\\d{3})+\\.\\d*|[1-9]\\d{0,2}(,\\d{3}){2,}");
    /** 1,5, 1.200,5, 1 200,5, 1.200.500. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("\\d+,\\d+|[1-9]\\d{0,2}([. ]\\d{3})+,\\d+|[1-9]\\d{0,2}(\\.\\d{3}){2,}");

    private static final int LONGEST_LINE = 1 << 16;
    private static final int GROUP = 4;

    private final char delimiter;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    /** What is seen of a column so far. */
    private static final class Column {
        private final Map<String, Integer> points = new LinkedHashMap<>();
        private final Map<String, Integer> commas = new LinkedHashMap<>();
        private boolean decimalPoint;
        private String decimalComma = "";

        void look(String text, int row) {
            StringBuilder narrow = new StringBuilder(text.length());
            text.chars().forEach(c -> narrow.append(Decimals.narrow((char) c)));
            String number = narrow.charAt(0) == '-' ? narrow.substring(1) : narrow.toString();
            if (POINT_GROUPS.matcher(number).matches()) {
                points.putIfAbsent(text, row);
            } else {
                decimalPoint |= DECIMAL_POINT.matcher(number).matches();
            }
            if (COMMA_GROUP.matcher(number).matches()) {
                commas.putIfAbsent(text, row);
            } else if (decimalComma.isEmpty() && DECIMAL_COMMA.matcher(number).matches()) {
                decimalComma = text;
            }
        }

        boolean hasCommas() {
            return !decimalComma.isEmpty();
        }
    }

    private DecimalMarks(char delimiter) {
        this.delimiter = delimiter;
    }

    /** The texts of which it is not known, and tells of each column once. */
    static Set<String> unclear(Notes notes, TextFile file, String path, char delimiter) throws IOException {
        DecimalMarks marks = new DecimalMarks(delimiter);
        boolean semicolons = delimiter == ';';
        if (!semicolons && !marks.mayHaveCommas(file)) {
            return Set.of();
        }
        marks.look(file, false);
        boolean byPoints = marks.columns.values().stream().anyMatch(column -> column.decimalPoint)
                && marks.columns.values().stream().noneMatch(Column::hasCommas);
        Set<String> unclear = new HashSet<>();
        marks.columns.forEach((position, column) -> {
            // 1.200.500 is no number with a decimal point, and told as that.
            boolean mayBeDecimal =
                    column.points.keySet().stream().anyMatch(text -> text.indexOf('.') == text.lastIndexOf('.'));
            if (column.hasCommas() ? semicolons || mayBeDecimal : semicolons && !column.decimalPoint) {
                marks.tell(notes, path, position, column, column.points);
                unclear.addAll(column.points.keySet());
            }
            if (column.hasCommas() || (semicolons && !column.decimalPoint && !byPoints)) {
                marks.tell(notes, path, position, column, column.commas);
                unclear.addAll(column.commas.keySet());
            }
        });
        return unclear;
    }

    /** Whether any column has a decimal comma; of most files few lines are to be looked at for that. */
    private boolean mayHaveCommas(TextFile file) throws IOException {
        look(file, true);
        boolean any = columns.values().stream().anyMatch(Column::hasCommas);
        columns.clear();
        return any;
    }

    private void look(TextFile file, boolean quickly) throws IOException {
        try (Reader text = file.open();
                BufferedReader lines = new BufferedReader(text)) {
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row++;
                if (line.length() <= LONGEST_LINE && (!quickly || mayShowCommas(line))) {
                    look(cells(line), row);
                }
            }
        }
    }

    private boolean mayShowCommas(String line) {
        if (line.indexOf('，') >= 0 || line.indexOf(delimiter == ',' ? '"' : ',') >= 0) {
            return true;
        }
        for (int i = line.indexOf('.'); i >= 0; i = line.indexOf('.', i + 1)) {
            if (i + GROUP < line.length() && line.charAt(i + GROUP) == '.') {
                return true;
            }
        }
        return false;
    }

    private void look(List<String> cells, int row) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0 || cell.indexOf('，') >= 0) {
                columns.computeIfAbsent(i, any -> new Column()).look(cell, row);
            }
        }
    }

    private List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == delimiter && !quoted) {
                cells.add(Cells.stripped(cell.toString()));
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            }
        }
        cells.add(Cells.stripped(cell.toString()));
        return cells;
    }

    private void tell(Notes notes, String path, int position, Column column, Map<String, Integer> seen) {
        if (seen.isEmpty()) {
            return;
        }
        Map.Entry<String, Integer> first = seen.entrySet().iterator().next();
        Text why = column.hasCommas()
                ? new Text("同列有“" + column.decimalComma + "”，", "the column has \"" + column.decimalComma + "\", so ")
                : new Text("以分号分隔的文件里，", "in a file parted by semicolons ");
        Text what = first.getKey().indexOf('.') >= 0 ? points(first.getKey()) : commas(first.getKey());
        notes.notice(
                new CellPlace(path, "", first.getValue()), Merge.letters(position), first.getKey(), why.then(what));
    }

    private static Text points(String value) {
        String thousands = value.replace(".", "");
        boolean isDecimal = value.lastIndexOf('.') == value.indexOf('.');
        return new Text(
                "“" + value + "”" + (isDecimal ? "可能是小数，" : "") + "也可能是 " + thousands
                        + "（许多国家以点分千位），不知是哪个数，这一列这样写的数按未报处理。是千位的，请在映射文件写 decimal: comma；是小数的，写 decimal: point，或去掉末尾的零。",
                "\"" + value + "\" may be " + (isDecimal ? "a decimal, or " : "") + thousands
                        + " (many countries part thousands by points); it is not known which, and numbers written so in this column"
                        + " count as missing. For thousands write \"decimal: comma\" in a mapping, for decimals \"decimal:"
                        + " point\", or drop the noughts at their ends.");
    }

    private static Text commas(String value) {
        String thousands = value.replaceAll("[,，]", "");
        String decimal = value.replaceAll("[,，]", ".");
        return new Text(
                "“" + value + "”可能是 " + thousands + "，也可能是小数 " + decimal
                        + "（许多国家以逗号为小数点），不知是哪个数，这一列这样写的数按未报处理。是千位的，请在映射文件写 decimal: point，或去掉逗号；是小数的，写 decimal: comma。",
                "\"" + value + "\" may be " + thousands + " or the decimal " + decimal
                        + " (in many countries a comma stands before decimals); it is not known which, and numbers written so in this"
                        + " column count as missing. For thousands write \"decimal: point\" in a mapping, or take the comma out; for"
                        + " decimals \"decimal: comma\".");
    }
}
