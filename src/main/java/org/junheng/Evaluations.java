package org.junheng;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.results.Evaluation;

/**
 * Keeps the evaluations of a run, for a program that goes on with them; of a nation rather write a {@link CountySink} of your
 * own, which lets go of each. To be used by one run.
 *
 * <pre>{@code
 * Evaluations evaluations = new Evaluations();
 * rules.evaluate(CountySource.content("county.json", in), Options.asOf(day), evaluations);
 * evaluations.list().forEach(evaluation -> evaluation.findings().forEach(System.out::println));
 * }</pre>
 */
public final class Evaluations implements CountySink<Evaluation> {
    private final List<Evaluation> all = new ArrayList<>();
    private ReadingNotes notes = new ReadingNotes(List.of(), List.of(), List.of());

    @Override
    public Evaluation page(Evaluation evaluation, long position) {
        HandedOver.demand("evaluation", evaluation);
        return evaluation;
    }

    @Override
    public void add(Evaluation page) {
        HandedOver.demand("page", page);
        all.add(page);
    }

    @Override
    public void finish(ReadingNotes read) {
        HandedOver.demand("read", read);
        notes = read;
    }

    /** The evaluations so far, in the order of the data, each with what is suspect about its data. */
    public List<Evaluation> list() {
        return List.copyOf(all);
    }

    /** What was read and what was not; of nothing before the run is over. */
    public ReadingNotes notes() {
        return notes;
    }
}
