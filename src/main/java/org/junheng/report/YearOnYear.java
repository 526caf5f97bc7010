package org.junheng.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.data.content.NamedContent;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.json.EvaluationReader;
import org.junheng.report.text.YearOnYearText;
import org.junheng.report.view.ReportedYear;
import org.junheng.report.view.VerdictChange;
import org.junheng.report.view.VerdictChanges;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;

/**
 * Two evaluations side by side: which findings are new, worse, unchanged, better, solved or no longer judged, and whether
 * data, limits or rules made the difference.
 *
 * @param counties what became of the findings of each county, those of the later evaluation first
 * @param text what there is to read, in the language that was asked for
 */
public record YearOnYear(List<County> counties, String text) {
    public YearOnYear {
        counties = List.copyOf(counties);
    }

    /**
     * A county in two evaluations.
     *
     * @param id its id
     * @param name what people call it
     * @param changes one for each verdict that is a finding in either evaluation
     */
    public record County(String id, String name, List<VerdictChange> changes) {
        public County {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Compares two JSON reports, county by county.
     *
     * @throws IOException if one of them cannot be read, or is none
     */
    public static YearOnYear of(Path before, Path after, Language language) throws IOException {
        return of(NamedContent.of(before), NamedContent.of(after), language);
    }

    /**
     * The same of reports that a program holds.
     *
     * @throws IOException if one of them cannot be read, or is none
     */
    public static YearOnYear of(NamedContent before, NamedContent after, Language language) throws IOException {
        OptionalLibrary.JACKSON.require();
        return of(EvaluationReader.read(before, language), EvaluationReader.read(after, language), language);
    }

    /**
     * Compares two evaluations, of one county in two years, or by two versions of the rules.
     *
     * @throws IOException never, but by a failure of the machine
     */
    public static YearOnYear of(Evaluation before, Evaluation after, Language language) throws IOException {
        return of(written(before, "before"), written(after, "after"), language);
    }

    private static NamedContent written(Evaluation evaluation, String name) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonReport.write(evaluation, json);
        return NamedContent.of(name, json.toByteArray());
    }

    private static YearOnYear of(ReportedYear oldYear, ReportedYear newYear, Language language) {
        Set<String> ids = new LinkedHashSet<>(newYear.counties().keySet());
        ids.addAll(oldYear.counties().keySet());
        Map<String, List<VerdictChange>> changes = new LinkedHashMap<>();
        ids.forEach(county -> changes.put(county, VerdictChanges.of(oldYear, newYear, county)));
        List<County> counties = new ArrayList<>();
        changes.forEach((id, all) -> counties.add(new County(id, name(oldYear, newYear, id), all)));
        return new YearOnYear(counties, YearOnYearText.of(oldYear, newYear, changes, language));
    }

    private static String name(ReportedYear oldYear, ReportedYear newYear, String id) {
        ReportedYear.County later = newYear.counties().get(id);
        return (later == null ? oldYear.counties().getOrDefault(id, ReportedYear.County.NONE) : later).name();
    }

    /** Whether any finding is new or worse, or is no longer judged. */
    public boolean isWorse() {
        return counties.stream().flatMap(county -> county.changes().stream()).anyMatch(YearOnYear::isWorse);
    }

    private static boolean isWorse(VerdictChange change) {
        return switch (change.kind()) {
            case NEW, WORSE, NOW_UNDECIDED, NOT_JUDGED -> true;
            case UNCHANGED, BETTER, SOLVED -> false;
        };
    }
}
