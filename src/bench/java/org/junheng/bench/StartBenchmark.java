package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole process, from the start of Java to its end: the example county by the command-line jar. With the bundled pack;
 * with a copy of it of which nothing compiled is kept, into an empty cache; and with that copy the second time.
 */
final class StartBenchmark {
    private static final String PACK = "quality-balance-2017";

    private final Path jar;
    private final int runs;

    private StartBenchmark(Path jar, int runs) {
        this.jar = jar;
        this.runs = runs;
    }

    static void run(boolean isShort) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path jar = files.filter(file -> file.toString().endsWith("-cli.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("target holds no command-line jar: build it first"));
            new StartBenchmark(jar, isShort ? 2 : 5).measure();
        }
    }

    private void measure() throws IOException {
        double[] floor = new double[runs];
        double[] bundled = new double[runs];
        double[] cold = new double[runs];
        double[] warm = new double[runs];
        try (Folders folders = new Folders()) {
            Path unused = folders.make();
            String copy = folders.changed(Path.of("rules", PACK)).toString();
            // Interleaved, so that a slow moment of the machine falls on all of them.
            for (int i = 0; i < runs; i++) {
                Path cache = folders.make();
                floor[i] = nothing();
                cold[i] = evaluate(copy, cache);
                bundled[i] = evaluate(PACK, unused);
                warm[i] = evaluate(copy, cache);
                require(entries(unused) == 0, "the bundled pack was compiled again");
                require(entries(cache) > 0, "nothing was kept of the analyst's folder");
            }
        }
        report(floor, bundled, cold, warm);
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

    private double evaluate(String rules, Path cache) throws IOException {
        List<String> command = new ArrayList<>(List.of("-Djunheng.cache=" + cache, "-jar", jar.toString(), "evaluate"));
        for (String file : List.of("schools.csv", "county.csv", "results.csv")) {
            command.add("examples/county/" + file);
        }
        command.addAll(List.of("--rules", rules, "--as-of", "2025-09-01"));
        Processes.Ended ended = Processes.java(command);
        // 1 says that something fails, as it does in the example; anything else is not the run that is to be measured.
        require(ended.exit() == 1, "exit code " + ended.exit() + ": " + ended.output());
        return ended.millis();
    }

    private static void report(double[] floor, double[] bundled, double[] cold, double[] warm) {
        Report.title("whole process on the example county, ms");
        Report.spread("Java starts and does nothing", floor);
        Report.spread("bundled pack", bundled);
        Report.spread("the pack as an analyst's folder, nothing kept", cold);
        Report.spread("the analyst's folder, second time", warm);
        Report.line("bundled / nothing kept", "%.3f", Report.median(bundled) / Report.median(cold));
        Report.line("second time / nothing kept", "%.3f", Report.median(warm) / Report.median(cold));
        boolean isFast = Arrays.stream(bundled).allMatch(millis -> millis < 1000);
        Report.line("every start with the bundled pack below one second", "%s", isFast);
    }
}
