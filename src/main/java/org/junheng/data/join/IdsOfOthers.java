package org.junheng.data.join;

import java.util.HashMap;
import java.util.Map;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.table.LevelRows;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/**
 * Tables whose ids are the same and whose schools are not: templates that were both numbered from one. A school that was renamed
 * is one among many that were not.
 */
final class IdsOfOthers {
    private static final int FEWEST = 2;

    private final Map<CellPlace, TableNames> tables = new HashMap<>();

    /** How many schools of a table are called as in the others, how many otherwise, and the first of these. */
    private static final class TableNames {
        private final JoinedSchool row;
        private final CellPlace other;
        private final String name;
        private int alike;
        private int unlike;

        private TableNames(JoinedSchool row, CellPlace other, String name) {
            this.row = row;
            this.other = other;
            this.name = name;
        }
    }

    /** A row that has the id of a school of another table. */
    void take(JoinedSchool school, JoinedSchool row) {
        if (!school.hasBoth() || !row.hasBoth() || school.tables().contains(row.table())) {
            return;
        }
        boolean isAlike = areAlike(school.school.name(), row.school.name());
        TableNames count =
                tables.computeIfAbsent(row.table(), any -> new TableNames(row, school.place(), school.school.name()));
        if (isAlike) {
            count.alike++;
        } else {
            count.unlike++;
        }
    }

    private static boolean areAlike(String one, String other) {
        String a = Labels.name(LevelRows.whole(one));
        String b = Labels.name(LevelRows.whole(other));
        return a.contains(b) || b.contains(a);
    }

    /** Refuses the tables most of whose schools are called otherwise than those of their ids. */
    void refuse(Notes notes) {
        tables.values().stream()
                .filter(count -> count.unlike >= FEWEST && count.unlike > count.alike)
                .forEach(count -> refuse(notes, count));
    }

    private static void refuse(Notes notes, TableNames count) {
        String id = count.row.school.id();
        String now = Notes.shown(count.row.school.name());
        String before = Notes.shown(count.name);
        notes.error(
                count.row.place(),
                Target.SchoolText.ID.zh(),
                id,
                new Text(
                        "本表与" + count.other.at("").zh() + "的代码相同而校名多不同（共 " + count.unlike + " 所，如代码 " + id + "：这里是“"
                                + now + "”，那里是“" + before + "”）：两张表像是各自从头编号的，不是同一些学校。请改用各校自己的代码（学校标识码），或分开给出。",
                        "the ids of this table are those of "
                                + count.other.at("").en()
                                + ", and most of their schools have other names (" + count.unlike + "; the school " + id
                                + " is \"" + now + "\" here and \"" + before
                                + "\" there): both tables seem to be numbered from one, and not to be of the same schools. Use the"
                                + " schools' own ids, or give the tables apart."));
    }
}
