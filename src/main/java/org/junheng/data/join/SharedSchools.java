package org.junheng.data.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdText;

/** Whether tables tell of the same schools, which most tables of one county do not. */
final class SharedSchools {
    private SharedSchools() {}

    /**
     * Whether a school is in two tables, or in one with a row for each level: by its id, also without the noughts that a spreadsheet takes away at its start, or by
     * its name where one of the two rows has no id.
     *
     * @param rows of one county
     */
    static boolean areIn(List<JoinedSchool> rows) {
        if (haveRowsOfLevels(rows)) {
            return true;
        }
        CellPlace first = rows.get(0).table();
        if (rows.stream().allMatch(row -> row.table().equals(first))) {
            return false;
        }
        Map<String, CellPlace> ids = new HashMap<>();
        Map<String, Set<CellPlace>> names = new HashMap<>();
        Map<String, Set<CellPlace>> alone = new HashMap<>();
        for (JoinedSchool row : rows) {
            CellPlace other = ids.putIfAbsent(IdText.withoutNoughts(row.school.id()), row.table());
            if (other != null && !other.equals(row.table())) {
                return true;
            }
            (row.hasBoth() ? names : alone)
                    .computeIfAbsent(row.nameKey(), any -> new HashSet<>())
                    .add(row.table());
        }
        return alone.entrySet().stream()
                .anyMatch(one -> isInAnother(one.getValue(), names.getOrDefault(one.getKey(), Set.of())));
    }

    /** Whether a table has a row for each level of a school: 小学部 and 初中部 of one id, name and kind. */
    private static boolean haveRowsOfLevels(List<JoinedSchool> rows) {
        Map<String, JoinedSchool> ids = new HashMap<>();
        for (JoinedSchool row : rows) {
            JoinedSchool other = ids.putIfAbsent(row.school.id(), row);
            if (other != null && other.isRowOfOtherLevel(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInAnother(Set<CellPlace> tables, Set<CellPlace> others) {
        return tables.size() > 1 || others.stream().anyMatch(table -> !tables.contains(table));
    }
}
