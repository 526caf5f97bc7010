package org.junheng.bench;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Everything that {@code src/bench/README.md} says of speed, in one run:
 *
 * <pre>mvn -B -Pbench verify -DskipTests</pre>
 *
 * <p>One part alone with {@code -Dbench.only=county}, {@code table}, {@code start}, {@code check}, {@code compile}, {@code national}, {@code plan} or
 * {@code reading}; a trial of a minute
 * or two, whose figures mean nothing, with {@code -Dbench.short=true}.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes the part to run, or {@code all}, and whether to make it short. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        String part = arguments[0];
        boolean isShort = Boolean.parseBoolean(arguments[1]);
        Report.title("Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.arch"));
        boolean all = part.equals("all");
        if (all || part.equals("start")) {
            StartBenchmark.run(isShort);
        }
        if (all || part.equals("table")) {
            TableBenchmark.run(isShort);
        }
        if (all || part.equals("check")) {
            CheckBenchmark.run(isShort);
        }
        if (all || part.equals("compile")) {
            CompileBenchmark.run(isShort);
        }
        if (all || part.equals("national")) {
            Processes.shown(List.of("-Xmx1g"), NationalBenchmark.class, isShort ? "1" : "2");
        }
        if (all || part.equals("plan")) {
            PlanBenchmark.run(isShort);
        }
        if (all || part.equals("reading")) {
            Processes.shown(List.of("-Xmx768m"), ReadingBenchmark.class, isShort ? "1" : "3");
        }
        if (all || part.equals("county")) {
            CountyBenchmark.run(isShort);
        }
    }
}
