package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.html.HtmlFrame;
import org.junheng.report.html.HtmlPages;
import org.junheng.report.html.Overview;
import org.junheng.report.html.PageParts;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;

/**
 * A report for officials: pages that open from disk, fetch nothing, and print on A4; Chinese and English in one.
 *
 * <p>One county is one page. Of many counties there is an overview with a row for each; in a folder, each has its own page
 * besides. Every page is complete in itself, charts included, also in a folder: a county's page is what is sent on, and a
 * page that fetched a script from beside it would have to be allowed to run files.
 */
public final class HtmlReport implements Report {
    private static final String INDEX = "index.html";

    private final Heading heading;
    private final Language language;
    private final HtmlPages pages;
    private final Optional<Path> folder;
    private final Optional<OutputStream> out;
    private final List<Overview.OverviewRow> rows = new ArrayList<>();
    private Optional<PageParts> first = Optional.empty();

    private HtmlReport(
            Heading heading, Language language, Optional<Path> folder, Optional<OutputStream> out, Ledger ledger) {
        OptionalLibrary.JTE.require();
        OptionalLibrary.JACKSON.require();
        this.heading = heading;
        this.language = language;
        this.pages = new HtmlPages(heading, language, folder.isPresent(), ledger);
        this.folder = folder;
        this.out = out;
    }

    /**
     * A report in one file.
     *
     * @param first the language in which it opens
     * @param out where it is written to, when it is finished; it is not closed
     */
    public static HtmlReport toFile(Heading heading, Language first, OutputStream out) {
        return new HtmlReport(heading, first, Optional.empty(), Optional.of(out), Ledger.NONE);
    }

    /**
     * A report in a folder: {@code index.html}, and a page for each county where there are several.
     *
     * @param first the language in which it opens
     * @param folder a folder that is there, for this report alone
     */
    public static HtmlReport toFolder(Heading heading, Language first, Path folder) {
        return new HtmlReport(heading, first, Optional.of(folder), Optional.empty(), Ledger.NONE);
    }

    /** The same that goes on with a working list; to be called before the first county. */
    public HtmlReport with(Ledger kept) {
        return new HtmlReport(heading, language, folder, out, kept);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        return page(evaluation, Optional.empty(), position);
    }

    @Override
    public Page page(Plan plan, long position) {
        return page(plan.before(), Optional.of(plan), position);
    }

    private Page page(Evaluation evaluation, Optional<Plan> plan, long position) {
        boolean isShown = folder.isPresent() || position == 0;
        Overview.OverviewRow row = Overview.OverviewRow.of(evaluation, plan);
        Optional<PageParts> parts = isShown ? Optional.of(pages.parts(evaluation, plan)) : Optional.empty();
        return () -> add(row, parts);
    }

    private void add(Overview.OverviewRow row, Optional<PageParts> parts) throws IOException {
        String file = "";
        if (folder.isPresent()) {
            file = FileNames.of(row.name(), rows.size(), ".html");
            // Kept as they are until the last county is read: what was read is on every page.
            parts.orElseThrow().keep(folder.get().resolve(file));
        }
        first = rows.isEmpty() ? parts : Optional.empty();
        rows.add(row.linkedTo(file));
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        if (folder.isPresent()) {
            finish(folder.get(), notes);
        }
        if (out.isPresent()) {
            boolean one = rows.size() == 1;
            pages.write(one ? county(rows.get(0), first.orElseThrow(), notes) : pages.overview(rows, notes), out.get());
        }
    }

    private void finish(Path into, ReadingNotes notes) throws IOException {
        if (rows.size() == 1) {
            Files.delete(into.resolve(rows.get(0).link()));
            write(county(rows.get(0), first.orElseThrow(), notes), into.resolve(INDEX));
            return;
        }
        for (Overview.OverviewRow row : rows) {
            Path file = into.resolve(row.link());
            write(county(row, PageParts.kept(file), notes), file);
        }
        write(pages.overview(rows, notes), into.resolve(INDEX));
    }

    private HtmlFrame county(Overview.OverviewRow row, PageParts parts, ReadingNotes notes) {
        return pages.county(row.name(), rows.size() > 1 ? INDEX : "", parts, notes);
    }

    private void write(HtmlFrame frame, Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            pages.write(frame, to);
        }
    }
}
