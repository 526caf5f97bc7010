package org.junheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an analyst waits for: the first check of a pack of which nothing is kept, the same unchanged, and with one limit edited,
 * beside an evaluation of the example county by the same folder; as processor time of whole processes, which other work on the
 * machine does not change. Then twenty saves while the check watches, from the save to the verdict on the screen.
 */
final class CheckBenchmark {
    private static final Path LAUNCHER = Path.of("target", "junheng", "junheng").toAbsolutePath();
    private static final String RULES = "sports-area.drl";
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");
    private static final int SAVES = 20;

    private final int runs;

    private CheckBenchmark(int runs) {
        this.runs = runs;
    }

    static void run(boolean isShort) throws IOException, InterruptedException {
        CheckBenchmark benchmark = new CheckBenchmark(isShort ? 1 : 5);
        benchmark.processes();
        benchmark.watched();
    }

    private void processes() throws IOException {
        double[] evaluate = new double[runs];
        double[] first = new double[runs];
        double[] unchanged = new double[runs];
        double[] edited = new double[runs];
        double[] help = new double[runs];
        double[] packs = new double[runs];
        double[] trivial = new double[runs];
        try (Folders folders = new Folders()) {
            for (int i = 0; i < runs; i++) {
                Path copy = folders.changedWithCases(Path.of("rules", "quality-balance-2017"));
                Path cache = folders.make();
                first[i] = launched(cache, 0, "check", copy.toString());
                unchanged[i] = launched(cache, 0, "check", copy.toString());
                edit(copy.resolve(RULES), "\"7.5\"", "\"8\"");
                edited[i] = launched(cache, 1, "check", copy.toString());
                evaluate[i] = launched(
                        cache, 1, "evaluate", "examples/county", "--rules", copy.toString(), "--as-of", "2025-09-01");
                help[i] = launched(cache, 0, "--help");
                packs[i] = launched(cache, 0, "packs");
                trivial[i] = cpu(
                        0,
                        Map.of(),
                        List.of(
                                Path.of(System.getProperty("java.home", ""), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                Processes.classPath(),
                                Nothing.class.getName()));
            }
        }
        Report.title("check, ms of processor time of whole processes, by the launcher");
        Report.spread("Java starts and does nothing", trivial);
        Report.spread("--help", help);
        Report.spread("packs", packs);
        Report.spread("evaluate the example county by the copied pack", evaluate);
        Report.spread("first check of the copied pack, nothing kept", first);
        Report.spread("check again, nothing changed", unchanged);
        Report.spread("check after one limit was edited", edited);
        ratio("first check / check after one edit", first, edited);
        ratio("unchanged check / evaluate", unchanged, evaluate);
        ratio("check after one edit / evaluate", edited, evaluate);
        ratio("--help / Java starts and does nothing", help, trivial);
        ratio("packs / Java starts and does nothing", packs, trivial);
    }

    private static void ratio(String name, double[] one, double[] other) {
        Report.line(name, "%.2f", Report.median(one) / Report.median(other));
    }

    private static void edit(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static double launched(Path cache, int exit, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return cpu(exit, Map.of("JUNHENG_OPTS", "-Djunheng.cache=" + cache), command);
    }

    /** Processor time of a command and all that it starts, as the shell tells it. */
    private static double cpu(int exit, Map<String, String> variables, List<String> command) throws IOException {
        List<String> timed = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\"; code=$?; times; exit $code", "sh"));
        timed.addAll(command);
        Processes.Ended ended = Processes.run(timed, variables);
        Matcher children = CHILDREN.matcher(ended.output().strip());
        if (ended.exit() != exit || !children.find()) {
            throw new IllegalStateException("exit code " + ended.exit() + ": " + ended.output());
        }
        double minutes = Double.parseDouble(children.group(1)) + Double.parseDouble(children.group(3));
        double seconds = Double.parseDouble(children.group(2)) + Double.parseDouble(children.group(4));
        return 1000 * (60 * minutes + seconds);
    }

    /** From a save to what the watching process prints of it; limits go up and down in turn. */
    private void watched() throws IOException, InterruptedException {
        double[] waited = new double[SAVES];
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
                for (int i = 0; i < SAVES; i++) {
                    Thread.sleep(300);
                    boolean isUp = i % 2 == 0;
                    long saved = System.nanoTime();
                    edit(copy.resolve(RULES), isUp ? "\"7.5\"" : "\"8\"", isUp ? "\"8\"" : "\"7.5\"");
                    untilTold(printed);
                    waited[i] = (System.nanoTime() - saved) / 1e6;
                }
            } finally {
                watching.destroy();
            }
        }
        Report.title("check --watch --data, ms from the save to the verdict");
        Report.spread("20 saves of another limit", waited);
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
