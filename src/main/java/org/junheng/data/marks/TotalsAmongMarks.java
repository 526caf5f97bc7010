package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Leaves out what is among the subjects of lists of marks, and tells of several. */
public final class TotalsAmongMarks {
    /** Of a column or a row that is called so. */
    public static final Text LEFT_OUT = new Text(
            "几科合在一起的总分、平均分，不是学科，未统计", "totals and means of several subjects, no subjects themselves; not counted");

    private final Notes notes;
    private final Set<List<Object>> told = new HashSet<>();

    public TotalsAmongMarks(Notes notes) {
        this.notes = notes;
    }

    /** Takes them from each grade; the marks of all grades with the same subjects are looked at together. */
    public void leaveOut(Collection<Map<String, StudentMarks>> grades) {
        Map<Set<String>, List<Map<String, StudentMarks>>> alike = new LinkedHashMap<>();
        for (Map<String, StudentMarks> subjects : grades) {
            for (String name : List.copyOf(subjects.keySet())) {
                if (TotalSubject.isOne(name, subjects.keySet())) {
                    leaveOut(subjects, name);
                }
            }
            alike.computeIfAbsent(new LinkedHashSet<>(subjects.keySet()), any -> new ArrayList<>())
                    .add(subjects);
        }
        alike.forEach((names, all) -> sums(List.copyOf(names), all)
                .found()
                .forEach((name, sum) -> all.forEach(subjects -> {
                    tell(marks(subjects, name), name, sum);
                    leaveOut(subjects, name);
                })));
    }

    private static SummedSubjects sums(List<String> names, List<Map<String, StudentMarks>> grades) {
        List<Optional<Exact>> full = new ArrayList<>();
        for (String name : names) {
            List<Optional<Exact>> each = grades.stream()
                    .map(subjects -> marks(subjects, name).fullMark())
                    .distinct()
                    .toList();
            full.add(each.size() == 1 ? each.get(0) : Optional.empty());
        }
        List<double[]> rows = new ArrayList<>();
        for (Map<String, StudentMarks> subjects : grades) {
            Set<String> students = new LinkedHashSet<>();
            subjects.values().forEach(subject -> students.addAll(subject.marks().keySet()));
            for (String student : students) {
                rows.add(names.stream()
                        .mapToDouble(name -> marks(subjects, name).mark(student))
                        .toArray());
            }
        }
        return new SummedSubjects(names, full, rows);
    }

    private static StudentMarks marks(Map<String, StudentMarks> subjects, String name) {
        return Objects.requireNonNull(subjects.get(name));
    }

    private void leaveOut(Map<String, StudentMarks> subjects, String name) {
        CellPlace place = marks(subjects, name).place();
        if (told.add(List.of("left", place.whole(), name))) {
            notes.leaveOut(place, 1, name, LEFT_OUT);
        }
        subjects.remove(name);
    }

    private static Text made(SummedSubjects.Made how) {
        return switch (how) {
            case SUM -> new Text(" 之和", "sum");
            case MEAN -> new Text(" 的平均", "mean");
            case WEIGHTED -> new Text(" 折算、加权后的分", "weighted sum");
        };
    }

    private void tell(StudentMarks subject, String name, SummedSubjects.SubjectSum sum) {
        CellPlace place = subject.place();
        if (!told.add(List.of("sum", place.whole(), name))) {
            return;
        }
        String zh = String.join("、", sum.others());
        String en = String.join(", ", sum.others());
        String shown = Notes.shown(name);
        Text what = sum.whole().isEmpty()
                ? new Text(
                        "“" + shown + "”是 " + zh + made(sum.how()).zh() + "（逐名学生的分数或满分如此），不作为学科统计。若是单独的一科，请核对成绩。",
                        "\"" + shown + "\" is the " + made(sum.how()).en() + " of " + en
                                + ", by the marks of each student or by the full marks, and is not counted as a subject. If it is one,"
                                + " check the marks.")
                : new Text(
                        "“" + shown + "”是 " + sum.whole() + " 的一部分（" + zh + " 相加就是 " + sum.whole() + "），不作为学科统计。",
                        "\"" + shown + "\" is a part of " + sum.whole() + ", which is the sum of " + en
                                + ", and is not counted as a subject.");
        notes.notice(place, "", name, what);
    }
}
