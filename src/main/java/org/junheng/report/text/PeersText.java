package org.junheng.report.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.history.CountyHistory;
import org.junheng.history.History;
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.peer.PeerStanding;
import org.junheng.history.peer.PeerStanding.BetterPeer;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.ValueText;
import org.junheng.report.years.YearsText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Where schools stand among those like them, in what they do not meet. */
public final class PeersText {
    /** How likeness is reckoned, and what is never said. */
    public static final Text WAY = new Text(
            "相近的县：学生数、乡村学校学生比例、随迁子女比例相近（同下计），只比差异系数。相近学校：同一学段，规模、城乡、是否寄宿、随迁子女比例相近（规模差一倍计1，城乡、镇区、寄宿每项不同计1、一方未答计0.5，随迁子女比例每差20个百分点计1，合计不超过1.5，最多取10所），"
                    + "或按 --peer-list 的名单；不足5所不作比较。只说在其中的位置，不排名次，不用成绩。",
            "Like counties: near in students, share of students in rural schools and of migrant children (reckoned as below), compared by"
                    + " coefficients alone. Like schools: of one level and near in size, setting, boarding and share of migrant children (1 for twice the size, 1 for each of"
                    + " rural, town, boarding that differs, a half where one does not answer, 1 for each 20 points of migrant children; 1.5 at"
                    + " most, ten schools at most), or those of --peer-list; fewer than 5 are not compared. Only where a school stands among"
                    + " them: no ranking, and nothing by results of students.");

    public static final Text TITLE =
            new Text("与相近的县、学校相比（未达标的各项）", "Among counties and schools like them (what is not met)");

    private static final int MOST_HAS = 3;

    private final Map<String, Names> names = new HashMap<>();

    private PeersText(History history) {
        for (CountyHistory county : history.counties()) {
            names.put(county.id(), new Names(county.last().inForce()));
        }
    }

    /**
     * A school and what there is to say of it.
     *
     * @param title what it is called
     * @param lines criterion by criterion
     */
    public record PeerLines(Text title, List<Text> lines) {
        public PeerLines {
            lines = List.copyOf(lines);
        }
    }

    /** The schools that do not meet something and have like ones, in the order of the data. */
    public static List<PeerLines> of(History history, List<PeerGroup> groups) {
        PeersText text = new PeersText(history);
        List<PeerLines> all = new ArrayList<>();
        for (PeerGroup group : groups) {
            List<Text> lines = group.standings().stream()
                    .filter(standing -> standing.verdict().state() == Verdict.State.FAIL)
                    .map(standing -> text.line(group, standing))
                    .toList();
            if (!lines.isEmpty()) {
                all.add(new PeerLines(
                        text.title(group.county(), group.subject())
                                .then(new Text(
                                        (group.isOfCounty() ? "（相近的县" : "（相近学校")
                                                + group.peers().size()
                                                + (group.isOfCounty() ? "个）" : "所）"),
                                        " (" + group.peers().size() + " like it)")),
                        lines));
            }
        }
        return all;
    }

    /** How many cannot be compared; empty where all can. */
    public static Text withoutPeers(List<PeerGroup> groups) {
        long schools = groups.stream()
                .filter(group -> group.standings().isEmpty() && !group.isOfCounty())
                .count();
        long counties = groups.stream()
                .filter(group -> group.standings().isEmpty() && group.isOfCounty())
                .count();
        Text text = counties == 0
                ? Text.NONE
                : new Text(
                        counties + "个县相近的县不足5个或数据不足，没有比较。",
                        counties + " counties have too few like them or too few figures, and are not compared. ");
        return schools == 0
                ? text
                : text.then(
                        new Text(
                                schools + "个学校（学段）相近学校或数据不足，没有比较。",
                                schools
                                        + " schools, or levels of schools, have too few like them or too few figures, and are not compared."));
    }

    private Text title(String county, String subject) {
        return Optional.ofNullable(names.get(county))
                .map(known -> known.title(subject))
                .orElse(Text.same(subject));
    }

    private Text line(PeerGroup group, PeerStanding standing) {
        Verdict verdict = standing.verdict();
        Names ours =
                names.getOrDefault(group.county(), names.values().iterator().next());
        Text line = ours.criterion(verdict.criterion())
                .then(" ")
                .then(ValueText.of(verdict))
                .then(new Text("（", " ("))
                .then(LimitText.of(verdict))
                .then(new Text(group.isOfCounty() ? "）；相近的县中位数 " : "）；相近学校中位数 ", "); of those like it the median is "))
                .then(shown(standing.median(), verdict))
                .then(new Text("，四分位 ", ", the quartiles "))
                .then(shown(standing.lower(), verdict))
                .then(new Text("—", " and "))
                .then(shown(standing.upper(), verdict));
        if (standing.better().isEmpty()) {
            return line;
        }
        return line.then(new Text("；师生比不更高而达标的：", "; with no more teachers for each student these meet it: "))
                .then(Lists.APART.between(
                        standing.better().stream().map(this::better).toList()));
    }

    private Text better(BetterPeer better) {
        Text who =
                title(better.peer().county(), better.peer().subject()).then(" ").then(ValueText.of(better.verdict()));
        if (better.has().isEmpty()) {
            return who;
        }
        Names theirs = names.getOrDefault(
                better.peer().county(), names.values().iterator().next());
        Text also = Lists.NAMES.between(better.has().stream()
                .limit(MOST_HAS)
                .map(verdict -> theirs.criterion(verdict.criterion()).then(" ").then(ValueText.of(verdict)))
                .toList());
        return who.then(new Text(
                (better.peer().subject().equals(better.peer().county()) ? "（该县还达到：" : "（该校还达到：") + also.zh() + "）",
                " (it also meets " + also.en() + ")"));
    }

    private static String shown(double value, Verdict verdict) {
        Exact exact = Exact.of(BigDecimal.valueOf(value));
        return verdict.requirement().value() instanceof Measure measure
                ? Numbers.shown(exact, measure).text()
                : YearsText.plain(value, DividedValue.COEFFICIENT, Optional.empty());
    }
}
