package org.junheng.report;

import java.io.IOException;

/** What a report says of one county, ready to be added to it. */
public interface Page {
    /**
     * Adds it to the report that prepared it.
     *
     * @throws IOException if the page cannot be written
     */
    void add() throws IOException;
}
