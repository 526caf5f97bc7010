package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Measure;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/**
 * One school on one page of paper: what came of it, its indicators beside the county's, what is to be done, which data are
 * missing. What does not fit is counted.
 *
 * @param school the school
 * @param county what its county is called
 * @param outcome what came of the school, in a sentence
 * @param state the same as the state that its colour goes by
 * @param counts its verdicts
 * @param rows its verdicts, what fails first; what is undecided is told by the missing figures
 * @param tasks what fails and stands for itself, with what would close it
 * @param missing the figures that verdicts wait for
 */
public record SchoolSheet(
        School school,
        String county,
        Text outcome,
        State state,
        Counts counts,
        Excerpt<SheetVerdict> rows,
        Excerpt<Task> tasks,
        Excerpt<Text> missing) {
    /** So much fits a page of A4. */
    private static final int MOST_ROWS = 16;

    private static final int MOST_TASKS = 5;
    private static final int MOST_MISSING = 8;

    /**
     * A verdict.
     *
     * @param title what is judged
     * @param part which part of the school, or the empty text
     * @param value the school's value
     * @param mean the county's, where there is one
     * @param limit what is demanded
     * @param state the verdict
     */
    public record SheetVerdict(Text title, Text part, Text value, Text mean, Text limit, State state) {}

    /**
     * Something to do.
     *
     * @param statement what is wrong, and how much is short
     * @param means what would close it
     */
    public record Task(Text statement, Text means) {}

    /** The sheets of a county's schools, in the order of the data. */
    public static List<SchoolSheet> of(Evaluation evaluation, Names names, List<FindingRow> findings) {
        Map<String, List<Verdict>> bySchool = new HashMap<>();
        evaluation
                .verdicts()
                .forEach(verdict -> bySchool.computeIfAbsent(names.owner(verdict.subject()), any -> new ArrayList<>())
                        .add(verdict));
        Map<Measure, Text> means = means(evaluation);
        List<WantedFigure> wanted = WantedFigure.of(evaluation, names);
        return evaluation.county().schools().stream()
                .map(school -> {
                    List<Verdict> ours = bySchool.getOrDefault(school.id(), List.of());
                    return new SchoolSheet(
                            school,
                            evaluation.county().name(),
                            outcome(school, ours, findings, names),
                            Counts.of(deciding(ours)).state(),
                            Counts.of(ours),
                            rows(ours, means, names),
                            tasks(school, findings),
                            missing(school, wanted));
                })
                .toList();
    }

    /** The county's value of each measure that a coefficient compares. */
    public static Map<Measure, Text> means(Evaluation evaluation) {
        Map<Measure, Text> means = new HashMap<>();
        evaluation.verdicts().forEach(verdict -> {
            if (verdict.requirement().value() instanceof Dispersion dispersion) {
                Text mean = DispersionRows.mean(dispersion);
                dispersion.members().forEach(member -> means.putIfAbsent(member, mean));
            }
        });
        return means;
    }

    private static List<Verdict> deciding(List<Verdict> ours) {
        List<Verdict> rule = ours.stream()
                .filter(verdict -> verdict.requirement().value() instanceof Tally)
                .toList();
        return rule.isEmpty() ? ours : rule;
    }

    /** What came of a school: the verdicts that count its indicators, or all of them where none does. */
    public static Text outcome(School school, List<Verdict> ours, List<FindingRow> findings, Names names) {
        List<Text> wanting = findings.stream()
                .filter(row -> row.school().equals(school.id()))
                .map(FindingRow::finding)
                .filter(finding ->
                        finding.verdict().state() == State.FAIL && !finding.tolerated() && !finding.restates())
                .map(finding -> names.criterion(finding.criterion()))
                .distinct()
                .toList();
        List<Verdict> deciding = deciding(ours);
        Text state = Titles.of(Counts.of(deciding).state());
        Text title = Text.same(school.name());
        Text said = deciding.equals(ours)
                ? title.then(new Text("的结论：", ": ")).then(state)
                : title.then(new Text("综合判定：", ", school rule: ")).then(state);
        return said.then(wanting.isEmpty() ? Text.NONE : new Text("；未达标的是", "; not met: "))
                .then(Lists.NAMES.between(wanting))
                .then(new Text("。", "."));
    }

    private static Excerpt<SheetVerdict> rows(List<Verdict> ours, Map<Measure, Text> means, Names names) {
        return Excerpt.of(
                ours.stream()
                        .filter(verdict -> verdict.state() != State.NOT_APPLICABLE)
                        .sorted(Comparator.comparing(verdict -> weight(verdict.state())))
                        .map(verdict -> new SheetVerdict(
                                names.criterion(verdict.criterion()),
                                names.part(verdict.subject()),
                                ValueText.of(verdict),
                                verdict.requirement().value() instanceof Measure measure
                                        ? means.getOrDefault(measure, Text.NONE)
                                        : Text.NONE,
                                LimitText.of(verdict),
                                verdict.state()))
                        .toList(),
                MOST_ROWS);
    }

    private static int weight(State state) {
        return switch (state) {
            case FAIL -> 0;
            case PASS -> 1;
            case UNDECIDED -> 2;
            case NOT_APPLICABLE -> 3;
        };
    }

    private static Excerpt<Task> tasks(School school, List<FindingRow> findings) {
        return Excerpt.of(
                findings.stream()
                        .filter(row -> row.school().equals(school.id())
                                && row.finding().verdict().state() == State.FAIL
                                && !row.finding().restates())
                        .map(row -> new Task(
                                row.part().isEmpty()
                                        ? row.statement()
                                        : row.part().then(new Text("：", ": ")).then(row.statement()),
                                Lists.APART.between(
                                        Excerpt.of(row.countermeasures(), 2).shown())))
                        .toList(),
                MOST_TASKS);
    }

    private static Excerpt<Text> missing(School school, List<WantedFigure> wanted) {
        return Excerpt.of(
                wanted.stream()
                        .filter(figure -> figure.school().equals(school.id()))
                        .map(figure -> figure.name()
                                .then(new Text(
                                        "（" + figure.state().zh() + "）",
                                        " (" + figure.state().en() + ")")))
                        .distinct()
                        .toList(),
                MOST_MISSING);
    }
}
