package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.criteria.CriterionEdit;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.html.ImpactPage;
import org.junheng.report.json.ImpactJson;
import org.junheng.report.json.WitnessJson;
import org.junheng.report.text.ImpactText;
import org.junheng.report.text.WitnessText;
import org.junheng.report.view.ImpactView;
import org.junheng.results.Impact;
import org.junheng.results.Witness;
import org.junheng.texts.Language;

/** What other rules would make of counties, as text for a person, as a page, and as JSON for a program. */
public final class ImpactReport {
    private ImpactReport() {}

    /** The total, what it costs, and rows by size. */
    public static String text(Impact impact, Language language) {
        return ImpactText.of(ImpactView.of(impact, "", ""), language);
    }

    /** What an edit means without data: smallest examples, or that there are none, and what the rules state otherwise. */
    public static String text(List<Witness> witnesses, List<CriterionEdit> edits, Language language) {
        return WitnessText.of(witnesses, edits, language);
    }

    /** The same as JSON. */
    public static String json(List<Witness> witnesses, List<CriterionEdit> edits) {
        OptionalLibrary.JACKSON.require();
        return WitnessJson.of(witnesses, edits);
    }

    /** The JSON of an impact. */
    public static String json(Impact impact) {
        OptionalLibrary.JACKSON.require();
        return ImpactJson.of(impact);
    }

    /**
     * The same as a page that opens from disk, in both languages.
     *
     * @param before the first rules as they were named
     * @param after the others
     * @param first the language in which it opens
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     */
    public static void html(Impact impact, String before, String after, Language first, OutputStream out)
            throws IOException {
        OptionalLibrary.JTE.require();
        ImpactPage.write(ImpactView.of(impact, before, after), first, out);
    }
}
