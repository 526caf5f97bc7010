package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.text.CountiesText;
import org.junheng.report.text.CountyText;
import org.junheng.report.text.HeadingText;
import org.junheng.report.text.ReadingText;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;

/**
 * A report to be read: a few counties in full, many in a line each. UTF-8, lines end in {@code \n}.
 *
 * <p>It keeps the text of the first few counties and a line of every other, and writes all of it at the end.
 */
public final class TextReport implements Report {
    /** More counties than these are a line each; the JSON report has everything. */
    static final int MOST_IN_FULL = 20;

    private final Heading heading;
    private final Language language;
    private final OutputStream out;
    private final List<String> inFull = new ArrayList<>();
    private final List<CountiesText.Line> counties = new ArrayList<>();

    /**
     * Starts a report.
     *
     * @param out where it is written to, when it is finished; it is not closed
     */
    public TextReport(Heading heading, Language language, OutputStream out) {
        this.heading = heading;
        this.language = language;
        this.out = out;
    }

    /** One county in full, without a heading. */
    public static String of(Evaluation evaluation, Language language) {
        return CountyText.of(evaluation, Heading.of(evaluation), language);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        String text = position < MOST_IN_FULL ? CountyText.of(evaluation, heading, language) : "";
        CountiesText.Line line = CountiesText.Line.of(evaluation);
        return () -> add(text, line);
    }

    private void add(String text, CountiesText.Line line) {
        if (counties.size() < MOST_IN_FULL) {
            inFull.add(text);
        }
        counties.add(line);
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        write(HeadingText.of(heading, notes, counties.size(), language));
        if (counties.size() > MOST_IN_FULL) {
            write(CountiesText.of(counties, language));
        } else {
            for (String county : inFull) {
                write(county);
            }
        }
        write(ReadingText.of(notes, language));
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
