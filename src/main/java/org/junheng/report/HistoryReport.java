package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.history.History;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.report.html.HistoryPages;
import org.junheng.report.json.HistoryJson;
import org.junheng.report.text.HistoryText;
import org.junheng.report.view.YearsView;
import org.junheng.report.view.YearsViews;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Several years of counties, as text for a person, as a page, and as JSON for a program. */
public final class HistoryReport {
    private HistoryReport() {}

    /** What a terminal shows, at most 100 columns wide. */
    public static String text(History history, Language language) {
        return text(history, List.of(), List.of(), language);
    }

    /** The same, with schools among those like them, {@link History#peers}, and promises, {@link History#pledges}. */
    public static String text(History history, List<PeerGroup> peers, List<CountyPledges> pledges, Language language) {
        return HistoryText.of(history, YearsViews.of(history), peers, pledges, language);
    }

    /** All of it for programs, as {@code history.schema.json} documents it. */
    public static String json(History history) {
        return json(history, List.of(), List.of());
    }

    /** The same, with schools among those like them, {@link History#peers}, and promises, {@link History#pledges}. */
    public static String json(History history, List<PeerGroup> peers, List<CountyPledges> pledges) {
        OptionalLibrary.JACKSON.require();
        return HistoryJson.of(history, peers, pledges);
    }

    /**
     * The same as a page that opens from disk, in both languages.
     *
     * @param peers schools among those like them, {@link History#peers}; empty where nobody asked
     * @param pledges what was promised, {@link History#pledges}; may be empty
     * @param remark what stands below the title, such as how the data were made; may be empty
     * @param first the language in which it opens
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     */
    public static void html(
            History history,
            List<PeerGroup> peers,
            List<CountyPledges> pledges,
            Text remark,
            Language first,
            OutputStream out)
            throws IOException {
        OptionalLibrary.JTE.require();
        List<YearsView> counties = YearsViews.of(history);
        HistoryPages.write(history, counties, peers, pledges, remark, first, out);
    }
}
