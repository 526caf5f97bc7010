package org.junheng.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Failures;
import org.junheng.cli.terminal.Terminal;
import org.junheng.lab.Checkup;
import org.junheng.texts.Text;

/** Checks again whenever a file is saved, in one warm process. */
public final class CheckWatch {
    private static final long PAUSE_MS = 50;
    private static final String CLEAR_SCREEN = "\u001b[2J\u001b[H";

    /** What is done when a file was saved. */
    public interface OnSave {
        Checkup run() throws IOException;
    }

    private final Terminal terminal;
    private final Iterable<Path> watched;
    private final OnSave check;

    /**
     * Watches files and folders.
     *
     * @param watched where files may be saved
     * @param check what is done then
     */
    public CheckWatch(Terminal terminal, Iterable<Path> watched, OnSave check) {
        this.terminal = terminal;
        this.watched = watched;
        this.check = check;
    }

    /** Until it is told to stop, or the process ends. */
    public void run(BooleanSupplier goesOn) throws IOException, InterruptedException {
        Map<Path, FileTime> seen = Map.of();
        while (goesOn.getAsBoolean()) {
            Map<Path, FileTime> now = stamps(watched);
            if (now.equals(seen)) {
                Thread.sleep(PAUSE_MS);
                continue;
            }
            seen = now;
            long start = System.nanoTime();
            try {
                Checkup checkup = check.run();
                show(checkup, (System.nanoTime() - start) / 1_000_000);
            } catch (RuntimeException failed) {
                tell(failed);
            }
        }
    }

    /** What cannot be used now, data say, may be mended by the next save; what is no mistake of a file ends the watch. */
    private void tell(RuntimeException failed) throws IOException {
        List<String> problems =
                new Failures(terminal.language()).problems(failed).orElseThrow(() -> failed);
        terminal.out().write((screen() + String.join("\n", problems) + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
    }

    private String screen() {
        return terminal.interactive() ? CLEAR_SCREEN : "";
    }

    private void show(Checkup checkup, long milliseconds) throws IOException {
        String report = new CheckReport(checkup, terminal.language()).in(CheckFormat.TEXT);
        String took = terminal.text(new Text(
                "用时 " + milliseconds + " 毫秒；保存文件后再查，Ctrl+C 结束。\n",
                "Took " + milliseconds + " ms; checks again when a file is saved, Ctrl+C ends it.\n"));
        terminal.out().write((screen() + report + took).getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
    }

    /** When each file was saved. */
    public static Map<Path, FileTime> stamps(Iterable<Path> files) throws IOException {
        Map<Path, FileTime> stamps = new TreeMap<>();
        for (Path path : files) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path file : below.filter(Files::isRegularFile).toList()) {
                    stamps.put(file, Files.getLastModifiedTime(file));
                }
            } catch (NoSuchFileException | UncheckedIOException ignored) {
                // An editor that saves by putting a new file in the place of the old one: it is there at the next look.
            }
        }
        return stamps;
    }
}
