package org.junheng.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.script.Scripts;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** The pages of the HTML report: of a county, and of many. */
public final class HtmlPages {
    /** A file with a wrong column has a problem in every row; the number of the others is stated. */
    static final int MOST_PROBLEMS = CountyPages.MOST_PROBLEMS;

    private final Heading heading;
    private final Language first;
    private final boolean linked;
    private final Ledger ledger;

    /**
     * Pages of one report.
     *
     * @param first the language in which they open
     * @param linked whether each county has a page of its own
     * @param ledger the working list that is gone on with
     */
    public HtmlPages(Heading heading, Language first, boolean linked, Ledger ledger) {
        this.ledger = ledger;
        this.heading = heading;
        this.first = first;
        this.linked = linked;
    }

    /** What the page of a county is put together from. */
    public PageParts parts(Evaluation evaluation, Optional<Plan> plan) {
        CountyPage page = CountyPages.of(heading, evaluation, plan, ledger);
        return new PageParts(Templates.countyHead(page, heading), Templates.county(page, heading), page.data());
    }

    /**
     * The page of a county.
     *
     * @param home the page above it, or the empty text
     */
    public HtmlFrame county(String name, String home, PageParts parts, ReadingNotes notes) {
        Text title = new Text(name + " · 均衡发展评估", name + " · balanced development");
        return new HtmlFrame(
                first,
                title,
                home,
                parts.head(),
                List.of(parts.main(), sources(notes)),
                parts.data(),
                List.of(Scripts.CHARTS, Scripts.PAGE));
    }

    /** The page of many counties. */
    public HtmlFrame overview(List<Overview.OverviewRow> rows, ReadingNotes notes) {
        int count = rows.size();
        Text title = new Text("各县一览（" + count + "个县）", "All counties (" + count + ")");
        String head = Templates.masthead(title, HtmlFrame.EVALUATION, HtmlFrame.meta(heading));
        String body = Templates.overview(new Overview(rows, linked));
        return new HtmlFrame(first, title, "", head, List.of(body, sources(notes)), "", List.of(Scripts.PAGE));
    }

    private String sources(ReadingNotes notes) {
        return Templates.sources(heading, notes, version());
    }

    public void write(HtmlFrame frame, OutputStream to) throws IOException {
        to.write(Templates.page(frame).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static String version() {
        String version = Junheng.class.getPackage().getImplementationVersion();
        return "Junheng " + (version == null ? "(development)" : version);
    }
}
