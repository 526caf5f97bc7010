package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Figure;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;

/** The rows of the tables of results, until their schools are read. */
final class ResultsRows {
    private final Notes notes;
    private final Map<String, Map<String, List<Row>>> byCountyAndSchool = new HashMap<>();
    private final Map<String, String> countyOfSchool = new HashMap<>();

    /**
     * A row of a table of results.
     *
     * @param county the id of the county, or the empty text where the table does not say
     * @param id the id of the school, or the empty text
     * @param name the name of the school, or the empty text
     * @param figures in the order enrolled, tested, passed, good, excellent, passed in all subjects
     */
    record Row(
            Place place,
            String county,
            String id,
            String name,
            String level,
            String grade,
            String subject,
            List<Figure> figures) {
        Row {
            figures = List.copyOf(figures);
        }

        String school() {
            return id.isEmpty() ? name : id;
        }
    }

    ResultsRows(Notes notes) {
        this.notes = notes;
    }

    void add(Row row) {
        byCountyAndSchool
                .computeIfAbsent(row.county, any -> new HashMap<>())
                .computeIfAbsent(row.school(), any -> new ArrayList<>())
                .add(row);
    }

    /** The results of a county's schools; each row is given out once. */
    List<Results> of(String county, List<School> schools) {
        List<Results> results = new ArrayList<>();
        if (byCountyAndSchool.isEmpty()) {
            return results;
        }
        Map<String, Integer> names = new HashMap<>();
        schools.forEach(school -> names.merge(school.name(), 1, Integer::sum));
        Set<String> ids = new HashSet<>();
        schools.forEach(school -> ids.add(school.id()));
        for (School school : schools) {
            take(county, school, school.id(), results);
            boolean named = names.getOrDefault(school.name(), 0) == 1 && !ids.contains(school.name());
            if (named) {
                take(county, school, school.name(), results);
            }
        }
        return results;
    }

    private void take(String county, School school, String key, List<Results> results) {
        Map<String, Place> seen = new HashMap<>();
        for (Row row : byCountyAndSchool.getOrDefault(county, Map.of()).getOrDefault(key, List.of())) {
            give(row, school, seen, results);
        }
        byCountyAndSchool.getOrDefault(county, new HashMap<>()).remove(key);
        List<Row> anywhere = byCountyAndSchool.getOrDefault("", Map.of()).getOrDefault(key, List.of());
        if (anywhere.isEmpty()) {
            return;
        }
        String other = countyOfSchool.putIfAbsent(key, county);
        if (other != null && !other.equals(county)) {
            ambiguous(anywhere.get(0), key, other, county);
        } else {
            anywhere.forEach(row -> give(row, school, seen, results));
        }
    }

    private void give(Row row, School school, Map<String, Place> seen, List<Results> results) {
        List<Level> levels = levels(school);
        if (row.level.isEmpty() && levels.size() != 1) {
            levelMissing(row);
            return;
        }
        Level level = row.level.isEmpty() ? levels.get(0) : Level.of(row.level);
        Results result = new Results(
                school.county(),
                school.id(),
                level,
                row.grade,
                row.subject,
                row.figures.get(0),
                row.figures.get(1),
                row.figures.get(2),
                row.figures.get(3),
                row.figures.get(4),
                row.figures.get(5));
        Place before = seen.putIfAbsent(result.id(), row.place);
        if (before != null) {
            twice(row, before);
        } else {
            results.add(result);
        }
    }

    private static List<Level> levels(School school) {
        return school.levels().size() == 1
                ? List.copyOf(school.levels().keySet())
                : school.kind().levels();
    }

    private void levelMissing(Row row) {
        notes.problem(
                row.place,
                "学段",
                row.level,
                "“" + row.school() + "”有几个学段，此行成绩属于哪个学段不明，未读入。请填写“学段”列。",
                "\"" + row.school() + "\" has several levels and the row does not say of which it is; it is not read."
                        + " Fill in the column \"level\".");
        notes.leaveOut(row.place, "学段不明的成绩", "results of which the level is not told");
    }

    private void twice(Row row, Place before) {
        notes.error(
                row.place,
                "",
                row.school(),
                "“" + row.school() + "”" + row.grade + row.subject + "的成绩与第 " + before.row() + " 行重复。请只保留一行。",
                "the results of \"" + row.school() + "\", " + row.grade + ", " + row.subject
                        + ", are there twice, first in row " + before.row() + ". Keep one.");
    }

    private void ambiguous(Row row, String school, String one, String two) {
        notes.error(
                row.place,
                "",
                school,
                "“" + school + "”在 " + one + " 和 " + two + " 都有，不知成绩属于哪一所。请在成绩表中加“区县”列。",
                "\"" + school + "\" is a school of both " + one + " and " + two
                        + "; it is not clear whose results these are. Add a column \"county\" to the results.");
    }

    /** Notes every row that was of no school that was read. */
    void reportUnused() {
        byCountyAndSchool.forEach((county, schools) -> schools.forEach((school, rows) -> {
            if (!county.isEmpty() || !countyOfSchool.containsKey(school)) {
                rows.forEach(this::unused);
            }
        }));
    }

    private void unused(Row row) {
        notes.problem(
                row.place,
                "",
                row.school(),
                "学校表中没有“" + row.school() + "”，此行成绩未采用。请核对学校代码和区县。",
                "there is no school \"" + row.school()
                        + "\" in the school table; the row is not used. Check the school's" + " id and county.");
        notes.leaveOut(row.place, "不属于任何学校的成绩", "results of no school that was read");
    }
}
