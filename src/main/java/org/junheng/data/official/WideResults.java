package org.junheng.data.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.Subjects;

/**
 * Results that are laid out wide: a row is a school, and a column a figure of a subject, as 语文/参考人数 or 语文参考人数.
 *
 * @param columns for each grade and subject the names of its figures, at the positions of their columns; the empty text elsewhere
 */
public record WideResults(Map<GradeSubject, List<String>> columns) {
    public WideResults {
        columns = Map.copyOf(columns);
    }

    /** What a column is of; the grade is empty where the header names none. */
    public record GradeSubject(String grade, String subject) {}

    private record NamedFigure(GradeSubject of, String figure) {}

    /** A subject and a figure are no longer; a note above a table is. */
    private static final int LONGEST = 60;

    /** What the columns are; empty where none of them is of a subject. */
    public static Optional<WideResults> of(List<HeaderPath> paths) {
        Map<GradeSubject, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            int at = i;
            named(paths.get(i))
                    .ifPresent(named -> columns.computeIfAbsent(named.of, any -> blank(paths.size()))
                            .set(at, named.figure));
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new WideResults(columns));
    }

    private static List<String> blank(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add("");
        }
        return names;
    }

    /** Whether the column at that position is of a subject. */
    public boolean has(int position) {
        return columns.values().stream().anyMatch(names -> !names.get(position).isEmpty());
    }

    /** The subject and the figure of the column at that position; empty where it is of none. */
    public Optional<String> titled(int position) {
        return columns.entrySet().stream()
                .filter(entry -> !entry.getValue().get(position).isEmpty())
                .map(entry -> entry.getKey().grade()
                        + entry.getKey().subject()
                        + HeaderPath.SEPARATOR
                        + entry.getValue().get(position))
                .findFirst();
    }

    /** What else a column is of a subject, under one of these names: 语文合格率, 语文/缺考人数; empty where it is none of them. */
    public static Optional<Map.Entry<GradeSubject, String>> beside(HeaderPath path, Predicate<String> names) {
        List<String> keys = path.keys();
        // 语文合格率（%）: what the bracket says is no part of the name.
        Optional<NamedFigure> known = keys.size() == 1 ? together(keys.get(0), names) : Optional.empty();
        return known.or(() -> named(path, names)).map(named -> Map.entry(named.of, named.figure));
    }

    private static Optional<NamedFigure> named(HeaderPath path) {
        return named(path, WideResults::isFigure);
    }

    private static Optional<NamedFigure> named(HeaderPath path, Predicate<String> names) {
        List<String> parts = new ArrayList<>(path.keys());
        parts.addAll(path.brackets());
        return parts.size() == 1 ? together(parts.get(0), names) : apart(parts, names);
    }

    /** A subject and a figure, each in a part of its own; a grade may stand beside them. */
    private static Optional<NamedFigure> apart(List<String> parts, Predicate<String> names) {
        String subject = "";
        String figure = "";
        String grade = "";
        for (String part : parts) {
            if (subject.isEmpty() && Subjects.isSubject(part)) {
                subject = part;
            } else if (figure.isEmpty() && names.test(part)) {
                figure = part;
            } else if (grade.isEmpty() && Labels.isGrade(part)) {
                grade = part;
            } else if (UnitText.of(part).isEmpty()) {
                return Optional.empty();
            }
        }
        return subject.isEmpty() || figure.isEmpty()
                ? Optional.empty()
                : Optional.of(new NamedFigure(new GradeSubject(grade, subject), figure));
    }

    /** 语文参考人数, 参考人数_语文. */
    private static Optional<NamedFigure> together(String key, Predicate<String> names) {
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        for (int cut = 1; cut < key.length(); cut++) {
            String left = key.substring(0, cut).replaceFirst("[_\\-—:、/]$", "");
            String right = key.substring(cut).replaceFirst("^[_\\-—:、/]", "");
            if (Subjects.isSubject(left) && names.test(right)) {
                return Optional.of(new NamedFigure(new GradeSubject("", left), right));
            }
            if (Subjects.isSubject(right) && names.test(left)) {
                return Optional.of(new NamedFigure(new GradeSubject("", right), left));
            }
        }
        return Optional.empty();
    }

    private static boolean isFigure(String key) {
        return ListFigures.isIn(List.of(key), ListFigures.OF_RESULTS);
    }
}
