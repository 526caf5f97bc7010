package org.junheng.data.json;

import java.io.IOException;
import java.io.OutputStream;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.facts.County;

/**
 * Writes counties as JSON, as {@code county.schema.json} beside this class documents it: a list of counties, each school
 * on a line of its own. What was not reported is not written; what could not be read is written as {@code "unreadable"}.
 * What is written can be read again with the same verdicts.
 */
public final class CountyWriter implements AutoCloseable {
    private final CountyListJson list;

    /**
     * Starts a list; the stream is the caller's to close.
     *
     * @throws org.junheng.data.note.DataException if the library that writes JSON is not on the class path
     */
    public CountyWriter(OutputStream out) {
        OptionalLibrary.JACKSON.require();
        list = new CountyListJson(out);
    }

    /**
     * Writes a county.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void write(County county) throws IOException {
        list.write(county);
    }

    /** Ends the list. */
    @Override
    public void close() {
        list.close();
    }
}
