package org.junheng.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.TitleSubject;
import org.junheng.data.join.CountyNames;
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

    /**
     * The county of a table that names none: that of a line above it, else that of its sheet's name or its title, else the only
     * one there is, else one named after the file.
     */
    String of(FoundTable found) {
        String titled = FormTitle.county(found.titles());
        String headed = titled.isEmpty() ? headed(found) : titled;
        String only = headed.isEmpty() ? only() : headed;
        return only.isEmpty() ? InputFile.stem(found.table().file()) : only;
    }

    /**
     * The county that the name of a sheet or a title above a table tells, 云川县 or 云川县学校情况表; the empty text where they tell
     * none, or where the only county there is goes by a code, which no title can contradict.
     */
    String headed(FoundTable found) {
        String named = Stream.concat(Stream.of(found.table().sheet()), found.titles().stream())
                .flatMap(title -> TitleSubject.county(title).stream())
                .findFirst()
                .orElse("");
        String only = only();
        Optional<String> known = countyRows.values().stream()
                .filter(row -> row.name().equals(named))
                .map(CountyRow::id)
                .findFirst();
        boolean isByCode = !only.isEmpty() && !CountyNames.isIn(only);
        return named.isEmpty() ? "" : known.orElse(isByCode ? "" : named);
    }

    /**
     * The county that a list of results, classes or marks says that it is of, where its rows do not: by its sheet, the title above
     * it, or its file. Whether there is such a county is not known yet.
     */
    String ofList(FoundTable found) {
        return Stream.of(
                        Stream.of(found.table().sheet()),
                        found.titles().stream(),
                        Stream.of(InputFile.stem(found.table().file())))
                .flatMap(texts -> texts)
                .flatMap(title -> TitleSubject.county(title).stream())
                .findFirst()
                .orElse("");
    }

    /** Tells where the county of a table that names none is from: nothing but a file's name may be given up for a county of others. */
    void tell(Notes notes, SchoolJoin join, FoundTable found) {
        String stem = InputFile.stem(found.table().file());
        String county = of(found);
        boolean isHeaded = !county.isEmpty() && county.equals(headed(found));
        if (!isHeaded && county.equals(stem)) {
            join.namedAfterFile(county, found.place().whole());
        } else if (isHeaded && !county.equals(stem) && !county.equals(only())) {
            CountyNames.tellOfHeading(notes, found.place().whole(), county);
        }
    }
}
