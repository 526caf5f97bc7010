package org.junheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junheng.data.ReadCounty;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.suspect.Suspicions;
import org.junheng.facts.County;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;

/**
 * What came of a run over counties: read, evaluated, looked at for what is suspect, reported; on all cores, in the order of the
 * data.
 *
 * @param notes what was read and what was not
 * @param counties how many counties there were
 * @param schools how many schools they have
 * @param outcome the worst of all; without a county nothing was judged
 */
public record CountyRun(ReadingNotes notes, long counties, long schools, Outcome outcome) {
    public CountyRun {
        HandedOver.demand("notes", notes, "outcome", outcome);
    }

    /** What is asked of a county, of several at once. */
    @FunctionalInterface
    public interface CountyQuestion<R> {
        /**
         * The answer.
         *
         * @param position the place of the county among all counties, from 0
         */
        R ask(ReadCounty read, long position);
    }

    /**
     * Asks the same of every county on all cores, and hands the answers over in the order of the data.
     *
     * @param answers called on the thread of the caller
     * @throws org.junheng.data.note.DataException if the data cannot be used at all; some answers may have been handed over
     */
    public static <R> ReadingNotes ask(CountySource source, CountyQuestion<R> question, Consumer<R> answers) {
        HandedOver.demand("source", source, "question", question, "answers", answers);
        int threads = Runtime.getRuntime().availableProcessors();
        long[] position = {0};
        try (InOrder<Item, R> queue =
                new InOrder<>(threads, item -> question.ask(item.read(), item.position()), answers)) {
            ReadingNotes notes = source.read(read -> queue.accept(new Item(read, position[0]++)));
            queue.finish();
            return notes;
        }
    }

    /**
     * Evaluates every county, with what is suspect about its data, and fills sinks.
     *
     * @param rules evaluates one county; called by several threads at once
     * @throws UncheckedIOException if a sink cannot be written
     */
    public static CountyRun evaluate(
            CountySource source, Function<County, Evaluation> rules, List<? extends CountySink<?>> sinks) {
        HandedOver.demand("source", source, "rules", rules, "sinks", sinks);
        Batch filling = new Batch(rules, sinks);
        ReadingNotes notes = ask(source, filling::fill, filling::add);
        try {
            for (CountySink<?> sink : sinks) {
                sink.finish(notes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Outcome outcome = filling.counties == 0 ? Outcome.NOTHING_JUDGED : filling.outcome;
        return new CountyRun(notes, filling.counties, filling.schools, outcome);
    }

    private record Item(ReadCounty read, long position) {}

    /** Something that is ready to be added to its sink. */
    private interface Addition {
        void add() throws IOException;
    }

    private record Filled(List<Addition> additions, int schools, Outcome outcome) {}

    private static final class Batch {
        private final Function<County, Evaluation> rules;
        private final List<? extends CountySink<?>> sinks;
        private Outcome outcome = Outcome.PASS;
        private long counties;
        private long schools;

        Batch(Function<County, Evaluation> rules, List<? extends CountySink<?>> sinks) {
            this.rules = rules;
            this.sinks = sinks;
        }

        Filled fill(ReadCounty read, long position) {
            Evaluation judged = rules.apply(read.county());
            Evaluation evaluation = read.told(judged).withDataFindings(Suspicions.bunching(judged));
            List<Addition> additions = new ArrayList<>();
            sinks.forEach(sink -> additions.add(of(sink, evaluation, read, position)));
            return new Filled(additions, read.county().schools().size(), evaluation.outcome());
        }

        private static <P> Addition of(CountySink<P> sink, Evaluation evaluation, ReadCounty read, long position) {
            P page = sink.page(evaluation, read, position);
            return () -> sink.add(page);
        }

        void add(Filled filled) {
            try {
                for (Addition addition : filled.additions()) {
                    addition.add();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            counties++;
            schools += filled.schools();
            outcome = outcome.worse(filled.outcome());
        }
    }
}
