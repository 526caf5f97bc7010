package org.junheng.report.html;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.text.PeersText;
import org.junheng.report.text.PledgesText;
import org.junheng.report.view.ImpactView;
import org.junheng.report.view.SchoolSheet;
import org.junheng.report.view.YearsView;
import org.junheng.report.words.Heading;
import org.junheng.texts.Text;

/** The templates of {@code src/main/jte}. They are compiled with the library: a mistake in one does not compile. */
final class Templates {
    @SuppressWarnings("NullAway") // the generated code takes null for "no interceptor"
    private static final HtmlInterceptor NONE = null;

    private Templates() {}

    /** Every text is escaped for the place where it stands. */
    private static String render(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }

    static String page(HtmlFrame frame) {
        return render(html -> JtepageGenerated.render(html, NONE, frame));
    }

    static String masthead(Text title, Text kind, List<Map.Entry<Text, Text>> meta) {
        return render(html -> JtemastheadGenerated.render(html, NONE, title, kind, meta));
    }

    static String countyHead(CountyPage page, Heading heading) {
        return render(html -> JtecountyHeadGenerated.render(html, NONE, page, heading));
    }

    static String county(CountyPage page, Heading heading) {
        return render(html -> JtecountyGenerated.render(html, NONE, page, heading));
    }

    static String comparison(List<ComparisonPage> counties) {
        return render(html -> JtecomparisonGenerated.render(html, NONE, counties));
    }

    static String years(List<YearsView> counties, Text rules, Text remark, String data) {
        return render(html -> JteyearsGenerated.render(html, NONE, counties, rules, remark, data));
    }

    static String phases(List<PhasesOfCounty> counties) {
        return render(html -> JtephasesGenerated.render(html, NONE, counties));
    }

    static String peers(List<PeersText.PeerLines> schools, Text without) {
        return render(html -> JtepeersGenerated.render(html, NONE, schools, without));
    }

    static String pledges(List<PledgesText.PledgeLines> counties) {
        return render(html -> JtepledgesGenerated.render(html, NONE, counties));
    }

    static String sheet(SchoolSheet sheet, Heading heading) {
        return render(html -> JtesheetGenerated.render(html, NONE, sheet, heading));
    }

    static String sheets(Text title, List<SheetPages.SheetPage> sheets) {
        return render(html -> JtesheetsGenerated.render(html, NONE, title, sheets));
    }

    static String overview(Overview overview) {
        return render(html -> JteoverviewGenerated.render(html, NONE, overview));
    }

    static String impact(ImpactView view) {
        return render(html -> JteimpactGenerated.render(html, NONE, view));
    }

    static String sources(Heading heading, ReadingNotes notes, String version) {
        return render(html -> JtesourcesGenerated.render(html, NONE, heading, notes, version));
    }
}
