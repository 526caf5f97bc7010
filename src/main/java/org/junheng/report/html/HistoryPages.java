package org.junheng.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junheng.history.History;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.report.script.Scripts;
import org.junheng.report.script.YearsData;
import org.junheng.report.text.PeersText;
import org.junheng.report.text.PledgesText;
import org.junheng.report.view.YearsView;
import org.junheng.report.years.YearsText;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Several years of counties as one page, county after county. */
public final class HistoryPages {
    private HistoryPages() {}

    /**
     * Writes the page.
     *
     * @param peers schools among those like them; may be empty
     * @param pledges what was promised; may be empty
     * @param remark what stands below the title; may be empty
     * @param first the language in which it opens
     * @param to is flushed and not closed
     */
    public static void write(
            History history,
            List<YearsView> counties,
            List<PeerGroup> peers,
            List<CountyPledges> pledges,
            Text remark,
            Language first,
            OutputStream to)
            throws IOException {
        String from = String.valueOf(history.years().get(0).year());
        String until =
                String.valueOf(history.years().get(history.years().size() - 1).year());
        Text title = counties.size() == 1
                ? Text.same(counties.get(0).name())
                : new Text(counties.size() + "个县", counties.size() + " counties");
        Text whole = title.then(new Text(" · " + from + "—" + until + "年", " · " + from + " to " + until));
        HtmlFrame frame = new HtmlFrame(
                first,
                whole,
                "",
                Templates.masthead(
                        title,
                        new Text("义务教育均衡发展：多年情况", "Balanced development of compulsory education: over the years"),
                        List.of(
                                Map.entry(new Text("年份", "Years"), Text.same(from + "—" + until)),
                                Map.entry(
                                        new Text("统一按", "Fixed rules of"),
                                        Text.same(history.fixedDay().toString())))),
                List.of(
                        Templates.years(counties, YearsText.rules(history), remark, YearsData.of(counties)),
                        pledges.isEmpty() ? "" : Templates.pledges(PledgesText.of(history, pledges)),
                        peers.isEmpty()
                                ? ""
                                : Templates.peers(PeersText.of(history, peers), PeersText.withoutPeers(peers))),
                "",
                List.of(Scripts.CHARTS, Scripts.YEARS));
        to.write(Templates.page(frame).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
