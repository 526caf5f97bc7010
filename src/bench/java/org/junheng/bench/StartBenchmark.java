package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole process, from the start of Java to its end: the example county by the launcher that README's first command runs,
 * and by the command-line jar alone. With the bundled pack; with a copy of it of which nothing compiled is kept, into an empty
 * cache; and with that copy the second time.
 */
final class StartBenchmark {
    private static final String PACK = "quality-balance-2017";

    private static final Path LAUNCHER = Path.of("target", "junheng", "junheng").toAbsolutePath();
    private static final Path JAR = LAUNCHER.resolveSibling("junheng-cli.jar");

    private final double[] floor;
    private final double[] bundled;
    private final double[] cold;
    private final double[] warm;
    private final double[] bundledByJar;
    private final double[] coldByJar;
    private final double[] warmByJar;

    private StartBenchmark(int runs) {
        floor = new double[runs];
        bundled = new double[runs];
        cold = new double[runs];
        warm = new double[runs];
        bundledByJar = new double[runs];
        coldByJar = new double[runs];
        warmByJar = new double[runs];
    }

    static void run(boolean isShort) throws IOException {
        require(Files.exists(LAUNCHER), "there is no " + LAUNCHER + ": build it first");
        StartBenchmark benchmark = new StartBenchmark(isShort ? 2 : 5);
        benchmark.measure();
        benchmark.report();
    }

    private void measure() throws IOException {
        try (Folders folders = new Folders()) {
            Path unused = folders.make();
            String copy = folders.changed(Path.of("rules", PACK)).toString();
            // Interleaved, so that a slow moment of the machine falls on all of them.
            for (int i = 0; i < floor.length; i++) {
                Path cache = folders.make();
                Path cacheOfJar = folders.make();
                floor[i] = nothing();
                cold[i] = byLauncher(copy, cache);
                coldByJar[i] = byJar(copy, cacheOfJar);
                bundled[i] = byLauncher(PACK, unused);
                bundledByJar[i] = byJar(PACK, unused);
                warm[i] = byLauncher(copy, cache);
                warmByJar[i] = byJar(copy, cacheOfJar);
                require(entries(unused) == 0, "the bundled pack was compiled again");
                require(entries(cache) > 0, "nothing was kept of the analyst's folder");
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static long entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static double nothing() throws IOException {
        return Processes.java(List.of("-cp", Processes.classPath(), Nothing.class.getName()))
                .millis();
    }

    private static double byLauncher(String rules, Path cache) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(arguments(rules));
        return finished(Processes.run(command, Map.of("JUNHENG_OPTS", "-Djunheng.cache=" + cache)));
    }

    private static double byJar(String rules, Path cache) throws IOException {
        List<String> command = new ArrayList<>(List.of("-Djunheng.cache=" + cache, "-jar", JAR.toString()));
        command.addAll(arguments(rules));
        return finished(Processes.java(command));
    }

    private static List<String> arguments(String rules) {
        List<String> arguments = new ArrayList<>(List.of("evaluate"));
        for (String file : List.of("schools.csv", "county.csv", "results.csv")) {
            arguments.add("examples/county/" + file);
        }
        arguments.addAll(List.of("--rules", rules, "--as-of", "2025-09-01"));
        return arguments;
    }

    private static double finished(Processes.Ended ended) {
        // 1 says that something fails, as it does in the example; anything else is not the run that is to be measured.
        require(ended.exit() == 1, "exit code " + ended.exit() + ": " + ended.output());
        return ended.millis();
    }

    private void report() {
        Report.title("whole process on the example county, ms");
        Report.spread("Java starts and does nothing", floor);
        Report.spread("launcher: bundled pack", bundled);
        Report.spread("launcher: the pack as an analyst's folder, nothing kept", cold);
        Report.spread("launcher: the analyst's folder, second time", warm);
        Report.spread("java -jar: bundled pack", bundledByJar);
        Report.spread("java -jar: the pack as an analyst's folder, nothing kept", coldByJar);
        Report.spread("java -jar: the analyst's folder, second time", warmByJar);
        ratio("launcher: bundled / nothing kept", bundled, cold);
        ratio("java -jar: bundled / nothing kept", bundledByJar, coldByJar);
        ratio("bundled, launcher / java -jar", bundled, bundledByJar);
        boolean isFast = Arrays.stream(bundled).allMatch(millis -> millis < 1000);
        Report.line("launcher: every start with the bundled pack below one second", "%s", isFast);
    }

    private static void ratio(String name, double[] one, double[] other) {
        Report.line(name, "%.3f", Report.median(one) / Report.median(other));
    }
}
