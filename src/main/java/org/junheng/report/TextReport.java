package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.text.BriefText;
import org.junheng.report.text.CountiesText;
import org.junheng.report.text.CountyText;
import org.junheng.report.text.HeadingText;
import org.junheng.report.text.LedgerLines;
import org.junheng.report.text.ReadingText;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;

/**
 * A report to be read: a few counties each by itself, on a screen or in full, many in a line each. UTF-8, lines end in {@code \n}.
 *
 * <p>It keeps the text of the first few counties and a line of every other, and writes all of it at the end.
 */
public final class TextReport implements Report {
    /** More counties than these are a line each; the JSON report has everything. */
    static final int MOST_IN_FULL = 20;

    private final Heading heading;
    private final Language language;
    private final OutputStream out;
    private final boolean full;
    private final Ledger ledger;
    private final List<String> inFull = new ArrayList<>();
    private final List<CountiesText.CountyNumbers> counties = new ArrayList<>();

    private TextReport(Heading heading, Language language, OutputStream out, boolean full, Ledger ledger) {
        this.heading = heading;
        this.language = language;
        this.out = out;
        this.full = full;
        this.ledger = ledger;
    }

    /**
     * Starts a report that fits a screen: the answer of each county, and what fails or is undecided.
     *
     * @param out where it is written to, when it is finished; it is not closed
     */
    public static TextReport brief(Heading heading, Language language, OutputStream out) {
        return new TextReport(heading, language, out, false, Ledger.NONE);
    }

    /**
     * Starts a report of everything: every finding with its source and countermeasures, what did not apply, the data.
     *
     * @param out where it is written to, when it is finished; it is not closed
     */
    public static TextReport full(Heading heading, Language language, OutputStream out) {
        return new TextReport(heading, language, out, true, Ledger.NONE);
    }

    /** The same that tells of a working list besides; to be called before the first county. */
    public TextReport with(Ledger kept) {
        return new TextReport(heading, language, out, full, kept);
    }

    /** One county in full, without a heading. */
    public static String of(Evaluation evaluation, Language language) {
        return CountyText.of(evaluation, Heading.of(evaluation), language);
    }

    /** One county on a screen, without a heading: the answer, and what fails or is undecided. */
    public static String brief(Evaluation evaluation, Language language) {
        return BriefText.of(evaluation, Heading.of(evaluation), language);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        String text = position < MOST_IN_FULL ? county(evaluation) : "";
        CountiesText.CountyNumbers line = CountiesText.CountyNumbers.of(evaluation);
        return () -> add(text, line);
    }

    private String county(Evaluation evaluation) {
        String text = full ? CountyText.of(evaluation, heading, language) : BriefText.of(evaluation, heading, language);
        return text + LedgerLines.of(ledger, evaluation, language);
    }

    private void add(String text, CountiesText.CountyNumbers line) {
        if (counties.size() < MOST_IN_FULL) {
            inFull.add(text);
        }
        counties.add(line);
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        write(
                full
                        ? HeadingText.of(heading, notes, counties.size(), language)
                        : BriefText.heading(heading, counties.size(), language));
        if (counties.size() > MOST_IN_FULL) {
            write(CountiesText.of(counties, language));
        } else {
            for (String county : inFull) {
                write(county);
            }
        }
        write(full ? ReadingText.of(notes, language) : ReadingText.brief(notes, language));
        write(BriefText.more(full, language));
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
