package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Verdict;
import org.junheng.report.text.CountyText;
import org.junheng.report.text.HeadingText;
import org.junheng.report.text.Lines;
import org.junheng.report.text.ReadingText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.results.Evaluation;

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
    private final List<Page> pages = new ArrayList<>();

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
        return new CountyText(evaluation, Heading.of(evaluation), language).text();
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        return new Page(
                position < MOST_IN_FULL ? new CountyText(evaluation, heading, language).text() : "",
                CountyText.line(evaluation));
    }

    @Override
    public void add(Page page) {
        pages.add(pages.size() < MOST_IN_FULL ? page : new Page("", page.line()));
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        write(new HeadingText(heading, language).text(notes, pages.size()));
        if (pages.size() > MOST_IN_FULL) {
            write(summary());
        } else {
            for (Page page : pages) {
                write(page.body());
            }
        }
        write(new ReadingText(language).text(notes));
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String summary() {
        Lines lines = new Lines();
        lines.add(language.of(
                "共" + pages.size() + "个县，每县一行；各项判定见 --format json 的输出。",
                pages.size() + " counties, a line each; --format json has every verdict."));
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns());
        pages.forEach(page -> rows.add(page.line()));
        return lines.blank().table("", rows).blank().toString();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(
                List.of(language.of("代码", "Id"), language.of("县（市、区）", "County"), language.of("学校", "Schools")));
        for (Verdict.State state : Verdict.State.values()) {
            columns.add(language.of(state.titleZh(), state.titleEn()));
        }
        columns.add(language.of("问题", "Findings"));
        columns.add(language.of("数据问题", "Data findings"));
        return columns;
    }
}
