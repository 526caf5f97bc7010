package org.junheng.data.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.criteria.MarkLines;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.FactColumns;
import org.junheng.data.column.NotedColumns;
import org.junheng.data.column.NotedLines;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.FoundTable;
import org.junheng.data.marks.BandSums;
import org.junheng.data.official.WideResults;
import org.junheng.data.statistics.FactRow;
import org.junheng.data.statistics.RatesBeside;
import org.junheng.data.statistics.ResultParts;
import org.junheng.data.statistics.RowFact;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.facts.Bands;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/** Reads tables of results: one row per school, grade and subject. */
public final class ResultsTable {
    /** What to do with rows of classes that do not say so. */
    public static final Text OF_CLASSES = new Text(
            "若是各班的，请放在一张表里，加“班级”列，读入时相加；",
            "If they are of classes, put them into one table with a column \"class\", and they are added up. ");

    static final Set<FactText> TEXTS = EnumSet.of(
            FactText.COUNTY,
            FactText.ID,
            FactText.NAME,
            FactText.LEVEL,
            FactText.GRADE,
            FactText.CLASS,
            FactText.SUBJECT,
            FactText.LINES);

    private final Notes notes;
    private final Bands bands;
    private final RowsOfSchools<Results> rows;

    public ResultsTable(Notes notes, Bands bands, RowsOfSchools<Results> rows) {
        this.notes = notes;
        this.bands = bands;
        this.rows = rows;
    }

    public long read(FoundTable found) {
        Optional<WideResults> wide = FactText.SUBJECT.isIn(found.header())
                ? Optional.empty()
                : WideResults.of(found.block().paths());
        if (wide.isPresent()) {
            return new WideTable(notes, bands, rows, found, wide.get()).read();
        }
        FactColumns columns = new FactColumns(notes, found, TEXTS, ListFigures.ofResults(bands));
        columns.requireSchool(new Text("成绩表", "tables of results"));
        columns.leaveOutOthers(new Text("成绩表", "a table of results"));
        List<ToldColumn> told = told(bands, name -> columns.told(name));
        NotedLines lines = new NotedLines(notes, found);
        Rows below = new Rows(notes, found, columns.titles());
        List<HeldResults> held = new ArrayList<>();
        ResultParts apart = new ResultParts(notes, found, columns.others(), false);
        RatesBeside rates = RatesBeside.of(notes, found, columns.others());
        Set<HeldResults> parts = new HashSet<>();
        while (below.next()) {
            HeldResults.ResultWords words =
                    HeldResults.words(notes, found.table().place(), columns);
            HeldResults read = new HeldResults(words, words.grade(), columns.subject(), told, words.figures(columns));
            HeldResults row = rates.contradict(BandSums.cumulative(bands, read.figures())) ? read.lost() : read;
            held.add(row);
            if (apart.isOne(!row.classes().isEmpty())) {
                parts.add(row);
            } else {
                apart.take(row.taught());
            }
        }
        lines.below(below.saidOfLines());
        Map<String, NotedColumns.Contradicted> wrong = columns.contradicted(below.said());
        Set<String> names = HeldResults.names(held);
        List<HeldResults> known = HeldResults.whole(held, parts, apart).values().stream()
                .map(one -> one.without(one.of(names, wrong), lines))
                .toList();
        HeldResults.settled(notes, known).forEach(one -> rows.add(row(one, bands, lines)));
        return below.read();
    }

    /** A row, once it is settled. */
    static FactRow<Results> row(HeldResults held, Bands bands, NotedLines lines) {
        List<Figure> counted = held.isBlank() ? held.figures() : BandSums.cumulative(bands, held.figures());
        HeldResults.ResultWords words = held.words();
        TaughtSubject taught = new TaughtSubject(
                held.grade(), SubjectLabels.of(held.subject()), counted, held.lines(lines), held.classes());
        return new FactRow<>(
                words.place(),
                words.county(),
                words.id(),
                words.name(),
                words.level(),
                held.columns(),
                new Told(words.level(), taught));
    }

    /** The columns of the figures; where each student is counted in one band, those of the bands above are added. */
    static List<ToldColumn> told(Bands bands, Function<Named, List<ToldColumn>> columns) {
        List<ToldColumn> told = new ArrayList<>();
        for (Named name : ListFigures.RESULTS) {
            for (Named part : BandSums.parts(bands, name)) {
                columns.apply(part).forEach(column -> told.add(column.as(name.id())));
            }
        }
        return List.copyOf(told);
    }

    /**
     * What was achieved in a grade and subject.
     *
     * @param figures in the order of {@link ListFigures#RESULTS}
     * @param lines at what lines they were counted; empty where that is not known
     * @param classes the classes whose students these are; none where it is all of the grade, or not told
     */
    public record TaughtSubject(
            String grade, String subject, List<Figure> figures, Optional<MarkLines> lines, Set<String> classes) {
        public TaughtSubject {
            figures = List.copyOf(figures);
            classes = Set.copyOf(classes);
        }

        /** Of the whole grade. */
        public TaughtSubject(String grade, String subject, List<Figure> figures, Optional<MarkLines> lines) {
            this(grade, subject, figures, lines, Set.of());
        }
    }

    /** What was counted of the marks of a grade. */
    static RowFact<Results> fact(String level, TaughtSubject taught) {
        return new Told(level, taught);
    }

    /** What a row tells of a school. */
    private record Told(String label, TaughtSubject taught) implements RowFact<Results> {
        private static final List<Figure> NOTHING = Collections.nCopies(ListFigures.RESULTS.size(), Figure.UNREADABLE);

        @Override
        public Results of(School school, Level level) {
            return results(school.county(), school.id(), level, at(level));
        }

        @Override
        public Optional<Results> unknown(School school, Level level) {
            return Optional.of(unreadable(school.county(), school.id(), level));
        }

        @Override
        public String grade() {
            return taught.grade;
        }

        @Override
        public Set<String> classes() {
            return taught.classes;
        }

        @Override
        public Object likeness() {
            return List.of(label, taught.grade, taught.subject);
        }

        private Results unreadable(String county, String school, Level level) {
            return results(
                    county,
                    school,
                    level,
                    new TaughtSubject(at(level).grade, taught.subject, NOTHING, Optional.empty()));
        }

        private TaughtSubject at(Level level) {
            return new TaughtSubject(
                    Labels.grade(taught.grade, Optional.of(level)),
                    taught.subject,
                    taught.figures,
                    taught.lines,
                    taught.classes);
        }

        /** Any school that has results of the grade, but none in the subject. */
        @Override
        public Optional<Results> lost(List<Results> others) {
            List<Results> ofGrade = others.stream()
                    .filter(other -> other.grade().equals(at(other.level()).grade))
                    .filter(other -> label.isEmpty() || Level.of(label).equals(other.level()))
                    .toList();
            boolean lacks = ofGrade.stream().noneMatch(other -> other.subject().equals(taught.subject));
            return lacks && !ofGrade.isEmpty()
                    ? Optional.of(unreadable(
                            ofGrade.get(0).county(),
                            ofGrade.get(0).school(),
                            ofGrade.get(0).level()))
                    : Optional.empty();
        }
    }

    /** Results of these figures. */
    public static Results results(String county, String school, Level level, TaughtSubject taught) {
        List<Figure> figures = taught.figures;
        return new Results(
                county,
                school,
                level,
                taught.grade,
                taught.subject,
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                figures.get(5),
                figures.get(6),
                taught.lines);
    }

    /** What two rows are together, such as the enrolled of one and the marks of another; empty where both tell one figure. */
    public static Optional<Results> merged(List<Results> two) {
        Results one = two.get(0);
        Results other = two.get(1);
        List<Figure> figures = new ArrayList<>();
        for (Named name : ListFigures.RESULTS) {
            boolean first = one.figure(name).state() != Figure.FigureState.NOT_REPORTED;
            boolean second = other.figure(name).state() != Figure.FigureState.NOT_REPORTED;
            if (first && second) {
                return Optional.empty();
            }
            figures.add(first ? one.figure(name) : other.figure(name));
        }
        if (one.lines().isPresent() && other.lines().isPresent() && !one.lines().equals(other.lines())) {
            return Optional.empty();
        }
        Optional<MarkLines> lines = one.lines().or(other::lines);
        return Optional.of(results(
                one.county(),
                one.school(),
                one.level(),
                new TaughtSubject(one.grade(), one.subject(), figures, lines)));
    }
}
