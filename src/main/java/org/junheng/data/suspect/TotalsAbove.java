package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.cell.Notes;
import org.junheng.data.suspect.SumSuspicions.Row;
import org.junheng.data.table.Origin;
import org.junheng.facts.School;
import org.junheng.texts.Text;

/**
 * Rows without an id that stand above the schools that they add up: where the others have ids, they are no schools. Those below
 * their schools are found while the table is read.
 */
public final class TotalsAbove {
    private TotalsAbove() {}

    /** The schools without such rows, each of which is told. */
    public static List<School> without(List<School> schools, Map<String, Origin> origins, Notes notes) {
        long nameless = schools.stream().filter(TotalsAbove::lacksId).count();
        // A town of two schools with its sum is three rows, one of which has no id.
        if (nameless == 0 || nameless * 2 >= schools.size()) {
            return schools;
        }
        List<Row> rows = SumSuspicions.rows(schools, origins);
        Set<String> out = new HashSet<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            if (lacksId(row.school()) && SumSuspicions.rowsOf(rows, i) > 0) {
                rows.remove(i);
                out.add(row.school().id());
                notes.leaveOut(
                        row.place(),
                        new Text(
                                "各数都是以下几行的合计，又缺各行都有的代码：是统计行，不是学校，未读入",
                                "rows whose figures are the sums of some rows below, and that lack the id that all others have: no"
                                        + " schools; not read"));
            }
        }
        List<School> left = new ArrayList<>(schools);
        left.removeIf(school -> out.contains(school.id()));
        return left;
    }

    /** Its name stands for an id that is not there. */
    private static boolean lacksId(School school) {
        return school.id().equals(school.name());
    }
}
