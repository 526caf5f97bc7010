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
            paramLabel = "FILE",
            description = {
                "地方标准的 limits.yaml 或其文件夹，就近的写在前；文件夹里的规则一并载入。",
                "Overlays of a place, nearest first; the rules in an overlay's folder are loaded with it."
            })
    private List<Path> overlays = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {"列名对应文件（YAML）。", "Which column is which figure (YAML)."})
    private Optional<Path> mapping = Optional.empty();

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
        List<Rules> sources = new RuleArguments(rooms, terminal).resolve(rules, problems);
        inputs().filter(file -> !Files.isReadable(file)).forEach(file -> problems.add(unreadable(file)));
        Stream.concat(out.stream(), reports.all().stream())
                .filter(this::isInput)
                .forEach(file -> problems.add(overwritten(file)));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        sources.addAll(addedRules());
        EvaluationJob job = new EvaluationJob(
                sources,
                rules,
                data,
                mapping,
                overlays,
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

    /** The rules that a place adds, in the folder of its overlay. */
    private List<Rules> addedRules() throws IOException {
        List<Rules> added = new ArrayList<>();
        for (Path overlay : overlays) {
            boolean isLimits = String.valueOf(overlay.getFileName()).equals("limits.yaml");
            Path place = isLimits ? overlay.toAbsolutePath().getParent() : overlay;
            if (place != null && Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    if (files.anyMatch(file -> file.toString().endsWith(".drl"))) {
                        added.add(Rules.at(place));
                    }
                }
            }
        }
        return added;
    }

    private Stream<Path> inputs() {
        return Stream.of(data.stream(), overlays.stream(), mapping.stream()).flatMap(files -> files);
    }

    private boolean isInput(Path file) {
        return Files.exists(file) && inputs().anyMatch(input -> isSame(input, file));
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
