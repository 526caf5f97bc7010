package org.junheng.report.view;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junheng.facts.Verdict;
import org.junheng.history.CountyHistory;
import org.junheng.history.CountyYear;
import org.junheng.history.History;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.match.Matching;
import org.junheng.report.view.YearsView.FlowRow;
import org.junheng.report.view.YearsView.YearPoint;
import org.junheng.report.view.YearsView.YearsLine;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.years.SchoolQuestionText;
import org.junheng.report.years.YearsText;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Makes what there is to show of a county over several years. */
public final class YearsViews {
    private static final int MOST_CONTRADICTIONS = 8;

    private final CountyHistory county;
    private final List<Integer> axis;
    private final Map<Integer, CountyYear> years = new LinkedHashMap<>();
    private final Names names;
    private final IdentityHashMap<Evaluation, Map<String, Verdict>> verdicts = new IdentityHashMap<>();

    private YearsViews(History history, CountyHistory county) {
        this.county = county;
        this.axis = axis(history);
        county.years().forEach(year -> years.put(year.year(), year));
        this.names = new Names(county.last().inForce());
    }

    private static List<Integer> axis(History history) {
        int first = history.years().get(0).year();
        int last = history.years().get(history.years().size() - 1).year();
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** Every county of a history. */
    public static List<YearsView> of(History history) {
        return history.counties().stream()
                .map(county -> new YearsViews(history, county).make(history))
                .toList();
    }

    private YearsView make(History history) {
        MovedRows moved = new MovedRows(county, names);
        OutlookRows outlooks = new OutlookRows(county, names);
        return new YearsView(
                county.id(),
                county.name(),
                axis,
                notices(history),
                outcomes(),
                lines(new ShownValue(YearsText::isCoefficient, YearsText::coefficient, YearlyValue::coefficient, true)),
                lines(new ShownValue(
                        verdict -> YearsViews.countyNumber(verdict).isPresent(),
                        YearsText::countyValue,
                        YearsViews::countyNumber,
                        false)),
                failing(),
                county.steps().stream().map(FlowRow::of).toList(),
                county.questions().stream().map(SchoolQuestionText::of).toList(),
                moved.rows(),
                moved.undivided(),
                outlooks.rows(),
                outlooks.retirements(),
                outlooks.buildings(),
                outlooks.prospects(),
                schools());
    }

    private List<Text> notices(History history) {
        List<Text> notices = new ArrayList<>();
        if (!history.between().isEmpty()) {
            notices.add(
                    years(history.between())
                            .then(
                                    new Text(
                                            "没有给数据：线在这里断开，前后两年直接相比。",
                                            ": no data were given. Lines have a gap there, and the years on both sides are compared with each other.")));
        }
        if (!county.missing().isEmpty()) {
            notices.add(years(county.missing())
                    .then(new Text(
                            "的数据里没有这个县：线在这里断开。", ": the data do not have this county. Lines have a gap there.")));
        }
        if (county.years().size() == 1) {
            notices.add(new Text("只有一年，没有可以相比的。", "There is one year only, and nothing to compare."));
        }
        history.years().stream()
                .filter(year -> !year.notes().problems().isEmpty())
                .forEach(year -> notices.add(new Text(
                        year.year() + "年的数据有" + year.notes().problems().size() + "处不能使用，按缺失算；逐处见 junheng inspect。",
                        year.year() + ": " + year.notes().problems().size()
                                + " cells could not be used and count as missing; junheng inspect lists them.")));
        county.years().forEach(year -> notices.addAll(contradictions(year)));
        return notices;
    }

    /** What cannot all be so counts as missing: lines, outlooks and retirements have nothing of it. */
    private static List<Text> contradictions(CountyYear year) {
        List<Text> told = new ArrayList<>();
        Excerpt<DataFinding> excerpt = Excerpt.of(
                year.inForce().dataFindings().stream()
                        .filter(finding -> finding.kind() == DataFinding.Category.CONTRADICTION)
                        .toList(),
                MOST_CONTRADICTIONS);
        Text in = new Text(year.year() + "年：", year.year() + ": ");
        excerpt.shown().forEach(finding -> told.add(in.then(finding.message())));
        if (excerpt.more() > 0) {
            told.add(in.then(new Text(
                    "另有" + excerpt.more() + "处相互矛盾的数，按未报处理；逐处见 junheng evaluate。",
                    excerpt.more()
                            + " more contradictions, whose figures count as missing; junheng evaluate lists them.")));
        }
        return told;
    }

    private static Text years(List<Integer> years) {
        return Lists.of(years.stream().map(String::valueOf).toList()).then(new Text("年", ""));
    }

    private List<YearPoint> points(Function<CountyYear, YearPoint> point) {
        return axis.stream()
                .map(year -> Optional.ofNullable(years.get(year)).map(point).orElse(YearPoint.gap(YearsText.GAP)))
                .toList();
    }

    private List<YearsLine> outcomes() {
        Set<String> documents = new LinkedHashSet<>();
        county.years()
                .forEach(year -> documents.addAll(year.inForce().outcomes().keySet()));
        List<YearsLine> lines = new ArrayList<>();
        for (String document : documents) {
            lines.add(new YearsLine(document, Text.same(document), Text.NONE, points(year -> outcome(document, year))));
        }
        return lines;
    }

    private static YearPoint outcome(String document, CountyYear year) {
        return Optional.ofNullable(year.inForce().outcomes().get(document))
                .map(outcome -> new YearPoint(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        AnswerText.of(outcome.outcome()),
                        Optional.ofNullable(year.fixed().outcomes().get(document))
                                .filter(fixed -> fixed.outcome() != outcome.outcome())
                                .map(fixed -> AnswerText.of(fixed.outcome()))
                                .orElse(Text.NONE),
                        outcome.outcome().name()))
                .orElse(YearPoint.gap(YearsText.GAP));
    }

    private static OptionalDouble countyNumber(Verdict verdict) {
        return YearlyValue.mean(verdict)
                .or(() -> YearlyValue.measured(verdict))
                .map(value -> OptionalDouble.of(value.toDouble()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Which values of the county are shown, and how.
     *
     * @param wanted whether a verdict has one
     * @param text the value as people read it
     * @param number the value
     * @param isJudged whether the limit of the verdict is one of this value
     */
    private record ShownValue(
            Predicate<Verdict> wanted,
            Function<Verdict, Text> text,
            Function<Verdict, OptionalDouble> number,
            boolean isJudged) {
        /** A coefficient's limit is none of what all schools have together. */
        boolean isOfLimit(Verdict verdict) {
            return isJudged || !YearsText.isCoefficient(verdict);
        }
    }

    /** A line for each verdict of the county that has a value in any year. */
    private List<YearsLine> lines(ShownValue shown) {
        Map<String, Verdict> all = new LinkedHashMap<>();
        for (int i = county.years().size() - 1; i >= 0; i--) {
            Evaluation year = county.years().get(i).inForce();
            for (Verdict verdict : year.verdicts()) {
                if (shown.wanted().test(verdict)
                        && Matching.schoolOf(verdict.subject(), year).isEmpty()) {
                    all.putIfAbsent(verdict.id(), verdict);
                }
            }
        }
        List<YearsLine> lines = new ArrayList<>();
        all.forEach((id, verdict) -> {
            List<YearPoint> points = points(year -> point(year, id, shown));
            if (points.stream().anyMatch(point -> point.number().isPresent())) {
                Text title = YearsText.title(verdict.criterion(), verdict.subject(), names);
                boolean ofLimit = shown.isOfLimit(verdict);
                lines.add(new YearsLine(
                        verdict.criterion(),
                        ofLimit ? title : YearsText.meanTitle(title),
                        ofLimit ? LimitText.of(verdict) : Text.NONE,
                        points));
            }
        });
        return lines;
    }

    private YearPoint point(CountyYear year, String id, ShownValue shown) {
        Optional<Verdict> inForce = verdict(year.inForce(), id);
        if (inForce.isEmpty()) {
            return YearPoint.gap(YearsText.GAP);
        }
        Verdict verdict = inForce.get();
        Text own = shown.text().apply(verdict);
        Text fixed = verdict(year.fixed(), id).map(shown.text()).orElse(YearsText.GAP);
        boolean hasLimit = shown.isOfLimit(verdict)
                && !YearlyValue.isNotInForce(verdict)
                && verdict.requirement().limit().relation().comparesNumbers();
        return new YearPoint(
                shown.number().apply(verdict),
                hasLimit
                        ? OptionalDouble.of(
                                verdict.requirement().limit().value().toDouble())
                        : OptionalDouble.empty(),
                own,
                fixed.equals(own) ? Text.NONE : fixed,
                hasLimit ? verdict.state().name() : "");
    }

    private Optional<Verdict> verdict(Evaluation evaluation, String id) {
        return Optional.ofNullable(verdicts.computeIfAbsent(evaluation, any -> {
                    Map<String, Verdict> all = new LinkedHashMap<>();
                    evaluation.verdicts().forEach(verdict -> all.put(verdict.id(), verdict));
                    return all;
                })
                .get(id));
    }

    /** Those that any school fails in any year. */
    private List<YearsLine> failing() {
        List<YearsLine> lines = new ArrayList<>();
        for (String criterion : county.last().inForce().criteria().keySet()) {
            List<YearPoint> points = points(year -> failing(year, criterion));
            if (points.stream().anyMatch(point -> point.number().orElse(0) > 0)) {
                lines.add(new YearsLine(criterion, names.criterion(criterion), Text.NONE, points));
            }
        }
        return lines;
    }

    private static YearPoint failing(CountyYear year, String criterion) {
        List<Verdict> inForce = YearlyValue.ofSchools(year.inForce(), criterion);
        OptionalDouble failing = YearlyValue.failing(inForce);
        OptionalDouble fixed = YearlyValue.failing(YearlyValue.ofSchools(year.fixed(), criterion));
        Text byFixed = fixed.isPresent() && !fixed.equals(failing)
                ? Text.same(String.valueOf((int) fixed.getAsDouble()))
                : Text.NONE;
        if (failing.isEmpty()) {
            return new YearPoint(failing, OptionalDouble.empty(), YearsText.GAP, byFixed, "");
        }
        long open = inForce.stream()
                .filter(verdict -> verdict.state() == Verdict.State.UNDECIDED)
                .count();
        Text shown = Text.same(String.valueOf((int) failing.getAsDouble()));
        return new YearPoint(
                failing,
                OptionalDouble.empty(),
                open == 0 ? shown : shown.then(new Text("（待定" + open + "）", " (+" + open + " undecided)")),
                byFixed,
                "");
    }

    /** Each school of any year under the id that it has in the last of them, in the order of the data. */
    private List<YearsLine> schools() {
        return new SchoolLines(county, axis).all();
    }
}
