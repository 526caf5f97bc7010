package org.junheng.report;

import java.util.List;

/**
 * What a report says of one county, on its way into the report.
 *
 * @param body the county in the report's own format; empty where the report has a line for it and no more
 * @param line the county in one line, cell by cell; empty where the format has none
 */
public record Page(String body, List<String> line) {
    public Page {
        line = List.copyOf(line);
    }
}
