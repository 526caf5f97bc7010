package org.junheng.data;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.content.ReadingWatch;
import org.junheng.data.mapping.CutScores;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.Bands;
import org.junheng.facts.County;

/**
 * How files are read.
 *
 * @param mapping which column of a foreign table is which figure
 * @param cutoffs from which mark on students pass, in lists of marks
 * @param bands how tables of results count those who passed
 * @param lastYear the counties of the year before, by id, to compare with; none where it is not given
 * @param encoding the encoding of text files, before that of the mapping; empty to look it up there or find it
 * @param watch how long it may take, who may stop it, who is told how far it is
 * @param ofYearBefore whether it is known of which year the data are, so that a title that says "last year" is no reason to refuse them
 */
public record ReadingOptions(
        Mapping mapping,
        CutScores cutoffs,
        Bands bands,
        Map<String, County> lastYear,
        Optional<Charset> encoding,
        ReadingWatch watch,
        boolean ofYearBefore) {
    /** The library's own headers, the usual cut-offs, cumulative bands, nothing to compare with. */
    public static final ReadingOptions USUAL = new ReadingOptions(
            Mapping.none(), CutScores.USUAL, Bands.CUMULATIVE, Map.of(), Optional.empty(), ReadingWatch.NONE, false);

    public ReadingOptions {
        lastYear = Map.copyOf(lastYear);
    }

    /** These options with another mapping. */
    public ReadingOptions with(Mapping other) {
        return new ReadingOptions(other, cutoffs, bands, lastYear, encoding, watch, ofYearBefore);
    }

    /** These options with other cut-offs. */
    public ReadingOptions with(CutScores others) {
        return new ReadingOptions(mapping, others, bands, lastYear, encoding, watch, ofYearBefore);
    }

    /** These options with another reading of the bands. */
    public ReadingOptions with(Bands others) {
        return new ReadingOptions(mapping, cutoffs, others, lastYear, encoding, watch, ofYearBefore);
    }

    /** These options with the counties of the year before. */
    public ReadingOptions with(Map<String, County> counties) {
        return new ReadingOptions(mapping, cutoffs, bands, counties, encoding, watch, ofYearBefore);
    }

    /** These options with the encoding of text files. */
    public ReadingOptions with(Charset other) {
        return new ReadingOptions(mapping, cutoffs, bands, lastYear, Optional.of(other), watch, ofYearBefore);
    }

    /** These options under a watch: a time to end in, somebody who may stop it, somebody who is told how far it is. */
    public ReadingOptions with(ReadingWatch other) {
        return new ReadingOptions(mapping, cutoffs, bands, lastYear, encoding, other, ofYearBefore);
    }

    /** These options for the data of a year that is known: that before, which is only compared with, or one of several. */
    public ReadingOptions ofTheYearBefore() {
        return new ReadingOptions(mapping, cutoffs, bands, lastYear, encoding, watch, true);
    }

    Optional<County> lastYear(String county) {
        return Optional.ofNullable(lastYear.get(county));
    }
}
