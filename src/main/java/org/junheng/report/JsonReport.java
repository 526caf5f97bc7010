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
    /** The version of the format: a program that reads "1" can rely on what the schema of "1" says. */
    public static final String SCHEMA_VERSION = EvaluationJson.SCHEMA_VERSION;

    private final EvaluationJson json;

    /**
     * Starts a report.
     *
     * @param out where it is written to as it grows; it is not closed
     * @throws IOException if it cannot be written to
     */
    public JsonReport(Heading heading, OutputStream out) throws IOException {
        OptionalLibrary.JACKSON.require();
        json = new EvaluationJson(heading, out);
    }

    /** The JSON of one county: what the report holds of it. */
    public static String of(Evaluation evaluation) {
        OptionalLibrary.JACKSON.require();
        return EvaluationJson.of(evaluation);
    }

    /**
     * Writes a whole report of evaluations by the same rules for the same day, in one call. Equal evaluations give equal bytes.
     *
     * @param evaluations at least one
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     * @throws IllegalArgumentException if there is none, two are of one county, or they are by different rules or for different days
     */
    public static void write(List<Evaluation> evaluations, OutputStream out) throws IOException {
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
        JsonReport report = new JsonReport(Heading.of(first), out);
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
     * Reads a report back: to compare it, to hold a working list against it, to compute it again.
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
     * @throws IllegalArgumentException as {@link #write(List, OutputStream)} has it
     */
    public static ReportedYear reported(List<Evaluation> evaluations) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(evaluations, json);
        return read(NamedContent.of("evaluations", json.toByteArray()), Language.EN);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        String county = of(evaluation);
        return () -> json.add(county);
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        json.finish(notes);
    }
}
