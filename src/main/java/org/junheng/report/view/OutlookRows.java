package org.junheng.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.history.CountyHistory;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.Outlook.OutlookState;
import org.junheng.report.view.YearsView.OutlookRow;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.report.words.YearsText;
import org.junheng.texts.Text;

/** What would miss its limit and when, as every format says it. */
final class OutlookRows {
    private final CountyHistory county;
    private final Names names;
    private final Map<String, Verdict> last = new HashMap<>();

    OutlookRows(CountyHistory county, Names names) {
        this.county = county;
        this.names = names;
        county.last().fixed().verdicts().forEach(verdict -> last.put(verdict.id(), verdict));
    }

    /** Those with a year, the nearest first. */
    List<OutlookRow> rows() {
        return county.outlooks().stream()
                .filter(outlook -> outlook.state() == OutlookState.DATED)
                .map(this::row)
                .toList();
    }

    private OutlookRow row(Outlook outlook) {
        Verdict verdict = last.get(outlook.criterion() + "@" + outlook.subject());
        Text value = verdict == null
                ? YearsText.GAP
                : ValueText.of(verdict)
                        .then(new Text("（", " ("))
                        .then(LimitText.of(verdict))
                        .then(new Text("）", ")"));
        return new OutlookRow(
                names.title(outlook.subject()), names.criterion(outlook.criterion()), value, YearsText.year(outlook));
    }

    /** What else there is to say: how many of each state, on which assumption, and how such warnings would have done. */
    List<Text> prospects() {
        List<Text> told = new ArrayList<>();
        Map<OutlookState, Integer> counts = new HashMap<>();
        int gaps = 0;
        for (Outlook outlook : county.outlooks()) {
            counts.merge(outlook.state(), 1, Integer::sum);
            gaps += outlook.gaps() > 0 ? 1 : 0;
        }
        told.add(
                county.outlooks().isEmpty()
                        ? new Text(
                                "最近一年没有达标而可以往后看的数值。",
                                "No value is good in the last year that could be looked at ahead.")
                        : new Text(
                                        "最近一年达标、可以往后看的数值" + county.outlooks().size() + "个：",
                                        "Values that are good in the last year: "
                                                + county.outlooks().size() + "; ")
                                .then(count(counts)));
        if (gaps > 0) {
            told.add(
                    new Text(
                            "其中" + gaps + "个有的年份没有数，或用到后来更正的数，这些年份没有计入。",
                            gaps
                                    + " of them have no figure in some years, or one that was corrected later; these years are left out."));
        }
        told.add(
                new Text(
                        "假设：学生数和资源各按所给年份的直线趋势延续，标准不变；在校年级升级、出生和招生人数、教师退休、校舍年限都没有计入。括号内是90%的预测区间。",
                        "Assumed: students and resources each go on along the straight line of the years given, and the standards stay. Cohorts already in school,"
                                + " births and admissions, retirements and the age of buildings are not reckoned with. In brackets the 90 % prediction interval."));
        county.backTests()
                .forEach(test -> told.add(new Text("回测，", "Tested on the years given, ")
                        .then(YearsText.of(test))
                        .then(new Text("。", "."))));
        return told;
    }

    private static Text count(Map<OutlookState, Integer> counts) {
        List<Text> parts = new ArrayList<>();
        for (OutlookState state : OutlookState.values()) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0) {
                parts.add(new Text(
                        state.title().zh() + count, count + " " + state.title().en()));
            }
        }
        return new Text("，", ", ").between(parts).then(new Text("。", "."));
    }
}
