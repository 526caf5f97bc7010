package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.data.Cutoffs;
import org.junheng.facts.Bands;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that look at counties: which data, read how, by which rules, on which day. */
abstract class DataOptions extends CommonOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = {
                "数据文件（CSV、XLSX、JSON，或数据库的 YAML），或装有数据文件的文件夹。",
                "Data files (CSV, XLSX, JSON, or the YAML of a database), or folders of them."
            })
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

    List<String> rules() {
        return rules;
    }

    /** What is to be read. */
    DataJob data(List<Path> lastYear) throws IOException {
        List<Path> files = Stream.concat(DataFiles.of(data).all().stream(), campuses.stream())
                .toList();
        return new DataJob(
                files, mapping, cutoffs, bands, DataFiles.of(lastYear).all());
    }

    /** Where the rules come from, those of places among them; what is wrong with them is added to the problems. */
    List<Rules> sources(Rooms rooms, Terminal terminal, List<String> problems) {
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> sources = named.resolve(rules, problems);
        sources.addAll(named.places(overlays, problems));
        return sources;
    }

    /** Adds to the problems which inputs cannot be read, and which of them an output would overwrite. */
    void check(Terminal terminal, List<Path> more, List<Path> outputs, List<String> problems) throws IOException {
        DataFiles named = DataFiles.of(data);
        named.tell(terminal, problems);
        List<Path> inputs = Stream.of(named.all().stream(), mapping.stream(), campuses.stream(), more.stream())
                .flatMap(files -> files)
                .toList();
        inputs.stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problems.add(unreadable(terminal, file)));
        List<Path> read = Stream.concat(inputs.stream(), limits()).toList();
        outputs.stream()
                .filter(file -> read.stream().anyMatch(input -> isSame(input, file)))
                .forEach(file -> problems.add(terminal.text("会覆盖输入文件：", "An input would be overwritten: ") + file));
    }

    /** The limits of places on disk, and what else is named there. */
    private Stream<Path> limits() {
        return overlays.stream()
                .filter(RuleArguments::isPath)
                .map(Path::of)
                .flatMap(path -> Stream.of(path, path.resolve("limits.yaml")));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private static String unreadable(Terminal terminal, Path file) {
        return Files.exists(file)
                ? terminal.text("不能读取文件：", "The file cannot be read: ") + file
                : terminal.text("没有这个文件：", "There is no such file: ") + file;
    }

    /** The day that was named, or today, which is said. */
    LocalDate day(Terminal terminal) {
        return asOf.orElseGet(() -> {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            terminal.err().println(terminal.text("未指定 --as-of，按今天评估：", "No --as-of; evaluated as of today: ") + today);
            return today;
        });
    }
}
