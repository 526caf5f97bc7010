package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** A plan in years, to be read: the years side by side, then what is done in each. */
public final class PhasesText {
    private final Phases phases;
    private final Lines lines;

    private PhasesText(Phases phases, Lines lines) {
        this.phases = phases;
        this.lines = lines;
    }

    /** The years as lines of text. */
    public static String of(Phases phases, Heading heading, Language language) {
        PhasesText text = new PhasesText(phases, new Lines(language));
        text.write();
        StringBuilder all = new StringBuilder(text.lines.toString());
        for (PhaseYear year : phases.years()) {
            Lines title = new Lines(language);
            title.title(Text.same(String.valueOf(year.year())), '=');
            all.append(title).append(PlanText.of(year.plan(), heading, language));
        }
        return all.toString();
    }

    private void write() {
        Evaluation today = phases.atOnce().before();
        lines.title(new Names(today).title(today.county().id()).then(new Text("：分年方案", ": plan in years")), '-');
        lines.add(new Text(
                "每年最多" + PlanWords.money(phases.yearly()).zh()
                        + "，当年没有用完的不转入下一年。每年都在上年做完的基础上求，用当年的钱多解决几项，一项所需超过一年经费的不分年做，"
                        + "并用当年的学生数重新评估证明；规则、价目和其他数据都按今天的。招聘、拨款以后每年还要支出，不从以后各年的经费里扣。",
                "At most " + PlanWords.money(phases.yearly()).en()
                        + " a year; what is left of it does not go to the next. Each year is planned on what the years before"
                        + " it left, for the most that its money closes (what takes more than a year's money is not done in parts), and"
                        + " proved by evaluating again with the students of that year; rules,"
                        + " prices and all other figures are those of today. Pay and funds come again every year, and are not taken"
                        + " from the money of later years."));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(
                new Text("年", "Year"),
                new Text("花费", "Spent"),
                new Text("其中每年都要支出", "Of it every year"),
                new Text("步", "Steps"),
                new Text("解决", "Closed"),
                new Text("未达标", "Failing"),
                new Text("待定", "Undecided"),
                new Text("学生数", "Students")));
        phases.years().forEach(year -> rows.add(row(year)));
        lines.table("  ", rows);
        total();
        lines.blank();
    }

    private static Text number(long number) {
        return Text.same(String.valueOf(number));
    }

    private List<Text> row(PhaseYear year) {
        Plan plan = year.plan();
        Evaluation end = year.end();
        return List.of(
                number(year.year()),
                year.spent().map(PlanWords::money).orElse(new Text("不详", "not known")),
                PlanWords.money(year.recurring()),
                number(year.isDone() ? plan.steps().size() : 0),
                number(year.isDone() ? plan.closed().size() : 0),
                moved(plan.before(), end, State.FAIL),
                moved(plan.before(), end, State.UNDECIDED),
                students(year)
                        .then(
                                year.isDone()
                                        ? Text.NONE
                                        : new Text("；方案使已达标的不达标，不做", "; its plan breaks what passes and is not done")));
    }

    private static Text moved(Evaluation before, Evaluation after, State state) {
        return Text.same(count(before, state) + " → " + count(after, state));
    }

    private static long count(Evaluation evaluation, State state) {
        return evaluation.problems().stream()
                .filter(finding -> finding.verdict().state() == state)
                .count();
    }

    private static Text students(PhaseYear year) {
        if (!year.students().given()) {
            return new Text("没有给出，沿用上年（首年用今天的）", "not given: as the year before, at first as today");
        }
        int kept = year.students().kept();
        return new Text(
                "给出" + year.students().levels() + "个学段" + (kept > 0 ? "，" + kept + "个学段没有给出，沿用上年" : ""),
                "given for " + year.students().levels() + " levels of schools"
                        + (kept > 0 ? "; " + kept + " levels are as the year before" : ""));
    }

    private void total() {
        lines.add(new Text("合计", "In all ")
                .then(PlanWords.money(phases.spent()))
                .then(new Text("；按今天的学生数一次做完需", "; all at once, with the students of today: "))
                .then(cost(phases.atOnce()))
                .then(new Text("（", " ("))
                .then(PlanWords.outcome(phases.atOnce()))
                .then(new Text("）。", ").")));
        Plan rest = phases.rest();
        boolean isAll = rest.steps().isEmpty();
        lines.add(
                isAll
                        ? new Text(
                                "最后一年之后，没有还能用这些办法解决的；还有未达标的，原因见最后一年。",
                                "After the last year nothing is left that these means could close; why what still fails does is told with the last year.")
                        : new Text("最后一年之后还需", "After the last year it would still cost ")
                                .then(cost(rest))
                                .then(new Text("（", " ("))
                                .then(PlanWords.outcome(rest))
                                .then(new Text("）。", ").")));
    }

    private static Text cost(Plan plan) {
        return plan.steps().isEmpty()
                ? PlanWords.money(Exact.ZERO)
                : plan.cost().total().map(PlanWords::money).orElse(new Text("不详", "not known"));
    }
}
