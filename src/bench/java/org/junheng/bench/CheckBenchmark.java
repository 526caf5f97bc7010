package org.junheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Twenty saves of a rule file while a check watches, from the save to the verdict on the screen. */
final class CheckBenchmark {
    private static final Path LAUNCHER = Path.of("target", "junheng", "junheng").toAbsolutePath();
    private static final String RULES = "sports-area.drl";
    private static final int SAVES = 20;

    private CheckBenchmark() {}

    static void run(boolean isShort) throws IOException {
        Report.title("check --watch --data, ms of processor time of the watching process for a save");
        Report.spread("saves of another limit", watched(isShort ? 2 : SAVES));
    }

    private static void edit(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    /** What the watching process takes from a save to what it prints of it, in milliseconds; limits go up and down in turn. */
    static double[] watched(int saves) throws IOException {
        double[] taken = new double[saves];
        double[] waited = new double[saves];
        try (Folders folders = new Folders()) {
            Path copy = folders.changedWithCases(Path.of("rules", "quality-balance-2017"));
            ProcessBuilder builder = new ProcessBuilder(
                    LAUNCHER.toString(),
                    "check",
                    "--watch",
                    copy.toString(),
                    "--data",
                    "examples/county",
                    "--lang",
                    "en");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
            builder.environment().put("JUNHENG_OPTS", "-Djunheng.cache=" + folders.make());
            Process watching = builder.redirectErrorStream(true).start();
            try (BufferedReader printed = watching.inputReader(StandardCharsets.UTF_8)) {
                untilTold(printed);
                for (int i = 0; i < saves; i++) {
                    pause();
                    double busy = busy(watching);
                    boolean isUp = i % 2 == 0;
                    long saved = System.nanoTime();
                    edit(copy.resolve(RULES), isUp ? "\"7.5\"" : "\"8\"", isUp ? "\"8\"" : "\"7.5\"");
                    untilTold(printed);
                    waited[i] = (System.nanoTime() - saved) / 1e6;
                    taken[i] = busy(watching) - busy;
                }
            } finally {
                watching.destroy();
            }
        }
        Report.spread("check --watch --data, ms from the save to the verdict", waited);
        return taken;
    }

    /** Until the watch waits for the next save. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static double busy(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    private static void untilTold(BufferedReader printed) throws IOException {
        String line = printed.readLine();
        while (line != null && !line.startsWith("Took ")) {
            line = printed.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the watch has ended");
        }
    }
}
