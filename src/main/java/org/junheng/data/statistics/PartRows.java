package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.column.SchoolRow;
import org.junheng.data.header.StatedYears;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.vocabulary.CampusColumn;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.texts.Text;

/**
 * Rows of a table of schools that are a part of a school, by a column that breaks it down: a grade, girls, a campus. Their figures
 * are not the school's. A table of several years is refused, for nobody says which of them is judged.
 */
public final class PartRows {
    private final Notes notes;
    private final List<BreakdownColumn> columns = new ArrayList<>();
    private final DoubtfulCells doubtful;
    private final Set<Integer> told = new HashSet<>();
    private static final Text LOST =
            new Text("本表的各数按未报处理，其他表照读。", " The figures of this table count as missing; other tables are read.");

    private final boolean beside;
    private boolean severalTimes;
    private final boolean hasMainSchool;
    private final boolean hasLevel;
    private String year = "";
    private int yearRow;
    private final Map<Integer, Moment> moments = new HashMap<>();

    private record BreakdownColumn(int position, String header, Breakdown breakdown) {}

    /** The time, or the report, of the first row that says it. */
    private record Moment(String time, String cell, int row) {}

    /**
     * The columns of a table that break it down.
     *
     * @param settled those that mean something else to the library do not
     * @param filtered those by which the user chose the rows
     * @param beside whether it may only complete other tables: then rows of several times are no reason to refuse these
     */
    public PartRows(Notes notes, List<String> header, SchoolColumns settled, Set<Integer> filtered, boolean beside) {
        this.notes = notes;
        this.doubtful = new DoubtfulCells(notes);
        this.beside = beside && !settled.tellsOfStudents();
        this.hasMainSchool = settled.fills(Target.SchoolText.MAIN_SCHOOL);
        int level = settled.position(Target.SchoolText.LEVEL);
        this.hasLevel = level >= 0;
        List<Integer> positions = new ArrayList<>(settled.own());
        if (level >= 0) {
            positions.add(level);
        }
        for (int position : positions) {
            if (!filtered.contains(position)) {
                String name = header.get(position);
                Optional<Breakdown> sort = Breakdown.of(name);
                if (sort.isEmpty() || sort.get().isOfBeing()) {
                    doubtful.column(
                            position,
                            name,
                            cell -> sort.filter(one -> one.isPart(cell) || one.isUnchecked(cell))
                                    .isPresent());
                }
                sort.filter(breakdown -> position != level || breakdown == Breakdown.STAGE)
                        .filter(breakdown -> !breakdown.isOfAPerson(header, position))
                        .ifPresent(breakdown -> columns.add(new BreakdownColumn(position, name, breakdown)));
            }
        }
    }

    /** Whether rows are told apart by a column of that header, whatever stands in it. */
    public static boolean reads(String header) {
        return Breakdown.of(header)
                .filter(breakdown ->
                        breakdown != Breakdown.SORT && breakdown != Breakdown.REMARK && !breakdown.isOfBeing())
                .isPresent();
    }

    /** Whether the current row is one: then its figures are forgotten, and that is told. */
    public boolean isOne(Table table, SchoolRow row) {
        boolean isPart = false;
        doubtful.look(table);
        for (BreakdownColumn column : columns) {
            String cell = table.cell(column.position);
            if (column.breakdown.isUnchecked(cell)) {
                tellUnchecked(table.place(), column, cell);
            }
            column.breakdown.time(cell).ifPresent(found -> oneMoment(table, column, cell, found));
            if (column.breakdown == Breakdown.YEAR) {
                Breakdown.year(cell).ifPresent(found -> oneYear(table, column, cell, found));
            } else if (column.breakdown.isPart(cell)
                    && !isOnlyLevel(column, cell, row)
                    && !isOneOfItsLevels(column, cell, row)
                    && !isCampus(column, cell, row)) {
                if (column.breakdown.isOfTeachers(cell)) {
                    row.forgetTeachers();
                    tellOfTeachers(table.place(), column, cell);
                    continue;
                }
                if (column.breakdown.isNotThere(cell)) {
                    tellNotThere(table.place(), column, cell);
                } else {
                    tell(table.place(), column, cell);
                }
                isPart = true;
            }
        }
        if (isPart) {
            row.forgetFigures();
            row.text(Target.SchoolText.LEVEL, levelOf(row));
        }
        return isPart;
    }

    /** The level of a part; 低段 is none. */
    private static String levelOf(SchoolRow row) {
        String level = row.text(Target.SchoolText.LEVEL);
        return Breakdown.STAGE.isPart(level) ? "" : level;
    }

    /** Of two terms, months or versions nobody says which is judged. */
    private void oneMoment(Table table, BreakdownColumn column, String cell, String found) {
        Moment first = moments.putIfAbsent(
                column.position, new Moment(found, cell, table.place().row()));
        if (first != null && !first.time.equals(found)) {
            String now = Notes.shown(cell);
            String before = Notes.shown(first.cell);
            several(
                    table.place(),
                    column.header,
                    cell,
                    new Text(
                            "本行写的是“" + now + "”，第 " + first.row + " 行是“" + before
                                    + "”：不知道评估哪一次的数。请只留要评估的那一次的行，或在映射文件的 rows 中按这一列筛选；这一列若是别的意思，请改列名。",
                            "the row says \"" + now + "\", row " + first.row + " \"" + before
                                    + "\": it is not known which of them is judged. Keep the rows of that one alone, or choose them by"
                                    + " this column under \"rows\" in a mapping; if the column means something else, rename it."));
        }
    }

    /** Refuses rows of several times; of a table that only completes others it tells of them once, and its figures are lost. */
    private void several(CellPlace place, String header, String cell, Text text) {
        if (!beside) {
            notes.error(place, header, cell, text);
        } else if (!severalTimes) {
            severalTimes = true;
            notes.problem(place, header, cell, text.then(LOST));
        }
    }

    /** Tells what cells beside the figures say; there are no more rows. */
    public void finish() {
        doubtful.tell();
    }

    /** Whether rows of several times were found in a table that only completes others. */
    public boolean areOfSeveralTimes() {
        return severalTimes;
    }

    /** The primary department of a primary school is all of it. */
    private static boolean isOnlyLevel(BreakdownColumn column, String cell, SchoolRow row) {
        return column.breakdown == Breakdown.DEPARTMENT
                && Kinds.kind(row.text(Target.SchoolText.KIND))
                        .filter(kind -> kind.levels().size() == 1)
                        .filter(kind ->
                                cell.startsWith(kind.levels().get(0).title().zh()))
                        .isPresent();
    }

    /** The primary department of a nine-year school has the figures of that level, as if a column 学段 said so. */
    private boolean isOneOfItsLevels(BreakdownColumn column, String cell, SchoolRow row) {
        Optional<Level> level =
                column.breakdown == Breakdown.DEPARTMENT && !hasLevel ? LevelHeading.ofCell(cell) : Optional.empty();
        Optional<Level> its = level.filter(named -> Kinds.kind(row.text(Target.SchoolText.KIND))
                .filter(kind -> kind.levels().contains(named))
                .isPresent());
        its.ifPresent(named -> row.text(Target.SchoolText.LEVEL, named.title().zh()));
        return its.isPresent();
    }

    /** Where main schools have a column, a campus is a row of its own: that of the main school itself, or one that names it. */
    private boolean isCampus(BreakdownColumn column, String cell, SchoolRow row) {
        return column.breakdown == Breakdown.CAMPUS
                && hasMainSchool
                && (!row.text(Target.SchoolText.MAIN_SCHOOL).isEmpty()
                        || CampusColumn.isMain(cell, row.text(Target.SchoolText.NAME)));
    }

    private void tell(CellPlace place, BreakdownColumn column, String cell) {
        if (told.add(column.position)) {
            notes.problem(
                    place,
                    column.header,
                    cell,
                    new Text(
                            "这一列写着“" + Notes.shown(cell)
                                    + "”：本行只是学校的一部分，各数不是全校的，未读入；这样的行都列在“未读入”里。请改给全校的数，一校一行，这一列留空或写“全校”；"
                                    + "分年级、分班的学生数另用班级名单给出。这一列若是别的意思，请改列名。",
                            "this column says \"" + Notes.shown(cell)
                                    + "\": the row is a part of the school, its figures are not the school's and are not read; all such"
                                    + " rows are listed as left out. Give the figures of the whole school, one row a school, and leave"
                                    + " this column blank or write \"all\"; give students by grade or class in a list of classes. If the"
                                    + " column means something else, rename it."));
        }
        notes.leaveOut(
                place,
                new Text(
                        "由“" + column.header + "”列看，只是学校一部分的行，各数未读入",
                        "rows that are a part of a school by the column \"" + column.header
                                + "\"; their figures are not read"));
    }

    private void tellOfTeachers(CellPlace place, BreakdownColumn column, String cell) {
        String shown = Notes.shown(cell);
        notes.problem(
                place,
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”：教师的各数不是全校专任教师的，按未报处理；本行其余的数照读。请改给全校专任教师的数，这一列留空；这一列若是别的意思，请改列名。",
                        "this column says \"" + shown
                                + "\": the numbers of teachers are not those of the school's full-time teachers and count as missing; the"
                                + " rest of the row is read. Give all full-time teachers and leave this column blank; if it means"
                                + " something else, rename it."));
    }

    private void tellUnchecked(CellPlace place, BreakdownColumn column, String cell) {
        String shown = Notes.shown(cell);
        notes.notice(
                place,
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”，本行各数仍照所写的读入并判定。请核对是否就是要评估的数，核定后改去这个说法；不能核定的数请留空。",
                        "this column says \"" + shown
                                + "\"; the figures of the row are read and judged as they stand. Check that they are those to be judged, and"
                                + " change the words then; leave what cannot be settled blank."));
    }

    private void tellNotThere(CellPlace place, BreakdownColumn column, String cell) {
        String shown = Notes.shown(cell);
        notes.problem(
                place,
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”：本行的学校或各数不是现有的，各数未读入。不在办学的学校请删去本行；各数请改为实际的数。这一列若是别的意思，请改列名。",
                        "this column says \"" + shown
                                + "\": the school of the row, or its figures, are not there yet or no more; the figures are not read."
                                + " Delete the row of a school that does not work; give actual figures. If the column means something"
                                + " else, rename it."));
    }

    private void oneYear(Table table, BreakdownColumn column, String cell, String found) {
        if (year.isEmpty()) {
            year = found;
            yearRow = table.place().row();
            StatedYears.of(table.place(), column.header, cell).ifPresent(notes::ofYear);
            notes.notice(
                    table.place(),
                    column.header,
                    cell,
                    new Text(
                            "本表写明是" + found + "年的数，作为评估日当年的数读入。请核对，旧数请换成当年的。",
                            "the table says that its figures are of " + found
                                    + "; they are read as of the day of the evaluation. Check them, and put in this year's for old"
                                    + " ones."));
        } else if (!year.equals(found)) {
            several(
                    table.place(),
                    column.header,
                    cell,
                    new Text(
                            "本行是" + found + "年的，第 " + yearRow + " 行是" + year
                                    + "年的：不知道评估哪一年。请只留要评估的那一年的行，或在映射文件的 rows 中按这一列筛选；几年的变化请用 history，一年一个文件。",
                            "the row is of " + found + ", row " + yearRow + " of " + year
                                    + ": it is not known which year is judged. Keep the rows of that year alone, or choose them by this"
                                    + " column under \"rows\" in a mapping; for several years use history, with a file a year."));
        }
    }
}
