package org.junheng.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.School;

/**
 * Joins the rows of one school in several tables: official exports list a through-school in each of its levels' workbooks.
 * By id; a row without an id by its name, where a single school of the county is called so.
 */
final class SchoolJoin implements SchoolSink {
    private static final int SHOWN = 10;

    private final Notes notes;
    private final SchoolSink sink;
    private final Map<String, List<Joined>> byCounty = new LinkedHashMap<>();
    private final List<String> byName = new ArrayList<>();
    private long byId;

    /** A school and the rows it is made of. */
    private static final class Joined {
        private School school;
        private String countyName;
        private String key;
        private Origin origin;
        private final List<Place> places = new ArrayList<>();

        private Joined(School school, String countyName, Origin origin, String key) {
            this.school = school;
            this.countyName = countyName;
            this.origin = origin;
            this.key = key;
            places.add(origin.place());
        }

        private boolean hasId() {
            return !school.id().equals(school.name());
        }

        /** In another table, or in the same one as the part of another level. */
        private boolean mayBeOneWith(Joined row) {
            Place table = row.places.get(0).whole();
            return places.stream().noneMatch(place -> place.whole().equals(table)) || isOtherLevelThan(row);
        }

        private boolean isOtherLevelThan(Joined row) {
            return !school.levels().isEmpty()
                    && !row.school.levels().isEmpty()
                    && Collections.disjoint(
                            school.levels().keySet(), row.school.levels().keySet());
        }
    }

    SchoolJoin(Notes notes, SchoolSink sink) {
        this.notes = notes;
        this.sink = sink;
    }

    @Override
    public void add(School school, String countyName, Origin origin, String key) {
        byCounty.computeIfAbsent(school.county(), any -> new ArrayList<>())
                .add(new Joined(school, countyName, origin, key));
    }

    /** Hands over the schools, joined, in the order of their ids: whichever workbook was named first. */
    void finish() {
        byCounty.forEach((county, rows) -> {
            List<Joined> joined = join(rows);
            joined.sort(Comparator.comparing(one -> one.school.id()));
            joined.forEach(one -> sink.add(one.school, one.countyName, one.origin, one.key));
        });
        told();
    }

    private List<Joined> join(List<Joined> rows) {
        List<Joined> schools = new ArrayList<>();
        Map<String, Joined> ids = new HashMap<>();
        for (Joined row : rows) {
            Joined same = row.hasId() ? ids.get(row.school.id()) : null;
            if (same != null && same.mayBeOneWith(row)) {
                into(same, row);
                byId++;
            } else if (row.hasId()) {
                ids.putIfAbsent(row.school.id(), row);
                schools.add(row);
            }
        }
        Map<String, List<Joined>> names = new HashMap<>();
        schools.forEach(one -> names.computeIfAbsent(one.school.name(), any -> new ArrayList<>())
                .add(one));
        names.values().stream().filter(many -> many.size() > 1).forEach(this::sameName);
        for (Joined row : rows) {
            if (!row.hasId()) {
                joinByName(row, names.computeIfAbsent(row.school.name(), any -> new ArrayList<>()), schools);
            }
        }
        return schools;
    }

    private void joinByName(Joined row, List<Joined> named, List<Joined> schools) {
        @Nullable Joined other = named.size() == 1 && named.get(0).mayBeOneWith(row) ? named.get(0) : null;
        if (other != null) {
            into(other, row);
            byName.add(row.school.name());
        } else if (named.size() > 1) {
            ambiguous(row, named);
        } else {
            named.add(row);
            schools.add(row);
        }
    }

    private void into(Joined to, Joined row) {
        to.school = new SchoolPair(notes, to.places.get(0), row.places.get(0)).joined(to.school, row.school);
        to.places.addAll(row.places);
        Map<Target, String> headers = new HashMap<>(row.origin.headers());
        headers.putAll(to.origin.headers());
        to.origin = new Origin(to.origin.place(), headers);
        to.countyName = to.countyName.isEmpty() ? row.countyName : to.countyName;
    }

    /** Two schools of one name are two schools where their ids differ; somebody may have mistyped one. */
    private void sameName(List<Joined> many) {
        Joined first = many.get(0);
        String ids = String.join("、", many.stream().map(one -> one.school.id()).toList());
        notes.notice(
                first.places.get(0),
                "",
                first.school.name(),
                "有 " + many.size() + " 所学校同名“" + first.school.name() + "”，代码不同（" + ids + "），按不同学校计。若是同一所，请更正代码。",
                many.size() + " schools are called \"" + first.school.name() + "\" and have different ids (" + ids
                        + "); they count as different schools. If they are one, correct the id.");
    }

    private void ambiguous(Joined row, List<Joined> named) {
        String ids = String.join("、", named.stream().map(one -> one.school.id()).toList());
        notes.error(
                row.places.get(0),
                "",
                row.school.name(),
                "本行没有学校代码，同名学校有几所（" + ids + "），不知是哪一所。请填写学校代码。",
                "the row has no id, and several schools are called so (" + ids
                        + "); it is not clear which one it is. Fill in the id.");
    }

    private void told() {
        Place everywhere = byCounty.values().stream()
                .flatMap(List::stream)
                .map(row -> row.places.get(0).whole())
                .findFirst()
                .orElse(new Place("", "", 0));
        if (byId > 0) {
            notes.notice(
                    everywhere,
                    "",
                    Long.toString(byId),
                    "各表（或同一表的各学段）中代码相同的学校已合为一所，共合并 " + byId + " 行。",
                    "schools with the same id in several tables, or at several levels of one, were joined; rows joined: "
                            + byId + ".");
        }
        if (!byName.isEmpty()) {
            String shown = String.join("、", byName.stream().limit(SHOWN).toList());
            notes.notice(
                    everywhere,
                    "",
                    Objects.toString(byName.size()),
                    "没有代码，按区县内校名合为一所的有 " + byName.size() + " 行（" + shown + "）。请核对，或补上学校代码。",
                    "rows without an id that were joined by the school's name within the county: " + byName.size()
                            + " (" + shown + "). Check them, or fill in the ids.");
        }
    }
}
