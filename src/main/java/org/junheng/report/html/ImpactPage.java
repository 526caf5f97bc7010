package org.junheng.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junheng.report.script.Scripts;
import org.junheng.report.view.ImpactView;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** The page of what other rules would change. */
public final class ImpactPage {
    private static final Text TITLE = new Text("规则改动的影响", "What the other rules would change");
    private static final Text KIND = new Text("义务教育均衡发展评估", "Balanced development of compulsory education");

    private ImpactPage() {}

    public static void write(ImpactView view, Language first, OutputStream to) throws IOException {
        HtmlFrame frame = new HtmlFrame(
                first,
                TITLE,
                "",
                Templates.masthead(
                        TITLE,
                        KIND,
                        List.of(
                                Map.entry(new Text("改前", "Before"), Text.same(view.before())),
                                Map.entry(new Text("改后", "After"), Text.same(view.after())),
                                Map.entry(new Text("县数", "Counties"), Text.same(String.valueOf(view.counties()))))),
                List.of(Templates.impact(view)),
                "",
                List.of(Scripts.PAGE));
        to.write(Templates.page(frame).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
