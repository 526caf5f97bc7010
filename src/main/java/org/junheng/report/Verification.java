package org.junheng.report;

import java.io.IOException;
import java.util.List;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.change.RecordedRun;
import org.junheng.report.change.RunDifferences;
import org.junheng.report.change.Verified;
import org.junheng.report.json.LineComparison;
import org.junheng.report.json.RecordReader;
import org.junheng.report.json.VerificationJson;
import org.junheng.report.text.VerificationText;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;

/**
 * Whether a JSON report is what comes of the same rules, data and options again, to the byte, and if not, what differs. It is a
 * sink of the run that computes again:
 *
 * <pre>{@code
 * Verification verification = Verification.of(NamedContent.of(report), heading);
 * rules.evaluate(CountySource.files(data, ReadingOptions.USUAL), Options.asOf(day), verification);
 * System.out.println(verification.result().isEqual());
 * }</pre>
 */
public final class Verification implements Report {
    private final String name;
    private final RecordedRun recorded;
    private final Heading heading;
    private final LineComparison lines;
    private final JsonReport again;
    private ReadingNotes notes = new ReadingNotes(List.of(), List.of(), List.of());

    private Verification(NamedContent report, RecordedRun recorded, Heading heading) throws IOException {
        this.name = report.name();
        this.recorded = recorded;
        this.heading = heading;
        this.lines = new LineComparison(report);
        this.again = new JsonReport(
                heading, recorded.detail() ? JsonReport.Extent.DETAIL : JsonReport.Extent.RESULTS, lines);
    }

    /**
     * Begins to compare.
     *
     * @param report what {@link JsonReport} wrote
     * @param heading what holds for the run that computes again; options and hashes of files in it are held against those of
     *     the report
     * @throws IOException if the report cannot be read, or is none
     */
    public static Verification of(NamedContent report, Heading heading) throws IOException {
        return new Verification(report, recorded(report), heading);
    }

    /**
     * What a JSON report says of the run that wrote it, so that the same can be done again.
     *
     * @throws IOException if it cannot be read, or is no report of this program
     */
    public static RecordedRun recorded(NamedContent report) throws IOException {
        OptionalLibrary.JACKSON.require();
        return RecordReader.read(report);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        return again.page(evaluation, position);
    }

    @Override
    public void finish(ReadingNotes read) throws IOException {
        again.finish(read);
        lines.close();
        notes = read;
    }

    /** What came of it; to be asked when the run is over. */
    public Verified result() {
        return new Verified(
                name,
                recorded.sealed(),
                RunDifferences.of(recorded, heading, notes),
                lines.lines(),
                lines.differing(),
                lines.results(),
                lines.verdicts());
    }

    /** What came of it, for people. */
    public String text(Language language) {
        return VerificationText.of(result(), language);
    }

    /** The same for programs. */
    public String json() {
        return VerificationJson.of(result());
    }
}
