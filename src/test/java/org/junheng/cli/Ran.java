package org.junheng.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Terminal;

/**
 * What a run of the command line left behind.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int code, String out, String err) {

    /** Runs the command line as a process would, with nobody watching. */
    static Ran of(Rooms rooms, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] texts = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int code = new CommandRun(rooms, out, printed, Terminal.Watcher.NOBODY).run(texts);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
