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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.table.Origin;
import org.junheng.data.table.SchoolSink;
import org.junheng.data.vocabulary.Labels;
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
    private final Set<String> unnamed = new TreeSet<>();
    private final List<String> byName = new ArrayList<>();
    private final Map<String, SchoolKind> kinds = new HashMap<>();
    private long byId;

    public SchoolJoin(Notes notes, SchoolSink sink) {
        this.notes = notes;
        this.sink = sink;
    }

    @Override
    public void add(School school, String countyName, Origin origin, String key) {
        byCounty.computeIfAbsent(school.county(), any -> new ArrayList<>())
                .add(new JoinedSchool(school, countyName, origin, key));
        kind(school.id(), school.kind());
        kind(Labels.name(school.name()), school.kind());
    }

    /** Two schools of one name are of one kind, or it is not known of which. */
    private void kind(String idOrName, SchoolKind kind) {
        if (kind != SchoolKind.UNKNOWN) {
            kinds.merge(idOrName, kind, (one, other) -> one == other ? one : SchoolKind.UNKNOWN);
        }
    }

    @Override
    public Optional<SchoolKind> kindOf(String idOrName) {
        return Optional.ofNullable(kinds.get(idOrName)).filter(kind -> kind != SchoolKind.UNKNOWN);
    }

    /** A county is named after the file of a table, for nothing says which one it is. */
    public void namedAfterFile(String county) {
        unnamed.add(county);
    }

    /** Hands over the schools, joined, in the order of their ids: whichever workbook was named first. */
    public void finish() {
        new UnnamedCounties(notes, byCounty).settle(unnamed);
        byCounty.forEach((county, rows) -> {
            List<JoinedSchool> joined = join(rows);
            joined.sort(Comparator.comparing(one -> one.school.id()));
            joined.forEach(one -> sink.add(one.school, one.countyName, one.origin, one.key));
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
                    new Text(
                            "代码 " + row.school.id() + " 与校名“" + row.school.name() + "”不符：这个校名是代码 " + id
                                    + " 的学校。请更正代码或校名。",
                            "the id " + row.school.id() + " does not go with the name \"" + row.school.name()
                                    + "\", which is that of the school " + id + ". Correct the id or the name."));
        }
    }

    private void joinById(List<JoinedSchool> rows, List<JoinedSchool> schools) {
        Set<String> known = new HashSet<>();
        rows.stream().filter(JoinedSchool::hasBoth).forEach(row -> known.add(row.school.id()));
        Map<String, JoinedSchool> ids = new HashMap<>();
        for (JoinedSchool row : rows) {
            // Where a row has only one text, it is an id if another row has it as one.
            row.byId = row.hasBoth() || known.contains(row.school.id());
            JoinedSchool same = row.byId ? ids.get(row.school.id()) : null;
            if (same != null && same.mayBeOneWith(row)) {
                into(same, row);
                byId++;
            } else if (same != null) {
                CountyDraft.refuseTwice(notes, row.school.id(), same.placeBeside(row), row.place());
            } else if (row.byId) {
                ids.put(row.school.id(), row);
                schools.add(row);
            }
        }
    }

    private void joinByName(JoinedSchool row, List<JoinedSchool> named, List<JoinedSchool> schools) {
        @Nullable
        JoinedSchool other = named.size() == 1
                        && named.get(0).mayBeOneWith(row)
                        && !named.get(0).isOfAnotherKindThan(row)
                ? named.get(0)
                : null;
        if (other != null) {
            into(other, row);
            byName.add(row.school.name());
        } else if (named.size() > 1) {
            ambiguous(row, named);
        } else if (named.size() == 1 && named.get(0).byId) {
            twice(row, named.get(0));
        } else {
            named.add(row);
            schools.add(row);
        }
    }

    private void into(JoinedSchool to, JoinedSchool row) {
        to.join(row, new SchoolPair(notes, to, row).joined());
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
