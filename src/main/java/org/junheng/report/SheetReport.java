package org.junheng.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.html.SheetPages;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;

/**
 * A sheet for each school, which prints on one page of A4: what came of it, its indicators beside the county's, what is to be
 * done, and which data are missing. {@code index.html} lists them.
 */
public final class SheetReport implements Report {
    private final SheetPages pages;
    private final Path folder;
    private final List<SheetPages.SheetPage> written = new ArrayList<>();

    /**
     * Starts the sheets.
     *
     * @param language their language: paper has one
     * @param folder a folder that is there, for these sheets alone
     */
    public SheetReport(Heading heading, Language language, Path folder) {
        OptionalLibrary.JTE.require();
        this.pages = new SheetPages(heading, language);
        this.folder = folder;
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        List<SheetPages.SheetPage> sheets = pages.of(evaluation);
        return () -> add(sheets);
    }

    private void add(List<SheetPages.SheetPage> sheets) throws IOException {
        for (SheetPages.SheetPage sheet : sheets) {
            String file = FileNames.of(sheet.school(), written.size(), ".html");
            Files.writeString(folder.resolve(file), sheet.html());
            written.add(sheet.in(file));
        }
    }

    @Override
    public void finish(ReadingNotes notes) throws IOException {
        Files.writeString(folder.resolve("index.html"), pages.index(written));
    }
}
