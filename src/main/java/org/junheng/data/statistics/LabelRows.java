package org.junheng.data.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.column.SchoolRow;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/**
 * Rows of a table of schools that hold a label, and at most what the schools of the group are together: 二、乡镇学校, 城关镇, （三）民办.
 * Where the schools have ids, a row that has none, no kind and no figure is none of them, be the label under the names, under the
 * ids or left of both.
 */
public final class LabelRows {
    private static final Pattern TOWN = Pattern.compile(".{1,8}(?:镇|乡|街道|苏木|林场|农场|办事处|管委会)");
    /** 城关镇（3所）. */
    private static final Pattern COUNTED = Pattern.compile("\\s*[（(]?(?:共|计|含)*[\\d一二三四五六七八九十]+[所个](?:学校)?[)）]?$");

    private static final Pattern DASHES = Pattern.compile("[-—–―/\\\\]+");
    private static final Pattern LINE_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Text LEFT_OUT = new Text(
            "只有一个小标题、没有代码和任何数的行，不是学校，未读入", "rows of a label alone, without an id or a figure; no schools; not read");
    private static final Text WITH_FIGURES = new Text(
            "几所学校的小标题行，所带的数看作它们的小计（未核对），不是学校，未读入",
            "rows named after a group of schools, whose figures are taken to be of all of them (not checked); no schools; not read");

    private static final Text ABSENT = new Text(
            "小标题写明不是现有学校的各行，各数未读入",
            "rows below a label that says that the schools are not there; their figures are not read");
    private static final Pattern BELOW =
            Pattern.compile("^[(（]?(?:[一二三四五六七八九十]+|\\d{1,2})?[)）、.．]*以?下?(?:各行|各校|学校|列)?(?:均|都)?[为是系]?[:：]?");
    private static final Pattern LEVELS = Pattern.compile("(?:的)?(?:义务教育)?(?:阶段)?(?:中小学校?|小学校?|初中|中学|学校)$");
    private static final int FEWEST = 2;

    private final Notes notes;
    private final int id;
    private final int name;
    private final int kind;
    /** Of the header: rows of a workbook end with the last cell that holds something. */
    private final int width;

    private final Set<Integer> beside = new TreeSet<>();
    private boolean hasIds;
    private boolean isAbsent;
    private String last = "";

    public LabelRows(Notes notes, SchoolColumns columns) {
        this.notes = notes;
        this.width = columns.width();
        this.id = columns.position(Target.SchoolText.ID);
        this.name = columns.position(Target.SchoolText.NAME);
        this.kind = columns.position(Target.SchoolText.KIND);
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
        String label = named.isEmpty() ? given.isEmpty() ? ahead(table) : given : named;
        last = label;
        if (label.isEmpty()) {
            return false;
        }
        if (!holdsNothingElse(table, label)) {
            return isGroup(table, label, named);
        }
        if (!isLabel(label, given, named)) {
            return false;
        }
        notes.leaveOut(table.place(), LEFT_OUT);
        isAbsent = Breakdown.REMARK.isNotThere(said(label));
        if (isAbsent) {
            tellAbsent(table, label);
        } else if (mayBeASchool(label)) {
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

    /** 规划新建学校 of （三）以下为规划新建中小学（2所）. */
    private static String said(String label) {
        String bare = COUNTED.matcher(label).replaceFirst("").replaceAll("[:：]$", "");
        return LEVELS.matcher(BELOW.matcher(bare).replaceFirst("")).replaceFirst("学校");
    }

    private void tellAbsent(Table table, String label) {
        String shown = Notes.shown(label);
        notes.problem(
                table.place(),
                Target.SchoolText.NAME.zh(),
                label,
                new Text(
                        "这一行写着“" + shown + "”：以下各行（到下一个小标题为止）的学校不是现有的，各数未读入。请删去不在办学的学校的行；已在办学的，请移到这个小标题之上或删去小标题。",
                        "the row says \"" + shown
                                + "\": the schools of the rows below, up to the next label, are not there; their figures are not read."
                                + " Delete the rows of schools that do not work; move those that do above the label, or take it away."));
    }

    /** Other schools follow, whatever the last label said. */
    public void end() {
        isAbsent = false;
    }

    /** Whether the current row stands below a label that says that its schools are not there: then its figures are forgotten. */
    public boolean isOfAbsent(Table table, SchoolRow row) {
        if (isAbsent) {
            row.forgetFigures();
            notes.leaveOut(table.place(), ABSENT);
        }
        return isAbsent;
    }

    /** The label of the row that was one. */
    public String label() {
        return last;
    }

    /** A label with figures beside it, which are those of the group; without a kind, and where names have their place, not there. */
    private boolean isGroup(Table table, String label, String named) {
        boolean apart = id >= 0 && named.isEmpty();
        boolean numbered = GroupLabel.of(label).isPresent();
        boolean isTogether = GroupLabel.isOfSchools(label)
                && (numbered || apart)
                // 民办 among ids that are words may be one.
                && (numbered || hasIds || cell(table, id).isEmpty() || lacksCounty(table));
        // 城关镇 without a kind and an id, where schools have them; 城关镇（3所） in the place of an id.
        String bare = COUNTED.matcher(label).replaceFirst("");
        boolean isOfATown = isTown(bare)
                && (cell(table, id).isEmpty() ? kind >= 0 : apart && (!bare.equals(label) || lacksCounty(table)));
        boolean isOne = isBlank(cell(table, kind)) && (isTogether || isOfATown);
        if (isOne) {
            end();
            notes.leaveOut(table.place(), WITH_FIGURES);
        }
        return isOne;
    }

    /** Whether the row says of no county, where the table does: no school's does. */
    private boolean lacksCounty(Table table) {
        return beside.stream().anyMatch(column -> column >= 0 && isBlank(cell(table, column)));
    }

    /** The text left of what says which school a row is, where that is blank: below 序号 labels stand as well. */
    private String ahead(Table table) {
        for (int i = 0; i < Math.max(id, name); i++) {
            String cell = table.cell(i).strip();
            if (!isBlank(cell) && !beside.contains(i) && i != kind) {
                return LINE_NUMBER.matcher(cell).matches() ? "" : cell;
            }
        }
        return "";
    }

    /** Where the table has no ids (so far), only a label that no school is called by is one. */
    private boolean isLabel(String label, String given, String named) {
        Optional<GroupLabel> numbered = GroupLabel.of(label);
        boolean isGroup =
                numbered.filter(group -> id >= 0 || !group.mayBeASchool()).isPresent()
                        || (id >= 0 && RowWords.isPartOfACounty(label));
        boolean isNameless = given.isEmpty() && named.isEmpty();
        return isGroup
                || isNameless
                || (id >= 0 && hasIds)
                || (id >= 0 && id != name && name >= 0 && !given.isEmpty() && isTown(label));
    }

    private static boolean isTown(String label) {
        return TOWN.matcher(label).matches();
    }

    /** Of a group's label it is clear that it is none. */
    private static boolean mayBeASchool(String label) {
        return GroupLabel.of(label)
                .map(GroupLabel::mayBeASchool)
                .orElseGet(() -> RowWords.readsLikeASchool(label)
                        && !RowWords.isPartOfACounty(label)
                        && !RowWords.isKindOfSchools(label));
    }

    private boolean holdsNothingElse(Table table, String label) {
        boolean all = true;
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            boolean isNone = isBlank(cell)
                    || i == id
                    || i == name
                    || beside.contains(i)
                    || cell.equals(label)
                    || GroupLabel.isNumber(cell)
                    || (i < Math.max(id, name) && LINE_NUMBER.matcher(cell).matches());
            all &= isNone;
        }
        return all && width > FEWEST;
    }

    private static boolean isBlank(String cell) {
        return cell.isEmpty() || DASHES.matcher(cell).matches();
    }

    private static String cell(Table table, int column) {
        return column < 0 ? "" : table.cell(column).strip();
    }
}
