package org.junheng.data.join;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.table.LevelRows;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/**
 * Tables of schools that do not say of which county they are, beside others: a table that mostly lists the schools of one
 * county is of that county, and so is a sheet of a workbook that is else of one county alone. Any other one is a county by
 * itself, named after its file.
 */
final class UnnamedCounties {
    private final Notes notes;
    private final Map<String, List<JoinedSchool>> byCounty;
    /** What schools are called, by their ids and counties. */
    private final Map<String, Map<String, String>> namesById = new HashMap<>();

    /** What the schools of a county that have ids are called. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private final boolean sure;

    /**
     * Tables, by the counties that they name or are named after.
     *
     * @param sure whether some of them are known to tell of the same schools
     */
    UnnamedCounties(Notes notes, Map<String, List<JoinedSchool>> byCounty, boolean sure) {
        this.notes = notes;
        this.byCounty = byCounty;
        this.sure = sure;
    }

    /**
     * Gives their rows to the counties that they are of.
     *
     * @param tables the tables of the counties that are named after files
     */
    void settle(Map<String, CellPlace> tables) {
        if (tables.isEmpty()) {
            return;
        }
        Set<String> unnamed = tables.keySet();
        // Those that tell least first, so that it is the same whichever file was named first.
        List<String> smallest = unnamed.stream()
                .filter(byCounty::containsKey)
                .sorted(Comparator.comparingLong(this::withStudents)
                        .thenComparingInt(county -> rows(county).size())
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        byCounty.forEach(this::index);
        Set<String> asked = new HashSet<>();
        for (String county : smallest) {
            List<String> named = named(county, unnamed);
            if (named.size() > 1 || (named.size() == 1 && isOfSeveral(county, named.get(0), unnamed))) {
                ambiguous(county, named.size() > 1 ? named : countiesWithItsIds(county, unnamed));
                asked.add(county);
            } else if (named.size() == 1) {
                move(county, named.get(0));
            } else {
                inOneWorkbook(county, unnamed)
                        .or(() -> withTheSameSchools(county))
                        .ifPresent(other -> move(county, other));
            }
        }
        List<String> left = unnamed.stream()
                .filter(county -> byCounty.isEmpty() || byCounty.containsKey(county))
                .filter(county -> !asked.contains(county))
                .toList();
        if (left.size() > 1 && !left.stream().allMatch(CountyNames::isIn)) {
            CountyNames.ask(
                    notes,
                    left.stream()
                            .flatMap(county -> Stream.ofNullable(tables.get(county)))
                            .toList());
        } else if (byCounty.size() < 2) {
            left.forEach(county -> CountyNames.tellOfStrangeName(notes, tables.get(county), county));
        } else {
            SchoolsElsewhere elsewhere = new SchoolsElsewhere(notes, byCounty);
            left.forEach(county -> alone(county, elsewhere));
        }
    }

    /**
     * The counties that name themselves, or whose files do, and have its schools; one that has all of them is before those that
     * have some.
     */
    private List<String> named(String county, Set<String> unnamed) {
        List<String> some = byCounty.keySet().stream()
                .filter(other -> !other.equals(county) && isNamed(other, unnamed))
                .filter(other -> hasTheSameSchools(county, other))
                .toList();
        List<String> whole = some.stream()
                .filter(other -> rows(county).stream()
                        .allMatch(row -> countiesOf(row).contains(other) || isCalledLikeOneOf(row, other)))
                .toList();
        return whole.size() == 1 ? whole : some;
    }

    private static boolean isNamed(String county, Set<String> unnamed) {
        return !unnamed.contains(county) || CountyNames.isIn(county);
    }

    /**
     * A county by itself; a table without students beside others that have some is no list of the schools of one, and one with
     * a school of another may be of that.
     */
    private void alone(String county, SchoolsElsewhere elsewhere) {
        boolean isBeside = withStudents(county) == 0
                && byCounty.keySet().stream().anyMatch(other -> !other.equals(county) && withStudents(other) > 0);
        if (CountyNames.isIn(county)) {
            if (isBeside && elsewhere.hasMostOf(county)) {
                elsewhere.ask(county);
            } else if (sure) {
                CountyNames.tellOfFile(notes, rows(county).get(0).place().whole(), county);
            }
        } else if (elsewhere.hasOneOf(county)) {
            elsewhere.ask(county);
        } else if (isBeside) {
            CountyNames.ask(
                    notes,
                    rows(county).get(0).place().whole(),
                    rows(county).get(0).school.id());
        } else {
            CountyNames.tellOfFile(notes, rows(county).get(0).place().whole(), county);
        }
    }

    private void index(String county, List<JoinedSchool> rows) {
        rows.stream().filter(JoinedSchool::hasBoth).forEach(row -> {
            String name = LevelRows.whole(row.school.name());
            names.computeIfAbsent(county, any -> new HashSet<>()).add(name);
            namesById
                    .computeIfAbsent(row.school.id(), any -> new LinkedHashMap<>())
                    .put(county, name);
        });
    }

    /** Whether it also lists schools of other counties, which the one does not have. */
    private boolean isOfSeveral(String county, String one, Set<String> unnamed) {
        return rows(county).stream()
                .map(row -> namedCountiesOf(row, unnamed))
                .anyMatch(counties -> !counties.isEmpty() && !counties.contains(one));
    }

    private List<String> countiesWithItsIds(String county, Set<String> unnamed) {
        return rows(county).stream()
                .flatMap(row -> namedCountiesOf(row, unnamed).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> namedCountiesOf(JoinedSchool row, Set<String> unnamed) {
        Set<String> counties = countiesOf(row);
        counties.removeIf(county -> !isNamed(county, unnamed));
        counties.remove(row.school.county());
        return counties;
    }

    /**
     * The counties that have a school of the row's id, and of no other name. What lists no students and has the name of another
     * school of the county is of that one, too, where it is refused.
     */
    private Set<String> countiesOf(JoinedSchool row) {
        Set<String> counties = new HashSet<>();
        String whole = LevelRows.whole(row.school.name());
        namesById.getOrDefault(row.school.id(), Map.of()).forEach((county, name) -> {
            boolean isMixedUp = row.listed().isEmpty()
                    && names.getOrDefault(county, Set.of()).contains(whole);
            if (!row.hasBoth() || whole.equals(name) || isMixedUp) {
                counties.add(county);
            }
        });
        return counties;
    }

    private void ambiguous(String county, List<String> several) {
        String names = String.join("、", several);
        notes.error(
                rows(county).get(0).place().whole(),
                Target.SchoolText.COUNTY.zh(),
                "",
                new Text(
                        "本表没有写是哪个区县的，而所列学校在几个区县（" + names + "）都有，不知属于哪一个。请加“区县”列。",
                        "the table does not say of which county it is, and several have schools that it lists ("
                                + String.join(", ", several)
                                + "); it is not clear whose it is. Add a column \"county\"."));
    }

    private List<JoinedSchool> rows(String county) {
        return byCounty.getOrDefault(county, List.of());
    }

    /** Rows with students: a table that only completes another one has none. */
    private long withStudents(String county) {
        return rows(county).stream().filter(row -> !row.listed().isEmpty()).count();
    }

    private Optional<String> inOneWorkbook(String county, Set<String> unnamed) {
        Set<String> files = files(county);
        List<String> named = byCounty.keySet().stream()
                .filter(other -> !unnamed.contains(other) && !CountyNames.areOfTwo(county, other))
                .filter(other -> files(other).containsAll(files))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Set<String> files(String county) {
        Set<String> files = new HashSet<>();
        rows(county).forEach(row -> files.add(row.place().file()));
        return files;
    }

    private Optional<String> withTheSameSchools(String county) {
        return byCounty.keySet().stream()
                .filter(other -> !other.equals(county) && hasTheSameSchools(county, other))
                .max(Comparator.comparingLong((String other) -> sharedNames(county, other))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** At least half of its schools by their ids; by names half of each county's, for many counties have a 实验小学. */
    private boolean hasTheSameSchools(String county, String other) {
        if (CountyNames.areOfTwo(county, other)) {
            return false;
        }
        int all = rows(county).size();
        return 2 * sharedIds(county, other) >= all
                || (2 * sharedNames(county, other) >= all
                        && 2 * sharedNames(other, county) >= rows(other).size());
    }

    private long sharedIds(String county, String other) {
        return rows(county).stream()
                .filter(row -> countiesOf(row).contains(other))
                .count();
    }

    private long sharedNames(String county, String other) {
        Map<String, JoinedSchool> called = new HashMap<>();
        rows(other).forEach(row -> called.put(row.nameKey(), row));
        return rows(county).stream()
                .filter(row -> mayBeOne(row, called.get(row.nameKey())))
                .count();
    }

    private boolean isCalledLikeOneOf(JoinedSchool row, String other) {
        String name = row.nameKey();
        return rows(other).stream().anyMatch(its -> its.nameKey().equals(name) && mayBeOne(row, its));
    }

    /** Where nothing says that the tables are of the same schools, two ids are two of them. */
    private boolean mayBeOne(JoinedSchool row, @Nullable JoinedSchool other) {
        return other != null
                && (sure
                        || !row.hasBoth()
                        || !other.hasBoth()
                        || row.school.id().equals(other.school.id()));
    }

    private void move(String county, String to) {
        List<JoinedSchool> rows = rows(county);
        byCounty.remove(county);
        rows.forEach(row -> row.school = row.school.in(to));
        index(to, rows);
        byCounty.computeIfPresent(to, (any, before) -> {
            before.addAll(rows);
            return before;
        });
        notes.notice(
                rows.get(0).place().whole(),
                Target.SchoolText.COUNTY.zh(),
                to,
                new Text(
                        "本表没有写是哪个区县的，与区县“" + to + "”的表同在一个工作簿或所列学校大多相同，按该区县读入。若不是，请加“区县”列。",
                        "the table does not say of which county it is; it is in one workbook with county \"" + to
                                + "\", or lists mostly its schools, and is read as of that one. If it is not, add a column"
                                + " \"county\"."));
    }
}
