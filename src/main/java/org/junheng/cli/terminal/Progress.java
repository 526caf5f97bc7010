package org.junheng.cli.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junheng.texts.Text;

/**
 * How far a long evaluation is. On a terminal it is one line, which is gone when it is done; in a log it is a line in
 * words every few seconds once it has taken longer than ten, whether or not a county was done meanwhile.
 */
public final class Progress {
    private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
    private static final long THEN_EVERY_NANOS = 500_000_000L;
    private static final long IN_WORDS_AFTER_NANOS = 10_000_000_000L;
    private static final long IN_WORDS_EVERY_SECONDS = 5;

    private final Terminal terminal;
    private final LongSupplier nanos;
    private final long start;
    private final ScheduledExecutorService clock;
    private long next;
    private long counties;
    private long schools;
    private int width;

    public Progress(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + FIRST_AFTER_NANOS;
        this.clock = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        if (terminal.watcher() == Terminal.Audience.LOG) {
            var unused = clock.scheduleAtFixedRate(
                    this::tick, IN_WORDS_EVERY_SECONDS, IN_WORDS_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "junheng-progress");
        thread.setDaemon(true);
        return thread;
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
    public synchronized void done(int schoolsOfIt) {
        counties++;
        schools += schoolsOfIt;
        if (terminal.interactive() && nanos.getAsLong() - next >= 0) {
            next = nanos.getAsLong() + THEN_EVERY_NANOS;
            String line = terminal.text(new Text(
                    "已评估 " + counties + " 个县，" + schools + " 所学校",
                    counties + " counties, " + schools + " schools done"));
            show(line);
        }
    }

    /** A line in words, where it has taken long enough. */
    synchronized void tick() {
        long taken = nanos.getAsLong() - start;
        if (taken < IN_WORDS_AFTER_NANOS) {
            return;
        }
        long seconds = taken / 1_000_000_000L;
        terminal.err()
                .println(terminal.text(new Text(
                        "仍在运行，已用 " + seconds + " 秒：完成 " + counties + " 个县，" + schools + " 所学校",
                        "Still running, " + seconds + " s: " + counties + " counties, " + schools + " schools done")));
    }

    private void show(String line) {
        PrintStream err = terminal.err();
        err.print("\r" + line);
        err.flush();
        width = line.length();
    }

    /** Takes the line away, each character of which may have been two columns wide, and tells nothing more. */
    public synchronized void clear() {
        clock.shutdownNow();
        if (width > 0) {
            terminal.err().print("\r" + " ".repeat(2 * width) + "\r");
            terminal.err().flush();
            width = 0;
        }
    }
}
