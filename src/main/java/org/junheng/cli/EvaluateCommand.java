package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.data.Cutoffs;
import org.junheng.facts.Bands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates counties. */
@Command(
        name = "evaluate",
        description = {
            "按规则评估各县，给出判定、问题和对策。",
            "Evaluate counties by rules: verdicts, findings and countermeasures.",
            "",
            "退出码 Exit code: 0 全部达标 everything passes; 1 有未达标或待定 something fails or is undecided;",
            "2 用法、规则或数据有误，没有写出结果 bad usage, rules or data, nothing was written."
        },
        versionProvider = Version.class,
        synopsisHeading = "用法 Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class EvaluateCommand extends CommonOptions implements Callable<Integer> {
    /** The forms of a report. */
    enum Format {
        TEXT,
        JSON
    }

    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = {"数据文件（CSV 或 XLSX）。", "Data files (CSV or XLSX)."})
    private List<Path> data = List.of();

    @Option(
            names = "--rules",
            arity = "1..*",
            paramLabel = "PACK|PATH",
            description = {
                "规则包名，或规则文件、文件夹；默认 quality-balance-2017。",
                "Packs, rule files or folders; quality-balance-2017 by default."
            })
    private List<String> rules = List.of("quality-balance-2017");

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = {"评估日期，默认今天。", "The day for which rules and overlays hold; today by default."})
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--overlay",
            arity = "1..*",
            paramLabel = "PLACE|PATH",
            description = {
                "地方标准：自带的名称，或文件夹、limits.yaml；就近的写在前，其规则一并载入。",
                "Standards of a place: a bundled name, or a folder or limits.yaml; nearest first, its rules are loaded with it."
            })
    private List<String> overlays = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {"列名对应文件（YAML）。", "Which column is which figure (YAML)."})
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--campuses",
            paramLabel = "FILE",
            description = {
                "各校区属于哪所主校（CSV，列为 校区,主校）。",
                "Which campus is part of which school (CSV with the columns campus,mainSchool)."
            })
    private Optional<Path> campuses = Optional.empty();

    @Option(
            names = "--cutoffs",
            paramLabel = "pass=60,good=80,excellent=90,full=100",
            converter = CutoffsOption.class,
            description = {
                "学生成绩名单的合格、良好、优秀线（满分的百分数），及名单未注明时的满分；默认 60、80、90。",
                "Pass, good and excellent lines of lists of marks, in percent of the full mark, and the full mark where a"
                        + " list has none; 60, 80, 90 by default."
            })
    private Cutoffs cutoffs = Cutoffs.USUAL;

    @Option(
            names = "--bands",
            paramLabel = "cumulative|exclusive",
            description = {
                "成绩表的合格、良好人数是否含以上各档：cumulative 含（默认），exclusive 各档互不包含。",
                "Whether tables of results count good marks among the passes (cumulative, the default) or apart (exclusive)."
            })
    private Bands bands = Bands.CUMULATIVE;

    @Option(
            names = "--last-year",
            arity = "1..*",
            paramLabel = "DATA",
            description = {
                "上一年的数据，用来找出沿用旧数和异常变化；不影响判定。",
                "Last year's data, to find copies and jumps; no verdict depends on it."
            })
    private List<Path> lastYear = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {
                "标准输出的格式，默认 text；写了 --report 等文件时，不写此项则不输出。",
                "Format of the report on standard output, text by default; where --report or the like is given, none by default."
            })
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    EvaluateCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> sources = named.resolve(rules, problems);
        sources.addAll(named.places(overlays, problems));
        inputs().filter(file -> !Files.isReadable(file)).forEach(file -> problems.add(unreadable(file)));
        Stream.concat(out.stream(), reports.all().stream())
                .filter(this::isInput)
                .forEach(file -> problems.add(overwritten(file)));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        EvaluationJob job = new EvaluationJob(
                sources,
                rules,
                new DataJob(files(), mapping, cutoffs, bands, lastYear),
                asOf.orElseGet(this::today),
                format.orElse(Format.TEXT),
                terminal.language());
        try (Targets targets = new Targets(terminal)) {
            if (reports.all().isEmpty() || format.isPresent() || out.isPresent()) {
                targets.add(out);
            }
            targets.add(reports);
            boolean passed = new EvaluationRun(rooms, terminal, job).write(targets);
            targets.commit();
            reports.all().forEach(file -> terminal.err().println(terminal.text("已写出：", "Written: ") + file));
            return passed ? 0 : 1;
        }
    }

    private Stream<Path> inputs() {
        return Stream.of(data.stream(), mapping.stream(), campuses.stream(), lastYear.stream())
                .flatMap(files -> files);
    }

    /** The data, and the table of campuses among it. */
    private List<Path> files() {
        return Stream.concat(data.stream(), campuses.stream()).toList();
    }

    /** The limits of places on disk, and what else is named there. */
    private Stream<Path> limits() {
        return overlays.stream()
                .filter(RuleArguments::isPath)
                .map(Path::of)
                .flatMap(path -> Stream.of(path, path.resolve("limits.yaml")));
    }

    private boolean isInput(Path file) {
        return Files.exists(file) && Stream.concat(inputs(), limits()).anyMatch(input -> isSame(input, file));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private String unreadable(Path file) {
        return Files.exists(file)
                ? terminal.text("不能读取文件：", "The file cannot be read: ") + file
                : terminal.text("没有这个文件：", "There is no such file: ") + file;
    }

    private String overwritten(Path file) {
        return terminal.text("会覆盖输入文件：", "An input would be overwritten: ") + file;
    }

    private LocalDate today() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        terminal.err().println(terminal.text("未指定 --as-of，按今天评估：", "No --as-of; evaluated as of today: ") + today);
        return today;
    }
}
