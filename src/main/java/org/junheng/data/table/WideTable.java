package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.FactColumns;
import org.junheng.data.column.NotedColumns;
import org.junheng.data.column.NotedLines;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.HeaderBlock;
import org.junheng.data.marks.BandSums;
import org.junheng.data.official.WideResults;
import org.junheng.data.statistics.RatesBeside;
import org.junheng.data.statistics.ResultParts;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.Bands;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/** Reads results that are laid out wide: one row per school and grade, with columns for each subject. */
final class WideTable {
    private final Notes notes;
    private final Bands bands;
    private final RowsOfSchools<Results> rows;
    private final FoundTable found;
    private final FactColumns who;
    private final Map<WideResults.GradeSubject, FactColumns> subjects = new LinkedHashMap<>();
    private final Map<WideResults.GradeSubject, RatesBeside> beside = new HashMap<>();
    private final NotedLines lines;
    private final Map<WideResults.GradeSubject, List<ToldColumn>> told = new HashMap<>();

    /** A row, and the subject that it tells of. */
    private record HeldSubject(HeldResults results, WideResults.GradeSubject of) {
        private List<String> key() {
            return List.of(Labels.grade(results.grade(), Optional.empty()), of.subject());
        }

        private HeldResults without(
                Map<WideResults.GradeSubject, Map<String, NotedColumns.Contradicted>> wrong,
                Set<String> names,
                NotedLines lines) {
            return results.without(results.of(names, wrong.getOrDefault(of, Map.of())), lines);
        }
    }

    WideTable(Notes notes, Bands bands, RowsOfSchools<Results> rows, FoundTable found, WideResults wide) {
        this.notes = notes;
        this.bands = bands;
        this.rows = rows;
        this.found = found;
        this.lines = new NotedLines(notes, found);
        List<HeaderPath> plain = new ArrayList<>();
        List<HeaderPath> paths = found.block().paths();
        for (int i = 0; i < paths.size(); i++) {
            plain.add(wide.has(i) ? new HeaderPath(List.of()) : paths.get(i));
        }
        who = new FactColumns(notes, with(plain), ResultsTable.TEXTS, ListFigures.ofResults(bands));
        wide.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.toString().compareTo(other.toString())))
                .forEach(entry -> subjects.put(entry.getKey(), subject(entry.getValue())));
        subjects.keySet().forEach(of -> beside.put(of, RatesBeside.of(notes, found, who.others(), others(of))));
        subjects.forEach((of, columns) -> told.put(of, ResultsTable.told(bands, name -> told(columns, name))));
    }

    /** What else the columns of a subject are called that are not read, by their positions. */
    private Map<Integer, String> others(WideResults.GradeSubject of) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int position : who.others()) {
            WideResults.beside(found.block().paths().get(position), RatesBeside::isOne)
                    .filter(named -> named.getKey().equals(of))
                    .ifPresent(named -> names.put(position, named.getValue()));
        }
        return names;
    }

    private FactColumns subject(List<String> names) {
        List<HeaderPath> paths = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> parts = found.block().paths().get(i).parts();
            boolean split = parts.size() > 1 && !names.get(i).isEmpty();
            paths.add(new HeaderPath(
                    names.get(i).isEmpty() ? List.of() : List.of(split ? named(parts, names.get(i)) : names.get(i))));
        }
        return new FactColumns(notes, with(paths), Set.of(), ListFigures.ofResults(bands));
    }

    /** The columns of a subject; what all subjects share has one of its own. */
    private List<ToldColumn> told(FactColumns columns, Named name) {
        List<ToldColumn> own = columns.told(name).stream()
                .map(column -> column.under(found.block().paths()))
                .toList();
        return own.isEmpty() ? who.told(name) : own;
    }

    /** The part of the header that names the figure, as it stands there. */
    private static String named(List<String> parts, String figure) {
        return parts.stream()
                .filter(part -> new HeaderPath(List.of(part)).keys().contains(figure))
                .findFirst()
                .orElse(figure);
    }

    private FoundTable with(List<HeaderPath> paths) {
        HeaderBlock block =
                new HeaderBlock(paths, found.block().first(), found.block().last());
        return new FoundTable(
                found.table(), found.sort(), found.place(), block, found.level(), found.official(), found.titles());
    }

    long read() {
        who.requireSchool(new Text("成绩表", "tables of results"));
        who.leaveOutOthers(new Text("成绩表", "a table of results"));
        Rows below = new Rows(notes, found, who.titles());
        List<HeldSubject> held = new ArrayList<>();
        ResultParts apart = new ResultParts(notes, found, who.others(), false);
        Set<HeldResults> parts = new HashSet<>();
        while (below.next()) {
            int first = held.size();
            row(held);
            List<HeldResults> now = held.subList(first, held.size()).stream()
                    .map(HeldSubject::results)
                    .toList();
            boolean ofClass = now.stream().anyMatch(one -> !one.classes().isEmpty());
            if (apart.isOne(ofClass)) {
                parts.addAll(now);
            } else {
                now.forEach(one -> apart.take(one.taught()));
            }
        }
        Map<HeldResults, HeldResults> whole =
                HeldResults.whole(held.stream().map(HeldSubject::results).toList(), parts, apart);
        lines.below(below.saidOfLines());
        Map<String, NotedColumns.Contradicted> shared = who.contradicted(below.said());
        Map<WideResults.GradeSubject, Map<String, NotedColumns.Contradicted>> wrong = new HashMap<>();
        subjects.forEach((of, columns) -> {
            Map<String, NotedColumns.Contradicted> own = new HashMap<>(shared);
            own.putAll(columns.contradicted(below.said()));
            wrong.put(of, own);
        });
        Set<String> names =
                HeldResults.names(held.stream().map(HeldSubject::results).toList());
        // A school of which nothing was told, though the table tells of the subject.
        Set<List<String>> seen = new HashSet<>();
        held.stream().filter(one -> !one.results.isBlank()).forEach(one -> seen.add(one.key()));
        List<HeldResults> known = held.stream()
                .filter(one -> whole.containsKey(one.results))
                .map(one -> new HeldSubject(whole.getOrDefault(one.results, one.results), one.of))
                .filter(one -> !one.results.isBlank() || seen.contains(one.key()))
                .map(one -> one.without(wrong, names, lines))
                .toList();
        HeldResults.settled(notes, known).forEach(one -> rows.add(ResultsTable.row(one, bands, lines)));
        return below.read();
    }

    private void row(List<HeldSubject> held) {
        HeldResults.ResultWords words = HeldResults.words(notes, found.table().place(), who);
        List<Figure> shared = words.figures(who);
        subjects.forEach((of, columns) -> {
            List<Figure> figures = words.figures(columns);
            boolean blank = figures.stream().allMatch(WideTable::isBlank);
            for (int i = 0; i < figures.size(); i++) {
                if (!blank && isBlank(figures.get(i))) {
                    figures.set(i, shared.get(i));
                }
            }
            String grade = of.grade().isEmpty() ? words.grade() : of.grade();
            HeldResults read = new HeldResults(words, grade, of.subject(), told.getOrDefault(of, List.of()), figures);
            boolean isWrong = Optional.ofNullable(beside.get(of))
                    .filter(rates -> rates.contradict(BandSums.cumulative(bands, figures)))
                    .isPresent();
            held.add(new HeldSubject(isWrong ? read.lost() : read, of));
        });
    }

    private static boolean isBlank(Figure figure) {
        return figure.state() == Figure.FigureState.NOT_REPORTED;
    }
}
