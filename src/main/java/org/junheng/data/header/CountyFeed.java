package org.junheng.data.header;

import java.util.List;
import java.util.Map;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.vocabulary.TableSort;

/** Data that come county by county, such as from JSON or a database: each county as the tables that tell of it. */
public interface CountyFeed extends AutoCloseable {
    /** The file as it was named. */
    String file();

    /** What was read, as a hash in hexadecimal digits; known once all of it was read. */
    String sha256();

    /** Tables that are not divided by county, to be read before the first one. */
    Map<TableSort, List<FoundTable>> lists();

    /**
     * Goes to the next county.
     *
     * @return whether there is one
     * @throws DataException if the data are damaged from here on
     */
    boolean next();

    /** The tables of the current county. */
    Map<TableSort, List<FoundTable>> tables();

    /** Which column of the current county's table of schools is which figure. */
    Mapping mapping();

    @Override
    void close();
}
