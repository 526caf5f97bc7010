package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.option.Overwriting;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.lab.catalogue.Catalogue;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the table of the clauses that a folder of rules answers. */
@Command(
        name = "catalogue",
        description = {
            "生成规则文件夹的条款表（README.md）：各条款由哪些规则判定、限值、可信度。",
            "Make the table of clauses of a folder of rules (README.md): which rules judge each, limits, confidence."
        },
        versionProvider = Version.class)
public final class CatalogueCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FOLDER",
            description = {
                "规则文件夹；条款清单为其中的 clauses.yaml。",
                "A folder of rules; the list of clauses is clauses.yaml in it."
            })
    private Path folder = Path.of(".");

    @Option(
            names = "--overlay",
            arity = "1..*",
            paramLabel = "PLACE|PATH",
            description = {
                "地方标准：另列它自己的规则，以及与规则包不同的限值。",
                "Places: their own rules, and the limits that are other than the folder's, are listed, too."
            })
    private List<String> overlays = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写到文件，不写到屏幕。", "Write to a file instead of the screen."})
    private @Nullable Path out;

    public CatalogueCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Failure(terminal.text(new Text("不是文件夹：", "Not a folder: ")) + folder);
        }
        List<String> problems = new ArrayList<>();
        List<Rules> rules = new ArrayList<>(List.of(Rules.at(folder)));
        List<Path> read =
                Stream.concat(Stream.of(folder), Overwriting.paths(overlays)).toList();
        new Overwriting(terminal, problems).check(read, Stream.ofNullable(out).toList());
        rules.addAll(new RuleArguments(rooms, terminal).places(overlays, problems));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Rooms.Loaded loaded = rooms.load(rules);
        byte[] page = Catalogue.of(folder, List.copyOf(loaded.rules().values()), loaded.overlays())
                .getBytes(StandardCharsets.UTF_8);
        Output.write(terminal.out(), Optional.ofNullable(out), target -> target.write(page));
        return 0;
    }
}
