package org.junheng.cli.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** A line that says how far a long evaluation is; on a terminal alone, and gone when it is done. */
public final class Progress {
    private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
    private static final long THEN_EVERY_NANOS = 500_000_000L;

    private final Terminal terminal;
    private final LongSupplier nanos;
    private long next;
    private long counties;
    private long schools;
    private int width;

    public Progress(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + FIRST_AFTER_NANOS;
    }

    /** Whether somebody watches: since Java 22 there is a console even where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // both kinds of Java are asked, each in its way
    public static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    /** One more county is done. */
    public void done(int schoolsOfIt) {
        counties++;
        schools += schoolsOfIt;
        if (terminal.interactive() && nanos.getAsLong() - next >= 0) {
            next = nanos.getAsLong() + THEN_EVERY_NANOS;
            String line = terminal.text(
                    "已评估 " + counties + " 个县，" + schools + " 所学校",
                    counties + " counties, " + schools + " schools done");
            show(line);
        }
    }

    private void show(String line) {
        PrintStream err = terminal.err();
        err.print("\r" + line);
        err.flush();
        width = line.length();
    }

    /** Takes the line away; each character may have been two columns wide. */
    public void clear() {
        if (width > 0) {
            terminal.err().print("\r" + " ".repeat(2 * width) + "\r");
            terminal.err().flush();
            width = 0;
        }
    }
}
