package org.junheng.report.words;

import java.util.List;

/**
 * What a run depended on besides its day and its data, so that it can be done again.
 *
 * @param version the version of the library
 * @param cutOffs at what lines lists of marks were counted: 60/80/90
 * @param fullMark the full mark of lists that have none, or the empty text
 * @param bands how tables of results count those who passed
 * @param encoding the encoding of text files that was named, or the empty text where it was found out
 * @param mapping the file that says which column is which figure; none, or one
 * @param campuses the file that says which campus is of which school; none, or one
 * @param lastYear the data files of the year before
 * @param rules the rule files
 * @param overlays the files of the overlays, limits and rules
 */
public record RunOptions(
        String version,
        String cutOffs,
        String fullMark,
        String bands,
        String encoding,
        List<TextHash> mapping,
        List<TextHash> campuses,
        List<TextHash> lastYear,
        List<TextHash> rules,
        List<TextHash> overlays) {
    /** A run of which nothing is known: of an application that embeds the library. */
    public static final RunOptions NONE =
            new RunOptions("", "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A file, as it was.
     *
     * @param file the file as it was named
     * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
     */
    public record TextHash(String file, String sha256) {}

    public RunOptions {
        mapping = List.copyOf(mapping);
        campuses = List.copyOf(campuses);
        lastYear = List.copyOf(lastYear);
        rules = List.copyOf(rules);
        overlays = List.copyOf(overlays);
    }
}
