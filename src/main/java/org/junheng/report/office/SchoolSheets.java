package org.junheng.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.report.view.Counts;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Tables Ⅱ-1 and Ⅱ-2 of the application form: how many schools meet each indicator, and each school. */
final class SchoolSheets {
    private static final String RULE = "rule";
    private static final String ORGANISER = "举办者代码";
    private static final String PRIVATE = "10";
    private static final Text NOT_REPORTED = new Text("未报", "not reported");
    private static final Exact FLOOR = Exact.of("0.85");

    private final Sheet rates;
    private final Sheet schools;

    SchoolSheets(Workbook workbook, Language language) {
        Text county = new Text("县（市、区）", "County");
        Text level = new Text("学段", "Level");
        this.rates = new Sheet(
                        workbook,
                        language,
                        new Text("表Ⅱ-1", "Table II-1"),
                        new Text("表Ⅱ-1 各项指标达标学校比例", "Table II-1: share of schools that meet each indicator"))
                .columns(14, county, level, new Text("学校数", "Schools"));
        this.schools = new Sheet(
                        workbook,
                        language,
                        new Text("表Ⅱ-2", "Table II-2"),
                        new Text("表Ⅱ-2 各校资源配置情况", "Table II-2: resources of each school"))
                .columns(12, county, new Text("学校代码", "Id"));
        schools.column("name", new Text("学校", "School"), 30);
        schools.columns(
                11,
                new Text("学校类型", "Kind"),
                new Text("民办", "Private"),
                new Text("举办者代码", "Organiser"),
                level,
                new Text("在校生数", "Students"),
                new Text("班数", "Classes"));
    }

    void add(Evaluation evaluation) {
        Map<Level, List<Indicators.Judged>> byLevel = new LinkedHashMap<>();
        for (Indicators.Judged judged : Indicators.of(evaluation)) {
            byLevel.computeIfAbsent(judged.section().level(), any -> new ArrayList<>())
                    .add(judged);
            school(evaluation, judged);
        }
        byLevel.forEach((level, sections) -> rates(evaluation, level, sections));
    }

    private void school(Evaluation evaluation, Indicators.Judged judged) {
        Section section = judged.section();
        schools.next();
        schools.text(0, evaluation.county().name());
        schools.text(1, section.school().id());
        schools.text(2, section.school().name());
        schools.text(3, Titles.of(section.school().kind()));
        schools.text(4, flag(section.school().flag(SchoolFlag.PRIVATE)));
        schools.text(5, organiser(section.school()));
        schools.text(6, Titles.of(section.level()));
        figure(7, section.students());
        figure(8, section.figure(LevelFigure.CLASSES));
        for (Verdict verdict : judged.indicators()) {
            FormCell.write(schools, column(schools, evaluation, verdict), verdict);
        }
        judged.rule().forEach(verdict -> rule(evaluation, verdict, judged.indicators()));
    }

    /** A column of that name in the data has it; of the form's codes 1 to 10 only the last is known to follow: private. */
    private static Text organiser(School school) {
        String reported = school.extraText(ORGANISER);
        if (!reported.isBlank()) {
            return Text.same(reported);
        }
        return school.flag(SchoolFlag.PRIVATE) == Flag.YES ? Text.same(PRIVATE) : NOT_REPORTED;
    }

    private static Text flag(Flag flag) {
        return switch (flag) {
            case YES -> new Text("是", "yes");
            case NO -> new Text("否", "no");
            case UNKNOWN -> NOT_REPORTED;
        };
    }

    private void figure(int column, Measure figure) {
        if (Numbers.isKnown(figure)) {
            schools.number(column, figure.range().low().toDouble(), "0");
        } else {
            schools.text(column, NOT_REPORTED);
        }
    }

    private static int column(Sheet sheet, Evaluation evaluation, Verdict verdict) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        String key = Indicators.key(verdict.criterion());
        Text title = criterion == null ? Text.NONE : Indicators.title(criterion);
        return sheet.column(key, Text.same(Indicators.number(key) + " ").then(title), 14);
    }

    /** The form's notes: which indicators pass, and which of the others reach 85 % of their limits. */
    private void rule(Evaluation evaluation, Verdict verdict, List<Verdict> indicators) {
        Criterion criterion = evaluation.criteria().get(verdict.criterion());
        Text title = criterion == null ? Text.same(verdict.criterion()) : Titles.of(criterion);
        int state = schools.column(RULE, title, 12);
        schools.text(state, Titles.of(verdict.state()));
        schools.mark(state, verdict.state(), FormCell.TEXT);
        int met = schools.column("met", new Text("达标的指标", "Indicators met"), 30);
        schools.text(met, list(indicators, Verdict.State.PASS));
        int near = schools.column("near", new Text("未达标但达到85%的指标", "Not met, but at 85 %"), 18);
        schools.text(near, list(indicators.stream().filter(SchoolSheets::isNear).toList(), Verdict.State.FAIL));
        List<Verdict> allowed = indicators.stream()
                .filter(one -> one.reason().kind() == Reason.ReasonSort.ALLOWED)
                .toList();
        if (!allowed.isEmpty()) {
            int eased = schools.column("allowed", new Text("按特殊情形达标的指标", "Met under an allowance"), 18);
            schools.text(eased, list(allowed, Verdict.State.PASS));
        }
        int open = schools.column("open", new Text("待定的指标", "Undecided"), 14);
        schools.text(open, list(indicators, Verdict.State.UNDECIDED));
    }

    private static boolean isNear(Verdict verdict) {
        boolean floorKnown = verdict.requirement().limit().relation() == Relation.AT_LEAST;
        return floorKnown
                && verdict.requirement().value() instanceof Measure measure
                && measure.isAtLeast(verdict.requirement().limit().value().times(FLOOR)) == Flag.YES;
    }

    private static Text list(List<Verdict> verdicts, Verdict.State state) {
        return Lists.of(verdicts.stream()
                .filter(verdict -> verdict.state() == state)
                .map(verdict -> Indicators.number(Indicators.key(verdict.criterion())))
                .toList());
    }

    private void rates(Evaluation evaluation, Level level, List<Indicators.Judged> sections) {
        rates.next();
        rates.text(0, evaluation.county().name());
        rates.text(1, Titles.of(level));
        rates.whole(2, sections.size());
        Map<Integer, List<Verdict>> byColumn = new LinkedHashMap<>();
        for (Indicators.Judged judged : sections) {
            judged.indicators()
                    .forEach(verdict -> byColumn.computeIfAbsent(
                                    column(rates, evaluation, verdict), any -> new ArrayList<>())
                            .add(verdict));
            judged.rule()
                    .forEach(verdict -> byColumn.computeIfAbsent(
                                    rates.column(RULE, new Text("综合判定", "School rule"), 14), any -> new ArrayList<>())
                            .add(verdict));
        }
        byColumn.forEach((column, verdicts) -> rate(column, Counts.of(verdicts)));
    }

    /** What is undecided is not met; the cell is a formula, so that the numbers behind it are seen. */
    private void rate(int column, Counts counts) {
        int judged = counts.pass() + counts.fail() + counts.undecided();
        if (judged == 0) {
            rates.text(column, new Text("不适用", "not applicable"));
            return;
        }
        rates.formula(column, counts.pass() + "/" + judged, FormCell.SHARE);
        rates.mark(column, counts.state(), FormCell.SHARE);
    }

    void finish() {
        schools.filters();
    }
}
