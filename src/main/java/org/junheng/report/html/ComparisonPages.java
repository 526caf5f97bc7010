package org.junheng.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.report.change.VerdictChange;
import org.junheng.report.script.Scripts;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Two evaluations as one page, county after county. */
public final class ComparisonPages {
    private final List<ComparisonPage> counties = new ArrayList<>();

    /**
     * Adds a county.
     *
     * @param outcomes what came of it then and now, document by document
     */
    public void add(String name, List<Text> outcomes, List<VerdictChange> changes) {
        counties.add(ComparisonPage.of(name, outcomes, changes));
    }

    /**
     * Writes the page.
     *
     * @param days the days of the two evaluations, the earlier first
     * @param first the language in which it opens
     * @param to is flushed and not closed
     */
    public void write(Map.Entry<String, String> days, Language first, OutputStream to) throws IOException {
        Text title = counties.size() == 1
                ? Text.same(counties.get(0).name())
                : new Text(counties.size() + "个县", counties.size() + " counties");
        Text whole = title.then(new Text(
                " · 两次评估对比 " + days.getKey() + " → " + days.getValue(),
                " · two evaluations, " + days.getKey() + " → " + days.getValue()));
        HtmlFrame frame = new HtmlFrame(
                first,
                whole,
                "",
                Templates.masthead(
                        title,
                        new Text("义务教育均衡发展：两次评估对比", "Balanced development of compulsory education: two evaluations"),
                        List.of(
                                Map.entry(new Text("上一次", "Before"), Text.same(days.getKey())),
                                Map.entry(new Text("这一次", "Now"), Text.same(days.getValue())))),
                List.of(Templates.comparison(List.copyOf(counties))),
                "",
                List.of(Scripts.PAGE));
        to.write(Templates.page(frame).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
