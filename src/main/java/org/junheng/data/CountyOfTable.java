package org.junheng.data;

import java.util.List;
import java.util.Map;
import org.junheng.data.header.FoundTable;
import org.junheng.data.join.SchoolJoin;
import org.junheng.data.official.FormTitle;
import org.junheng.data.source.InputFile;
import org.junheng.data.table.CountyRow;

/**
 * The county of tables that name none.
 *
 * @param countyRows the counties that have rows of their own, by id; grows as tables are read
 */
record CountyOfTable(Map<String, CountyRow> countyRows) {
    /** A form that does not say of which county it is belongs to the only one there is. */
    String only() {
        List<String> named =
                countyRows.keySet().stream().filter(id -> !id.isEmpty()).toList();
        return named.size() == 1 ? named.get(0) : "";
    }

    /** A single county whose row has no id is the one that its schools' file is named after. */
    void alone(FoundTable schools) {
        CountyRow nameless = countyRows.size() == 1 ? countyRows.get("") : null;
        if (nameless != null) {
            countyRows.clear();
            countyRows.put(InputFile.stem(schools.table().file()), nameless);
        }
    }

    /** The county of a table that names none: the only one there is, else one named after the file. */
    String of(FoundTable found, SchoolJoin join) {
        String titled = FormTitle.county(found.titles());
        String only = titled.isEmpty() ? only() : titled;
        if (only.isEmpty()) {
            String stem = InputFile.stem(found.table().file());
            join.namedAfterFile(stem);
            return stem;
        }
        return only;
    }
}
