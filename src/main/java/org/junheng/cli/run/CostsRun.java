package org.junheng.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.facts.County;
import org.junheng.results.RuleCosts;
import org.junheng.texts.Text;

/**
 * Measures what each rule costs: county after county on one thread, the fastest of several times; the first one before that
 * until Java has made its code fast, for at first every rule is slow.
 */
public final class CostsRun {
    private static final Duration WARM_UP = Duration.ofMillis(1500);
    private static final int TIMES = 5;

    private final Rooms rooms;
    private final Terminal terminal;
    private final EvaluationJob job;

    public CostsRun(Rooms rooms, Terminal terminal, EvaluationJob job) {
        this.rooms = rooms;
        this.terminal = terminal;
        this.job = job;
    }

    /**
     * Writes them.
     *
     * @param out the file; standard output where there is none
     * @throws Failure if there is no county in the data
     */
    public void write(Optional<Path> out) throws IOException {
        LoadedJob loaded = LoadedJob.of(job, rooms);
        loaded.rules().notices().forEach(terminal::note);
        List<RuleCosts> counties = new ArrayList<>();
        rooms.read(job.data(), read -> {
            if (counties.isEmpty()) {
                warmUp(loaded, read.county());
            }
            counties.add(fastest(loaded, read.county()));
        });
        RuleCosts costs = counties.stream()
                .reduce(RuleCosts::plus)
                .orElseThrow(() ->
                        new Failure(terminal.text(new Text("数据中没有任何县，无法评估。", "There is no county in the data."))));
        String text = new CostsReport(costs, loaded.rules().rules(), job.language()).in(job.format());
        try (Output output = out.isPresent() ? Output.to(out.get()) : Output.to(terminal.out())) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.commit();
        }
    }

    /** Other work on the machine makes an evaluation slower, and nothing makes it faster than it is. */
    private static RuleCosts fastest(LoadedJob loaded, County county) {
        return Stream.generate(() -> loaded.rules().costs(county, loaded.options()))
                .limit(TIMES)
                .min(Comparator.comparing(RuleCosts::whole))
                .orElseThrow();
    }

    private static void warmUp(LoadedJob loaded, County county) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < WARM_UP.toNanos()) {
            loaded.rules().costs(county, loaded.options());
        }
    }
}
