package org.junheng.cli.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.option.CountyOptions.RunSetup;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.ReadCounty;
import org.junheng.report.PlanReport;
import org.junheng.report.words.Heading;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Prices;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.results.phase.Phases;
import org.junheng.texts.Text;

/**
 * Plans counties in years.
 *
 * @param asked the rules, and the day
 * @param years which years
 * @param expected the students that are expected, by county
 * @param means the prices, with the budget of each year
 * @param aims what is to be reached
 * @param command whether the answer is text or JSON
 */
public record PhasedAnswer(
        RunSetup asked,
        List<Integer> years,
        Map<String, List<ExpectedStudents>> expected,
        Prices means,
        Aims aims,
        CountyOptions command,
        Terminal terminal) {
    public PhasedAnswer {
        years = List.copyOf(years);
        expected = Map.copyOf(expected);
    }

    /**
     * What is said of a county.
     *
     * @param heading what the countermeasures are called
     */
    public CountyAnswers.CountyReply of(ReadCounty read, Heading heading) {
        Evaluation evaluation = asked.rules().evaluate(read.county(), asked.options());
        List<ExpectedStudents> students = expected.getOrDefault(read.county().id(), List.of());
        Phases plan = asked.rules().phases(evaluation, asked.options(), means, aims, years, students);
        boolean good = plan.rest().reach() == Plan.Reach.NOTHING_TO_DO;
        String text =
                command.answer().isJson() ? PlanReport.json(plan) : PlanReport.text(plan, heading, terminal.language());
        return new CountyAnswers.CountyReply(text, good, read.county().schools().size(), List.of());
    }

    /** Students of a county that is not in the data would be lost without a word. */
    public void tellUnknown(Set<String> counties) {
        expected.keySet().stream()
                .filter(county -> !counties.contains(county))
                .sorted()
                .forEach(county -> terminal.err()
                        .println(terminal.text(new Text(
                                "--students 里有数据中没有的区县：" + county,
                                "--students has a county that is not in the data: " + county))));
    }
}
