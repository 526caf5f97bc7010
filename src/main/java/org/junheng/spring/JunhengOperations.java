package org.junheng.spring;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.CountyRun;
import org.junheng.CountySource;
import org.junheng.Evaluations;
import org.junheng.Options;
import org.junheng.Reloading;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ReadingWatch;
import org.junheng.facts.County;
import org.junheng.results.Evaluation;

/**
 * Evaluates counties by the rules in use, within the time that is configured, and tells listeners of each: the bean of an
 * application. Safe to share between threads.
 *
 * <pre>{@code
 * @PostMapping("/counties")
 * void evaluate(@RequestBody byte[] county, OutputStream out) throws IOException {
 *     JsonReport.write(junheng.evaluate(NamedContent.of("county.json", county), LocalDate.now(clock)).list(), out);
 * }
 * }</pre>
 */
public final class JunhengOperations {
    private final Reloading rules;
    private final Optional<Duration> deadline;
    private final List<Listener> listeners;

    /** Is told of every county that was evaluated, on the thread that evaluated it; several at once. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A county was evaluated.
         *
         * @param took how long it took
         */
        void evaluated(Evaluation evaluation, Duration took);
    }

    /**
     * Operations by these rules.
     *
     * @param deadline how long an evaluation, and a reading, may take; null for as long as it takes
     */
    public JunhengOperations(Reloading rules, @Nullable Duration deadline, List<Listener> listeners) {
        this.rules = rules;
        this.deadline = Optional.ofNullable(deadline);
        this.listeners = List.copyOf(listeners);
    }

    /** The rules, to ask for the version in use or to have them reloaded. */
    public Reloading rules() {
        return rules;
    }

    /**
     * Evaluates one county.
     *
     * @throws org.junheng.RefusedException if the parts of the county do not belong together
     * @throws java.util.concurrent.CancellationException if the time is over
     */
    public Evaluation evaluate(County county, LocalDate asOf) {
        return evaluate(rules.current(), county, asOf);
    }

    /**
     * Reads what was received and evaluates every county of it by one version of the rules, with what is suspect about its data.
     *
     * @throws org.junheng.data.note.DataException if the data cannot be used at all; it lists every problem at once
     * @throws org.junheng.RefusedException if the parts of a county do not belong together
     * @throws java.util.concurrent.CancellationException if the time is over
     */
    public Evaluations evaluate(NamedContent content, LocalDate asOf) {
        ReadingOptions usual = ReadingOptions.USUAL;
        ReadingOptions options = deadline.map(time -> usual.with(ReadingWatch.NONE.deadline(time)))
                .orElse(usual);
        return evaluate(CountySource.contents(List.of(content), options), asOf);
    }

    /** The same of counties from anywhere. */
    public Evaluations evaluate(CountySource counties, LocalDate asOf) {
        Reloading.RulesVersion version = rules.current();
        Evaluations evaluations = new Evaluations();
        CountyRun.evaluate(counties, county -> evaluate(version, county, asOf), List.of(evaluations));
        return evaluations;
    }

    private Evaluation evaluate(Reloading.RulesVersion version, County county, LocalDate asOf) {
        Options plain = Options.asOf(asOf);
        long from = System.nanoTime();
        Evaluation evaluation =
                version.rules().evaluate(county, deadline.map(plain::deadline).orElse(plain));
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        listeners.forEach(listener -> listener.evaluated(evaluation, took));
        return evaluation;
    }
}
