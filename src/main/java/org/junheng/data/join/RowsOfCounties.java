package org.junheng.data.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Rows of a table that names no county and lists schools of several, each known by an id that one county alone has. */
final class RowsOfCounties {
    private final Notes notes;
    private final Map<String, List<JoinedSchool>> byCounty;

    RowsOfCounties(Notes notes, Map<String, List<JoinedSchool>> byCounty) {
        this.notes = notes;
        this.byCounty = byCounty;
    }

    /**
     * Gives the rows of a table to their counties, where each has one and they are several; else nothing is done.
     *
     * @param counties those that have a school of the row's id
     */
    boolean gives(String table, Function<JoinedSchool, Set<String>> counties) {
        List<JoinedSchool> rows = byCounty.getOrDefault(table, List.of());
        Map<JoinedSchool, String> known = new LinkedHashMap<>();
        rows.forEach(row -> {
            Set<String> its = counties.apply(row);
            if (its.size() == 1) {
                known.put(row, its.iterator().next());
            }
        });
        Set<String> several = new TreeSet<>(known.values());
        if (several.size() < 2 || known.size() < rows.size()) {
            return false;
        }
        CellPlace place = rows.get(0).place().whole();
        byCounty.remove(table);
        known.forEach((row, to) -> {
            row.school = row.school.in(to);
            byCounty.computeIfAbsent(to, any -> new ArrayList<>()).add(row);
        });
        tell(place, several);
        return true;
    }

    private void tell(CellPlace table, Set<String> counties) {
        notes.notice(
                table,
                Target.SchoolText.COUNTY.zh(),
                String.join("、", counties),
                new Text(
                        "本表没有写是哪个区县的，各行的代码都只有一个区县有（" + String.join("、", counties) + "），按代码分到各区县。请核对，或加“区县”列。",
                        "the table does not say of which county it is; each of its ids is in one county alone ("
                                + String.join(", ", counties)
                                + "), and its rows are read as of these. Check them, or add a column \"county\"."));
    }
}
