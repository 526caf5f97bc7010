package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.Cutoffs;
import org.junheng.facts.Bands;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that ask something of each county: which data, by which rules, on which day. */
class CountyOptions extends CommonOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = {"数据文件。", "Data files."})
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
            description = {"输出格式，默认 text。", "Format of the output, text by default."})
    private Form format = Form.TEXT;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    /** The forms of an answer. */
    enum Form {
        TEXT,
        JSON
    }

    DataJob data() {
        return new DataJob(data, mapping, Cutoffs.USUAL, Bands.CUMULATIVE, List.of());
    }

    List<String> rules() {
        return rules;
    }

    boolean isJson() {
        return format == Form.JSON;
    }

    /**
     * Loads the rules, those of places with them.
     *
     * @throws Failure if a file is not there, with every one of them
     */
    Asked load(Rooms rooms, Terminal terminal, List<Path> more) throws IOException {
        List<String> problems = new ArrayList<>();
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> sources = named.resolve(rules, problems);
        sources.addAll(named.places(overlays, problems));
        List<Path> inputs = Stream.of(data, more, mapping.stream().toList())
                .flatMap(List::stream)
                .toList();
        inputs.stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problems.add(
                        terminal.text("没有这个文件，或不能读取：", "There is no such file, or it cannot be read: ") + file));
        out.filter(file -> inputs.stream().anyMatch(input -> isSame(input, file)))
                .ifPresent(file ->
                        problems.add(terminal.text("--out 会覆盖输入文件：", "--out would overwrite an input: ") + file));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Rooms.Loaded loaded = rooms.load(sources);
        loaded.notices().forEach(terminal.err()::println);
        return new Asked(loaded, Options.asOf(asOf.orElseGet(() -> today(terminal))));
    }

    /**
     * Rules that are loaded, and how counties are evaluated by them.
     *
     * @param rules the rules
     * @param options the day
     */
    record Asked(Rooms.Loaded rules, Options options) {}

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private static LocalDate today(Terminal terminal) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        terminal.err().println(terminal.text("未指定 --as-of，按今天评估：", "No --as-of; evaluated as of today: ") + today);
        return today;
    }

    Output open(Terminal terminal) throws IOException {
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
