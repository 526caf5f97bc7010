package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.DataFiles;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.history.match.DataYears;
import org.junheng.numbers.Exact;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.texts.Text;
import picocli.CommandLine.Option;

/** The options of a plan in years: how many, with which money, and the students that are expected. */
public final class PhaseOptions {
    private static final int MOST_YEARS = 10;

    @Option(
            names = "--years",
            paramLabel = "N",
            description = {
                "分几年做（1—10）：先做什么，每年花多少、做完是什么状况；要写 --budget-per-year。",
                "In so many years (1 to 10): what first, what each costs and comes to; wants --budget-per-year."
            })
    private Optional<Integer> years = Optional.empty();

    @Option(
            names = "--budget-per-year",
            paramLabel = "YUAN",
            description = {"每个县每年最多花多少元。", "The most to be spent in each county each year, in yuan."})
    private Optional<String> yearly = Optional.empty();

    @Option(
            names = "--students",
            paramLabel = "YEAR=DATA",
            description = {
                "某年预计的学生数，可写多次；文件同学校表，只取各学段在校生数。没有给出的年份和学校沿用上年。",
                "The students expected in a year, several times; a list of schools of which only the students of each level are taken."
                        + " Years and schools without stay as the year before."
            })
    private List<String> students = new ArrayList<>();

    private final SortedMap<Integer, Path> files = new TreeMap<>();

    /** Whether a plan in years is asked for. */
    public boolean isAsked() {
        return years.isPresent();
    }

    public Optional<String> yearly() {
        return yearly;
    }

    /** The files that are read. */
    public List<Path> files() {
        return List.copyOf(files.values());
    }

    /** Looks whether the options go together. */
    public void check(Terminal terminal, boolean hasOthers, List<String> problems) {
        if (years.isEmpty() && (yearly.isPresent() || !students.isEmpty())) {
            problems.add(terminal.text(new Text(
                    "--budget-per-year 和 --students 要和 --years 一起用。",
                    "--budget-per-year and --students go with --years.")));
        }
        if (years.isPresent() && (years.get() < 1 || years.get() > MOST_YEARS)) {
            problems.add(terminal.text(new Text(
                    "--years：“" + years.get() + "”应是 1 到 " + MOST_YEARS + " 的整数。",
                    "--years: \"" + years.get() + "\" has to be a whole number from 1 to " + MOST_YEARS + ".")));
        }
        if (years.isPresent() && yearly.isEmpty()) {
            problems.add(terminal.text(new Text(
                    "--years 要写每年的经费：--budget-per-year YUAN。",
                    "--years wants the money of each year: --budget-per-year YUAN.")));
        }
        if (years.isPresent() && hasOthers) {
            problems.add(terminal.text(new Text(
                    "--years 不能和 --budget、--alternatives、--docx、--sheets 一起用；分年方案写成文字或 JSON（--out）、网页（--report）、工作簿（--xlsx）。",
                    "--years does not go with --budget, --alternatives, --docx or --sheets; a plan in years is text or JSON"
                            + " (--out), a page (--report) or a workbook (--xlsx).")));
        }
        students.forEach(one -> file(one, terminal, problems));
    }

    private void file(String one, Terminal terminal, List<String> problems) {
        int equals = one.indexOf('=');
        Optional<Integer> year = equals < 0 ? Optional.empty() : DataYears.year(one.substring(0, equals));
        if (year.isEmpty() || one.substring(equals + 1).isBlank()) {
            problems.add(terminal.text(new Text(
                    "--students：“" + one + "”要写成 年份=数据，如 2027=students.csv。",
                    "--students: \"" + one + "\" has to be YEAR=DATA, such as 2027=students.csv.")));
        } else if (files.put(year.get(), Path.of(one.substring(equals + 1).strip())) != null) {
            problems.add(terminal.text(new Text(
                    "--students：" + year.get() + " 年写了两次。", "--students: " + year.get() + " is there twice.")));
        }
    }

    /** The years after that of the day. */
    public List<Integer> years(int today) {
        return IntStream.rangeClosed(1, years.orElse(0))
                .mapToObj(step -> today + step)
                .toList();
    }

    /**
     * The students that are expected, by county.
     *
     * @param like how the data are read
     * @throws DataException if a file cannot be used, or a number in it; with every one of them
     */
    public Map<String, List<ExpectedStudents>> read(Rooms rooms, DataJob like) throws IOException {
        Map<String, List<ExpectedStudents>> all = new LinkedHashMap<>();
        List<DataProblem> problems = new ArrayList<>();
        for (Map.Entry<Integer, Path> file : files.entrySet()) {
            DataJob job = new DataJob(
                    DataFiles.of(List.of(file.getValue())).all(),
                    like.mapping(),
                    like.cutoffs(),
                    like.bands(),
                    List.of(),
                    like.encoding(),
                    Optional.empty());
            ReadingNotes notes = rooms.read(
                    job,
                    read -> all.computeIfAbsent(read.county().id(), any -> new ArrayList<>())
                            .add(of(file.getKey(), read.county())));
            problems.addAll(notes.problems());
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return all;
    }

    private static ExpectedStudents of(int year, County county) {
        Map<String, Map<Level, Exact>> schools = new LinkedHashMap<>();
        for (School school : county.schools()) {
            Map<Level, Exact> levels = new LinkedHashMap<>();
            school.levels().forEach((level, figures) -> {
                Figure many = figures.get(LevelFigure.STUDENTS);
                if (many.isReported()) {
                    levels.put(level, many.range().low());
                }
            });
            schools.put(school.id(), levels);
        }
        return new ExpectedStudents(year, schools);
    }
}
