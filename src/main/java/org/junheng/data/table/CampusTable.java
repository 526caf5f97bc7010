package org.junheng.data.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdColumn;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.CampusColumn;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Reads tables that say which campus belongs to which main school (校区, 主校), by id or name. */
public final class CampusTable {
    private final Notes notes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private record Entry(CellPlace place, String campus, String main) {}

    public CampusTable(Notes notes) {
        this.notes = notes;
    }

    public long read(FoundTable found) {
        List<String> header = found.header();
        int campus = CampusColumn.CAMPUS.in(header).orElseThrow();
        int main = CampusColumn.MAIN_SCHOOL.in(header).orElseThrow();
        int county = CampusColumn.COUNTY.in(header).orElse(-1);
        Table table = found.table();
        Rows below = new Rows(notes, found, List.of(campus));
        while (below.next()) {
            String of = county < 0 ? "" : table.cell(county);
            boolean campusCut = isCut(table, header, campus);
            boolean mainCut = isCut(table, header, main);
            Entry entry = new Entry(
                    table.place(),
                    IdText.of(table.cell(campus)).plain(),
                    IdText.of(table.cell(main)).plain());
            if (campusCut || mainCut) {
                continue;
            }
            if (!entry.main.isEmpty() && CampusColumn.isMain(entry.campus, entry.main)) {
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
        boolean cut = IdText.of(cell).state() == IdText.IdState.CUT;
        if (cut) {
            IdColumn.cut(notes, table.place(), header.get(column), cell);
        }
        return cut;
    }

    private static String key(String county, String campus) {
        return county + '\n' + campus;
    }

    /**
     * The main school of a campus; the empty text where none is given. Where its own row names another one, that row holds, and
     * both are told.
     *
     * @param own what the row of the campus says, or the empty text
     * @param who the county, the id and the name of the campus
     */
    String mainSchool(CellPlace place, String own, List<String> who) {
        if (entries.isEmpty()) {
            return own;
        }
        for (String county : List.of(who.get(0), "")) {
            for (String campus : who.subList(1, who.size())) {
                Entry entry = entries.get(key(county, campus));
                if (entry != null) {
                    used.add(key(county, campus));
                    if (!own.isEmpty() && !own.equals(entry.main)) {
                        another(place, own, entry);
                    }
                    return own.isEmpty() ? entry.main : own;
                }
            }
        }
        return own;
    }

    private void another(CellPlace place, String own, Entry entry) {
        String there = entry.place.file() + " 第 " + entry.place.row() + " 行";
        notes.problem(
                place,
                Target.SchoolText.MAIN_SCHOOL.zh(),
                own,
                new Text(
                        "“" + entry.campus + "”的主校本行写作“" + own + "”，" + there + "写作“" + entry.main
                                + "”，按本行读入。若不是同一所，请核对哪一处对，更正另一处。",
                        "the main school of \"" + entry.campus + "\" is \"" + own + "\" here and \"" + entry.main
                                + "\" in row " + entry.place.row() + " of " + entry.place.file()
                                + "; it is read as it stands here. If the two are not one, check which is right and correct the"
                                + " other."));
    }

    /** Notes every campus that was none of the schools. */
    public void reportUnused() {
        entries.forEach((key, entry) -> {
            if (!used.contains(key)) {
                notes.problem(
                        entry.place,
                        "",
                        entry.campus,
                        new Text(
                                "学校表中没有校区“" + entry.campus + "”，此行未采用。请核对代码或名称。",
                                "there is no campus \"" + entry.campus
                                        + "\" in the tables of schools; the row is not used. Check its id or name."));
            }
        });
    }

    private void incomplete(Entry entry) {
        notes.error(
                entry.place,
                "",
                entry.campus + entry.main,
                new Text(
                        "校区和主校须都填写（代码或名称）。请补全，或删去本行。",
                        "both the campus and its main school are needed, by id or name. Fill them in, or delete the row."));
    }

    private void twice(Entry entry, Entry before) {
        notes.error(
                entry.place,
                "",
                entry.campus,
                new Text(
                        "校区“" + entry.campus + "”在第 " + before.place.row() + " 行属于另一主校“" + before.main + "”。请只保留一行。",
                        "the campus \"" + entry.campus + "\" belongs to another main school, \"" + before.main
                                + "\", in row " + before.place.row() + ". Keep one row."));
    }
}
