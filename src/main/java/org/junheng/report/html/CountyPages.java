package org.junheng.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Value;
import org.junheng.report.script.PageData;
import org.junheng.report.view.AnswerView;
import org.junheng.report.view.Chain;
import org.junheng.report.view.Counts;
import org.junheng.report.view.DispersionRows;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.LedgerRow;
import org.junheng.report.view.NearLimit;
import org.junheng.report.view.NotJudged;
import org.junheng.report.view.PlanViews;
import org.junheng.report.view.Recommendation;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.view.WantedGroup;
import org.junheng.report.words.Coverage;
import org.junheng.report.words.Heading;
import org.junheng.report.words.LedgerText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** Puts together what the HTML report shows of a county. */
public final class CountyPages {
    /** A file with a wrong column has a problem in every row; the number of the others is stated. */
    static final int MOST_PROBLEMS = 500;

    private final Heading heading;
    private final Evaluation evaluation;
    private final Optional<Plan> plan;
    private final Ledger ledger;
    private final Names names;

    private CountyPages(Heading heading, Evaluation evaluation, Optional<Plan> plan, Ledger ledger) {
        this.ledger = ledger;
        this.heading = heading;
        this.plan = plan;
        this.evaluation = evaluation;
        this.names = new Names(evaluation);
    }

    public static CountyPage of(Heading heading, Evaluation evaluation, Optional<Plan> plan, Ledger ledger) {
        return new CountyPages(heading, evaluation, plan, ledger).page();
    }

    private CountyPage page() {
        List<FindingRow> rows = FindingRows.of(heading, evaluation, names);
        List<FindingGroup> findings =
                FindingGroup.of(rows, List.copyOf(evaluation.criteria().keySet()));
        return new CountyPage(
                evaluation.county().id(),
                evaluation.county().name(),
                AnswerView.of(heading, evaluation, plan),
                Counts.ofCounty(evaluation),
                stages(),
                Chain.of(evaluation, names),
                DispersionRows.of(evaluation, names),
                findings,
                NearLimit.of(evaluation, names),
                WantedGroup.of(WantedFigure.of(evaluation, names), names),
                Recommendation.of(heading, evaluation, names).stream()
                        .map(one -> new CountyPage.Recommended(one, one.concerns(names)))
                        .toList(),
                plan.map(made -> PlanViews.of(made, names)),
                schools(),
                NotJudged.of(evaluation, names),
                dataFindings(),
                clauses(),
                heading.documents().stream().map(this::document).toList(),
                LedgerText.of(ledger, evaluation),
                PageData.of(evaluation, names, findings, LedgerRow.of(evaluation, names, rows, ledger)));
    }

    private List<CountyPage.Stage> stages() {
        List<Verdict> dispersions = new ArrayList<>();
        List<Verdict> schools = new ArrayList<>();
        List<Verdict> indicators = new ArrayList<>();
        for (Verdict verdict : evaluation.verdicts()) {
            Value value = verdict.requirement().value();
            if (value instanceof Dispersion || value instanceof Composite) {
                dispersions.add(verdict);
            } else if (!names.isCounty(verdict.subject())) {
                (value instanceof Tally ? schools : indicators).add(verdict);
            }
        }
        return List.of(
                new CountyPage.Stage(
                        new Text("县级要求", "The county"),
                        Counts.ofCounty(evaluation),
                        new Text("一项不达到，县即未达标", "one that is not met fails the county")),
                new CountyPage.Stage(
                        new Text("校际差异系数", "Dispersion between schools"),
                        Counts.of(dispersions),
                        new Text("按学生数加权", "weighted by students")),
                new CountyPage.Stage(
                        new Text("学校综合判定", "School rule"),
                        Counts.of(schools),
                        new Text("每校每学段一项", "one for each part of a school")),
                new CountyPage.Stage(
                        new Text("学校单项指标", "Indicators of schools"),
                        Counts.of(indicators),
                        new Text("每项由填报数据算出", "each computed from reported figures")));
    }

    private List<CountyPage.ListedSchool> schools() {
        Map<String, Map<Level, List<Verdict>>> verdicts = new LinkedHashMap<>();
        evaluation.county().schools().forEach(school -> verdicts.put(school.id(), new TreeMap<>()));
        for (Verdict verdict : evaluation.verdicts()) {
            Subject subject = evaluation.subjects().get(verdict.subject());
            if (subject instanceof Section section) {
                verdicts.computeIfAbsent(section.school().id(), any -> new TreeMap<>())
                        .computeIfAbsent(section.level(), any -> new ArrayList<>())
                        .add(verdict);
            }
        }
        return evaluation.county().schools().stream()
                .map(school -> row(school, verdicts.getOrDefault(school.id(), Map.of())))
                .toList();
    }

    private static CountyPage.ListedSchool row(School school, Map<Level, List<Verdict>> verdicts) {
        List<CountyPage.ListedSection> parts = verdicts.entrySet().stream()
                .map(level -> part(level.getKey(), level.getValue()))
                .toList();
        Text kind = Titles.of(school.kind());
        return new CountyPage.ListedSchool(school.id(), school.name(), kind, parts);
    }

    private static CountyPage.ListedSection part(Level level, List<Verdict> verdicts) {
        Verdict.State state = verdicts.stream()
                .filter(verdict -> verdict.requirement().value() instanceof Tally)
                .findFirst()
                .map(Verdict::state)
                .orElseGet(() -> Counts.of(verdicts).state());
        return new CountyPage.ListedSection(level.label(), Titles.of(level), Counts.of(verdicts), state);
    }

    private Excerpt<Text> dataFindings() {
        return Excerpt.of(
                evaluation.dataFindings().stream()
                        .map(found -> names.dataFinding(found))
                        .toList(),
                MOST_PROBLEMS);
    }

    private Map<String, List<Verdict>> byCriterion() {
        return evaluation.verdicts().stream().collect(Collectors.groupingBy(Verdict::criterion));
    }

    private CountyPage.CoveredDocument document(Coverage coverage) {
        Map<String, List<Verdict>> verdicts = byCriterion();
        return new CountyPage.CoveredDocument(
                coverage,
                coverage.clauses().stream()
                        .map(clause -> new CountyPage.DocumentClause(
                                clause.name(),
                                clause.title(),
                                clause.state(),
                                Counts.of(clause.criteria().stream()
                                        .flatMap(id -> verdicts.getOrDefault(id, List.of()).stream())
                                        .toList())))
                        .toList());
    }

    private List<CountyPage.JudgedClause> clauses() {
        Map<String, List<Verdict>> verdicts = byCriterion();
        List<CountyPage.JudgedClause> clauses = new ArrayList<>();
        for (Criterion criterion : evaluation.criteria().values()) {
            clauses.add(new CountyPage.JudgedClause(
                    criterion, Counts.of(verdicts.getOrDefault(criterion.id(), List.of()))));
        }
        return clauses;
    }
}
