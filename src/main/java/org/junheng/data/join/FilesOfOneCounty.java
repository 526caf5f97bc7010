package org.junheng.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.TitleWords;

/** Puts files together that name no county in a column and are named after one, 平山县小学 and 平山县初中. */
final class FilesOfOneCounty {
    /** 平山县小学 is the county 平山县, and its primary schools. */
    private static final Pattern OF_LEVEL =
            Pattern.compile("(?:普通)?(?:小学|初中|高中|中小学)(?:学校|阶段|学段)?(?:基本)?(?:情况|数据|统计|信息)*(?:一览|统计)?表?");

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
            String only = its.keySet().iterator().next();
            CellPlace first = its.values().iterator().next();
            if (its.size() == 1 && isNamedAfter(only, county)) {
                give(only, county, tables);
                tables.put(county, first);
                CountyNames.tellOfLevel(notes, first, county, only);
            } else if (its.size() > 1) {
                its.keySet().forEach(stem -> give(stem, county, tables));
                tables.put(county, first);
                CountyNames.tellOfFiles(notes, first, county, List.copyOf(its.keySet()));
            }
        });
    }

    /** Whether nothing else stands in the name of a file than its county, the time and what its tables are: 平山县学校情况表. */
    private static boolean isNamedAfter(String stem, String county) {
        String rest = stem.substring(stem.indexOf(county) + county.length());
        return !stem.equals(county)
                && (OF_LEVEL.matcher(rest).matches()
                        || TitleWords.unknown(stem, List.of(county), false).isEmpty());
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
