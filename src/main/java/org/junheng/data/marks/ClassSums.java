package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Adds up what the classes of a grade achieved in a subject; where a class is missing, so is the sum. */
public final class ClassSums {
    private static final Pattern WHOLE = Pattern.compile("(?:全|整个|本|同)?(?:年级|级|年段|段)|全体|全部|全校|合并|不分班|all|whole");

    private final Notes notes;
    private final String subject;
    private final Set<String> all;
    private final Map<String, OfClass> classes = new LinkedHashMap<>();

    private record OfClass(CellPlace place, List<Figure> figures) {}

    /**
     * Nothing added yet.
     *
     * @param all the classes that the table names for the grade
     */
    public ClassSums(Notes notes, String subject, Set<String> all) {
        this.notes = notes;
        this.subject = subject;
        this.all = new TreeSet<>(all);
    }

    /** Whether a row of that class is one of the whole grade. */
    public static boolean isWhole(String schoolClass) {
        return schoolClass.isEmpty() || WHOLE.matcher(Header.key(schoolClass)).matches();
    }

    /** Adds a class; the empty text is the whole grade. One that is there twice is refused. */
    public void add(String schoolClass, CellPlace place, List<Figure> figures) {
        OfClass before = classes.putIfAbsent(schoolClass, new OfClass(place, figures));
        if (before != null) {
            notes.error(
                    place,
                    "",
                    schoolClass,
                    new Text(
                            "“" + shown(schoolClass).zh() + "”的“" + subject + "”成绩与第 " + before.place.row()
                                    + " 行重复。请核对班级：各班各写一行，读入时相加。",
                            "the results of " + shown(schoolClass).en() + " in \"" + subject
                                    + "\" are there twice, first in row " + before.place.row()
                                    + ". Check the classes: each has a row of its own, and the rows are added up."));
        }
    }

    private static Text shown(String schoolClass) {
        return schoolClass.isEmpty()
                ? new Text("全年级", "the whole grade")
                : new Text(schoolClass + "班", "class \"" + schoolClass + '"');
    }

    /** How the figures came about. */
    public Text told() {
        int last =
                classes.values().stream().mapToInt(one -> one.place.row()).max().orElse(0);
        return new Text(
                "由 " + all.size() + " 个班相加，至第 " + last + " 行",
                "added up from " + all.size() + " classes, down to row " + last);
    }

    /** The figures of the grade, in the order of {@link ListFigures#RESULTS}. */
    public List<Figure> figures() {
        List<String> absent =
                all.stream().filter(name -> !classes.containsKey(name)).toList();
        OfClass whole = classes.get("");
        if (!absent.isEmpty() && whole == null) {
            tellAbsent(absent);
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < ListFigures.RESULTS.size(); i++) {
            Figure sum = sum(i);
            Figure known = absent.isEmpty() || !sum.isReported() ? sum : Figure.UNREADABLE;
            figures.add(whole == null ? known : together(ListFigures.RESULTS.get(i), known, whole, i));
        }
        return figures;
    }

    private void tellAbsent(List<String> absent) {
        CellPlace place = classes.values().iterator().next().place;
        String names = String.join("、", absent);
        notes.problem(
                place,
                "",
                names,
                new Text(
                        "“" + subject + "”缺这些班的行：" + names + "；只加其余各班会少算学生，该校该年级此学科的人数按未报处理。请补上。",
                        "there are no rows in \"" + subject + "\" of these classes: " + String.join(", ", absent)
                                + ". The others alone would lack students, so the numbers of this school, grade and subject count as"
                                + " missing. Add the rows."));
    }

    /** A row of the whole grade beside its classes. */
    private Figure together(Named name, Figure sum, OfClass whole, int at) {
        Figure told = whole.figures.get(at);
        if (!told.isReported() || !sum.isReported() || name.equals(Results.MEAN)) {
            return told.isReported() || sum.state() == Figure.FigureState.NOT_REPORTED ? told : sum;
        }
        if (told.equals(sum)) {
            return told;
        }
        String shown = amount(told).toString();
        notes.problem(
                whole.place,
                name.zh(),
                shown,
                new Text(
                        "全年级“" + subject + "”的" + name.zh() + " " + shown + " 与各班之和 " + amount(sum) + " 不符，按未报处理。请核对。",
                        "\"" + name.en() + "\" of the whole grade in \"" + subject + "\" is " + shown
                                + ", and its classes add up to " + amount(sum)
                                + "; it counts as missing. Check them."));
        return Figure.UNREADABLE;
    }

    private Figure sum(int at) {
        List<OfClass> rows = classes.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        List<Figure> each = rows.stream().map(row -> row.figures.get(at)).toList();
        if (each.stream().allMatch(figure -> figure.state() == Figure.FigureState.NOT_REPORTED)) {
            return Figure.NOT_REPORTED;
        }
        if (ListFigures.RESULTS.get(at).equals(Results.MEAN)) {
            return mean(rows, at);
        }
        if (!each.stream().allMatch(Figure::isReported)) {
            tellPart(rows, at);
            return Figure.UNREADABLE;
        }
        return Figure.of(each.stream().map(ClassSums::amount).reduce(Exact.ZERO, Exact::plus));
    }

    private void tellPart(List<OfClass> rows, int at) {
        Named name = ListFigures.RESULTS.get(at);
        rows.stream()
                .filter(row -> row.figures.get(at).state() == Figure.FigureState.NOT_REPORTED)
                .findFirst()
                .ifPresent(
                        row -> notes.problem(
                                row.place,
                                name.zh(),
                                "",
                                new Text(
                                        "本班没有填“" + subject + "”的" + name.zh() + "，其他班填了，该校该年级此学科的" + name.zh()
                                                + "按未报处理。请补全。",
                                        "the class does not tell \"" + name.en() + "\" in \"" + subject
                                                + "\", and others do; that of this school, grade and subject counts as missing. Fill it in.")));
    }

    /** The mean of the grade: of the classes by those who were tested. */
    private static Figure mean(List<OfClass> rows, int at) {
        int tested = ListFigures.RESULTS.indexOf(Results.TESTED);
        Exact sum = Exact.ZERO;
        Exact students = Exact.ZERO;
        for (OfClass row : rows) {
            if (!row.figures.get(at).isReported() || !row.figures.get(tested).isReported()) {
                return Figure.UNREADABLE;
            }
            sum = sum.plus(amount(row.figures.get(at)).times(amount(row.figures.get(tested))));
            students = students.plus(amount(row.figures.get(tested)));
        }
        return students.isZero() ? Figure.UNREADABLE : Figure.of(sum.dividedBy(students));
    }

    private static Exact amount(Figure figure) {
        return figure.range().low();
    }
}
