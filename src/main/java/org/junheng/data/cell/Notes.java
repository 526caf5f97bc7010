package org.junheng.data.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.texts.Text;

/** Collects, while files are read, what was wrong with them and what was left out. */
public final class Notes {
    /** After so many errors the reading stops: the rest would say the same. */
    private static final int MOST_ERRORS = 100;

    private static final int MOST_EXPLANATIONS = 20;
    private static final int MOST_EXAMPLES = 5;
    /** Whoever wants to know whether a row was read finds it here. */
    private static final int MOST_ROWS = 1000;

    private static final int LONGEST_VALUE = 60;

    private final List<DataProblem> problems = new ArrayList<>();
    private final List<DataProblem> errors = new ArrayList<>();
    private final List<DataProblem> notices = new ArrayList<>();
    private final List<Runnable> atEnd = new ArrayList<>();
    private final List<DataProblem> explanations = new ArrayList<>();
    private final Set<StatedYear> years = new LinkedHashSet<>();
    private final Map<Omission, NoteCount> leftOut = new LinkedHashMap<>();

    private record Omission(CellPlace sheet, Text reason) {}

    private static final class NoteCount {
        private long rows;
        private final List<String> examples = new ArrayList<>();
    }

    /** A cell that could not be used; the reading goes on. */
    public void problem(CellPlace place, String column, String value, Text what) {
        problems.add(at(place, column, value, what));
    }

    /** Something that was read and is used, which a reader should know of. */
    public void notice(CellPlace place, String column, String value, Text what) {
        notices.add(at(place, column, value, what));
    }

    /**
     * Something that makes the data unusable; the reading goes on only to find more of it.
     *
     * @throws DataException once there are too many
     */
    public void error(CellPlace place, String column, String value, Text what) {
        errors.add(at(place, column, value, what));
        if (errors.size() >= MOST_ERRORS) {
            refuseErrors();
        }
    }

    /** Says where first, then what. */
    public static DataProblem at(CellPlace place, String column, String value, Text what) {
        return new DataProblem(
                place.file(),
                place.sheet(),
                place.row(),
                column,
                value,
                place.at(column).then(new Text("：", ": ")).then(what));
    }

    /** One problem alone, as a reason to read no further. */
    public static DataException exception(CellPlace place, String column, String value, Text what) {
        return new DataException(List.of(at(place, column, value, what)));
    }

    /** A text that was seen, cut where it is long, for use inside a message. */
    public static String shown(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** Of which year a table says that its figures are: only the evaluation knows of which they should be. */
    public void ofYear(StatedYear stated) {
        years.add(stated);
    }

    /** Of which years the tables say that they are. */
    public Stream<StatedYear> years() {
        return years.stream();
    }

    /** What was left out and may be why the rest cannot be used: it is told with the errors, if there are any. */
    public void mayExplain(CellPlace place, String column, Text what) {
        if (explanations.size() < MOST_EXPLANATIONS) {
            explanations.add(at(place, column, "", what));
        }
    }

    /** How much was found that makes the data unusable. */
    public int errors() {
        return errors.size();
    }

    /**
     * Ends the reading if anything was found that makes the data unusable.
     *
     * @throws DataException with all of it
     */
    public void refuseErrors() {
        if (!errors.isEmpty()) {
            List<DataProblem> all = new ArrayList<>(errors);
            all.addAll(explanations);
            throw new DataException(all);
        }
    }

    /** A row that is not a school's, and why. */
    public void leaveOut(CellPlace place, Text reason) {
        leaveOut(place, 1, Integer.toString(place.row()), reason, MOST_ROWS);
    }

    /** A row that is no data, with what stands in it, and why. */
    public void quote(CellPlace place, String text, Text reason) {
        leaveOut(place, 1, place.row() + ": " + shown(text), reason, MOST_ROWS);
    }

    /** Several rows or columns, and why. */
    public void leaveOut(CellPlace place, long count, String example, Text reason) {
        leaveOut(place, count, example, reason, MOST_EXAMPLES);
    }

    private void leaveOut(CellPlace place, long count, String example, Text reason, int most) {
        NoteCount so = leftOut.computeIfAbsent(new Omission(place.whole(), reason), any -> new NoteCount());
        so.rows += count;
        if (so.examples.size() < most) {
            so.examples.add(example);
        }
    }

    /** What can be told only when all was read. */
    void atEnd(Runnable telling) {
        atEnd.add(telling);
    }

    public ReadingNotes finished(List<ReadingNotes.ReadSource> sources) {
        atEnd.forEach(Runnable::run);
        atEnd.clear();
        List<ReadingNotes.LeftOut> omissions = new ArrayList<>();
        leftOut.forEach((what, count) -> omissions.add(new ReadingNotes.LeftOut(
                what.sheet.file(), what.sheet.sheet(), count.rows, count.examples, what.reason)));
        return new ReadingNotes(sources, problems, omissions, notices);
    }
}
