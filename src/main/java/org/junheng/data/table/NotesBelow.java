package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.FootnoteMarks;
import org.junheng.data.vocabulary.LinesAbove;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.texts.Text;

/** Rows that say something of the table, and list nothing: notes, who filled it in, 续表. No number stands in them. */
final class NotesBelow {
    private static final int NARROWEST = 3;
    private static final Pattern MARKS = Pattern.compile("合格人数|优秀人数|满分|passed|excellent", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHOOL = Pattern.compile(".*(?:小学|中学|学校|教学点|校区|[一二三四五六七八九]中)");
    private static final int MOST = 20;

    private final Notes notes;
    private final Table table;
    private final List<String> header;
    private final List<String> saidOfUnits = new ArrayList<>();
    private boolean noted;

    NotesBelow(Notes notes, Table table, List<String> header) {
        this.notes = notes;
        this.table = table;
        this.header = header;
    }

    /** Whether the current row, which holds no number, is one; it is told that it is left out. */
    boolean isOne() {
        // Below a note a row of one text goes on with it: 2.教学仪器设备资产值为账面原值。
        boolean goesOn = noted && hasOneText(table);
        if (!goesOn && !opens() && !isSentence() && !isUnit()) {
            return false;
        }
        noted = true;
        explained();
        units();
        lines();
        notes.leaveOut(table.place(), new Text("表下的说明，未读入", "notes below the table; not read"));
        return true;
    }

    /** A row that is none follows. */
    void end() {
        noted = false;
    }

    /** Whether the first text of the row opens as notes do. */
    private boolean opens() {
        return RowWords.isNote(text(table));
    }

    private boolean isSentence() {
        return header.size() >= NARROWEST && hasOneText(table) && RowWords.isSentence(text(table));
    }

    /** 以上金额以万元为单位, without a stop. */
    private boolean isUnit() {
        String text = text(table);
        return header.size() >= NARROWEST
                && text.length() >= NARROWEST
                && hasOneText(table)
                && !SCHOOL.matcher(text).matches()
                && UnitLine.isOne(text);
    }

    /** What the notes say of units. */
    List<String> saidOfUnits() {
        return List.copyOf(saidOfUnits);
    }

    /** A note that explains the mark of a column is quoted: what is counted there may be another thing. */
    private void explained() {
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            char mark = cell.isEmpty() ? ' ' : cell.charAt(0);
            List<String> marked = FootnoteMarks.isMark(mark)
                    ? header.stream().filter(name -> name.indexOf(mark) >= 0).toList()
                    : List.of();
            if (!marked.isEmpty()) {
                notes.notice(
                        table.place(),
                        String.join("、", marked),
                        cell,
                        new Text(
                                "表下注释“" + Notes.shown(cell) + "”说的是这一列。请核对它是否改变了口径。",
                                "the note \"" + Notes.shown(cell)
                                        + "\" below the table is about this column. Check whether it changes what is counted."));
            }
        }
    }

    /** The rows above are read already: what a note says of their units is told, and not applied. */
    private void units() {
        String cell = text(table);
        String units = UnitLine.mattering(cell);
        if (saidOfUnits.size() < MOST && UnitLine.isOne(cell)) {
            saidOfUnits.add(cell);
        }
        if (!units.isEmpty()) {
            notes.notice(
                    table.place(),
                    "",
                    units,
                    new Text(
                            "表下的说明写了单位“" + units + "”，没有采用。请把单位写在列名末尾的括号里，如（" + units + "）。",
                            "the note below the table names the unit \"" + units
                                    + "\", which was not used. Write units in brackets at the" + " end of headers."));
        }
    }

    /** What a note says of the lines at which marks were counted is quoted, and not applied. */
    private void lines() {
        String cell = text(table);
        boolean ofMarks = header.stream().anyMatch(name -> MARKS.matcher(name).find());
        if (ofMarks && !LinesAbove.of(List.of(cell)).notes().isEmpty()) {
            notes.notice(
                    table.place(),
                    "",
                    cell,
                    new Text(
                            "表下的说明写着“" + Notes.shown(cell) + "”，没有采用。请加“分数线”列，写作 60/80/90（满分的百分数）。",
                            "the note \"" + Notes.shown(cell)
                                    + "\" below the table was not used. Add a column \"cutOffs\" with 60/80/90, in percent of the full"
                                    + " mark."));
        }
    }

    /** The first text of the current row. */
    static String text(Table table) {
        for (int i = 0; i < table.width(); i++) {
            if (!table.cell(i).isEmpty()) {
                return table.cell(i);
            }
        }
        return "";
    }

    /** Whether all cells of the current row that are not blank hold the same text. */
    static boolean hasOneText(Table table) {
        String only = "";
        for (int i = 0; i < table.width(); i++) {
            String cell = table.cell(i);
            if (!cell.isEmpty() && !only.isEmpty() && !cell.equals(only)) {
                return false;
            }
            only = cell.isEmpty() ? only : cell;
        }
        return true;
    }
}
