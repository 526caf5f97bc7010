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
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the report, text by default."})
    private Format format = Format.TEXT;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

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
        out.filter(this::isInput).ifPresent(file -> problems.add(overwritten(file)));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        EvaluationJob job = new EvaluationJob(
                sources, rules, data, mapping, asOf.orElseGet(this::today), format, terminal.language());
        try (Output output = open()) {
            boolean passed = new EvaluationRun(rooms, terminal, job).write(output.stream());
            output.commit();
            return passed ? 0 : 1;
        }
    }

    private Stream<Path> inputs() {
        return Stream.concat(data.stream(), mapping.stream());
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
        return terminal.text("--out 会覆盖输入文件：", "--out would overwrite an input: ") + file;
    }

    private LocalDate today() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        terminal.err().println(terminal.text("未指定 --as-of，按今天评估：", "No --as-of; evaluated as of today: ") + today);
        return today;
    }

    private Output open() throws IOException {
        if (out.isEmpty()) {
            return Output.to(terminal.out());
        }
        try {
            return Output.to(out.get());
        } catch (IOException e) {
            throw new Failure(terminal.text("不能写入文件：", "The file cannot be written: ") + out.get() + " ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }
}
