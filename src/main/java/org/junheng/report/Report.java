package org.junheng.report;

import java.io.IOException;
import org.junheng.CountySink;
import org.junheng.Evaluations;
import org.junheng.data.note.ReadingNotes;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;

/**
 * A report that is written county by county, so that a nation need not fit into memory. Equal input gives equal output, to
 * the byte.
 *
 * <p>{@link #page} may be called by several threads at once; {@link #add} and {@link #finish} by one thread alone.
 */
public interface Report extends CountySink<Page> {

    /**
     * Prepares the page of one county.
     *
     * @param position the place of the county among all counties, from 0
     */
    @Override
    Page page(Evaluation evaluation, long position);

    /**
     * Prepares the page of one county with the plan that was made for it; a report that says nothing of plans shows the
     * county alone.
     *
     * @param position the place of the county among all counties, from 0
     */
    default Page page(Plan plan, long position) {
        return page(plan.before(), position);
    }

    /**
     * Adds the next page; pages come in the order of their positions.
     *
     * @param page one that this report prepared
     * @throws IOException if the page cannot be written
     */
    @Override
    default void add(Page page) throws IOException {
        page.add();
    }

    /**
     * Writes all of a run at once, and ends the report.
     *
     * @throws IOException if it cannot be written
     */
    default void write(Evaluations evaluations) throws IOException {
        long position = 0;
        for (Evaluation evaluation : evaluations.list()) {
            add(page(evaluation, position++));
        }
        finish(evaluations.notes());
    }

    /**
     * Ends the report with what was read and what was not. The stream that it was written to stays open.
     *
     * @throws IOException if the report cannot be written
     */
    @Override
    void finish(ReadingNotes notes) throws IOException;
}
