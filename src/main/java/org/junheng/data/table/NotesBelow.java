package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.StatedYear;
import org.junheng.data.cell.Table;
import org.junheng.data.header.StatedYears;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.unit.CountedOtherwise;
import org.junheng.data.unit.PlainNotes;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.FootnoteMarks;
import org.junheng.data.vocabulary.LinesAbove;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.texts.Text;

/** Rows that say something of the table, and list nothing: notes, who filled it in, 续表. No number stands in them. */
final class NotesBelow {
    private static final int NARROWEST = 3;
    private static final Pattern SCHOOL = Pattern.compile(".*(?:小学|中学|学校|教学点|校区|[一二三四五六七八九]中)");
    /** The rest of what stands behind 填表人：, with blanks in it. */
    private static final Pattern NAME = Pattern.compile("[一-龥]{1,3}|[\\d年月日.:：-]+");

    /** 拟建学校（1所） is a label. */
    private static final Pattern COUNT = Pattern.compile("[（(]?(?:共|计)?[\\d一二三四五六七八九十]+[所个](?:学校)?[)）]?$");

    private static final int MOST = 20;
    private static final int SHOWN = 4;

    private final Notes notes;
    private final Table table;
    private final List<String> header;
    private final List<String> said = new ArrayList<>();
    private final List<String> saidOfLines = new ArrayList<>();
    private final List<QuotedRow> quoted = new ArrayList<>();
    private boolean noted;

    /** A note, and where it stands. */
    private record QuotedRow(int row, String text) {}

    NotesBelow(Notes notes, Table table, List<String> header) {
        this.notes = notes;
        this.table = table;
        this.header = header;
    }

    /** Whether the current row, which holds no number, is one; it is told that it is left out. */
    boolean isOne() {
        // Below a note a row of one text goes on with it: 2.教学仪器设备资产值为账面原值。
        boolean goesOn = noted && hasOneText(table);
        if (!goesOn && !opens() && !isSentence() && !isUnitOrLines()) {
            return false;
        }
        noted = true;
        explained();
        units();
        year();
        lines();
        boolean explains = RowWords.explains(text(table)) || ((goesOn || isSentence()) && !isSigned());
        if (explains && !PlainNotes.isOne(whole(table))) {
            quoted.add(new QuotedRow(table.row(), whole(table)));
        }
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

    /** 填表人：张敏  审核人：李建国  填表日期：2025年9月1日: who made the table and when, however long that is. */
    private boolean isSigned() {
        return opens()
                && Stream.of(whole(table).split("[\\s\\p{Z}，,；;]+", -1))
                        .allMatch(part -> part.isEmpty()
                                || RowWords.isNote(part)
                                || NAME.matcher(part).matches());
    }

    /** 以上金额以万元为单位, 分数线：60/80/90, without a stop. */
    private boolean isUnitOrLines() {
        String text = text(table);
        return header.size() >= NARROWEST
                && text.length() >= NARROWEST
                && hasOneText(table)
                && !SCHOOL.matcher(COUNT.matcher(text).replaceFirst("")).matches()
                && LevelHeading.of(text).isEmpty()
                && (UnitLine.isOne(text) || LinesAbove.of(List.of(text)).lines().isPresent());
    }

    /** What the notes say of the lines at which marks were counted. */
    List<String> saidOfLines() {
        return List.copyOf(saidOfLines);
    }

    /** What the notes say that matters to figures: units, and what is counted. */
    List<String> said() {
        return List.copyOf(said);
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
                marked.forEach(name -> keep(FootnoteMarks.bareHeader(name) + cell.substring(1)));
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

    private void keep(String text) {
        if (said.size() < MOST && UnitLine.mayConcern(text)) {
            said.add(text);
        }
    }

    /** The rows above are read already: units are not applied to them. */
    private void units() {
        String cell = whole(table);
        String units = UnitLine.mattering(cell);
        keep(cell);
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

    /** Of which year all figures are is noted; whether that is the year of the evaluation, is not known here. */
    private void year() {
        String text = whole(table);
        int year = CountedOtherwise.yearOfAll(text);
        if (year != 0 || PlainNotes.isOne(text)) {
            StatedYears.of(table.place(), "", text)
                    .or(() -> Optional.of(new StatedYear(table.place(), "", text, year, year)))
                    .filter(stated -> stated.last() > 0)
                    .ifPresent(notes::ofYear);
        }
    }

    private void lines() {
        if (saidOfLines.size() < MOST
                && !LinesAbove.of(List.of(whole(table))).notes().isEmpty()) {
            saidOfLines.add(whole(table));
        }
    }

    /** Quotes the notes that explain something: whether it changes a figure, nobody but the reader can tell. */
    void tell() {
        if (quoted.isEmpty()) {
            return;
        }
        String zh = quoted.stream()
                .limit(SHOWN)
                .map(one -> "第 " + one.row + " 行“" + Notes.shown(one.text) + "”")
                .collect(Collectors.joining("；"));
        String en = quoted.stream()
                .limit(SHOWN)
                .map(one -> "row " + one.row + " \"" + Notes.shown(one.text) + "\"")
                .collect(Collectors.joining("; "));
        boolean more = quoted.size() > SHOWN;
        notes.notice(
                new CellPlace(table.file(), table.sheet(), quoted.get(0).row),
                "",
                quoted.get(0).text,
                new Text(
                        "表下的说明（" + zh + (more ? " 等" : "") + "）只看了单位和口径。请核对其余的话是否改变了哪一列、哪所学校的数。",
                        "of the notes below the table (" + en + (more ? " and more" : "")
                                + ") only units and what columns count were looked at. Check whether the rest changes the figures of a"
                                + " column or a school."));
        quoted.clear();
    }

    /** All texts of the current row: 注：, 金额为万元 may stand in a cell each. */
    private static String whole(Table table) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            if (!table.cell(i).isEmpty() && !texts.contains(table.cell(i))) {
                texts.add(table.cell(i));
            }
        }
        return String.join("，", texts);
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
