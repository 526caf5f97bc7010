package org.junheng.data.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.Level;
import org.junheng.texts.Text;

/** What is said of rows about schools that cannot be used. */
public final class RowsText {
    private final Notes notes;
    private final Text rows;
    private final Text apart;
    private final Set<String> sixth = new HashSet<>();

    /**
     * The texts for one sort of rows.
     *
     * @param rows what the rows hold, in English in the plural: 成绩, results
     * @param apart what else to do with two rows of one thing, as a sentence; or the empty text
     */
    public RowsText(Notes notes, Text rows, Text apart) {
        this.notes = notes;
        this.rows = rows;
        this.apart = apart;
    }

    /** That an id is one school's and the name beside it another's: whose the row is, nobody can tell. */
    public static Text unlike(String id, String name, String other) {
        return new Text(
                "代码 " + id + " 与校名“" + name + "”不符：这个校名是代码 " + other + " 的学校。请更正代码或校名。",
                "the id " + id + " does not go with the name \"" + name + "\", which is that of the school " + other
                        + ". Correct the id or the name.");
    }

    void ofAnother(CellPlace place, String id, String name, String other) {
        notes.error(place, "", name, unlike(id, name, other));
    }

    void levelMissing(CellPlace place, String school) {
        notes.problem(
                place,
                "学段",
                "",
                new Text(
                        "“" + school + "”有几个学段，此行" + rows.zh() + "属于哪个学段不明，未读入。请填写“学段”列。",
                        "\"" + school + "\" has several levels and the row does not say of which it is; it is not read."
                                + " Fill in the column \"level\"."));
        notes.leaveOut(place, new Text("学段不明的" + rows.zh(), rows.en() + " of which the level is not told"));
    }

    /** Of a school of several levels the sixth grade is primary, but for where primary schools have five years. */
    void sixth(CellPlace place, String school, String grade) {
        if (sixth.add(school)) {
            notes.notice(
                    place,
                    "年级",
                    grade,
                    new Text(
                            "“" + school + "”有几个学段，表中没有“学段”列：“" + Notes.shown(grade) + "”按六三学制归小学。若是五四学制，请加“学段”列。",
                            "\"" + school + "\" has several levels and there is no column \"level\": \""
                                    + Notes.shown(grade)
                                    + "\" is taken for primary, as where primary schools have six years. Where they have five,"
                                    + " add a column \"level\"."));
        }
    }

    void levelUnknown(CellPlace place, String school, String level) {
        notes.problem(
                place,
                "学段",
                level,
                new Text(
                        "“" + school + "”没有“" + Notes.shown(level) + "”学段，此行" + rows.zh() + "未读入。请更正。",
                        "\"" + school + "\" has no level \"" + Notes.shown(level)
                                + "\"; the row is not read. Correct it."));
        notes.leaveOut(place, new Text("学段不明的" + rows.zh(), rows.en() + " of which the level is not told"));
    }

    /**
     * A grade that no school of the level has: 七年级 of a primary school.
     *
     * @param isKept whether the row is read all the same
     */
    void gradeOfAnother(CellPlace place, String school, String grade, Level level, boolean isKept) {
        String title = level.title().zh();
        notes.problem(
                place,
                "年级",
                grade,
                new Text(
                        "“" + school + "”此行是" + title + "的，而“" + Notes.shown(grade) + "”不是" + title + "的年级"
                                + (isKept ? "，仍按" + title + "读入" : "，此行" + rows.zh() + "按未报处理")
                                + "。请核对年级、学段和学校代码。",
                        "the row of \"" + school + "\" is of " + level.title().en() + ", and \"" + Notes.shown(grade)
                                + "\" is no grade of that level; "
                                + (isKept
                                        ? "it is read as of that level all the same"
                                        : "its " + rows.en() + " count as missing")
                                + ". Check the grade, the level and the school's id."));
    }

    /**
     * Two rows of one thing.
     *
     * @param grades the grade of the first and of the second, as they stand there
     */
    void twice(CellPlace place, Text what, CellPlace before, List<String> grades) {
        if (grades.stream()
                        .map(grade -> Labels.grade(grade, Optional.empty()))
                        .distinct()
                        .count()
                > 1) {
            twoGrades(place, what, before, grades.get(0), grades.get(1));
            return;
        }
        Text remedy = apart.equals(Text.NONE)
                ? new Text("请核对哪一行对，只保留那一行。", "Check which row is right, and keep that one.")
                : new Text(
                        apart.zh() + "若是另一学期、另一次考试的，请分开给出；若是同一次的，请核对哪一行对，只保留那一行。",
                        apart.en()
                                + "If one is of another term or examination, give them apart; if not, check which row is right,"
                                + " and keep that one.");
        notes.error(
                place,
                "",
                what.zh(),
                new Text(
                        "“" + what.zh() + "”的" + rows.zh() + "与第 " + before.row() + " 行重复（" + before.file() + "）。"
                                + remedy.zh(),
                        "the " + rows.en() + " of \"" + what.en() + "\" are there twice, first in row " + before.row()
                                + " of " + before.file() + ". " + remedy.en()));
    }

    /** Rows of one grade that is written in two ways, which are only told to be one by the level of the school. */
    private void twoGrades(CellPlace place, Text what, CellPlace before, String one, String other) {
        notes.error(
                place,
                "年级",
                other,
                new Text(
                        "“" + what.zh() + "”的" + rows.zh() + "分在“" + one + "”（第 " + before.row() + " 行，" + before.file()
                                + "）和“" + other + "”两种写法之下，按该校学段是同一个年级。请将年级写成一种，如 七年级；若是另一学段的年级，请填“学段”列。",
                        "the " + rows.en() + " of \"" + what.en() + "\" stand under \"" + one + "\" (row "
                                + before.row()
                                + " of " + before.file() + ") and under \"" + other
                                + "\", which are one grade at the level of the school. Write the grade in one way, as 七年级; if it is one"
                                + " of another level, fill in the column \"level\"."));
    }

    /** A row that says another county than that of the school that it names. */
    void ofAnotherCounty(CellPlace place, String school, String county, String said) {
        notes.problem(
                place,
                "区县",
                said,
                new Text(
                        "“" + school + "”是“" + county + "”的，此行（或表的标题、工作表名、文件名）写的区县是“" + Notes.shown(said) + "”，此行"
                                + rows.zh() + "未采用。请核对区县和学校。",
                        "\"" + school + "\" is a school of \"" + county
                                + "\", and the county of the row, or of the title, the sheet or the file, is \""
                                + Notes.shown(said) + "\"; the row is not used. Check the county and the school."));
        notes.leaveOut(place, new Text("不属于任何学校的" + rows.zh(), rows.en() + " of no school that was read"));
    }

    void ambiguous(CellPlace place, String school, String one, String two) {
        notes.error(
                place,
                "",
                school,
                new Text(
                        "“" + school + "”在 " + one + " 和 " + two + " 都有，不知" + rows.zh() + "属于哪一所。请加“区县”列。",
                        "\"" + school + "\" is a school of both " + one + " and " + two + "; it is not clear whose "
                                + rows.en() + " these are. Add a column \"county\"."));
    }

    /**
     * A row of no school that was read.
     *
     * @param alike the id of a school that has other noughts at its start; or the empty text
     */
    void unused(CellPlace place, String school, String alike) {
        notes.problem(
                place,
                "",
                school,
                new Text(
                        "学校表中没有“" + school + "”，此行" + rows.zh() + "未采用。"
                                + (alike.isEmpty()
                                        ? "请核对学校代码和区县。"
                                        : "它与代码“" + alike + "”只差开头的零：像是表格软件把代码当成了数。请将代码列设为文本后重新导出。"),
                        "there is no school \"" + school + "\" in the school table; the row is not used. "
                                + (alike.isEmpty()
                                        ? "Check the school's id and county."
                                        : "It differs from the id \"" + alike
                                                + "\" only by noughts at its start: a spreadsheet seems to have taken ids for numbers."
                                                + " Make the column text and export it again.")));
        notes.leaveOut(place, new Text("不属于任何学校的" + rows.zh(), rows.en() + " of no school that was read"));
    }

    /** A row that has other cells than the header. */
    static void wrongWidth(Notes notes, Table table, int width) {
        notes.error(
                table.place(),
                "",
                "",
                new Text(
                        "本行有 " + table.width() + " 格，表头有 " + width + " 格。请检查本行是否多了或少了分隔符，含分隔符的文字要加双引号。",
                        "the row has " + table.width() + " cells and the header " + width
                                + ". Look for a separator too many or too few; a text that holds one needs double quotes."));
    }

    /** A table of schools that does not say which school a row is. */
    static void withoutSchool(Notes notes, FoundTable found) {
        notes.error(
                found.place(),
                "",
                "",
                new Text(
                                "学校表缺少“学校代码”或“学校名称”列。请补上，或在映射文件中写 key: row，以行号为代码。",
                                "the table has no column \"id\" or \"name\" that says which school a row is. Add one, or write \"key: row\""
                                        + " in a mapping to know schools by their rows.")
                        .then(found.hint()));
    }
}
