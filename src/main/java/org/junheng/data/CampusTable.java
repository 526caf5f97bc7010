package org.junheng.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads tables that say which campus belongs to which main school (校区, 主校), by id or name. */
final class CampusTable {
    private static final Set<String> CAMPUS = Set.of("校区", "校区代码", "校区名称", "campus");
    private static final Set<String> MAIN = Set.of("主校", "主校代码", "主校名称", "mainschool");
    private static final Set<String> COUNTY = Set.of("区县", "县区", "county", "统计三级");

    private final Notes notes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private record Entry(Place place, String campus, String main) {}

    CampusTable(Notes notes) {
        this.notes = notes;
    }

    /** Whether a row is the header of such a table. */
    static boolean isHeader(List<String> header) {
        return column(header, CAMPUS).isPresent() && column(header, MAIN).isPresent();
    }

    private static Optional<Integer> column(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(Header.key(header.get(i)))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    long read(Recognition.Found found) {
        List<String> header = found.header();
        int campus = column(header, CAMPUS).orElseThrow();
        int main = column(header, MAIN).orElseThrow();
        int county = column(header, COUNTY).orElse(-1);
        Table table = found.table();
        Rows below = new Rows(notes, found, List.of(campus));
        while (below.next()) {
            String of = county < 0 ? "" : table.cell(county);
            boolean cut = isCut(table, header, campus) | isCut(table, header, main);
            Entry entry = new Entry(
                    table.place(),
                    IdText.of(table.cell(campus)).plain(),
                    IdText.of(table.cell(main)).plain());
            if (cut) {
                continue;
            }
            if (entry.campus.isEmpty() || entry.main.isEmpty()) {
                incomplete(entry);
            } else {
                Entry before = entries.putIfAbsent(key(of, entry.campus), entry);
                if (before != null && !before.main.equals(entry.main)) {
                    twice(entry, before);
                }
            }
        }
        return below.read();
    }

    private boolean isCut(Table table, List<String> header, int column) {
        String cell = table.cell(column);
        boolean cut = IdText.of(cell).state() == IdText.State.CUT;
        if (cut) {
            IdColumn.cut(notes, table.place(), header.get(column), cell);
        }
        return cut;
    }

    private static String key(String county, String campus) {
        return county + '\n' + campus;
    }

    /** The main school of a campus; the empty text where none is given. */
    String mainSchool(String county, String id, String name) {
        if (entries.isEmpty()) {
            return "";
        }
        for (String key : List.of(key(county, id), key(county, name), key("", id), key("", name))) {
            Entry entry = entries.get(key);
            if (entry != null) {
                used.add(key);
                return entry.main;
            }
        }
        return "";
    }

    /** Notes every campus that was none of the schools. */
    void reportUnused() {
        entries.forEach((key, entry) -> {
            if (!used.contains(key)) {
                notes.problem(
                        entry.place,
                        "",
                        entry.campus,
                        "学校表中没有校区“" + entry.campus + "”，此行未采用。请核对代码或名称。",
                        "there is no campus \"" + entry.campus
                                + "\" in the tables of schools; the row is not used. Check its id or name.");
            }
        });
    }

    private void incomplete(Entry entry) {
        notes.error(
                entry.place,
                "",
                entry.campus + entry.main,
                "校区和主校须都填写（代码或名称）。请补全，或删去本行。",
                "both the campus and its main school are needed, by id or name. Fill them in, or delete the row.");
    }

    private void twice(Entry entry, Entry before) {
        notes.error(
                entry.place,
                "",
                entry.campus,
                "校区“" + entry.campus + "”在第 " + before.place.row() + " 行属于另一主校“" + before.main + "”。请只保留一行。",
                "the campus \"" + entry.campus + "\" belongs to another main school, \"" + before.main + "\", in row "
                        + before.place.row() + ". Keep one row.");
    }
}
