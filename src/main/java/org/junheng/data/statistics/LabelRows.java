package org.junheng.data.statistics;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/**
 * Rows of a table of schools that hold a label and nothing else: 二、乡镇学校, 城关镇. Where the schools have ids, a row that has none, no
 * kind and no figure is none of them, be the label under the names or under the ids.
 */
public final class LabelRows {
    /** 二、, （二）: in what order the groups stand. */
    private static final Pattern NUMBERED = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}(?:[)）][、.．]?|[、.．:：])\\s*\\S.*");

    private static final Pattern NUMBER = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?");
    private static final Pattern TOWN = Pattern.compile(".{1,8}(?:镇|乡|街道|苏木|林场|农场|办事处|管委会)");
    private static final Text LEFT_OUT = new Text(
            "只有一个小标题、没有代码和任何数的行，不是学校，未读入", "rows of a label alone, without an id or a figure; no schools; not read");

    private static final int FEWEST = 2;

    private final Notes notes;
    private final int id;
    private final int name;
    private final Set<Integer> beside = new TreeSet<>();
    private boolean hasIds;

    public LabelRows(Notes notes, SchoolColumns columns) {
        this.notes = notes;
        this.id = columns.position(Target.SchoolText.ID);
        this.name = columns.position(Target.SchoolText.NAME);
        beside.add(columns.position(Target.SchoolText.COUNTY));
        beside.add(columns.position(Target.SchoolText.COUNTY_NAME));
    }

    /** Whether the current row is one; it is told that it is left out. */
    public boolean isOne(Table table) {
        String given = cell(table, id);
        String named = cell(table, name);
        if (!given.isEmpty() && IdText.isPlain(given)) {
            hasIds = true;
            return false;
        }
        if (!given.isEmpty() && !named.isEmpty() && !given.equals(named)) {
            return false;
        }
        String label = named.isEmpty() ? given : named;
        if (label.isEmpty() || !holdsNothingElse(table, label) || !isLabel(label, given)) {
            return false;
        }
        notes.leaveOut(table.place(), LEFT_OUT);
        if (mayBeASchool(label)) {
            notes.problem(
                    table.place(),
                    Target.SchoolText.NAME.zh(),
                    label,
                    new Text(
                            "本行只有“" + Notes.shown(label) + "”，没有学校代码、办学类型，也没有任何数，未作为学校读入。若是学校，请补上代码；若不是，请删去本行。",
                            "the row holds nothing but \"" + Notes.shown(label)
                                    + "\", no id, kind or figure, and is not read as a school. If it is one, fill in its id; if it is none,"
                                    + " delete the row."));
        }
        return true;
    }

    /** Where the table has no ids (so far), only a label that no school is called by is one. */
    private boolean isLabel(String label, String given) {
        boolean isGroup = NUMBERED.matcher(label).matches() || (id >= 0 && RowWords.isPartOfACounty(label));
        return isGroup
                || (id >= 0 && hasIds)
                || (id >= 0 && id != name && name >= 0 && !given.isEmpty() && isTown(label));
    }

    private static boolean isTown(String label) {
        return TOWN.matcher(label).matches();
    }

    /** Of a group's label it is clear that it is none. */
    private static boolean mayBeASchool(String label) {
        return RowWords.readsLikeASchool(label)
                && !NUMBERED.matcher(label).matches()
                && !RowWords.isPartOfACounty(label)
                && !RowWords.isKindOfSchools(label);
    }

    private boolean holdsNothingElse(Table table, String label) {
        boolean all = true;
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            boolean isNone = cell.isEmpty()
                    || i == id
                    || i == name
                    || beside.contains(i)
                    || cell.equals(label)
                    || NUMBER.matcher(cell).matches();
            all &= isNone;
        }
        return all && table.width() > FEWEST;
    }

    private static String cell(Table table, int column) {
        return column < 0 ? "" : table.cell(column).strip();
    }
}
