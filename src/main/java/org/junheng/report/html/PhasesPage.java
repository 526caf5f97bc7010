package org.junheng.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.report.script.Scripts;
import org.junheng.report.words.Heading;
import org.junheng.report.words.PhaseWords;
import org.junheng.results.phase.Phases;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Plans in years as one page, county after county. */
public final class PhasesPage {
    private PhasesPage() {}

    /**
     * Writes the page.
     *
     * @param to is flushed and not closed
     */
    public static void write(List<Phases> counties, Heading heading, Language first, OutputStream to)
            throws IOException {
        List<PhasesOfCounty> views = counties.stream()
                .map(phases -> PhasesOfCounty.of(phases, heading))
                .toList();
        Text title =
                views.size() == 1 ? views.get(0).name() : new Text(views.size() + "个县", views.size() + " counties");
        HtmlFrame frame = new HtmlFrame(
                first,
                title.then(new Text(" · ", " · ")).then(PhaseWords.TITLE),
                "",
                Templates.masthead(title, PhaseWords.TITLE, HtmlFrame.meta(heading)),
                List.of(Templates.phases(views)),
                "",
                List.of(Scripts.PAGE));
        to.write(Templates.page(frame).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
