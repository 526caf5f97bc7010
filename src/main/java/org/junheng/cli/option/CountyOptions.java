package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import picocli.CommandLine.Mixin;

/** The options of commands that ask something of each county: which data, by which rules, on which day. */
public class CountyOptions extends DataOptions {
    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    /** In which form the command answers, and where that goes. */
    public AnswerOptions answer() {
        return answer;
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
        check(terminal, more, answer.files(outputs), problems);
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
}
