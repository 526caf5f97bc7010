package org.junheng.report.words;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.StudentsConcerned;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Text;

/** What is said of a plan in years: the same in texts, pages and workbooks. */
public final class PhaseWords {
    public static final Text TITLE = new Text("分年方案", "Plan in years");

    /** The columns of the table of years. */
    public static final List<Text> COLUMNS = List.of(
            new Text("年", "Year"),
            new Text("花费", "Spent"),
            new Text("其中每年都要支出", "Of it every year"),
            new Text("步", "Steps"),
            new Text("解决", "Closed"),
            new Text("未达标", "Failing"),
            new Text("待定", "Undecided"),
            new Text("受益学生", "Students helped"),
            new Text("年末结论", "At the end of the year"),
            new Text("学生数的来源", "Where the students are from"));

    /** How many of them are short; the others are told below a table of text. */
    public static final int SHORT = 7;

    private static final Text UNKNOWN = new Text("不详", "not known");

    private PhaseWords() {}

    /** What holds for all years. */
    public static Text rules(Phases phases) {
        return new Text(
                "每年最多" + PlanWords.money(phases.yearly()).zh()
                        + "，当年没有用完的不转入下一年。每年都在上年做完的基础上求，用当年的钱多解决几项，一项所需超过一年经费的不分年做，"
                        + "并用当年的学生数重新评估证明；规则、价目和其他数据都按今天的。解决、未达标、待定都按判定计，综合判定和它所计的各项分别算。招聘、拨款以后每年还要支出，不从以后各年的经费里扣。",
                "At most " + PlanWords.money(phases.yearly()).en()
                        + " a year; what is left of it does not go to the next. Each year is planned on what the years before"
                        + " it left, for the most that its money closes (what takes more than a year's money is not done in parts), and"
                        + " proved by evaluating again with the students of that year; rules,"
                        + " prices and all other figures are those of today. What is closed, fails or is undecided is counted"
                        + " verdict by verdict, composites beside what they count. Pay and funds come again every year, and are not taken"
                        + " from the money of later years.");
    }

    /** A year, column by column. */
    public static List<Text> row(PhaseYear year, Heading heading) {
        Plan plan = year.plan();
        return List.of(
                number(year.year()),
                year.spent().map(PlanWords::money).orElse(UNKNOWN),
                PlanWords.money(year.recurring()),
                number(steps(year)),
                number(year.isDone() ? plan.closed().size() : 0),
                moved(plan.before(), year.end(), State.FAIL),
                moved(plan.before(), year.end(), State.UNDECIDED),
                helped(year),
                outcomes(year.end(), heading),
                source(year)
                        .then(
                                year.isDone()
                                        ? Text.NONE
                                        : new Text("；方案使已达标的不达标，不做", "; its plan breaks what passes and is not done")));
    }

    /** How many steps are done in it. */
    public static int steps(PhaseYear year) {
        return year.isDone() ? year.plan().steps().size() : 0;
    }

    /** Students of the schools of which something is closed. */
    private static Text helped(PhaseYear year) {
        if (!year.isDone() || year.plan().steps().isEmpty()) {
            return Units.studentCount(Exact.ZERO, 0);
        }
        StudentsConcerned students = StudentsConcerned.of(year.plan());
        return Units.studentCount(students.students(), students.unknown());
    }

    /** How many findings are of a state: each that a plan closes or leaves counts, one that counts others like any other. */
    public static long count(Evaluation evaluation, State state) {
        return evaluation.findings().stream()
                .filter(finding -> finding.verdict().state() == state)
                .count();
    }

    private static Text moved(Evaluation before, Evaluation after, State state) {
        return Text.same(count(before, state) + " → " + count(after, state));
    }

    /** What comes of each document, each called by its title where there is more than one. */
    public static Text outcomes(Evaluation evaluation, Heading heading) {
        List<Text> all = new ArrayList<>();
        evaluation.outcomes().forEach((document, outcome) -> {
            Text told = AnswerText.of(outcome.outcome());
            all.add(
                    evaluation.outcomes().size() == 1
                            ? told
                            : heading.title(document).then(new Text("：", ": ")).then(told));
        });
        return new Text("；", "; ").between(all);
    }

    private static Text source(PhaseYear year) {
        if (!year.students().given()) {
            return new Text("没有给出，沿用上年（首年用今天的）", "not given: as the year before, at first as today");
        }
        int kept = year.students().kept();
        return new Text(
                "给出" + year.students().levels() + "个学段" + (kept > 0 ? "，" + kept + "个学段没有给出，沿用上年" : ""),
                "given for " + year.students().levels() + " levels of schools"
                        + (kept > 0 ? "; " + kept + " levels are as the year before" : ""));
    }

    /** What all years come to, and what is left after them. */
    public static List<Text> totals(Phases phases) {
        Text all = new Text("合计", "In all ")
                .then(PlanWords.money(phases.spent()))
                .then(new Text("；按今天的学生数一次做完需", "; all at once, with the students of today: "))
                .then(cost(phases.atOnce()))
                .then(new Text("：", ": "))
                .then(PlanWords.outcome(phases.atOnce()));
        Plan rest = phases.rest();
        Text left = rest.steps().isEmpty()
                ? new Text(
                        "最后一年之后，没有还能用这些办法解决的；还有未达标的，原因见最后一年。",
                        "After the last year nothing is left that these means could close; why what still fails does is told with the last year.")
                : new Text("最后一年之后还需", "After the last year it would still cost ")
                        .then(cost(rest))
                        .then(new Text("：", ": "))
                        .then(PlanWords.outcome(rest));
        return List.of(all, left);
    }

    private static Text cost(Plan plan) {
        return plan.steps().isEmpty()
                ? PlanWords.money(Exact.ZERO)
                : plan.cost().total().map(PlanWords::money).orElse(UNKNOWN);
    }

    private static Text number(long number) {
        return Text.same(String.valueOf(number));
    }
}
