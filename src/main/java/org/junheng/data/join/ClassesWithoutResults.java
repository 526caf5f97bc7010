package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.GivenFact;
import org.junheng.data.table.ResultsTable;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/** Results of some classes of a grade of which the list of classes names more: they are not those of the grade, and missing. */
public final class ClassesWithoutResults {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Notes notes;
    private final Map<List<Object>, Set<String>> classes;
    private final Set<List<Object>> told = new HashSet<>();

    /** The list of classes. */
    public ClassesWithoutResults(Notes notes, List<ClassGroup> classes) {
        this.notes = notes;
        this.classes = classes.stream()
                .collect(Collectors.groupingBy(
                        one -> List.<Object>of(one.school(), one.level(), one.grade()),
                        Collectors.mapping(ClassGroup::name, Collectors.toSet())));
    }

    /** The results, which count as missing where a class of the grade has none. */
    public List<GivenFact<Results>> marked(List<GivenFact<Results>> results) {
        List<GivenFact<Results>> marked = new ArrayList<>();
        for (GivenFact<Results> given : results) {
            Set<String> lacking = lacking(given);
            if (lacking.isEmpty()) {
                marked.add(given);
            } else {
                tell(given, lacking);
                marked.add(given.as(without(given)));
            }
        }
        return marked;
    }

    /** The classes of the grade that none of the rows is of; none where a row is of the whole grade, or names classes otherwise. */
    private Set<String> lacking(GivenFact<Results> given) {
        Results fact = given.fact();
        Set<String> listed = listed(fact);
        Set<String> covered = new HashSet<>();
        for (GivenFact.Telling<Results> row : given.rows()) {
            if (row.classes().isEmpty() && isTested(row.fact())) {
                return Set.of();
            }
            covered.addAll(row.classes());
        }
        Set<String> lacking = new TreeSet<>(BY_NUMBER);
        lacking.addAll(listed);
        lacking.removeAll(covered);
        boolean otherwise = lacking.size() == listed.size() && covered.size() >= listed.size();
        return covered.isEmpty() || otherwise ? Set.of() : lacking;
    }

    private Set<String> listed(Results fact) {
        Set<String> listed = new HashSet<>(
                classes.getOrDefault(List.<Object>of(fact.school(), fact.level(), fact.grade()), Set.of()));
        // 601 without a grade is class 1 of the sixth.
        for (String name : classes.getOrDefault(List.<Object>of(fact.school(), fact.level(), ""), Set.of())) {
            String within = Labels.ofGrade(name, fact.grade(), Optional.of(fact.level()))
                    .name();
            if (!within.equals(name)) {
                listed.add(within);
            }
        }
        return listed;
    }

    private static boolean isTested(Results fact) {
        return ListFigures.RESULTS.stream()
                .filter(name -> !name.equals(Results.ENROLLED))
                .anyMatch(name -> fact.figure(name).isReported());
    }

    /** Only what a row of the whole grade tells is known. */
    private static Results without(GivenFact<Results> given) {
        Results fact = given.fact();
        List<Figure> figures = new ArrayList<>();
        for (Named name : ListFigures.RESULTS) {
            boolean whole = given.rows().stream()
                    .anyMatch(row ->
                            row.classes().isEmpty() && row.fact().figure(name).isReported());
            Figure figure = fact.figure(name);
            figures.add(whole || !figure.isReported() ? figure : Figure.UNREADABLE);
        }
        return ResultsTable.results(
                fact.county(),
                fact.school(),
                fact.level(),
                new ResultsTable.TaughtSubject(fact.grade(), fact.subject(), figures, fact.lines()));
    }

    private void tell(GivenFact<Results> given, Set<String> lacking) {
        Results fact = given.fact();
        if (!told.add(List.of(fact.school(), fact.level(), fact.grade(), lacking))) {
            return;
        }
        String names = String.join("、", lacking);
        notes.problem(
                given.place(),
                "",
                names,
                new Text(
                        "班级表里 " + fact.school() + " " + fact.grade() + "还有这些班：" + names
                                + "，成绩里没有（如“" + Notes.shown(fact.subject())
                                + "”）；只有其余各班的成绩会少算学生，该校该年级的人数按未报处理。请补上这些班的成绩；班已撤并的，请从班级表中删去。",
                        "the list of classes has these, too, in " + fact.grade() + " of " + fact.school() + ": "
                                + String.join(", ", lacking)
                                + ". They have no results (in " + Notes.shown(fact.subject())
                                + ", for one), and those of the others alone would lack students; the numbers of this school and grade"
                                + " count as missing. Add their results; if a class is there no more, delete it from the list of"
                                + " classes."));
    }
}
