package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.data.ReadingNotes;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;

/**
 * A report for officials: pages that open from disk, fetch nothing, and print on A4; Chinese and English in one.
 *
 * <p>One county is one page. Of many counties there is an overview with a row for each; in a folder, each has its own page
 * besides. Every page is complete in itself, charts included, also in a folder: a county's page is what is sent on, and a
 * page that fetched a script from beside it would have to be allowed to run files.
 */
public final class HtmlReport implements Report {
    /** A file with a wrong column has a problem in every row; the number of the others is stated. */
    static final int MOST_PROBLEMS = 500;

    private static final String INDEX = "index.html";
    /** Between the parts of a page on the way through {@link Page}; it occurs in none of them. */
    private static final char PART_ENDS = '\f';

    private final Heading heading;
    private final Language first;
    private final Optional<Path> folder;
    private final Optional<OutputStream> out;
    private final List<Overview.Row> rows = new ArrayList<>();
    private String onlyPage = "";

    private HtmlReport(Heading heading, Language first, Optional<Path> folder, Optional<OutputStream> out) {
        this.heading = heading;
        this.first = first;
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
        return new HtmlReport(heading, first, Optional.empty(), Optional.of(out));
    }

    /**
     * A report in a folder: {@code index.html}, and a page for each county where there are several.
     *
     * @param first the language in which it opens
     * @param folder a folder that is there, for this report alone
     */
    public static HtmlReport toFolder(Heading heading, Language first, Path folder) {
        return new HtmlReport(heading, first, Optional.of(folder), Optional.empty());
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
        boolean shown = folder.isPresent() || position == 0;
        return new Page(shown ? body(CountyPages.of(heading, evaluation, plan)) : "", Overview.line(evaluation));
    }

    private String body(CountyPage page) {
        String head = Templates.countyHead(page, heading);
        return part(head) + PART_ENDS + part(Templates.county(page, heading)) + PART_ENDS + page.data();
    }

    private static String part(String html) {
        return html.replace(PART_ENDS, ' ');
    }

    @Override
    public void add(Page page) throws IOException {
        String file = "";
        if (folder.isPresent()) {
            file = FileNames.of(page.line().get(0), rows.size(), ".html");
            // Kept as it is until the last county is read: what was read is on every page.
            Files.writeString(folder.get().resolve(file), page.body());
        }
        if (rows.isEmpty()) {
            onlyPage = page.body();
        } else {
            onlyPage = "";
        }
        rows.add(Overview.Row.of(page.line(), file));
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        String sources = Templates.sources(heading, notes, version());
        if (folder.isPresent()) {
            finish(folder.get(), sources);
        }
        if (out.isPresent()) {
            boolean one = rows.size() == 1;
            write(one ? county(rows.get(0).name(), onlyPage, sources) : overview(sources), out.get());
        }
    }

    private void finish(Path into, String sources) throws IOException {
        if (rows.size() == 1) {
            Files.delete(into.resolve(rows.get(0).link()));
            write(county(rows.get(0).name(), onlyPage, sources), into.resolve(INDEX));
            return;
        }
        for (Overview.Row row : rows) {
            Path file = into.resolve(row.link());
            write(county(row.name(), Files.readString(file), sources), file);
        }
        write(overview(sources), into.resolve(INDEX));
    }

    private HtmlFrame county(String name, String body, String sources) {
        int head = body.indexOf(PART_ENDS);
        int main = body.indexOf(PART_ENDS, head + 1);
        Both title = new Both(name + " · 均衡发展评估", name + " · balanced development");
        return new HtmlFrame(
                first,
                title,
                rows.size() > 1 ? INDEX : "",
                body.substring(0, head),
                List.of(body.substring(head + 1, main), sources),
                body.substring(main + 1),
                List.of(HtmlAssets.CHARTS, HtmlAssets.SCRIPT));
    }

    private HtmlFrame overview(String sources) {
        int count = rows.size();
        Both title = new Both("各县一览（" + count + "个县）", "All counties (" + count + ")");
        String head = Templates.masthead(title, heading);
        String body = Templates.overview(new Overview(rows, folder.isPresent()));
        return new HtmlFrame(first, title, "", head, List.of(body, sources), "", List.of(HtmlAssets.SCRIPT));
    }

    private static void write(HtmlFrame frame, Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            write(frame, to);
        }
    }

    private static void write(HtmlFrame frame, OutputStream to) throws IOException {
        to.write(Templates.page(frame).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static String version() {
        String version = Junheng.class.getPackage().getImplementationVersion();
        return "Junheng " + (version == null ? "(development)" : version);
    }
}
