package org.junheng;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded ways to damage a table: what goes wrong on the way from a school to a spreadsheet. */
enum Damage {
    GARBAGE_IN_A_CELL,
    SEVERAL_GARBAGE_CELLS,
    A_RENAMED_HEADER,
    A_BLANK_HEADER,
    A_HEADER_TWICE,
    NO_HEADER,
    A_ROW_TWICE,
    A_ROW_LOST,
    A_CELL_TOO_MANY,
    A_CELL_TOO_FEW,
    A_COLUMN_OF_GARBAGE,
    A_QUOTE_TOO_MANY,
    ANOTHER_ENCODING,
    BAD_BYTES,
    CUT_OFF;

    private static final List<String> GARBAGE = List.of(
            "约100",
            "12人",
            "-5",
            "—",
            "#DIV/0!",
            "#REF!",
            "=SUM(A1:A9)",
            "12,34",
            "1e400",
            "NaN",
            "∞",
            "5%",
            "一百",
            "N/A",
            "1/2",
            "2025-09-01",
            "99999999999999999999999999",
            "0x1F",
            "１２x",
            "..",
            "+",
            "TRUE!",
            "null",
            "□",
            "𠮷");

    /** Whether rows may be lost by it, so that a dispersion is over fewer schools. */
    boolean losesRows() {
        return this == A_ROW_LOST || this == CUT_OFF || this == A_QUOTE_TOO_MANY;
    }

    /** Whether it can be done to the cells of a workbook as well. */
    boolean isOfCells() {
        return compareTo(A_CELL_TOO_MANY) < 0 || this == A_COLUMN_OF_GARBAGE;
    }

    static String garbage(Random random) {
        return GARBAGE.get(random.nextInt(GARBAGE.size()));
    }

    /** Damages cells; the first row is the header. */
    List<List<String>> cells(List<List<String>> table, Random random) {
        List<List<String>> rows = new ArrayList<>();
        table.forEach(row -> rows.add(new ArrayList<>(row)));
        int row = 1 + random.nextInt(rows.size() - 1);
        int column = random.nextInt(rows.get(0).size());
        switch (this) {
            case GARBAGE_IN_A_CELL -> garbageIn(rows.get(row), rows.get(0), random);
            case SEVERAL_GARBAGE_CELLS -> {
                for (int i = 0; i < 8; i++) {
                    garbageIn(rows.get(1 + random.nextInt(rows.size() - 1)), rows.get(0), random);
                }
            }
            case A_RENAMED_HEADER -> rows.get(0).set(column, "某列" + random.nextInt(100));
            case A_BLANK_HEADER -> rows.get(0).set(column, "");
            case A_HEADER_TWICE ->
                rows.get(0)
                        .set(column, rows.get(0).get((column + 1) % rows.get(0).size()));
            case NO_HEADER -> rows.remove(0);
            case A_ROW_TWICE -> rows.add(row, rows.get(row));
            case A_ROW_LOST -> rows.remove(row);
            case A_CELL_TOO_MANY -> rows.get(row).add(column, "7");
            case A_CELL_TOO_FEW -> rows.get(row).remove(column);
            case A_COLUMN_OF_GARBAGE -> {
                for (int i = 1; i < rows.size(); i++) {
                    rows.get(i).set(column, garbage(random));
                }
            }
            default -> throw new IllegalArgumentException(name());
        }
        return rows;
    }

    /** A cell that holds something, and no name: a school may be called whatever it likes. */
    private static void garbageIn(List<String> row, List<String> header, Random random) {
        int column = random.nextInt(row.size());
        while (row.get(column).isEmpty() || header.get(column).equals("学校名称")) {
            column = random.nextInt(row.size());
        }
        row.set(column, garbage(random));
    }

    /** Damages the text of a CSV file. */
    byte[] bytes(List<List<String>> table, Random random) {
        if (isOfCells() || this == A_CELL_TOO_MANY || this == A_CELL_TOO_FEW) {
            return csv(cells(table, random)).getBytes(StandardCharsets.UTF_8);
        }
        String text = csv(table);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case A_QUOTE_TOO_MANY -> {
                int at = random.nextInt(text.length());
                yield (text.substring(0, at) + '"' + text.substring(at)).getBytes(StandardCharsets.UTF_8);
            }
            case ANOTHER_ENCODING ->
                text.getBytes(
                        Charset.forName(List.of("GB18030", "UTF-16", "UTF-16LE", "Big5", "Shift_JIS", "ISO-8859-1")
                                .get(random.nextInt(6))));
            case BAD_BYTES -> badBytes(bytes, random);
            case CUT_OFF -> java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
            default -> throw new IllegalArgumentException(name());
        };
    }

    /** Some bytes that no number has in them. */
    static byte[] badBytes(byte[] bytes, Random random) {
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(2) * 0x80);
        }
        return bytes;
    }

    static String csv(List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        table.forEach(row -> text.append(
                        String.join(",", row.stream().map(Damage::quoted).toList()))
                .append('\n'));
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') >= 0 ? '"' + cell + '"' : cell;
    }
}
