package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import picocli.CommandLine.Option;

/** The options of commands that ask something of each county: which data, by which rules, on which day. */
public class CountyOptions extends DataOptions {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the output, text by default."})
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    public boolean isJson() {
        return format.isPresent() && format.get() == Format.JSON;
    }

    /** Whether the answer was asked for by its format or its file. */
    public boolean isAsked() {
        return format.isPresent() || out.isPresent();
    }

    /**
     * Loads the rules, those of places with them.
     *
     * @param more files that are read besides the data
     * @param outputs files that are written besides the answer
     * @throws Failure if a file is not there, with every one of them
     */
    protected RunSetup load(Rooms rooms, Terminal terminal, List<Path> more, List<Path> outputs) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Rules> sources = sources(rooms, terminal, problems);
        check(terminal, more, Stream.concat(out.stream(), outputs.stream()).toList(), problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Rooms.Loaded loaded = rooms.load(sources);
        loaded.notices().forEach(terminal::note);
        return new RunSetup(loaded, Options.asOf(day(terminal)));
    }

    /**
     * Rules that are loaded, and how counties are evaluated by them.
     *
     * @param rules the rules
     * @param options the day
     */
    public record RunSetup(Rooms.Loaded rules, Options options) {}

    public Output open(Terminal terminal) throws IOException {
        if (out.isEmpty()) {
            return Output.to(terminal.out());
        }
        try {
            return Output.to(out.get());
        } catch (IOException e) {
            throw new Failure(terminal.text(new Text("不能写入文件：", "The file cannot be written: ")) + out.get() + " ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }
}
