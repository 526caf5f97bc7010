package org.junheng;

import java.io.IOException;
import org.junheng.data.ReadCounty;
import org.junheng.data.note.ReadingNotes;
import org.junheng.results.Evaluation;

/**
 * Takes what came of each county: a report, a table, a queue.
 *
 * <p>{@link #page} may be called by several threads at once; {@link #add} and {@link #finish} by one thread alone.
 *
 * @param <P> what is made of one county
 */
public interface CountySink<P> {
    /**
     * Makes of a county what is to be added.
     *
     * @param position the place of the county among all counties, from 0
     */
    P page(Evaluation evaluation, long position);

    /**
     * The same with what was read, for a sink that tells where a figure stands: {@code read.origins().of( input )} for each of
     * the inputs of a verdict.
     *
     * @param position the place of the county among all counties, from 0
     */
    default P page(Evaluation evaluation, ReadCounty read, long position) {
        return page(evaluation, position);
    }

    /**
     * Adds it; in the order of the positions.
     *
     * @throws IOException if it cannot be written
     */
    void add(P page) throws IOException;

    /**
     * There is no county more.
     *
     * @param notes what was read and what was not
     * @throws IOException if it cannot be written
     */
    void finish(ReadingNotes notes) throws IOException;
}
