package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.run.RequiredDataJson;
import org.junheng.cli.run.RequiredDataText;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.lab.RequiredData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which figures rules need, and which rules need a figure. */
@Command(
        name = "required-data",
        description = {"列出规则需要哪些数据，每项数据用于哪些标准。", "List the figures that rules need, and the criteria that need each."},
        versionProvider = Version.class)
public final class RequiredDataCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "PACK|PATH",
            description = {"规则包名、规则文件或文件夹。", "Names of packs, rule files or folders."})
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the output, text by default."})
    private Format format = Format.TEXT;

    public RequiredDataCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RequiredData data = RequiredData.of(
                new RuleArguments(rooms, terminal).load(paths).rules().values());
        String text = format == Format.JSON ? RequiredDataJson.of(data) : new RequiredDataText(terminal, data).text();
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
