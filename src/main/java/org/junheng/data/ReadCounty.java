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
 */
public record ReadCounty(County county, List<DataFinding> findings) {
    public ReadCounty {
        findings = List.copyOf(findings);
    }
}
