package org.junheng.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.cli.terminal.Progress;
import org.junheng.cli.terminal.Terminal;

/**
 * The command line. Exit code 0: everything passes; 1: something fails or is undecided; 2: bad usage, rules or data, and
 * nothing was written; 3: the program itself failed at some counties, and the results of the others were written.
 */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal.Audience watcher = Progress.isTerminal() ? Terminal.Audience.SOMEBODY : Terminal.Audience.LOG;
        int code = new CommandRun(new LibraryRooms(), out, err, watcher).run(args);
        err.flush();
        // The engine's threads would keep the process alive.
        System.exit(code);
    }
}
