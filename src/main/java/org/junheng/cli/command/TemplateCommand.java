package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.option.Overwriting;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.data.TemplateWorkbook;
import org.junheng.lab.DataTemplate;
import org.junheng.lab.RequiredData;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workbook to fill in. */
@Command(
        name = "template",
        description = {
            "按规则需要的数据，生成待填的工作簿（.xlsx）。",
            "Write a workbook (.xlsx) to fill in with the figures that rules need."
        },
        versionProvider = Version.class)
public final class TemplateCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "PACK|PATH",
            description = {"规则包名、规则文件或文件夹。", "Names of packs, rule files or folders."})
    private List<String> paths = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.xlsx",
            description = {"工作簿的文件名，须以 .xlsx 结尾。", "The file of the workbook; it ends in .xlsx."})
    private Path out = Path.of("");

    public TemplateCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new Failure(terminal.text(new Text("文件名须以 .xlsx 结尾：", "The name has to end in .xlsx: ")) + out);
        }
        List<String> problems = new ArrayList<>();
        new Overwriting(terminal, problems).check(Overwriting.paths(paths).toList(), List.of(out));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        RequiredData required = RequiredData.of(
                new RuleArguments(rooms, terminal).load(paths).rules().values());
        TemplateWorkbook workbook = DataTemplate.of(required, terminal.language());
        Output.write(terminal.out(), Optional.of(out), workbook::write);
        return 0;
    }
}
