package org.junheng.report.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.history.CountyHistory;
import org.junheng.history.trend.BuildingOutlook.BuildingState;
import org.junheng.history.trend.CohortUse;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.Outlook.OutlookState;
import org.junheng.history.trend.Outlook.SchoolSince;
import org.junheng.report.view.YearsView.OutlookRow;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.report.years.AheadText;
import org.junheng.report.years.YearsText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What would miss its limit and when, as every format says it. */
final class OutlookRows {
    /** So many are named, of more the number is told. */
    private static final int MOST_NAMED = 3;

    private static final int MOST_CRITERIA = 8;

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

    /** What would miss its limit if nobody were recruited, the nearest first. */
    List<OutlookRow> retirements() {
        return county.ahead().retirements().stream()
                .map(outlook ->
                        row(outlook.criterion(), outlook.subject(), AheadText.year(outlook), AheadText.basis(outlook)))
                .toList();
    }

    /** Whose buildings come of age, the nearest first. */
    List<OutlookRow> buildings() {
        return county.ahead().buildings().stream()
                .filter(outlook -> !outlook.parts().isEmpty()
                        || outlook.state() == BuildingState.DATED
                        || outlook.state() == BuildingState.CONTRADICTED)
                .map(outlook ->
                        row(outlook.criterion(), outlook.subject(), AheadText.year(outlook), AheadText.parts(outlook)))
                .toList();
    }

    private OutlookRow row(Outlook outlook) {
        return row(
                outlook.criterion(),
                outlook.subject(),
                YearsText.year(outlook),
                outlook.basis().title());
    }

    private OutlookRow row(String criterion, String subject, Text year, Text basis) {
        Verdict verdict = last.get(criterion + "@" + subject);
        Text value = verdict == null
                ? YearsText.GAP
                : ValueText.of(verdict)
                        .then(new Text("（", " ("))
                        .then(LimitText.of(verdict))
                        .then(new Text("）", ")"));
        return new OutlookRow(names.title(subject), names.criterion(criterion), value, year, basis);
    }

    /** What else there is to say: how many of each state, on which assumption, and how such warnings would have done. */
    List<Text> prospects() {
        List<Text> told = new ArrayList<>();
        Map<OutlookState, Integer> counts = new HashMap<>();
        int gaps = 0;
        for (Outlook outlook : county.outlooks()) {
            counts.merge(outlook.state(), 1, Integer::sum);
            int before = outlook.since().map(SchoolSince::before).orElse(0);
            gaps += outlook.gaps() > before ? 1 : 0;
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
        told.addAll(others());
        told.addAll(withoutGrades());
        told.add(new Text(
                "直线趋势的假设：学生数和资源各按所给年份的直线延续，标准不变；差异系数按它自己的直线。括号内是90%的预测区间。",
                "Assumed of the straight line: students and resources each go on along that of the years given, and the standards stay; coefficients go"
                        + " along their own. In brackets the 90 % prediction interval."));
        told.addAll(AheadText.cohorts(county.ahead()));
        county.backTests()
                .forEach(test -> told.add(new Text("回测，", "Tested on the years given, ")
                        .then(YearsText.of(test))
                        .then(new Text("。", "."))));
        told.addAll(AheadText.staff(county.ahead()));
        told.addAll(AheadText.buildings(county.ahead()));
        return told;
    }

    /** Whose school is another one since a year. */
    private List<Text> others() {
        Map<SchoolSince, List<String>> all = new LinkedHashMap<>();
        for (Outlook outlook : county.outlooks()) {
            outlook.since()
                    .ifPresent(since ->
                            all.computeIfAbsent(since, any -> new ArrayList<>()).add(outlook.subject()));
        }
        List<Text> told = new ArrayList<>();
        all.forEach((since, subjects) -> {
            List<String> schools = subjects.stream()
                    .map(subject -> subject.split("/", 2)[0])
                    .distinct()
                    .toList();
            Text fate = since.fate().title();
            String named = String.join("、", schools.subList(0, Math.min(MOST_NAMED, schools.size())))
                    + (schools.size() > MOST_NAMED ? "…" : "");
            told.add(new Text(
                    "其中" + subjects.size() + "个的学校（" + named + "）" + since.year() + "年" + fate.zh()
                            + "，以前的年份不是同一所学校，不可比，没有计入。",
                    subjects.size() + " of them are of schools (" + named.replace("、", ", ")
                            + ") that are other ones since "
                            + since.year() + " (" + fate.en()
                            + "); the years before cannot be compared and are left out."));
        });
        return told;
    }

    /** What the grades in school do not tell of, and why. */
    private List<Text> withoutGrades() {
        Map<CohortUse, Map<String, Integer>> all = new EnumMap<>(CohortUse.class);
        for (Outlook outlook : county.outlooks()) {
            outlook.grades()
                    .filter(use -> use != CohortUse.BY_GRADES && outlook.state() != OutlookState.TOO_FEW_YEARS)
                    .ifPresent(use -> all.computeIfAbsent(use, any -> new LinkedHashMap<>())
                            .merge(outlook.criterion(), 1, Integer::sum));
        }
        List<Text> told = new ArrayList<>();
        all.forEach((use, criteria) -> {
            int count = criteria.values().stream().mapToInt(Integer::intValue).sum();
            List<Text> named = new ArrayList<>();
            criteria.forEach((criterion, many) -> named.add(names.criterion(criterion)));
            boolean isAll = named.size() > MOST_CRITERIA;
            Text which = use == CohortUse.NOT_REPORTED || isAll
                    ? Text.NONE
                    : new Text("（", " (").then(Lists.NAMES.between(named)).then(new Text("）", ")"));
            told.add(new Text(
                            "不按在校年级推算的" + count + "个",
                            count + (count == 1 ? " value is" : " values are") + " not told by the grades in school")
                    .then(which)
                    .then(new Text("，因为", ", because: "))
                    .then(use.title())
                    .then(new Text("。", ".")));
        });
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
