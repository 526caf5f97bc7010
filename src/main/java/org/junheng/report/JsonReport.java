package org.junheng.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.change.ReportedYear;
import org.junheng.report.json.EvaluationJson;
import org.junheng.report.json.EvaluationReader;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;

/**
 * A report for programs: every verdict of every county, as {@code evaluation.schema.json} documents it. UTF-8, one verdict a
 * line, so that two reports can be compared line by line.
 */
public final class JsonReport implements Report {
    /** The version of the format: a program that reads "2" can rely on what the schema of "2" says. */
    public static final String SCHEMA_VERSION = EvaluationJson.SCHEMA_VERSION;

    /** A county with more verdicts is written as it goes and not prepared: its text would fill the memory. */
    private static final int LARGE = 20_000;

    private final EvaluationJson json;
    private final Extent extent;

    /** How much of what a verdict was computed from is told. */
    public enum Extent {
        /** Verdicts, values, limits, findings and countermeasures. */
        RESULTS,
        /**
         * Also the figures behind each verdict, the members and shares of each coefficient, the verdicts behind each count, and how
         * far each is from its limit: more than twice as long. Two reports are compared by these.
         */
        DETAIL
    }

    /**
     * Starts a report of the results.
     *
     * @param out where it is written to as it grows; it is not closed
     * @throws IOException if it cannot be written to
     */
    public JsonReport(Heading heading, OutputStream out) throws IOException {
        this(heading, Extent.RESULTS, out);
    }

    /**
     * Starts a report.
     *
     * @param out where it is written to as it grows; it is not closed
     * @throws IOException if it cannot be written to
     */
    public JsonReport(Heading heading, Extent extent, OutputStream out) throws IOException {
        OptionalLibrary.JACKSON.require();
        this.extent = extent;
        this.json = new EvaluationJson(heading, extent == Extent.DETAIL, out);
    }

    /** The JSON of one county: what a report of the results holds of it. */
    public static String of(Evaluation evaluation) {
        return of(evaluation, Extent.RESULTS);
    }

    /** The JSON of one county: what a report holds of it. */
    public static String of(Evaluation evaluation, Extent extent) {
        OptionalLibrary.JACKSON.require();
        return EvaluationJson.of(evaluation, extent == Extent.DETAIL);
    }

    /**
     * The same as {@link #write(List, Extent, OutputStream)} of the results alone.
     *
     * @throws IOException if it cannot be written to
     * @throws IllegalArgumentException as it has it
     */
    public static void write(List<Evaluation> evaluations, OutputStream out) throws IOException {
        write(evaluations, Extent.RESULTS, out);
    }

    /**
     * Writes a whole report of evaluations by the same rules for the same day, in one call. Equal evaluations give equal bytes.
     *
     * @param evaluations at least one
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     * @throws IllegalArgumentException if there is none, two are of one county, or they are by different rules or for different days
     */
    public static void write(List<Evaluation> evaluations, Extent extent, OutputStream out) throws IOException {
        if (evaluations.isEmpty()) {
            throw new IllegalArgumentException("no evaluation is given");
        }
        Evaluation first = evaluations.get(0);
        long counties =
                evaluations.stream().map(one -> one.county().id()).distinct().count();
        if (counties < evaluations.size()) {
            throw new IllegalArgumentException("two evaluations are of one county");
        }
        if (evaluations.stream()
                .anyMatch(one -> !one.asOf().equals(first.asOf())
                        || !one.criteria().equals(first.criteria())
                        || !one.overlays().equals(first.overlays()))) {
            throw new IllegalArgumentException("the evaluations are by different rules, or for different days");
        }
        JsonReport report = new JsonReport(Heading.of(first), extent, out);
        for (int i = 0; i < evaluations.size(); i++) {
            report.add(report.page(evaluations.get(i), i));
        }
        report.finish(new ReadingNotes(List.of(), List.of(), List.of()));
        out.flush();
    }

    /**
     * The same of one evaluation.
     *
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     */
    public static void write(Evaluation evaluation, OutputStream out) throws IOException {
        write(List.of(evaluation), out);
    }

    /**
     * Reads a report back: to hold a working list against it, to compute it again, and, if it has {@link Extent#DETAIL}, to compare it.
     *
     * @param report what a JSON report wrote, as a file, a stream or bytes; it is held in memory as a whole
     * @param language the language of a refusal
     * @throws IOException if it cannot be read, is no report of this program, or says one thing twice
     */
    public static ReportedYear read(NamedContent report, Language language) throws IOException {
        OptionalLibrary.JACKSON.require();
        return EvaluationReader.read(report, language);
    }

    /**
     * What {@link #read} would give of a report of these, without one being kept.
     *
     * @throws IOException never, but by a failure of the machine
     * @throws IllegalArgumentException as {@link #write(List, Extent, OutputStream)} has it
     */
    public static ReportedYear reported(List<Evaluation> evaluations) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(evaluations, Extent.DETAIL, json);
        return read(NamedContent.of("evaluations", json.toByteArray()), Language.EN);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        if (evaluation.verdicts().size() > LARGE) {
            return () -> json.add(evaluation);
        }
        String county = of(evaluation, extent);
        return () -> json.add(county);
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        json.finish(notes);
    }
}
