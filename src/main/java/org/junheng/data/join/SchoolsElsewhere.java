package org.junheng.data.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/**
 * Which schools of a table that names no county stand in another table, too: by their ids, or by their names as names are
 * compared. Whether such a one is the same school, or one of another county that is called so (many have a 中心小学), nobody can
 * tell but whoever made the tables.
 */
final class SchoolsElsewhere {
    private final Notes notes;
    private final Map<String, List<JoinedSchool>> byCounty;

    /** A row of a table, and the row of another one that may be of the same school. */
    private record Twice(JoinedSchool row, JoinedSchool other) {}

    SchoolsElsewhere(Notes notes, Map<String, List<JoinedSchool>> byCounty) {
        this.notes = notes;
        this.byCounty = byCounty;
    }

    /** Whether another county has a school of that one. */
    boolean hasOneOf(String county) {
        return !of(county).isEmpty();
    }

    /** Whether the others have at least half of its schools. */
    boolean hasMostOf(String county) {
        return 2 * of(county).size() >= byCounty.getOrDefault(county, List.of()).size();
    }

    /** Asks of which county the table is, with both places of the first school that stands in two. */
    void ask(String county) {
        List<Twice> all = of(county);
        Twice first = all.get(0);
        CellPlace place = first.row.place();
        CellPlace other = first.other.place();
        String shown = Notes.shown(first.row.school.name());
        String also = first.other.school.county();
        notes.error(
                place,
                Target.SchoolText.COUNTY.zh(),
                first.row.school.name(),
                new Text(
                        "本表没有写是哪个区县的，而学校“" + shown + "”在区县“" + also + "”的"
                                + other.at("").zh() + "也有"
                                + (all.size() > 1 ? "（这样的学校共 " + all.size() + " 所）" : "")
                                + "：不知是同一所学校，还是别的区县的同名学校或同号学校。请在本表加“区县”列；若是同一所，两处的代码和校名要一致。",
                        "the table does not say of which county it is, and the school \"" + shown + "\" is also in "
                                + other.at("").en() + ", of county \"" + also + "\""
                                + (all.size() > 1 ? " (there are " + all.size() + " such schools)" : "")
                                + ": they may be one school, or two of different counties with one name or id. Add a column"
                                + " \"county\" to the table; if they are one, its id and name have to be the same in both."));
    }

    private List<Twice> of(String county) {
        Map<String, JoinedSchool> others = new HashMap<>();
        byCounty.forEach((other, rows) -> {
            if (!other.equals(county)) {
                rows.forEach(row -> keys(row).forEach(key -> others.putIfAbsent(key, row)));
            }
        });
        return byCounty.getOrDefault(county, List.of()).stream()
                .flatMap(row -> keys(row)
                        .flatMap(key -> Stream.ofNullable(others.get(key)))
                        .findFirst()
                        .map(other -> new Twice(row, other))
                        .stream())
                .toList();
    }

    /** What it may be known by elsewhere: one text may be the id there, or the name. */
    private static Stream<String> keys(JoinedSchool row) {
        String id = IdText.withoutNoughts(row.school.id());
        return row.hasBoth() ? Stream.of(id, row.nameKey()) : Stream.of(row.nameKey(), id);
    }
}
