package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.mapping.CutScores;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** The marks of a grade in one subject, by student. */
public final class StudentMarks {
    private final CellPlace place;
    private final Map<String, Marked> marks = new LinkedHashMap<>();
    private final Set<ListedStudent.Numbering> numberings = new LinkedHashSet<>();
    private boolean unusable;

    /** A mark, and where it stands. */
    public record Marked(CellPlace place, String header, ListedStudent student, Mark mark) {}

    public StudentMarks(CellPlace place) {
        this.place = place;
    }

    /** Where the first one stands. */
    public CellPlace place() {
        return place;
    }

    /** The marks, by student. */
    public Map<String, Marked> marks() {
        return marks;
    }

    /** Takes a mark in; the one that the student has before, which stays; null where there is none. */
    public @Nullable Marked put(String key, Marked marked) {
        numberings.add(marked.student.numbering());
        return marks.putIfAbsent(key, marked);
    }

    /** The numbers count as missing. */
    public void refuse() {
        unusable = true;
    }

    public boolean isUnusable() {
        return unusable;
    }

    /** Whether some students are told apart by their class and others by the same sort of numbers are not. */
    public boolean mixesNumbers() {
        return numberings.contains(ListedStudent.Numbering.OF_CLASS)
                && numberings.contains(ListedStudent.Numbering.BARE);
    }

    /** Whether its students may be those of another subject, whose numbers are told apart otherwise. */
    public boolean isNumberedLike(StudentMarks other) {
        boolean mixed = (numberings.contains(ListedStudent.Numbering.OF_CLASS)
                        && other.numberings.contains(ListedStudent.Numbering.BARE))
                || (numberings.contains(ListedStudent.Numbering.BARE)
                        && other.numberings.contains(ListedStudent.Numbering.OF_CLASS));
        return !mixed;
    }

    /** The classes of the students; none where one of them tells none. */
    public Set<String> classes() {
        Set<String> classes = new LinkedHashSet<>();
        marks.values().forEach(marked -> classes.add(marked.student.schoolClass()));
        return classes.contains("") ? Set.of() : classes;
    }

    /** The first mark of each full mark there is. */
    public List<Marked> byFullMark() {
        Map<Exact, Marked> first = new LinkedHashMap<>();
        marks.values().stream()
                .filter(marked -> marked.mark.state() == Mark.MarkState.MARKED)
                .forEach(marked -> first.putIfAbsent(marked.mark.full(), marked));
        return List.copyOf(first.values());
    }

    /** The full mark, where it is one for all. */
    public Optional<Exact> fullMark() {
        List<Marked> full = byFullMark();
        return full.size() == 1 ? Optional.of(full.get(0).mark.full()) : Optional.empty();
    }

    /** The mark of a student; not a number where there is none. */
    public double mark(String student) {
        Marked marked = marks.get(student);
        return marked == null || marked.mark.state() != Mark.MarkState.MARKED
                ? Double.NaN
                : marked.mark.value().toDouble();
    }

    /** All figures are counted in the column of the marks. */
    public List<ToldColumn> told() {
        Marked first = marks.values().iterator().next();
        int last = marks.values().stream()
                .mapToInt(marked -> marked.place.row())
                .max()
                .orElse(place.row());
        Text note = new Text(
                "由 " + marks.size() + " 名学生的成绩统计，至第 " + last + " 行",
                "counted from the marks of " + marks.size() + " students, down to row " + last);
        return ListFigures.RESULTS.stream()
                .map(name -> ToldColumn.counted(name.id(), first.header, note))
                .toList();
    }

    /** How many of the three lines a mark reaches: 0 to 3. */
    public static int reached(CutScores cutoffs, Mark mark) {
        return mark.state() == Mark.MarkState.MARKED ? cutoffs.reached(mark.value(), mark.full()) : 0;
    }

    /** In the order of {@link ListFigures#RESULTS}. How many are enrolled, a list of those tested cannot tell. */
    public List<Figure> figures(CutScores cutoffs, Figure allSubjectsPassed) {
        long[] reached = new long[4];
        Exact sum = Exact.ZERO;
        Exact full = Exact.ZERO;
        boolean oneFull = true;
        for (Marked marked : marks.values()) {
            Mark mark = marked.mark;
            if (mark.state() == Mark.MarkState.MARKED) {
                reached[reached(cutoffs, mark)]++;
                sum = sum.plus(mark.value());
                oneFull &= full.isZero() || full.equals(mark.full());
                full = mark.full();
            }
        }
        long tested = reached[0] + reached[1] + reached[2] + reached[3];
        List<Figure> figures = new ArrayList<>(List.of(Figure.NOT_REPORTED));
        for (long count :
                new long[] {tested, reached[1] + reached[2] + reached[3], reached[2] + reached[3], reached[3]}) {
            figures.add(unusable ? Figure.UNREADABLE : Figure.of(count));
        }
        figures.add(allSubjectsPassed);
        boolean hasMean = !unusable && oneFull && tested > 0;
        figures.add(hasMean ? Figure.of(sum.dividedBy(Exact.of(tested))) : Figure.NOT_REPORTED);
        return figures;
    }
}
