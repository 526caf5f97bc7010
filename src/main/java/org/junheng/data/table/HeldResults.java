package org.junheng.data.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.criteria.MarkLines;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.FactColumns;
import org.junheng.data.column.NotedColumns;
import org.junheng.data.column.NotedLines;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.marks.ClassGrades;
import org.junheng.data.marks.ClassSums;
import org.junheng.data.marks.TotalSubject;
import org.junheng.data.marks.TotalsAmongMarks;
import org.junheng.data.statistics.ResultParts;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/**
 * What a row tells of a subject, until the last row is read: a note below them may say what their columns count, and at what
 * lines, and other rows may tell of other classes.
 *
 * @param figures in the order of {@link ListFigures#RESULTS}
 * @param classes the classes that it is of; none where it is of the whole grade
 */
record HeldResults(
        ResultWords words,
        String grade,
        String subject,
        List<ToldColumn> columns,
        List<Figure> figures,
        Set<String> classes) {
    /** What is counted by lines of marks. */
    private static final List<Named> BY_LINES =
            List.of(Results.PASSED, Results.GOOD, Results.EXCELLENT, Results.ALL_SUBJECTS_PASSED);

    HeldResults {
        figures = List.copyOf(figures);
        classes = Set.copyOf(classes);
    }

    /** What a row tells of its class, or of the grade. */
    HeldResults(ResultWords words, String grade, String subject, List<ToldColumn> columns, List<Figure> figures) {
        this(words, grade, subject, columns, figures, classes(words, grade));
    }

    private static Set<String> classes(ResultWords words, String grade) {
        return ClassSums.isWhole(words.schoolClass) ? Set.of() : Set.of(className(words, grade));
    }

    /**
     * What a row says besides its figures.
     *
     * @param schoolClass the class as it stands there, or the empty text
     * @param lines at what lines they were counted; empty where the row does not say
     * @param unclear whether the row says something of lines that cannot be read
     * @param twoGrades whether its class is one of another grade
     */
    record ResultWords(
            CellPlace place,
            String county,
            String id,
            String name,
            String level,
            String grade,
            String schoolClass,
            Optional<MarkLines> lines,
            boolean unclear,
            boolean twoGrades) {
        /** The figures of these columns, in the order of {@link ListFigures#RESULTS}. */
        List<Figure> figures(FactColumns columns) {
            List<Figure> figures = new ArrayList<>();
            for (Named name : ListFigures.RESULTS) {
                Figure figure = columns.figure(name);
                boolean lost = (unclear && BY_LINES.contains(name)) || (twoGrades && figure.isReported());
                figures.add(lost ? Figure.UNREADABLE : figure);
            }
            return figures;
        }

        /** Whether the row says nothing of lines. */
        private boolean saysNoLines() {
            return lines.isEmpty() && !unclear;
        }

        private List<String> school() {
            return List.of(county, id, id.isEmpty() ? Labels.name(name) : "", level);
        }
    }

    /** The words of the current row. */
    static ResultWords words(Notes notes, CellPlace place, FactColumns columns) {
        Optional<MarkLines> lines = lines(notes, place, columns);
        return new ResultWords(
                place,
                columns.text(FactText.COUNTY),
                columns.text(FactText.ID),
                columns.text(FactText.NAME),
                columns.text(FactText.LEVEL),
                columns.gradeOrOfClass(),
                columns.text(FactText.CLASS),
                lines,
                lines.isEmpty() && !columns.text(FactText.LINES).isEmpty(),
                ClassGrades.other(notes, place, columns).isPresent());
    }

    private static Optional<MarkLines> lines(Notes notes, CellPlace place, FactColumns columns) {
        String text = columns.text(FactText.LINES);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(MarkLines.of(text));
        } catch (IllegalArgumentException refused) {
            notes.problem(
                    place,
                    columns.header(FactText.LINES),
                    text,
                    new Text(
                            "“" + Notes.shown(text) + "”不是三条分数线，本行合格、良好、优秀人数按未报处理。请写作 60/80/90（满分的百分数）。",
                            "\"" + Notes.shown(text)
                                    + "\" is not three lines; those who passed count as missing. Write 60/80/90, in"
                                    + " percent of the full mark."));
            return Optional.empty();
        }
    }

    /** Whether the row says nothing of the subject. */
    boolean isBlank() {
        return figures.stream().allMatch(figure -> figure.state() == Figure.FigureState.NOT_REPORTED);
    }

    /** At what lines it was counted: by the row, or by what notes say. */
    Optional<MarkLines> lines(NotedLines noted) {
        return words.saysNoLines() ? noted.lines() : words.lines;
    }

    /** The same without what notes contradict. */
    HeldResults without(Set<String> wrong, NotedLines noted) {
        List<Figure> known = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Named name = ListFigures.RESULTS.get(i);
            boolean lost = words.saysNoLines() && noted.contradict() && BY_LINES.contains(name);
            known.add(FactColumns.without(figures.get(i), name, lost ? Set.of(name.id()) : wrong));
        }
        return with(known);
    }

    /** The names of the schools of rows. */
    static Set<String> names(List<HeldResults> rows) {
        return rows.stream().map(row -> Header.key(row.words.name)).collect(Collectors.toSet());
    }

    /** The columns that notes contradict in this row. */
    Set<String> of(Set<String> names, Map<String, NotedColumns.Contradicted> columns) {
        Map<String, NotedColumns.Contradicted> wrong = new HashMap<>(columns);
        wrong.values().removeIf(contradicted -> !contradicted.isOf(Header.key(words.name), names));
        return wrong.keySet();
    }

    private HeldResults with(List<Figure> others) {
        return new HeldResults(words, grade, subject, columns, others, classes);
    }

    /** The rows of a table as those of grades and subjects: without totals, and with the rows of classes added up. */
    static List<HeldResults> settled(Notes notes, List<HeldResults> rows) {
        Map<Object, Set<String>> grades = new LinkedHashMap<>();
        Set<String> subjects = new HashSet<>();
        for (HeldResults row : rows) {
            subjects.add(SubjectLabels.of(row.subject));
            grades.computeIfAbsent(row.words.school(), any -> new HashSet<>()).add(row.gradeName());
        }
        Map<Object, Map<String, List<HeldResults>>> byGrade = new LinkedHashMap<>();
        for (HeldResults row : rows) {
            String name = SubjectLabels.of(row.subject);
            if (TotalSubject.isOne(name, subjects)) {
                notes.leaveOut(row.words.place, 1, name, TotalsAmongMarks.LEFT_OUT);
                continue;
            }
            boolean lost = row.grade.isEmpty()
                    && grades.getOrDefault(row.words.school(), Set.of()).size() > 1;
            byGrade.computeIfAbsent(List.of(row.words.school(), row.gradeName()), any -> new LinkedHashMap<>())
                    .computeIfAbsent(name, any -> new ArrayList<>())
                    .add(lost ? row.withoutGrade(notes) : row);
        }
        List<HeldResults> settled = new ArrayList<>();
        byGrade.values().forEach(of -> settled.addAll(ofGrade(notes, of)));
        return settled;
    }

    private String gradeName() {
        return gradeName(words, grade);
    }

    private static String gradeName(ResultWords words, String grade) {
        Optional<Level> level = words.level.isEmpty() ? Optional.empty() : Optional.of(Level.of(words.level));
        return Labels.grade(grade, level);
    }

    /** Results of a grade that is not told, where others of the school are. */
    private HeldResults withoutGrade(Notes notes) {
        notes.problem(
                words.place,
                "",
                "",
                new Text(
                        "本行没有年级，该校其他行有，不知是哪个年级的，本行的数按未报处理。请补全年级。",
                        "the row names no grade, and other rows of the school do; it is not known of which grade it is, and its"
                                + " numbers count as missing. Fill in the grade."));
        return lost();
    }

    /** The same, whose figures count as missing; why is told elsewhere. */
    HeldResults lost() {
        return with(figures.stream()
                .map(figure -> figure.isReported() ? Figure.UNREADABLE : figure)
                .toList());
    }

    /** The grade and the subject, however they are spelt. */
    List<String> taught() {
        return List.of(gradeName(), SubjectLabels.of(subject));
    }

    /** What is known of each row of a table: parts are lost, or left out where another row is of the whole. */
    static Map<HeldResults, HeldResults> whole(List<HeldResults> rows, Set<HeldResults> parts, ResultParts apart) {
        Set<Object> whole = new HashSet<>();
        rows.stream().filter(row -> !parts.contains(row)).forEach(row -> whole.add(row.whose()));
        Map<HeldResults, HeldResults> known = new LinkedHashMap<>();
        for (HeldResults row : rows) {
            boolean part = parts.contains(row);
            if (!part || !whole.contains(row.whose())) {
                known.put(row, part || apart.isContradicted(row.taught()) ? row.lost() : row);
            }
        }
        return known;
    }

    private Object whose() {
        return List.of(words.school(), taught(), classes);
    }

    /** The rows of one grade of a school, by subject. */
    private static List<HeldResults> ofGrade(Notes notes, Map<String, List<HeldResults>> bySubject) {
        Set<String> all = new HashSet<>();
        bySubject.values().forEach(rows -> rows.forEach(row -> all.add(row.className())));
        all.remove("");
        boolean oneEach = bySubject.values().stream().allMatch(rows -> rows.size() == 1);
        if (all.isEmpty() || (all.size() == 1 && oneEach)) {
            return bySubject.values().stream().flatMap(Collection::stream).toList();
        }
        List<HeldResults> added = new ArrayList<>();
        bySubject.forEach((subject, rows) -> {
            ClassSums sums = new ClassSums(notes, subject, all);
            rows.forEach(row -> sums.add(row.className(), row.words.place, row.figures));
            boolean lines = rows.stream().map(row -> row.words.lines).distinct().count() == 1;
            HeldResults first = rows.get(0);
            List<Figure> figures = new ArrayList<>(sums.figures());
            for (int i = 0; !lines && i < figures.size(); i++) {
                boolean lost = BY_LINES.contains(ListFigures.RESULTS.get(i));
                figures.set(i, lost && figures.get(i).isReported() ? Figure.UNREADABLE : figures.get(i));
            }
            List<ToldColumn> told = first.columns.stream()
                    .map(column -> column.noted(sums.told()))
                    .toList();
            Set<String> of = new HashSet<>();
            rows.forEach(row -> of.add(row.className()));
            added.add(new HeldResults(
                    first.words, first.grade, first.subject, told, figures, of.contains("") ? Set.of() : of));
        });
        return added;
    }

    /** The class in its usual form; the empty text where the row is of the whole grade. */
    private String className() {
        return className(words, grade);
    }

    private static String className(ResultWords words, String grade) {
        return ClassSums.isWhole(words.schoolClass)
                ? ""
                : Labels.ofGrade(words.schoolClass, gradeName(words, grade), Optional.empty())
                        .name();
    }
}
