package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.AnswerOptions;
import org.junheng.cli.option.DataOptions;
import org.junheng.cli.option.Overwriting;
import org.junheng.cli.run.RecordedJob;
import org.junheng.cli.run.VerifyRun;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.data.content.NamedContent;
import org.junheng.report.Verification;
import org.junheng.report.change.RecordedRun;
import org.junheng.report.words.RunOptions;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a report again and tells whether it is the same. */
@Command(
        name = "verify",
        description = {
            "按报告所记的规则、参数重算，核对是否逐字节相同；不同的，指出哪个文件、哪个参数、哪个版本变了，判定差在哪里。",
            "Compute a JSON report again by the rules and options that it names, and tell whether it is equal byte by byte;"
                    + " if not, which file, option or version changed, and where results differ.",
            "",
            "不写的参数取报告所记；写了的按所写的算，与报告不同即指出。文件搬了位置的，内容相同就认得。",
            "Options that are not given are those of the report; those given are used, and told where they differ. A file"
                    + " that was moved is known by its content.",
            "",
            "退出码：0 逐字节相同；1 不同；2 用法、规则、数据或报告有误，没有算。",
            "Exit code: 0 equal byte by byte; 1 it differs; 2 bad usage, rules, data or report, nothing was computed."
        },
        versionProvider = Version.class,
        customSynopsis = "junheng verify REPORT.json DATA... [OPTIONS]%n")
public final class VerifyCommand extends DataOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "REPORT.json",
            description = {"evaluate --format json 写出的报告。", "What evaluate --format json wrote."})
    private Path report = Path.of("");

    @Option(
            names = "--last-year",
            arity = "1..*",
            paramLabel = "DATA",
            description = {"上一年的数据，默认报告所记的。", "Last year's data; by default those that the report names."})
    private List<Path> lastYear = List.of();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    public VerifyCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    protected int before() {
        return 1;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> quality = quality(terminal, problems);
        check(
                terminal,
                Stream.concat(Stream.of(report), lastYear.stream()).toList(),
                answer.files(List.of()),
                problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        NamedContent written = NamedContent.of(report);
        RecordedRun recorded = recorded(written);
        new Overwriting(terminal, problems).check(read(recorded), answer.files(List.of()));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Verification verification = new VerifyRun(rooms, terminal, written).of(job(recorded, quality));
        String text = answer.isJson() ? verification.json() : verification.text(terminal.language());
        answer.write(terminal, text);
        return verification.result().isEqual() ? 0 : 1;
    }

    /** What the report names, and is read where nothing else is given. */
    private static List<Path> read(RecordedRun recorded) {
        Stream<String> files = Stream.of(
                        recorded.run().mapping(),
                        recorded.run().campuses(),
                        recorded.run().lastYear())
                .flatMap(List::stream)
                .map(RunOptions.TextHash::file);
        return Overwriting.paths(Stream.of(recorded.rules().stream(), recorded.run().places().stream(), files)
                        .flatMap(names -> names)
                        .toList())
                .toList();
    }

    private RecordedRun recorded(NamedContent written) {
        try {
            return Verification.recorded(written);
        } catch (IOException none) {
            throw new Failure(terminal.text(new Text(
                    "不能核对：" + report + " 不是 evaluate --format json 写出的报告，或已损坏。",
                    "It cannot be verified: " + report
                            + " is no report of evaluate --format json, or it is damaged.")));
        }
    }

    private RecordedJob job(RecordedRun recorded, List<String> quality) throws IOException {
        RecordedJob job = new RecordedJob(recorded, rooms, terminal);
        job.rules(namedRules(), places(), quality);
        job.day(namedDay());
        job.counting(cutoffs(), bands(), encoding());
        job.files(
                files(),
                mapping(),
                campuses(),
                lastYear.stream().filter(Files::exists).toList());
        return job;
    }
}
