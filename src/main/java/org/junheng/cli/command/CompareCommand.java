package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.report.YearOnYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two evaluations. */
@Command(
        name = "compare",
        description = {
            "对比两次评估：哪些问题是新增、变差、不变、改善、解决或不再评估，缘由是数据、限值还是规则。",
            "Compare two evaluations: findings that are new, worse, unchanged, better, solved or no longer judged, and whether data, limits or rules made the difference.",
            "",
            "退出码：0 没有新增、变差或不再评估的问题；1 有；2 文件有误。",
            "Exit code: 0 nothing is new, worse or no longer judged; 1 something is; 2 bad files."
        },
        versionProvider = Version.class)
public final class CompareCommand extends CommonOptions implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE.json",
            description = {"上一次评估（evaluate --format json）。", "The earlier evaluation."})
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "AFTER.json",
            description = {"这一次评估。", "The later evaluation."})
    private Path after = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    public CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Stream.of(before, after)
                .filter(file -> !Files.isReadable(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new Failure(terminal.text("不能读取文件：", "The file cannot be read: ") + file);
                });
        YearOnYear compared = YearOnYear.of(before, after, terminal.language());
        try (Output output = out.isPresent() ? Output.to(out.get()) : Output.to(terminal.out())) {
            output.stream().write(compared.text().getBytes(StandardCharsets.UTF_8));
            output.commit();
        }
        return compared.isWorse() ? 1 : 0;
    }
}
