package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.MarksHeader;
import org.junheng.data.vocabulary.MarksHeader.MarksSort;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * The columns of a list of marks that has one for each subject.
 *
 * @param marks those of the marks in a subject
 * @param beside those that hold something else of a subject: a part, a rank
 * @param full those that hold the full mark of a subject, by it
 */
public record SubjectColumns(List<SubjectColumn> marks, List<SubjectColumn> beside, Map<String, SubjectColumn> full) {
    public SubjectColumns {
        marks = List.copyOf(marks);
        beside = List.copyOf(beside);
        full = Map.copyOf(full);
    }

    /**
     * A column of the marks in one subject; in lists of a row for each subject, the column of the marks of all.
     *
     * @param position where it stands
     * @param header what heads it
     * @param named the header, taken apart
     */
    public record SubjectColumn(int position, String header, MarksHeader named) {
        /** The subject in its usual form. */
        public String subject() {
            return SubjectLabels.of(named.subject());
        }

        /** The full mark that the header says. */
        public Optional<Exact> full() {
            return named.full();
        }
    }

    /** No columns of subjects: a list with a row for each of them. */
    public static SubjectColumns none() {
        return new SubjectColumns(List.of(), List.of(), Map.of());
    }

    /** Settles the columns at these positions; those that are none of a subject are told as left out. */
    public static SubjectColumns of(Notes notes, FoundTable found, List<Integer> positions) {
        List<SubjectColumn> all = new ArrayList<>();
        Map<String, Integer> subjects = new HashMap<>();
        Map<String, Integer> exams = new HashMap<>();
        for (int position : positions) {
            String header = found.header().get(position);
            SubjectColumn column = new SubjectColumn(position, header, MarksHeader.of(header));
            all.add(column);
            if (column.named.sort() == MarksSort.SUBJECT) {
                subjects.merge(column.subject(), 1, Integer::sum);
            } else if (column.named.sort() == MarksSort.EXAM) {
                exams.merge(column.subject(), 1, Integer::sum);
            }
        }
        List<SubjectColumn> marks = new ArrayList<>();
        List<SubjectColumn> beside = new ArrayList<>();
        Set<String> lone = new HashSet<>();
        Map<String, SubjectColumn> full = new HashMap<>();
        for (SubjectColumn column : all) {
            String subject = column.subject();
            MarksSort sort = column.named.sort();
            int plain = subjects.getOrDefault(subject, 0);
            boolean one = sort == MarksSort.EXAM && plain == 0 && exams.getOrDefault(subject, 0) == 1;
            if (TotalSubject.isOne(subject, subjects.keySet()) || sort == MarksSort.OTHER) {
                leaveOut(notes, found, column, TotalSubject.isOne(subject, subjects.keySet()));
            } else if (sort == MarksSort.NAMELESS_SCALE && column.full().isEmpty()) {
                leaveOut(notes, found, column, true);
            } else if (sort == MarksSort.FULL_MARK) {
                full.putIfAbsent(subject, column);
            } else if (one || sort == MarksSort.NAMELESS_PART || sort == MarksSort.NAMELESS_SCALE) {
                marks.add(column);
                if (one) {
                    lone.add(column.header);
                }
            } else if (sort == MarksSort.SUBJECT) {
                (plain == 1 ? marks : beside).add(column);
            } else {
                beside.add(column);
            }
        }
        tellExams(notes, found, lone);
        return new SubjectColumns(marks, beside, full);
    }

    private static void leaveOut(Notes notes, FoundTable found, SubjectColumn column, boolean total) {
        notes.leaveOut(
                found.place(),
                1,
                column.header,
                total
                        ? TotalsAmongMarks.LEFT_OUT
                        : new Text(
                                "成绩名单中不是学科的列，未读入；若是学科，请在列名后注明满分，如 书法（满分100）",
                                "columns of a list of marks that are no known subjects; not read; for a subject of your own,"
                                        + " add its full mark to the header, as in Calligraphy (100)"));
    }

    private static void tellExams(Notes notes, FoundTable found, Set<String> headers) {
        if (headers.isEmpty()) {
            return;
        }
        String all = String.join("、", headers.stream().sorted().toList());
        notes.notice(
                found.place(),
                "",
                all,
                new Text(
                        "列名写着哪一次考试（" + Notes.shown(all) + "），每科只有一次，按该科的成绩统计。若评估应以另一次考试为准，请换成那一次的成绩。",
                        "the headers name an examination (" + Notes.shown(all)
                                + "); there is one for each subject, and it is counted as the marks in it. If another examination is"
                                + " the one to be judged, give its marks instead."));
    }

    /** Whether the column at that position holds nothing of a subject. */
    public boolean isOfNone(int position) {
        return Stream.of(marks, beside, full.values())
                .flatMap(Collection::stream)
                .noneMatch(column -> column.position == position);
    }

    /** Whether there is nothing of a subject. */
    public boolean isEmpty() {
        return marks.isEmpty() && beside.isEmpty();
    }
}
