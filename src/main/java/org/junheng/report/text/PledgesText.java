package org.junheng.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.history.CountyHistory;
import org.junheng.history.History;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.history.pledge.Pledge;
import org.junheng.history.pledge.Pledge.PledgeOutcome;
import org.junheng.history.pledge.Pledge.PledgeSort;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What was promised, held against the years. */
public final class PledgesText {
    public static final Text TITLE =
            new Text("承诺的兑现（台账期限、放宽的三年承诺）", "What was promised (days of the ledger, pledges of allowances)");

    /** How it is decided, and what is assumed. */
    public static final Text WAY = new Text(
            "按每年评估那天的判定核对：期限当天或之后第一次评估时达标的为如期；期限过后一年内没有数据的不能核实。放宽 X3—X5 要求三年内达到原标准，"
                    + "认定日期未知，从用到放宽的第一年的评估日算起；靠放宽达标不算兑现。待定、不再判定不算兑现。",
            "Held against the verdicts of each year on its day: met at the first look on or after the day is kept; without data within a"
                    + " year of the day it cannot be told. Allowances X3 to X5 want the standard itself met within three years; the day of the"
                    + " certification is not known, so they count from the first year in which one is used, and a pass by an allowance is"
                    + " none. What is undecided, or judged no more, is not kept.");

    private PledgesText() {}

    /**
     * A county and its promises.
     *
     * @param title the county, and how many of each outcome
     * @param lines a line each, broken ones first
     */
    public record PledgeLines(Text title, List<Text> lines) {
        public PledgeLines {
            lines = List.copyOf(lines);
        }
    }

    /** County by county. */
    public static List<PledgeLines> of(History history, List<CountyPledges> counties) {
        List<PledgeLines> all = new ArrayList<>();
        for (CountyPledges county : counties) {
            CountyHistory of = history.counties().stream()
                    .filter(one -> one.id().equals(county.county()))
                    .findFirst()
                    .orElseThrow();
            Names names = new Names(of.last().inForce());
            List<Text> lines = county.pledges().stream()
                    .sorted(Comparator.comparingInt(pledge -> order(pledge.outcome())))
                    .map(pledge -> line(pledge, names))
                    .toList();
            all.add(new PledgeLines(
                    Text.same(of.name()).then(new Text("：", ": ")).then(counts(county)), lines));
        }
        return all;
    }

    /** What somebody must look at comes first. */
    private static int order(PledgeOutcome outcome) {
        return switch (outcome) {
            case BROKEN -> 0;
            case RELAPSED -> 1;
            case NOT_TOLD -> 2;
            case LATE -> 3;
            case OPEN -> 4;
            case KEPT -> 5;
        };
    }

    private static Text counts(CountyPledges county) {
        Map<PledgeOutcome, Integer> counts = new EnumMap<>(PledgeOutcome.class);
        county.pledges().forEach(pledge -> counts.merge(pledge.outcome(), 1, Integer::sum));
        List<Text> parts = new ArrayList<>();
        counts.forEach((outcome, count) -> parts.add(outcome.title().then(" " + count)));
        if (county.withoutDay() > 0) {
            parts.add(new Text(
                    "没有期限、无从核对 " + county.withoutDay(),
                    "without a day, not to be held against anything " + county.withoutDay()));
        }
        if (county.waived() > 0) {
            parts.add(new Text("豁免，不是承诺 " + county.waived(), "waived, no promise " + county.waived()));
        }
        return Lists.AND.between(parts);
    }

    private static Text line(Pledge pledge, Names names) {
        String criterion = pledge.finding().replaceFirst("@.*", "");
        Text known = names.title(pledge.subject());
        boolean isNamed = !known.equals(Text.same(pledge.subject()));
        Text what =
                isNamed || pledge.title().isEmpty() ? known.then(" ").then(names.criterion(criterion)) : pledge.title();
        Text who = pledge.sort() == PledgeSort.ALLOWANCE
                ? new Text(
                        "放宽：" + pledge.title().zh(),
                        "allowance: " + pledge.title().en())
                : Text.same(pledge.owner());
        List<Text> years = pledge.years().stream()
                .map(year -> Text.same(year.year() + " ").then(state(year.state())))
                .toList();
        return pledge.outcome()
                .title()
                .then(new Text("：", ": "))
                .then(what)
                .then(new Text("，期限 " + pledge.due(), ", due " + pledge.due()))
                .then(who.isEmpty() ? who : new Text("（" + who.zh() + "）", " (" + who.en() + ")"))
                .then(new Text("；", "; "))
                .then(Lists.NAMES.between(years))
                .then(pledge.met()
                        .map(year -> new Text("；" + year + "年起达标", "; met from " + year + " on"))
                        .orElse(Text.NONE));
    }

    private static Text state(Optional<State> state) {
        return state.map(Titles::of).orElse(new Text("未判定", "not judged"));
    }
}
