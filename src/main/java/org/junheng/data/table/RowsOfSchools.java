package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junheng.criteria.Subject;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.GivenFact;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.Level;
import org.junheng.facts.School;

/**
 * The rows of the tables of results, or of classes, until their schools are read.
 *
 * @param <T> what a row tells of a school
 */
public final class RowsOfSchools<T extends Subject> {
    private final RowsText text;
    private final Function<List<T>, Optional<T>> merging;
    private final Map<String, Map<String, List<FactRow<T>>>> byCountyAndSchool = new HashMap<>();
    private final Map<String, String> countyOfSchool = new HashMap<>();
    /** Facts of rows that name neither a county nor a school that is known, one of a kind; empty until they are asked for. */
    private Optional<List<Fact<T>>> lostAnywhere = Optional.empty();

    /**
     * A row of such a table.
     *
     * @param county the id of the county, or the empty text where the table does not say
     * @param id the id of the school, or the empty text
     * @param name the name of the school, or the empty text
     * @param level the level, or the empty text where the table does not say
     * @param columns the columns of its figures
     * @param fact what it tells, once the school and the level are known
     */
    record FactRow<T>(
            CellPlace place,
            String county,
            String id,
            String name,
            String level,
            List<ToldColumn> columns,
            Fact<T> fact) {
        String school() {
            return id.isEmpty() ? name : id;
        }

        /** The same row, which tells something else. */
        FactRow<T> with(Fact<T> other) {
            return new FactRow<>(place, county, id, name, level, columns, other);
        }

        /** What it is looked up by: names are compared without what people vary in writing them. */
        private String key() {
            return id.isEmpty() ? Labels.name(name) : id;
        }
    }

    /** What a row tells of a level of a school. */
    interface Fact<T> {
        public T of(School school, Level level);

        /** The same with nothing known, for a level that the row may be of. */
        default Optional<T> unknown(School school, Level level) {
            return Optional.empty();
        }

        /**
         * What is to be said of a school that the row may have been of, where it has none of the same; empty where its
         * other rows do not show it to be.
         *
         * @param others what other rows tell of the school
         */
        default Optional<T> lost(List<T> others) {
            return Optional.empty();
        }

        /** The grade it is of, as it stands there; empty where that is not told. */
        default String grade() {
            return "";
        }

        /** What is equal for facts whose loss says the same; one of them is asked. */
        default Object likeness() {
            return "";
        }
    }

    /**
     * No rows yet.
     *
     * @param text what is said of rows that cannot be used
     * @param merging what two rows of one thing are together; empty where they are one too many
     */
    public RowsOfSchools(RowsText text, Function<List<T>, Optional<T>> merging) {
        this.text = text;
        this.merging = merging;
    }

    void add(FactRow<T> row) {
        byCountyAndSchool
                .computeIfAbsent(row.county, any -> new HashMap<>())
                .computeIfAbsent(row.key(), any -> new ArrayList<>())
                .add(row);
    }

    /**
     * What the rows tell of a county's schools; each row is given out once. A row of no school that is known is some
     * school's: one that lacks what the row tells counts as having it unreadable.
     *
     * @param known whether a school of that id or name is in any county; rows that name no county may be of another one.
     *     It is asked once for each name: whoever calls has all schools, or says that every one is known
     */
    public List<GivenFact<T>> of(String county, List<School> schools, Predicate<String> known) {
        List<GivenFact<T>> facts = new ArrayList<>();
        Map<String, Map<String, GivenFact<T>>> all = given(county, schools);
        Map<Object, Fact<T>> lost = lost(county, known);
        for (Map<String, GivenFact<T>> given : all.values()) {
            List<T> own = given.values().stream().map(GivenFact::fact).toList();
            Map<String, GivenFact<T>> complete = new TreeMap<>(given);
            lost.values()
                    .forEach(row ->
                            row.lost(own).ifPresent(fact -> complete.putIfAbsent(fact.id(), GivenFact.of(fact))));
            facts.addAll(complete.values());
        }
        return facts;
    }

    /** What rows of no school that is known tell, one of a kind. */
    private Map<Object, Fact<T>> lost(String county, Predicate<String> known) {
        Map<Object, Fact<T>> lost = new LinkedHashMap<>();
        lostAnywhere(known).forEach(fact -> lost.put(fact.likeness(), fact));
        if (!county.isEmpty()) {
            byCountyAndSchool
                    .getOrDefault(county, Map.of())
                    .values()
                    .forEach(rows -> rows.forEach(row -> lost.putIfAbsent(row.fact.likeness(), row.fact)));
        }
        return lost;
    }

    private List<Fact<T>> lostAnywhere(Predicate<String> known) {
        if (lostAnywhere.isEmpty()) {
            Map<Object, Fact<T>> lost = new LinkedHashMap<>();
            byCountyAndSchool.getOrDefault("", Map.of()).forEach((school, rows) -> {
                if (!known.test(school)) {
                    rows.forEach(row -> lost.putIfAbsent(row.fact.likeness(), row.fact));
                }
            });
            lostAnywhere = Optional.of(List.copyOf(lost.values()));
        }
        return lostAnywhere.get();
    }

    private Map<String, Map<String, GivenFact<T>>> given(String county, List<School> schools) {
        Map<String, Map<String, GivenFact<T>>> all = new LinkedHashMap<>();
        if (byCountyAndSchool.isEmpty()) {
            return all;
        }
        Map<String, Integer> names = new HashMap<>();
        schools.forEach(school -> names.merge(Labels.name(school.name()), 1, Integer::sum));
        Set<String> ids = new HashSet<>();
        schools.forEach(school -> ids.add(school.id()));
        for (School school : schools) {
            // In the order of their ids, so that equal data give equal reports however their rows are ordered.
            Map<String, GivenFact<T>> given = new TreeMap<>();
            take(county, school, school.id(), given);
            String name = Labels.name(school.name());
            boolean named = names.getOrDefault(name, 0) == 1 && !ids.contains(name);
            if (named) {
                take(county, school, name, given);
            }
            all.put(school.id(), given);
        }
        return all;
    }

    private void take(String county, School school, String key, Map<String, GivenFact<T>> given) {
        Map<String, List<FactRow<T>>> ofCounty = byCountyAndSchool.getOrDefault(county, new HashMap<>());
        List<FactRow<T>> own = county.isEmpty() ? null : ofCounty.remove(key);
        if (own != null) {
            own.forEach(row -> give(row, school, given));
        }
        List<FactRow<T>> anywhere = byCountyAndSchool.getOrDefault("", Map.of()).getOrDefault(key, List.of());
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

    private void give(FactRow<T> row, School school, Map<String, GivenFact<T>> given) {
        List<Level> levels = levels(school);
        Optional<Level> byGrade = Labels.level(row.fact.grade()).filter(levels::contains);
        if (row.level.isEmpty() && levels.size() != 1 && byGrade.isEmpty()) {
            text.levelMissing(row.place, row.school());
            unknown(row, school, given);
            return;
        }
        Level level = row.level.isEmpty() ? byGrade.orElseGet(() -> levels.get(0)) : Level.of(row.level);
        if (row.level.isEmpty() && levels.size() != 1 && Labels.isSixth(row.fact.grade())) {
            text.sixth(row.place, row.school(), row.fact.grade());
        }
        if (!school.kind().levels().contains(level) && !school.levels().containsKey(level)) {
            text.levelUnknown(row.place, row.school(), row.level);
            unknown(row, school, given);
        } else if (Labels.isOfAnother(row.fact.grade(), level)) {
            boolean isKept = row.fact.unknown(school, level).isEmpty();
            text.gradeOfAnother(row.place, row.school(), row.fact.grade(), level, isKept);
            if (isKept) {
                put(row, row.fact.of(school, level), given);
            } else {
                unknown(row, school, given);
            }
        } else {
            put(row, row.fact.of(school, level), given);
        }
    }

    /** A row of some level of the school, it is not known which: each of them may lack it. */
    private void unknown(FactRow<T> row, School school, Map<String, GivenFact<T>> given) {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        levels.addAll(school.levels().keySet());
        levels.forEach(level -> row.fact
                .unknown(school, level)
                .ifPresent(fact -> given.putIfAbsent(fact.id(), GivenFact.of(row.place, row.columns, fact))));
    }

    private void put(FactRow<T> row, T fact, Map<String, GivenFact<T>> given) {
        GivenFact<T> now = GivenFact.of(row.place, row.columns, fact);
        GivenFact<T> before = given.putIfAbsent(fact.id(), now);
        if (before == null) {
            return;
        }
        Optional<T> both = merging.apply(List.of(before.fact(), fact));
        both.ifPresentOrElse(
                together -> given.put(fact.id(), before.with(now, together)),
                () -> text.twice(row.place, fact.title(), before.place()));
    }

    private static List<Level> levels(School school) {
        return school.levels().size() == 1
                ? List.copyOf(school.levels().keySet())
                : school.kind().levels();
    }

    /**
     * Notes every row that was of no school that was read.
     *
     * @param alike the id of a school that differs only by noughts at its start, or the empty text
     */
    public void reportUnused(Function<String, String> alike) {
        byCountyAndSchool.forEach((county, schools) -> schools.forEach((school, rows) -> {
            if (!county.isEmpty() || !countyOfSchool.containsKey(school)) {
                rows.forEach(row -> text.unused(row.place, row.school(), alike.apply(row.school())));
            }
        }));
    }
}
