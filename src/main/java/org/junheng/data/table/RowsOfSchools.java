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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junheng.criteria.Subject;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.GivenFact;
import org.junheng.data.marks.ByHeading;
import org.junheng.data.statistics.FactRow;
import org.junheng.data.statistics.RowFact;
import org.junheng.data.statistics.SchoolsByName;
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
    private final Map<String, Map<String, List<IdWithName>>> named = new HashMap<>();
    private final ByHeading<FactRow<T>> headed = new ByHeading<>();
    private final ByHeading<IdWithName> headedNames = new ByHeading<>();
    private final Map<String, String> countyOfSchool = new HashMap<>();
    /** The grades of the rows of a county, as they stand there. */
    private final Map<CellPlace, String> grades = new HashMap<>();
    /** Facts of rows that name neither a county nor a school that is known, one of a kind; empty until they are asked for. */
    private Optional<List<RowFact<T>>> lostAnywhere = Optional.empty();

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

    /** An id with the name beside it, in rows that were counted together. */
    record IdWithName(CellPlace place, String county, String id, String name) {}

    /** The county that the title, the sheet or the file of the rows to come names, or the empty text. */
    public void headed(String county) {
        headed.headed(county);
        headedNames.headed(county);
    }

    /**
     * Gives rows to the counties that their titles, sheets or files name.
     *
     * @param counties the county that such a name is of; the empty text where it is none of a county
     */
    public void settleHeadings(UnaryOperator<String> counties) {
        headed.settle((named, row) -> add(row.in(counties.apply(named))));
        headedNames.settle((named, one) -> named(new IdWithName(one.place, counties.apply(named), one.id, one.name)));
    }

    void named(IdWithName one) {
        if (headedNames.keeps(one, one.county)) {
            return;
        }
        named.computeIfAbsent(one.county, any -> new HashMap<>())
                .computeIfAbsent(one.id, any -> new ArrayList<>())
                .add(one);
    }

    void add(FactRow<T> row) {
        if (headed.keeps(row, row.county())) {
            return;
        }
        byCountyAndSchool
                .computeIfAbsent(row.county(), any -> new HashMap<>())
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
        grades.clear();
        Map<String, Map<String, GivenFact<T>>> all = given(county, schools);
        Map<Object, RowFact<T>> lost = lost(county, known);
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
    private Map<Object, RowFact<T>> lost(String county, Predicate<String> known) {
        Map<Object, RowFact<T>> lost = new LinkedHashMap<>();
        lostAnywhere(known).forEach(fact -> lost.put(fact.likeness(), fact));
        if (!county.isEmpty()) {
            byCountyAndSchool
                    .getOrDefault(county, Map.of())
                    .values()
                    .forEach(rows ->
                            rows.forEach(row -> lost.putIfAbsent(row.fact().likeness(), row.fact())));
        }
        return lost;
    }

    private List<RowFact<T>> lostAnywhere(Predicate<String> known) {
        if (lostAnywhere.isEmpty()) {
            Map<Object, RowFact<T>> lost = new LinkedHashMap<>();
            byCountyAndSchool.getOrDefault("", Map.of()).forEach((school, rows) -> {
                if (!known.test(school)) {
                    rows.forEach(row -> lost.putIfAbsent(row.fact().likeness(), row.fact()));
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
        SchoolsByName names = new SchoolsByName(schools);
        Set<String> ids = new HashSet<>();
        schools.forEach(school -> ids.add(school.id()));
        for (School school : schools) {
            // In the order of their ids, so that equal data give equal reports however their rows are ordered.
            Map<String, GivenFact<T>> given = new TreeMap<>();
            Stream.of("", county)
                    .distinct()
                    .flatMap(of -> named.getOrDefault(of, Map.of()).getOrDefault(school.id(), List.of()).stream())
                    .forEach(one -> names.other(school, one.name)
                            .ifPresent(other -> text.ofAnother(one.place, one.id, one.name, other.id())));
            take(county, school, school.id(), names, given);
            String name = Labels.name(school.name());
            if (names.isOne(name) && !ids.contains(name)) {
                take(county, school, name, names, given);
            }
            all.put(school.id(), given);
        }
        return all;
    }

    private void take(String county, School school, String key, SchoolsByName names, Map<String, GivenFact<T>> given) {
        Map<String, List<FactRow<T>>> ofCounty = byCountyAndSchool.getOrDefault(county, new HashMap<>());
        List<FactRow<T>> own = county.isEmpty() ? null : ofCounty.remove(key);
        if (own != null) {
            own.forEach(row -> give(row, school, names, given));
        }
        List<FactRow<T>> anywhere = byCountyAndSchool.getOrDefault("", Map.of()).getOrDefault(key, List.of());
        if (anywhere.isEmpty()) {
            return;
        }
        String other = countyOfSchool.putIfAbsent(key, county);
        if (other != null && !other.equals(county)) {
            text.ambiguous(anywhere.get(0).place(), key, other, county);
        } else {
            anywhere.forEach(row -> give(row, school, names, given));
        }
    }

    private void give(FactRow<T> row, School school, SchoolsByName names, Map<String, GivenFact<T>> given) {
        Optional<School> other = row.id().isEmpty() ? Optional.empty() : names.other(school, row.name());
        if (other.isPresent()) {
            text.ofAnother(row.place(), row.id(), row.name(), other.get().id());
            return;
        }
        List<Level> levels = levels(school);
        Optional<Level> byGrade = Labels.level(row.fact().grade()).filter(levels::contains);
        if (row.level().isEmpty() && levels.size() != 1 && byGrade.isEmpty()) {
            text.levelMissing(row.place(), row.school());
            unknown(row, school, given);
            return;
        }
        Level level = row.level().isEmpty() ? byGrade.orElseGet(() -> levels.get(0)) : Level.of(row.level());
        if (row.level().isEmpty()
                && levels.size() != 1
                && Labels.isSixth(row.fact().grade())) {
            text.sixth(row.place(), row.school(), row.fact().grade());
        }
        if (!school.kind().levels().contains(level) && !school.levels().containsKey(level)) {
            text.levelUnknown(row.place(), row.school(), row.level());
            unknown(row, school, given);
        } else if (Labels.isOfAnother(row.fact().grade(), level)) {
            boolean isKept = row.fact().unknown(school, level).isEmpty();
            text.gradeOfAnother(row.place(), row.school(), row.fact().grade(), level, isKept);
            if (isKept) {
                put(row, row.fact().of(school, level), given);
            } else {
                unknown(row, school, given);
            }
        } else {
            put(row, row.fact().of(school, level), given);
        }
    }

    /** A row of some level of the school, it is not known which: each of them may lack it. */
    private void unknown(FactRow<T> row, School school, Map<String, GivenFact<T>> given) {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        levels.addAll(school.levels().keySet());
        levels.forEach(level -> row.fact()
                .unknown(school, level)
                .ifPresent(fact -> given.putIfAbsent(fact.id(), GivenFact.of(row.place(), row.columns(), fact))));
    }

    private void put(FactRow<T> row, T fact, Map<String, GivenFact<T>> given) {
        GivenFact<T> now = GivenFact.of(row.place(), row.columns(), row.fact().classes(), fact);
        GivenFact<T> before = given.putIfAbsent(fact.id(), now);
        if (before == null) {
            grades.put(row.place(), row.fact().grade());
            return;
        }
        Optional<T> both = merging.apply(List.of(before.fact(), fact));
        List<String> own = List.of(
                grades.getOrDefault(before.place(), row.fact().grade()),
                row.fact().grade());
        both.ifPresentOrElse(
                together -> given.put(fact.id(), before.with(now, together)),
                () -> text.twice(row.place(), fact.title(), before.place(), own));
    }

    /** Rows that write their county in another way than the table of schools are of the county that is meant. */
    public void settleCounties(Function<String, Optional<String>> meant) {
        for (String written : List.copyOf(byCountyAndSchool.keySet())) {
            Optional<String> county = written.isEmpty() ? Optional.empty() : meant.apply(written);
            if (county.isPresent()) {
                List<FactRow<T>> own = new ArrayList<>();
                byCountyAndSchool.getOrDefault(written, Map.of()).values().forEach(own::addAll);
                byCountyAndSchool.remove(written);
                own.forEach(row -> add(row.in(county.get())));
            }
        }
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
     * @param counties the county of a school of that id or name, or the empty text
     */
    public void reportUnused(Function<String, String> alike, Function<String, String> counties) {
        byCountyAndSchool.forEach((county, schools) -> schools.forEach((school, rows) -> {
            String of = counties.apply(school);
            if (!county.isEmpty() && !of.isEmpty()) {
                rows.forEach(row -> text.ofAnotherCounty(row.place(), row.school(), of, county));
            } else if (!county.isEmpty() || !countyOfSchool.containsKey(school)) {
                rows.forEach(row -> text.unused(row.place(), row.school(), alike.apply(row.school())));
            }
        }));
    }
}
