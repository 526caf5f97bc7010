package org.junheng.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;

/** Puts files together that name no county in a column and are named after one, 平山县小学 and 平山县初中. */
final class FilesOfOneCounty {
    private final Notes notes;
    private final Map<String, List<JoinedSchool>> byCounty;

    FilesOfOneCounty(Notes notes, Map<String, List<JoinedSchool>> byCounty) {
        this.notes = notes;
        this.byCounty = byCounty;
    }

    /**
     * Gives the rows of such files to their county.
     *
     * @param tables the tables of the counties that are named after files; one for each county is left
     */
    void settle(Map<String, CellPlace> tables) {
        Map<String, Map<String, CellPlace>> files = new TreeMap<>();
        tables.forEach((stem, table) -> CountyNames.named(stem)
                .filter(county -> byCounty.containsKey(stem))
                .ifPresent(county ->
                        files.computeIfAbsent(county, any -> new TreeMap<>()).put(stem, table)));
        files.forEach((county, its) -> {
            if (its.size() > 1) {
                CellPlace first = its.values().iterator().next();
                its.keySet().forEach(stem -> give(stem, county, tables));
                tables.put(county, first);
                CountyNames.tellOfFiles(notes, first, county, List.copyOf(its.keySet()));
            }
        });
    }

    private void give(String stem, String county, Map<String, CellPlace> tables) {
        tables.remove(stem);
        if (!stem.equals(county)) {
            List<JoinedSchool> rows = byCounty.getOrDefault(stem, List.of());
            byCounty.remove(stem);
            rows.forEach(row -> row.school = row.school.in(county));
            byCounty.computeIfAbsent(county, any -> new ArrayList<>()).addAll(rows);
        }
    }
}
