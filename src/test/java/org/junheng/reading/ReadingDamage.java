package org.junheng.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** One seeded damage to the tables of a county, written as a workbook. */
final class ReadingDamage {
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private final Map<String, Map<Integer, String>> attributes = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Random random;
    private final Book book = new Book();

    /** What is done. */
    enum Kind {
        A_STATISTICS_ROW,
        A_STATISTICS_ROW_WITHOUT_ITS_NAME,
        A_NOTE,
        THE_HEADER_AGAIN,
        ANOTHER_ORDER_OF_COLUMNS,
        A_HIDDEN_SHEET_OF_OTHERS,
        A_SHEET_HIDDEN,
        A_ROW_HIDDEN,
        A_COLUMN_HIDDEN,
        A_REMARK,
        OTHER_SPELLINGS,
        ESCAPES,
        A_SUPERSCRIPT,
        AN_ID_LOST,
        A_GRADE_OF_ANOTHER_LEVEL,
        A_MARK_ON_A_NAME,
        A_COLUMN_OF_REMARKS;

        /** Whether what is read must be the same. */
        boolean changesNothing() {
            return !(this == A_SHEET_HIDDEN
                    || this == A_ROW_HIDDEN
                    || this == A_COLUMN_HIDDEN
                    || this == A_REMARK
                    || this == AN_ID_LOST
                    || this == A_GRADE_OF_ANOTHER_LEVEL);
        }

        /** Whether it is told whatever comes of it. */
        boolean isTold() {
            return this != OTHER_SPELLINGS && this != ESCAPES;
        }
    }

    ReadingDamage(Map<String, List<List<String>>> sound, Random random) {
        this.random = random;
        sound.forEach((name, rows) -> {
            List<List<String>> copy = new ArrayList<>();
            rows.forEach(row -> copy.add(new ArrayList<>(row)));
            tables.put(name, copy);
        });
    }

    /** The rows, sheets, columns or cells that a message has to name. */
    List<String> places() {
        return places;
    }

    private List<List<String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    void make(Kind kind) {
        String list = random.nextInt(4) == 0 ? "results" : "schools";
        List<List<String>> rows = rows(list);
        int row = 4 + random.nextInt(rows.size() - 4);
        switch (kind) {
            case A_STATISTICS_ROW ->
                insert(list, row, statistics(list, row, any(DamageWords.STATISTICS), random.nextBoolean()));
            case A_STATISTICS_ROW_WITHOUT_ITS_NAME ->
                insert(
                        "schools",
                        Math.min(row, rows("schools").size()),
                        unnamed(Math.min(row, rows("schools").size())));
            case A_NOTE -> insert(list, row, single(list, any(DamageWords.NOTES)));
            case THE_HEADER_AGAIN -> insert(list, row, new ArrayList<>(rows.get(0)));
            case ANOTHER_ORDER_OF_COLUMNS -> shuffle(list, row);
            case A_HIDDEN_SHEET_OF_OTHERS -> others();
            case A_SHEET_HIDDEN -> hide(any(List.of("county", "results")));
            case A_ROW_HIDDEN -> {
                attributes.put(
                        list,
                        Map.of(
                                row,
                                any(List.of(
                                        "hidden=\"1\"",
                                        "ht=\"0\" customHeight=\"1\"",
                                        "ht=\"0.75\" customHeight=\"1\""))));
                places.add(Integer.toString(row));
            }
            case A_COLUMN_HIDDEN -> hideColumn(any(List.of("schools", "results", "county")));
            case A_REMARK -> remark();
            case OTHER_SPELLINGS -> respell();
            case ESCAPES -> escape(list, row);
            case A_SUPERSCRIPT -> raise(list, row);
            case AN_ID_LOST -> set(list, row, "学校代码", any(DamageWords.LOST_IDS));
            case A_GRADE_OF_ANOTHER_LEVEL -> regrade();
            case A_MARK_ON_A_NAME -> mark();
            case A_COLUMN_OF_REMARKS -> remarks();
        }
    }

    private void set(String table, int row, String header, String cell) {
        rows(table).get(row).set(rows(table).get(0).indexOf(header), cell);
        places.add(Integer.toString(row + 1));
    }

    private void regrade() {
        List<List<String>> rows = rows("results");
        int row = 1 + random.nextInt(rows.size() - 1);
        boolean primary = rows.get(row).contains("小学");
        set("results", row, "年级", any(primary ? List.of("七年级", "初一", "8", "初三") : List.of("五年级", "小三", "4", "小学六年级")));
    }

    private void mark() {
        List<List<String>> rows = rows("schools");
        int row = 1 + random.nextInt(rows.size() - 1);
        String name = rows.get(row).get(rows.get(0).indexOf("学校名称"));
        set("schools", row, "学校名称", name + any(List.of("*", "①", "※", "（已撤并）", "（停办）", "(未招生)")));
    }

    private void remarks() {
        List<List<String>> rows = rows("schools");
        int marked = 1 + random.nextInt(rows.size() - 1);
        String remark = any(DamageWords.REMARKS);
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).add(row == 0 ? any(List.of("备注", "说明", "备 注")) : row == marked ? remark : "");
        }
        places.add(remark);
    }

    private void insert(String table, int row, List<String> cells) {
        rows(table).add(row, cells);
        places.add(Integer.toString(row + 1));
    }

    private List<String> single(String table, String text) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(rows(table).get(0).size(), ""));
        cells.set(random.nextBoolean() ? 0 : Math.min(1, cells.size() - 1), text);
        return cells;
    }

    /** The sums or the means of the rows above, under a label where a name or an id stands else. */
    private List<String> statistics(String table, int row, String label, boolean mean) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(rows(table).get(0).size(), ""));
        for (int column = 0; column < cells.size(); column++) {
            cells.set(column, statistic(table, row, column, mean));
        }
        cells.set(0, label);
        return cells;
    }

    private List<String> unnamed(int row) {
        List<String> cells = statistics("schools", row, "", random.nextBoolean());
        cells.set(rows("schools").get(0).indexOf("学校名称"), any(DamageWords.UNKNOWN));
        return cells;
    }

    private String statistic(String table, int row, int column, boolean mean) {
        double sum = 0;
        int count = 0;
        for (List<String> above : rows(table).subList(1, row)) {
            if (above.get(column).matches("[0-9]+(\\.[0-9]+)?")) {
                sum += Double.parseDouble(above.get(column));
                count++;
            } else if (!above.get(column).isEmpty()) {
                return "";
            }
        }
        if (count == 0) {
            return "";
        }
        return mean
                ? Double.toString(Math.round(sum / count * 10000) / 10000.0)
                : Double.toString(Math.round(sum * 10000) / 10000.0);
    }

    private void shuffle(String table, int row) {
        List<List<String>> rows = rows(table);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.get(0).size()).boxed().toList());
        Collections.shuffle(order, random);
        for (int i = row; i < rows.size(); i++) {
            List<String> before = rows.get(i);
            rows.set(i, new ArrayList<>(order.stream().map(before::get).toList()));
        }
        List<String> header = rows.get(0);
        insert(table, row, new ArrayList<>(order.stream().map(header::get).toList()));
    }

    private void others() {
        List<List<String>> copy = new ArrayList<>();
        copy.add(rows("schools").get(0));
        for (int i = 0; i < 5; i++) {
            List<String> school = new ArrayList<>(rows("schools").get(1 + i));
            school.set(0, "OLD" + i);
            school.set(1, "已撤并" + i);
            copy.add(school);
        }
        tables.put("旧数据", copy);
        states.put("旧数据", any(List.of("hidden", "veryHidden")));
        places.add("旧数据");
    }

    private void hide(String table) {
        states.put(table, any(List.of("hidden", "veryHidden")));
        places.add(table);
    }

    private void hideColumn(String table) {
        List<String> header = rows(table).get(0);
        int column = 2 + random.nextInt(header.size() - 2);
        columns.put(
                table,
                "<cols><col min=\"" + (column + 1) + "\" max=\"" + (column + 1)
                        + any(List.of("\" hidden=\"1\"/></cols>", "\" width=\"0\" customWidth=\"1\"/></cols>")));
        places.add(header.get(column));
    }

    private void remark() {
        List<String> county = rows("county").get(1);
        List<Integer> answers = IntStream.range(0, county.size())
                .filter(i -> county.get(i).matches("[是否].*"))
                .boxed()
                .toList();
        int column = any(answers);
        String remark = any(DamageWords.REMARKS);
        String form = any(List.of("%s（%s）", "%s，%s", "%s %s", "%s：%s", "%s。%s"));
        county.set(column, form.formatted(county.get(column).substring(0, 1), remark));
        places.add(remark);
    }

    private void respell() {
        List<String> header = rows("results").get(0);
        respell(header.indexOf("年级"), DamageWords.GRADES);
        respell(header.indexOf("学科"), DamageWords.SUBJECTS);
    }

    private void respell(int column, Map<String, List<String>> spellings) {
        for (List<String> row : rows("results").subList(1, rows("results").size())) {
            List<String> others = spellings.getOrDefault(row.get(column), List.of());
            if (!others.isEmpty() && random.nextInt(3) == 0) {
                row.set(column, any(others));
            }
        }
    }

    private void escape(String table, int row) {
        List<String> cells = rows(table).get(row);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty() && random.nextInt(4) == 0) {
                cells.set(i, "<i><t>_x%04X_%s_x000D_</t>".formatted((int) cell.charAt(0), cell.substring(1)));
            }
        }
    }

    private void raise(String table, int row) {
        List<String> cells = rows(table).get(row);
        List<Integer> numbers = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).matches("[0-9]+(\\.[0-9]+)?"))
                .boxed()
                .toList();
        int column = any(numbers);
        String runs = "<r><t>" + cells.get(column) + "</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>"
                + any(List.of("1", "2", "①", "a", "注")) + "</t></r>";
        cells.set(column, random.nextBoolean() ? book.shared(runs) : "<i>" + runs);
        places.add(letters(column) + (row + 1));
    }

    private static String letters(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    Path write(Path file) {
        tables.forEach((name, rows) -> book.sheet(
                name,
                states.getOrDefault(name, ""),
                columns.getOrDefault(name, ""),
                rows,
                attributes.getOrDefault(name, Map.of())));
        return book.write(file);
    }
}
