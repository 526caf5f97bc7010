package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.table.Origin;
import org.junheng.data.table.RowsText;
import org.junheng.data.table.SchoolSink;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.texts.Text;

/**
 * Joins the rows of one school in several tables: official exports list a through-school in each of its levels' workbooks.
 * By id; a row without an id by its name, where a single school of the county is called so.
 */
public final class SchoolJoin implements SchoolSink {
    private static final int SHOWN = 10;

    private final Notes notes;
    private final SchoolSink sink;
    private final Map<String, List<JoinedSchool>> byCounty = new LinkedHashMap<>();
    private final Map<String, CellPlace> unnamed = new TreeMap<>();
    private final boolean sure;
    private final List<String> byName = new ArrayList<>();
    private final KindsElsewhere kinds = new KindsElsewhere();
    private long byId;

    /**
     * No rows yet.
     *
     * @param sure whether some of the tables are known to tell of the same schools; else they are joined where they do, and what
     *     both have has to agree
     */
    public SchoolJoin(Notes notes, SchoolSink sink, boolean sure) {
        this.notes = notes;
        this.sink = sink;
        this.sure = sure;
    }

    @Override
    public void add(School school, String countyName, Origin origin, String key) {
        byCounty.computeIfAbsent(school.county(), any -> new ArrayList<>())
                .add(new JoinedSchool(school, countyName, origin, key));
        kinds.add(school);
    }

    @Override
    public Optional<SchoolKind> kindOf(Optional<String> county, String id, String name) {
        return kinds.of(county, id, name);
    }

    /** A county is named after the file of a table, for nothing says which one it is. */
    public void namedAfterFile(String county, CellPlace table) {
        unnamed.putIfAbsent(county, table);
    }

    /** Hands over the schools, joined, in the order of their ids: whichever workbook was named first. */
    public void finish() {
        new FilesOfOneCounty(notes, byCounty).settle(unnamed);
        new UnnamedCounties(notes, byCounty, sure).settle(unnamed);
        byCounty.forEach((county, rows) -> {
            List<JoinedSchool> schools = rows;
            if (sure || SharedSchools.areIn(rows)) {
                schools = join(rows);
                schools.sort(Comparator.comparing(one -> one.school.id()));
            }
            schools.forEach(one -> sink.add(one.school, one.countyName, one.origin, one.key));
        });
        told();
    }

    private List<JoinedSchool> join(List<JoinedSchool> rows) {
        List<JoinedSchool> schools = new ArrayList<>();
        joinById(rows, schools);
        Map<String, List<JoinedSchool>> names = new HashMap<>();
        schools.forEach(one ->
                names.computeIfAbsent(one.nameKey(), any -> new ArrayList<>()).add(one));
        rows.forEach(row -> refuseTheNameOfAnother(row, names));
        names.values().stream().filter(many -> many.size() > 1).forEach(this::sameName);
        for (JoinedSchool row : rows) {
            if (!row.byId) {
                joinByName(row, names.computeIfAbsent(row.nameKey(), any -> new ArrayList<>()), schools);
            }
        }
        new RowsWithoutSchool(notes).refuse(schools);
        return schools;
    }

    /** A row whose id is one school's and whose name is another's: whose its figures are, nobody can tell. */
    private void refuseTheNameOfAnother(JoinedSchool row, Map<String, List<JoinedSchool>> names) {
        List<JoinedSchool> others = names.getOrDefault(row.nameKey(), List.of());
        boolean isOthers = row.hasBoth()
                && !others.isEmpty()
                && others.stream().noneMatch(one -> one.school.id().equals(row.school.id()));
        if (isOthers) {
            String id = others.get(0).school.id();
            notes.error(
                    row.place(),
                    "",
                    row.school.name(),
                    RowsText.unlike(row.school.id(), row.school.name(), id)
                            .then(RowsWithoutSchool.lostNoughts(row.school.id(), List.of(id))));
        }
    }

    private void joinById(List<JoinedSchool> rows, List<JoinedSchool> schools) {
        Set<String> known = new HashSet<>();
        rows.stream().filter(JoinedSchool::hasBoth).forEach(row -> known.add(row.school.id()));
        Map<String, JoinedSchool> ids = new HashMap<>();
        IdsOfOthers names = new IdsOfOthers();
        for (JoinedSchool row : rows) {
            // Where a row has only one text, it is an id if another row has it as one.
            row.byId = row.hasBoth() || known.contains(row.school.id());
            JoinedSchool same = row.byId ? ids.get(row.school.id()) : null;
            if (same != null && mayBeOne(same, row)) {
                names.take(same, row);
                into(same, row);
                byId++;
            } else if (same != null) {
                CountyDraft.refuseTwice(notes, row.school.id(), same.placeBeside(row), row.place());
            } else if (row.byId) {
                ids.put(row.school.id(), row);
                schools.add(row);
            }
        }
        names.refuse(notes);
    }

    private void joinByName(JoinedSchool row, List<JoinedSchool> named, List<JoinedSchool> schools) {
        @Nullable
        JoinedSchool other = named.size() == 1
                        && mayBeOne(named.get(0), row)
                        && !named.get(0).isOfAnotherKindThan(row)
                ? named.get(0)
                : null;
        if (other != null) {
            into(other, row);
            byName.add(row.school.name());
        } else if (named.size() > 1) {
            ambiguous(row, named);
        } else if (named.size() == 1 && !named.get(0).tables().contains(row.table()) && !sure) {
            CountyDraft.refuseTwice(notes, row.school.name(), named.get(0).place(), row.place());
        } else if (named.size() == 1 && named.get(0).byId) {
            twice(row, named.get(0));
        } else {
            named.add(row);
            schools.add(row);
        }
    }

    /** Two lists of the same columns that both have a school are of two years, or one is a copy. */
    private boolean mayBeOne(JoinedSchool school, JoinedSchool row) {
        return school.mayBeOneWith(row)
                && (sure || school.tables().contains(row.table()) || school.mayBeToldMoreBy(row));
    }

    private void into(JoinedSchool to, JoinedSchool row) {
        to.join(row, new SchoolPair(notes, to, row, sure).joined());
    }

    /** Two schools of one name are two schools where their ids differ; somebody may have mistyped one. */
    private void sameName(List<JoinedSchool> many) {
        JoinedSchool first = many.get(0);
        String ids = String.join("、", many.stream().map(one -> one.school.id()).toList());
        notes.notice(
                first.place(),
                "",
                first.school.name(),
                new Text(
                        "有 " + many.size() + " 所学校同名“" + first.school.name() + "”，代码不同（" + ids
                                + "），按不同学校计。若是同一所，请更正代码。",
                        many.size() + " schools are called \"" + first.school.name() + "\" and have different ids ("
                                + ids + "); they count as different schools. If they are one, correct the id."));
    }

    private void ambiguous(JoinedSchool row, List<JoinedSchool> named) {
        String ids = String.join("、", named.stream().map(one -> one.school.id()).toList());
        notes.error(
                row.place(),
                "",
                row.school.name(),
                new Text(
                        "本行没有学校代码，同名学校有几所（" + ids + "），不知是哪一所。请填写学校代码。",
                        "the row has no id, and several schools are called so (" + ids
                                + "); it is not clear which one it is. Fill in the id."));
    }

    /** A table that names schools without their ids has two rows for one that another table has under its id. */
    private void twice(JoinedSchool row, JoinedSchool school) {
        notes.error(
                row.place(),
                "",
                row.school.name(),
                new Text(
                        "本行没有学校代码，而同一表中已有一行并入同名学校 " + school.school.id() + "。请删去重复的行，或填写学校代码。",
                        "the row has no id, and another row of the same table was joined to the school of that name, "
                                + school.school.id() + ". Delete the row that is there twice, or fill in the ids."));
    }

    private void told() {
        CellPlace everywhere = byCounty.values().stream()
                .flatMap(List::stream)
                .map(row -> row.place().whole())
                .findFirst()
                .orElse(new CellPlace("", "", 0));
        if (byId > 0) {
            notes.notice(
                    everywhere,
                    "",
                    Long.toString(byId),
                    new Text(
                            "各表（或同一表的各学段）中代码相同的学校已合为一所，共合并 " + byId + " 行。",
                            "schools with the same id in several tables, or at several levels of one, were joined; rows"
                                    + " joined: "
                                    + byId + "."));
        }
        if (!byName.isEmpty()) {
            String shown = String.join("、", byName.stream().limit(SHOWN).toList());
            notes.notice(
                    everywhere,
                    "",
                    Objects.toString(byName.size()),
                    new Text(
                            "没有代码，按区县内校名合为一所的有 " + byName.size() + " 行（" + shown + "）。请核对，或补上学校代码。",
                            "rows without an id that were joined by the school's name within the county: "
                                    + byName.size() + " (" + shown + "). Check them, or fill in the ids."));
        }
    }
}
