package org.junheng.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** What it wrote to standard output, with lines that were broken to fit a terminal in one piece: they go on four columns in. */
    String whole() {
        List<String> whole = new ArrayList<>();
        for (String line : out.lines().toList()) {
            String before = whole.isEmpty() ? "" : whole.get(whole.size() - 1);
            if (!before.isBlank() && indent(line) == indent(before) + 4) {
                boolean words =
                        before.matches("(?s).*[\\w,.;:)]") && line.strip().matches("(?s)[\\w(\"].*");
                whole.set(whole.size() - 1, before + (words ? " " : "") + line.strip());
            } else {
                whole.add(line);
            }
        }
        return String.join("\n", whole) + "\n";
    }

    private static int indent(String line) {
        return line.isBlank() ? 0 : line.length() - line.stripLeading().length();
    }

    /** Runs the command line as a process would, with nobody watching. */
    static Ran of(Rooms rooms, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] texts = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int code = new CommandRun(rooms, out, printed, Terminal.Audience.NOBODY).run(texts);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
