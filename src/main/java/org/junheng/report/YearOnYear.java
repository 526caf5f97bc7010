package org.junheng.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.json.EvaluationReader;
import org.junheng.report.text.YearOnYearText;
import org.junheng.report.view.ReportedYear;
import org.junheng.report.view.VerdictChange;
import org.junheng.report.view.VerdictChanges;
import org.junheng.texts.Language;

/**
 * Two evaluations side by side: which findings are new, worse, unchanged, better, solved or no longer judged, and whether
 * data, limits or rules made the difference.
 *
 * @param text what there is to read
 * @param isWorse whether any finding is new or worse, or is no longer judged
 */
public record YearOnYear(String text, boolean isWorse) {

    /**
     * Compares two JSON reports, county by county.
     *
     * @throws IOException if one of them cannot be read, or is none
     */
    public static YearOnYear of(Path before, Path after, Language language) throws IOException {
        OptionalLibrary.JACKSON.require();
        ReportedYear oldYear = EvaluationReader.read(before, language);
        ReportedYear newYear = EvaluationReader.read(after, language);
        Set<String> counties = new LinkedHashSet<>(newYear.counties().keySet());
        counties.addAll(oldYear.counties().keySet());
        Map<String, List<VerdictChange>> changes = new LinkedHashMap<>();
        counties.forEach(county -> changes.put(county, VerdictChanges.of(oldYear, newYear, county)));
        boolean isWorse = changes.values().stream().flatMap(List::stream).anyMatch(YearOnYear::isWorse);
        return new YearOnYear(YearOnYearText.of(oldYear, newYear, changes, language), isWorse);
    }

    private static boolean isWorse(VerdictChange change) {
        return switch (change.kind()) {
            case NEW, WORSE, NOW_UNDECIDED, NOT_JUDGED -> true;
            case UNCHANGED, BETTER, SOLVED -> false;
        };
    }
}
