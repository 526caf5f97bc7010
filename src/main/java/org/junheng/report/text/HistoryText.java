package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.history.History;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.YearsView;
import org.junheng.report.view.YearsView.FlowRow;
import org.junheng.report.view.YearsView.MovedRow;
import org.junheng.report.view.YearsView.OutlookRow;
import org.junheng.report.view.YearsView.YearPoint;
import org.junheng.report.view.YearsView.YearsLine;
import org.junheng.report.years.AheadText;
import org.junheng.report.years.YearsText;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Several years of counties for a terminal. */
public final class HistoryText {
    private static final int MOST_ROWS = 12;
    private static final int MOST_CAUSES = 20;

    private final Lines lines;

    private HistoryText(Lines lines) {
        this.lines = lines;
    }

    /**
     * County after county, then schools among those like them.
     *
     * @param peers empty where nobody asked for them
     * @param pledges empty where nothing was promised
     */
    public static String of(
            History history,
            List<YearsView> counties,
            List<PeerGroup> peers,
            List<CountyPledges> pledges,
            Language language) {
        HistoryText text = new HistoryText(new Lines(language));
        text.head(history, counties.size());
        counties.forEach(text::county);
        if (!pledges.isEmpty()) {
            text.pledges(history, pledges);
        }
        if (!peers.isEmpty()) {
            text.peers(history, peers);
        }
        return text.lines.toString();
    }

    private void head(History history, int counties) {
        String first = String.valueOf(history.years().get(0).year());
        String last =
                String.valueOf(history.years().get(history.years().size() - 1).year());
        lines.title(new Text("多年情况：" + first + "—" + last, "Over the years: " + first + " to " + last), '=');
        lines.add(YearsText.rules(history));
        lines.add(YearsText.GAP_TOLD);
        if (counties == 0) {
            lines.add(new Text("数据中没有任何县。", "There is no county in the data."));
        }
        lines.blank();
    }

    private void county(YearsView view) {
        lines.title(Text.same(view.name()), '-');
        view.notices().forEach(lines::add);
        part(YearsParts.OUTCOMES, view, view.outcomes());
        if (!view.questions().isEmpty()) {
            lines.blank().add(YearsText.ASKED);
            some(view.questions());
        }
        part(YearsParts.COEFFICIENTS, view, view.coefficients());
        part(YearsParts.VALUES, view, view.values());
        part(YearsParts.FAILING, view, view.failing());
        flows(view);
        moved(view);
        outlooks(view);
        part(YearsParts.SCHOOLS, view, view.schools());
        lines.blank();
    }

    /** What the parts with a line for each year are called. */
    private enum YearsParts {
        OUTCOMES(YearsText.OUTCOMES),
        COEFFICIENTS(YearsText.COEFFICIENTS),
        VALUES(YearsText.VALUES),
        FAILING(YearsText.FAILING),
        SCHOOLS(YearsText.SCHOOLS);

        private final Text title;

        YearsParts(Text title) {
            this.title = title;
        }
    }

    private void part(YearsParts part, YearsView view, List<YearsLine> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.blank().add(part.title);
        Excerpt<YearsLine> excerpt =
                part == YearsParts.SCHOOLS ? Excerpt.of(all, MOST_ROWS) : Excerpt.of(all, all.size());
        List<List<Text>> rows = new ArrayList<>();
        List<Text> head = new ArrayList<>();
        view.axis().forEach(year -> head.add(Text.same(String.valueOf(year))));
        head.add(Text.NONE);
        rows.add(head);
        excerpt.shown().forEach(line -> rows.add(row(line)));
        lines.table("  ", rows);
        more(excerpt.more());
    }

    private static List<Text> row(YearsLine line) {
        List<Text> row = new ArrayList<>();
        for (YearPoint point : line.points()) {
            row.add(
                    point.fixed().isEmpty()
                            ? point.shown()
                            : point.shown().then("〔").then(point.fixed()).then("〕"));
        }
        row.add(line.limit().isEmpty() ? line.title() : line.title().then("  ").then(line.limit()));
        return row;
    }

    private void more(int more) {
        if (more > 0) {
            lines.add(new Text("  另有" + more + "行，见网页和 JSON。", "  " + more + " more are in the page and the JSON."));
        }
    }

    private void flows(YearsView view) {
        if (view.flows().isEmpty()) {
            return;
        }
        lines.blank().add(YearsText.FLOWS);
        for (FlowRow flow : view.flows()) {
            lines.add("  ", Text.same(flow.from() + " → " + flow.to() + "  ").then(flow.told()));
        }
    }

    private void moved(YearsView view) {
        if (view.flows().isEmpty()) {
            return;
        }
        lines.blank().add(YearsText.WHY);
        lines.add("  ", YearsText.WAY);
        if (view.changes().isEmpty()) {
            lines.add(new Text("  没有数值变动。", "  No value moved."));
        }
        Excerpt<MovedRow> excerpt = Excerpt.of(view.changes(), MOST_CAUSES);
        for (MovedRow row : excerpt.shown()) {
            lines.add(
                    "  ",
                    Text.same(row.from() + " → " + row.to() + "  ")
                            .then(row.title())
                            .then("  ")
                            .then(row.change()));
            row.causes().forEach(cause -> lines.add("      ", cause));
        }
        more(excerpt.more());
        some(view.undivided());
    }

    private void outlooks(YearsView view) {
        lines.blank().add(YearsText.AHEAD);
        rows(view.outlooks());
        ahead(AheadText.RETIREMENTS, view.retirements());
        ahead(AheadText.BUILDINGS, view.buildings());
        some(view.prospects());
    }

    private void ahead(Text title, List<OutlookRow> rows) {
        if (!rows.isEmpty()) {
            lines.add("  ", title.then(new Text("：", ":")));
            rows(rows);
        }
    }

    private void rows(List<OutlookRow> all) {
        Excerpt<OutlookRow> excerpt = Excerpt.of(all, MOST_ROWS);
        for (OutlookRow row : excerpt.shown()) {
            lines.add(
                    "  ",
                    row.year()
                            .then("  ")
                            .then(row.subject())
                            .then("  ")
                            .then(row.title())
                            .then("  ")
                            .then(row.value())
                            .then(
                                    row.basis().isEmpty()
                                            ? Text.NONE
                                            : Text.same("  ").then(row.basis())));
        }
        more(excerpt.more());
    }

    private void pledges(History history, List<CountyPledges> pledges) {
        lines.title(PledgesText.TITLE, '-');
        lines.add("  ", PledgesText.WAY);
        for (PledgesText.PledgeLines county : PledgesText.of(history, pledges)) {
            lines.add("  ", county.title());
            Excerpt<Text> excerpt = Excerpt.of(county.lines(), MOST_CAUSES);
            excerpt.shown().forEach(line -> lines.wrapped("    ", "        ", line));
            more(excerpt.more());
        }
        lines.blank();
    }

    private void peers(History history, List<PeerGroup> peers) {
        lines.title(PeersText.TITLE, '-');
        lines.add("  ", PeersText.WAY);
        Excerpt<PeersText.PeerLines> excerpt = Excerpt.of(PeersText.of(history, peers), MOST_ROWS);
        for (PeersText.PeerLines school : excerpt.shown()) {
            lines.add("  ", school.title());
            school.lines().forEach(line -> lines.add("      ", line));
        }
        more(excerpt.more());
        Text without = PeersText.withoutPeers(peers);
        if (!without.isEmpty()) {
            lines.add("  ", without);
        }
    }

    private void some(List<Text> texts) {
        texts.forEach(text -> lines.add("  ", text));
    }
}
