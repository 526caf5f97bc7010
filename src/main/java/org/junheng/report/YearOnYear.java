package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.data.content.NamedContent;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.change.ReportedYear;
import org.junheng.report.change.VerdictChange;
import org.junheng.report.change.VerdictChanges;
import org.junheng.report.html.ComparisonPages;
import org.junheng.report.json.ComparisonJson;
import org.junheng.report.text.YearOnYearText;
import org.junheng.report.words.AnswerText;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * Two evaluations side by side: which findings are new, worse, unchanged, better, solved or no longer judged, and whether data
 * (which figure, from what to what), limits, rules, scope or the way it is reckoned made the difference.
 *
 * @param before the day of the earlier evaluation
 * @param after the day of the later one
 * @param counties what became of the findings of each county, those of the later evaluation first
 * @param text what changed, in the language that was asked for; what did not is counted
 * @param fullText the same with every finding that is as it was
 */
public record YearOnYear(String before, String after, List<ComparedCounty> counties, String text, String fullText) {
    public YearOnYear {
        counties = List.copyOf(counties);
    }

    /**
     * A county in two evaluations.
     *
     * @param id its id
     * @param name what people call it
     * @param documents what came of it then and now, by document
     * @param changes one for each verdict that is a finding in either evaluation
     */
    public record ComparedCounty(
            String id, String name, List<ComparedDocument> documents, List<VerdictChange> changes) {
        public ComparedCounty {
            documents = List.copyOf(documents);
            changes = List.copyOf(changes);
        }
    }

    /**
     * What came of a county by a document, then and now.
     *
     * @param document the name of the document
     * @param before the outcome then; empty where it was not judged by it
     * @param after the outcome now; empty where it was not judged by it
     */
    public record ComparedDocument(String document, Optional<Outcome> before, Optional<Outcome> after) {}

    /**
     * Compares two JSON reports, county by county.
     *
     * @throws IOException if one of them cannot be read, is none, or is without {@link JsonReport.Extent#DETAIL}
     */
    public static YearOnYear of(Path before, Path after, Language language) throws IOException {
        return of(NamedContent.of(before), NamedContent.of(after), language);
    }

    /**
     * The same of reports that a program holds.
     *
     * @throws IOException if one of them cannot be read, is none, or is without {@link JsonReport.Extent#DETAIL}
     */
    public static YearOnYear of(NamedContent before, NamedContent after, Language language) throws IOException {
        ReportedYear oldYear = JsonReport.read(before, language);
        ReportedYear newYear = JsonReport.read(after, language);
        List<String> without = new ArrayList<>();
        if (!oldYear.run().detail()) {
            without.add(before.toString());
        }
        if (!newYear.run().detail()) {
            without.add(after.toString());
        }
        if (!without.isEmpty()) {
            throw new IOException(withoutDetail(without).in(language));
        }
        return of(oldYear, newYear, language);
    }

    private static Text withoutDetail(List<String> reports) {
        return new Text(
                String.join("、", reports)
                        + " 没有各判定所用的数，说不出判定为什么变了；请对同样的数据再做一次：evaluate --format json --detail --out"
                        + "（程序里用 JsonReport.Extent.DETAIL）。",
                String.join(", ", reports)
                        + (reports.size() == 1 ? " is" : " are")
                        + " without the figures behind the verdicts, so nobody can tell why one changed; evaluate the same data again:"
                        + " evaluate --format json --detail --out (JsonReport.Extent.DETAIL in a program).");
    }

    /**
     * Compares two evaluations, of one county in two years, or by two versions of the rules.
     *
     * @throws IOException never, but by a failure of the machine
     */
    public static YearOnYear of(Evaluation before, Evaluation after, Language language) throws IOException {
        return of(JsonReport.reported(List.of(before)), after, language);
    }

    /**
     * Compares what was read back with what was evaluated now.
     *
     * @throws IOException never, but by a failure of the machine
     * @throws IllegalArgumentException if what was read back is without {@link JsonReport.Extent#DETAIL}
     */
    public static YearOnYear of(ReportedYear before, Evaluation after, Language language) throws IOException {
        return of(before, JsonReport.reported(List.of(after)), language);
    }

    /**
     * Compares two reports that were read back.
     *
     * @throws IllegalArgumentException if one of them is without {@link JsonReport.Extent#DETAIL}
     */
    public static YearOnYear of(ReportedYear oldYear, ReportedYear newYear, Language language) {
        if (!oldYear.run().detail() || !newYear.run().detail()) {
            ReportedYear without = oldYear.run().detail() ? newYear : oldYear;
            throw new IllegalArgumentException(
                    withoutDetail(List.of(without.asOf().toString())).in(language));
        }
        Set<String> ids = new LinkedHashSet<>(newYear.counties().keySet());
        ids.addAll(oldYear.counties().keySet());
        Map<String, List<VerdictChange>> changes = new LinkedHashMap<>();
        ids.forEach(county -> changes.put(county, VerdictChanges.of(oldYear, newYear, county)));
        List<ComparedCounty> counties = new ArrayList<>();
        changes.forEach((id, all) ->
                counties.add(new ComparedCounty(id, name(oldYear, newYear, id), documents(oldYear, newYear, id), all)));
        Map<String, List<Text>> outcomes = new LinkedHashMap<>();
        counties.forEach(county -> outcomes.put(
                county.id(),
                county.documents().stream()
                        .map(document -> outcomes(document).then(weighed(county, document)))
                        .toList()));
        return new YearOnYear(
                oldYear.asOf().toString(),
                newYear.asOf().toString(),
                counties,
                YearOnYearText.of(oldYear, newYear, changes, outcomes, YearOnYearText.Detail.CHANGED, language),
                YearOnYearText.of(oldYear, newYear, changes, outcomes, YearOnYearText.Detail.ALL, language));
    }

    /** A document that comes out otherwise by the same verdicts is weighed otherwise. */
    private static Text weighed(ComparedCounty county, ComparedDocument document) {
        boolean isTurned = document.before().isPresent()
                && document.after().isPresent()
                && !document.before().equals(document.after());
        boolean isSame = county.changes().stream().allMatch(change -> change.kind() == VerdictChange.Turn.UNCHANGED);
        return isTurned && isSame
                ? new Text(
                        "（缘由：规则，各项判定没有变，标准的性质或可信度改了）",
                        " (from: rules; verdicts are as they were, severity or confidence of a criterion is not)")
                : Text.NONE;
    }

    private static List<ComparedDocument> documents(ReportedYear oldYear, ReportedYear newYear, String id) {
        Map<String, String> then = oldYear.counties()
                .getOrDefault(id, ReportedYear.ReportedCounty.NONE)
                .outcomes();
        Map<String, String> now = newYear.counties()
                .getOrDefault(id, ReportedYear.ReportedCounty.NONE)
                .outcomes();
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        return names.stream()
                .map(name -> new ComparedDocument(name, outcome(then.get(name)), outcome(now.get(name))))
                .toList();
    }

    private static Optional<Outcome> outcome(@Nullable String name) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }

    /**
     * Writes it as a page, to be opened from disk: what became of each finding and why, to be filtered, sorted and kept.
     *
     * @param first the language in which it opens
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     */
    public void writePage(Language first, OutputStream out) throws IOException {
        OptionalLibrary.JTE.require();
        ComparisonPages pages = new ComparisonPages();
        counties.forEach(county -> pages.add(
                county.name(),
                county.documents().stream().map(YearOnYear::outcomes).toList(),
                county.changes()));
        pages.write(Map.entry(before, after), first, out);
    }

    private static Text outcomes(ComparedDocument document) {
        return Text.same(document.document())
                .then(new Text("：", ": "))
                .then(outcome(document.before()))
                .then(" → ")
                .then(outcome(document.after()));
    }

    private static Text outcome(Optional<Outcome> outcome) {
        return outcome.map(AnswerText::of).orElse(new Text("没有评估", "not evaluated"));
    }

    /** The same for programs, as {@code comparison.schema.json} documents it. */
    public String json() {
        OptionalLibrary.JACKSON.require();
        return ComparisonJson.of(
                before, after, counties.stream().map(YearOnYear::json).toList());
    }

    private static ComparisonJson.CountyChanges json(ComparedCounty county) {
        Map<String, Map.Entry<String, String>> outcomes = new LinkedHashMap<>();
        county.documents()
                .forEach(document -> outcomes.put(
                        document.document(), Map.entry(named(document.before()), named(document.after()))));
        return new ComparisonJson.CountyChanges(county.id(), county.name(), outcomes, county.changes());
    }

    private static String named(Optional<Outcome> outcome) {
        return outcome.map(Outcome::name).orElse("");
    }

    private static String name(ReportedYear oldYear, ReportedYear newYear, String id) {
        ReportedYear.ReportedCounty later = newYear.counties().get(id);
        return (later == null ? oldYear.counties().getOrDefault(id, ReportedYear.ReportedCounty.NONE) : later).name();
    }

    /** Whether each finding is as it was, and what came of each county by each document. */
    public boolean isUnchanged() {
        return counties.stream()
                .allMatch(county -> county.documents().stream()
                                .allMatch(document -> document.before().equals(document.after()))
                        && county.changes().stream().allMatch(change -> change.kind() == VerdictChange.Turn.UNCHANGED));
    }

    /** Whether any finding is new or worse, or is no longer judged, or a document comes out worse, by whatever weighs otherwise. */
    public boolean isWorse() {
        return counties.stream()
                .anyMatch(county -> county.changes().stream().anyMatch(VerdictChange::isWorse)
                        || county.documents().stream().anyMatch(YearOnYear::isWorse));
    }

    private static boolean isWorse(ComparedDocument document) {
        return document.before().isPresent()
                && document.after()
                        .filter(now -> now.compareTo(document.before().get()) > 0)
                        .isPresent();
    }
}
