package org.junheng.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.engine.PlainDrools;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One county of 30 schools by the resource allocation of the pack {@code quality-balance-2017}: by the library, by hand, and by the engine used the plain
 * way. Library and plain engine make findings and countermeasures as well; what is written by hand makes verdicts alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CountyBenchmark {
    private static final Path FOLDER = ResourceRules.folder();
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Options AS_OF = Options.asOf(DAY);
    private static final int COUNTIES = 16;
    private static final int SCHOOLS = 30;

    private final List<County> counties = MadeCounty.several(COUNTIES, SCHOOLS);
    private final List<LeanCounty> lean = counties.stream().map(LeanCounty::of).toList();
    private int turn;

    /** The library's rules, loaded. */
    @State(Scope.Benchmark)
    public static class Loaded {
        private final Junheng rules = Junheng.load(Rules.at(FOLDER));
    }

    /** The same rules, compiled and run the plain way. */
    @State(Scope.Benchmark)
    public static class Plain {
        private final Junheng rules = Junheng.load(Rules.at(FOLDER));
        private final PlainDrools drools = PlainDrools.compile(FOLDER, rules.rules());

        /** Says where the plain way gives other verdicts than the library does. */
        @Setup
        public void compare() {
            for (County county : MadeCounty.several(COUNTIES, SCHOOLS)) {
                long differing = differing(
                        rules.evaluate(county, AS_OF).verdicts(),
                        drools.evaluate(county, DAY).verdicts());
                if (differing > 0) {
                    System.out.printf("county %s: %d verdicts of the plain way differ%n", county.id(), differing);
                }
            }
        }

        private static long differing(List<Verdict> ours, List<Verdict> plain) {
            Map<String, Verdict.State> states = new TreeMap<>();
            ours.forEach(one -> states.put(one.criterion() + "@" + one.subject(), one.state()));
            long same = plain.stream()
                    .filter(one -> one.state() == states.get(one.criterion() + "@" + one.subject()))
                    .count();
            return Math.max(states.size(), plain.size()) - same;
        }
    }

    /** The same criteria as ordinary rules over doubles, by two engines. */
    @State(Scope.Benchmark)
    public static class Ordinary {
        private final OrdinaryDrools drools = OrdinaryDrools.compile();
        private final OrdinaryEvrete evrete = OrdinaryEvrete.compile();

        /** Ends the benchmark where one of them gives another verdict. */
        @Setup
        public void compare() {
            Peers.compare(MadeCounty.several(COUNTIES, SCHOOLS), drools, evrete);
        }
    }

    private int next() {
        turn = (turn + 1) % COUNTIES;
        return turn;
    }

    /** The library. */
    @Benchmark
    public Object ours(Loaded loaded) {
        return loaded.rules.evaluate(counties.get(next()), AS_OF);
    }

    /** By hand, with the library's verdict records. */
    @Benchmark
    public Object handWritten() {
        return HandWritten.verdicts(counties.get(next()));
    }

    /** By hand, from arrays filled beforehand into records of five components. */
    @Benchmark
    public Object handWrittenLean() {
        return HandWrittenLean.verdicts(lean.get(next()));
    }

    /** The engine the plain way. */
    @Benchmark
    public Object plainDrools(Plain plain) {
        return plain.drools.evaluate(counties.get(next()), DAY);
    }

    /** Ordinary rules over doubles. */
    @Benchmark
    public Object ordinaryDrools(Ordinary ordinary) {
        return ordinary.drools.evaluate(counties.get(next()));
    }

    /** The same by another engine. */
    @Benchmark
    public Object ordinaryEvrete(Ordinary ordinary) {
        return ordinary.evrete.evaluate(counties.get(next()));
    }

    /** Runs all of them and prints how they stand to each other. */
    static void run(boolean isShort) throws RunnerException {
        Map<String, Double> micros = new TreeMap<>();
        micros.putAll(medians("handWritten.*", isShort, 5));
        // The engine is large: the compiler of Java is at work on it for twenty seconds.
        micros.putAll(medians("ours|plainDrools|ordinary.*", isShort, 20));
        Report.title("one county of " + SCHOOLS + " schools, µs, median of the iterations");
        micros.forEach((name, score) -> Report.line(name, "%.1f", score));
        double ours = micros.getOrDefault("ours", Double.NaN);
        micros.remove("ours");
        micros.forEach((name, score) -> Report.line("ours / " + name, "%.2f", ours / score));
    }

    private static Map<String, Double> medians(String names, boolean isShort, int warmUp) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\.CountyBenchmark\\.(" + names + ")$")
                .forks(isShort ? 1 : 2)
                .warmupIterations(isShort ? 2 : warmUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(isShort ? 2 : 5)
                .measurementTime(TimeValue.seconds(1));
        Map<String, Double> micros = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            Result<?> score = result.getPrimaryResult();
            micros.put(score.getLabel(), score.getStatistics().getPercentile(50));
        }
        return micros;
    }
}
