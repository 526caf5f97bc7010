package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.facts.Subject;

/**
 * The rows of the tables of results, or of classes, until their schools are read.
 *
 * @param <T> what a row tells of a school
 */
final class RowsOfSchools<T extends Subject> {
    private final RowsText text;
    private final Function<List<T>, Optional<T>> merging;
    private final Map<String, Map<String, List<Row<T>>>> byCountyAndSchool = new HashMap<>();
    private final Map<String, String> countyOfSchool = new HashMap<>();

    /**
     * A row of such a table.
     *
     * @param county the id of the county, or the empty text where the table does not say
     * @param id the id of the school, or the empty text
     * @param name the name of the school, or the empty text
     * @param level the level, or the empty text where the table does not say
     * @param fact what it tells, once the school and the level are known
     */
    record Row<T>(Place place, String county, String id, String name, String level, Fact<T> fact) {
        String school() {
            return id.isEmpty() ? name : id;
        }
    }

    /** What a row tells of a level of a school. */
    @FunctionalInterface
    interface Fact<T> {
        T of(School school, Level level);
    }

    private record Given<T>(Place place, T fact) {}

    /**
     * No rows yet.
     *
     * @param text what is said of rows that cannot be used
     * @param merging what two rows of one thing are together; empty where they are one too many
     */
    RowsOfSchools(RowsText text, Function<List<T>, Optional<T>> merging) {
        this.text = text;
        this.merging = merging;
    }

    void add(Row<T> row) {
        byCountyAndSchool
                .computeIfAbsent(row.county, any -> new HashMap<>())
                .computeIfAbsent(row.school(), any -> new ArrayList<>())
                .add(row);
    }

    /** What the rows tell of a county's schools; each row is given out once. */
    List<T> of(String county, List<School> schools) {
        List<T> facts = new ArrayList<>();
        if (byCountyAndSchool.isEmpty()) {
            return facts;
        }
        Map<String, Integer> names = new HashMap<>();
        schools.forEach(school -> names.merge(school.name(), 1, Integer::sum));
        Set<String> ids = new HashSet<>();
        schools.forEach(school -> ids.add(school.id()));
        for (School school : schools) {
            // In the order of their ids, so that equal data give equal reports however their rows are ordered.
            Map<String, Given<T>> given = new TreeMap<>();
            take(county, school, school.id(), given);
            boolean named = names.getOrDefault(school.name(), 0) == 1 && !ids.contains(school.name());
            if (named) {
                take(county, school, school.name(), given);
            }
            given.values().forEach(one -> facts.add(one.fact));
        }
        return facts;
    }

    private void take(String county, School school, String key, Map<String, Given<T>> given) {
        Map<String, List<Row<T>>> ofCounty = byCountyAndSchool.getOrDefault(county, new HashMap<>());
        List<Row<T>> own = county.isEmpty() ? null : ofCounty.remove(key);
        if (own != null) {
            own.forEach(row -> give(row, school, given));
        }
        List<Row<T>> anywhere =
                byCountyAndSchool.getOrDefault("", Map.of()).getOrDefault(key, List.of());
        if (anywhere.isEmpty()) {
            return;
        }
        String other = countyOfSchool.putIfAbsent(key, county);
        if (other != null && !other.equals(county)) {
            text.ambiguous(anywhere.get(0).place, key, other, county);
        } else {
            anywhere.forEach(row -> give(row, school, given));
        }
    }

    private void give(Row<T> row, School school, Map<String, Given<T>> given) {
        List<Level> levels = levels(school);
        if (row.level.isEmpty() && levels.size() != 1) {
            text.levelMissing(row.place, row.school());
            return;
        }
        T fact = row.fact.of(school, row.level.isEmpty() ? levels.get(0) : Level.of(row.level));
        Given<T> before = given.putIfAbsent(fact.id(), new Given<>(row.place, fact));
        if (before == null) {
            return;
        }
        Optional<T> both = merging.apply(List.of(before.fact, fact));
        both.ifPresentOrElse(
                together -> given.put(fact.id(), new Given<>(before.place, together)),
                () -> text.twice(row.place, fact.titleZh(), fact.titleEn(), before.place));
    }

    private static List<Level> levels(School school) {
        return school.levels().size() == 1
                ? List.copyOf(school.levels().keySet())
                : school.kind().levels();
    }

    /** Notes every row that was of no school that was read. */
    void reportUnused() {
        byCountyAndSchool.forEach((county, schools) -> schools.forEach((school, rows) -> {
            if (!county.isEmpty() || !countyOfSchool.containsKey(school)) {
                rows.forEach(row -> text.unused(row.place, row.school()));
            }
        }));
    }
}
