package org.junheng.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.cli.terminal.Terminal;

/** The short commands one after the other, unheard, and then one as it is given: for the archive of classes that a start takes them from. */
public final class Rehearsal {
    private static final List<String> SHORT = List.of("--help", "packs", "--version", "evaluate", "evaluate --unknown");

    private Rehearsal() {}

    /** Takes the arguments of the command line. */
    public static void main(String[] args) {
        PrintStream unheard = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        for (String command : SHORT) {
            new CommandRun(new LibraryRooms(), OutputStream.nullOutputStream(), unheard, Terminal.Audience.NOBODY)
                    .run(command.split(" "));
        }
        Main.main(args);
    }
}
