package org.junheng.data;

import java.util.List;
import org.junheng.facts.County;
import org.junheng.results.DataFinding;

/**
 * A county as it was read.
 *
 * @param county the county
 * @param findings what is suspect about its data, with file, row and column, on which no verdict depends; and ratios that
 *     contradict their amounts, which are marked in the county
 * @param origins where its figures were read; no part of what is equal
 */
public record ReadCounty(County county, List<DataFinding> findings, Origins origins) {
    public ReadCounty {
        findings = List.copyOf(findings);
    }

    /** A county of which it is not known where its figures were read. */
    public ReadCounty(County county, List<DataFinding> findings) {
        this(county, findings, Origins.NONE);
    }
}
