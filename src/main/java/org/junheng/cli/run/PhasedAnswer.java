package org.junheng.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.option.CountyOptions.RunSetup;
import org.junheng.cli.option.PhaseOptions;
import org.junheng.cli.option.ReportOptions;
import org.junheng.cli.terminal.Output;
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
 * @param made the plans that a page or a workbook is to be written of, by the places of the counties; it grows
 */
public record PhasedAnswer(
        RunSetup asked,
        List<Integer> years,
        Map<String, List<ExpectedStudents>> expected,
        Prices means,
        Aims aims,
        CountyOptions command,
        Terminal terminal,
        ConcurrentNavigableMap<Long, Phases> made) {
    public PhasedAnswer {
        years = List.copyOf(years);
        expected = Map.copyOf(expected);
    }

    /** What is asked for; nothing is planned yet. */
    public static PhasedAnswer of(
            PhaseOptions phases,
            Map<String, List<ExpectedStudents>> expected,
            RunSetup asked,
            Prices means,
            Aims aims,
            CountyOptions command,
            Terminal terminal) {
        List<Integer> years = phases.years(asked.options().asOf().getYear());
        return new PhasedAnswer(asked, years, expected, means, aims, command, terminal, new ConcurrentSkipListMap<>());
    }

    /**
     * What is said of a county.
     *
     * @param heading what the countermeasures are called
     * @param files the page and the workbook that are written, if any
     * @param position its place among the counties
     */
    public CountyAnswers.CountyReply of(ReadCounty read, Heading heading, ReportOptions files, long position) {
        Evaluation evaluation = asked.rules().evaluate(read.county(), asked.options());
        List<ExpectedStudents> students = expected.getOrDefault(read.county().id(), List.of());
        Phases plan = asked.rules().phases(evaluation, asked.options(), means, aims, years, students);
        boolean good = plan.rest().reach() == Plan.Reach.NOTHING_TO_DO;
        String text =
                command.answer().isJson() ? PlanReport.json(plan) : PlanReport.text(plan, heading, terminal.language());
        if (!files.all().isEmpty()) {
            made.put(position, plan);
        }
        return new CountyAnswers.CountyReply(text, good, read.county().schools().size(), List.of());
    }

    /** Writes the page and the workbook that were asked for; nothing where no years were. */
    public void write(ReportOptions files, Heading heading) throws IOException {
        if (!years.isEmpty() && files.report().isPresent()) {
            write(
                    files.report().get(),
                    to -> PlanReport.html(List.copyOf(made.values()), heading, terminal.language(), to));
        }
        if (!years.isEmpty() && files.xlsx().isPresent()) {
            write(
                    files.xlsx().get(),
                    to -> PlanReport.workbook(List.copyOf(made.values()), heading, terminal.language(), to));
        }
    }

    private static void write(Path file, Output.Writing writing) throws IOException {
        try (Output output = Output.to(file)) {
            writing.to(output.stream());
            output.commit();
        }
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
