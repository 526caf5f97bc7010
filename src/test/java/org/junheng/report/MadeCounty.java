package org.junheng.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.Severity;
import org.junheng.criteria.Subject;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Actor;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.facts.Term;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Range;
import org.junheng.report.words.Heading;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.results.ScopeDecision;
import org.junheng.texts.Text;

/** A made county, written verdict by verdict: no rule runs here. */
public final class MadeCounty {
    static final LocalDate DAY = LocalDate.of(2024, 9, 1);

    static final School EAST = school("S1", "东关小学", SchoolKind.PRIMARY);
    static final School WEST = school("S2", "西关九年制学校", SchoolKind.NINE_YEAR);
    static final School POINT = school("S3", "城北教学点", SchoolKind.TEACHING_POINT);
    static final Enrolment CHILDREN = new Enrolment("C1", ChildGroup.SCHOOL_AGE, Figure.of(10000), Figure.of(9999));
    static final County COUNTY = County.of("C1", "甲县", List.of(EAST, WEST, POINT));

    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    MadeCounty() {
        subjects.put("C1", COUNTY);
        COUNTY.schools().forEach(school -> subjects.put(school.id(), school));
        subjects.put(CHILDREN.id(), CHILDREN);
        CountyLevel level = new CountyLevel("C1", Level.PRIMARY);
        subjects.put(level.id(), level);
        for (Section section : List.of(
                section(EAST, Level.PRIMARY),
                section(WEST, Level.PRIMARY),
                section(WEST, Level.JUNIOR),
                section(POINT, Level.PRIMARY))) {
            subjects.put(section.id(), section);
        }
    }

    static School school(String id, String name, SchoolKind kind) {
        return School.builder(id, name).county("C1").kind(kind).build();
    }

    static Section section(School school, Level level) {
        Condition exists = new Condition(new Text("设有该学段", "teaches the level"), Flag.YES, List.of());
        return new Section(
                level.idIn(school.id()), level, school, Range.ONE, exists, List.of(), List.of(), QualityChoices.NONE);
    }

    MadeCounty criterion(String id, Severity severity, String group, Text title) {
        criteria.put(
                id,
                new Criterion(
                        id,
                        title,
                        "教督〔2017〕6号",
                        "V3",
                        severity,
                        group,
                        Phase.CRITERIA,
                        Optional.of(LocalDate.of(2017, 4, 19)),
                        Optional.empty(),
                        "rules/made.drl",
                        criteria.size() * 10 + 1));
        return this;
    }

    /** Adds a verdict, and a finding where it failed or is undecided. */
    MadeCounty verdict(String criterion, String subject, Verdict.State state, Value value, Limit limit, Reason reason) {
        return verdict(
                criterion,
                state,
                new Requirement(subject, value, limit, List.of(), Optional.empty(), Optional.empty()),
                reason);
    }

    MadeCounty verdict(String criterion, Verdict.State state, Requirement requirement, Reason reason) {
        Criterion of = Objects.requireNonNull(criteria.get(criterion));
        String subject = requirement.subject();
        Verdict verdict = new Verdict(criterion, of.group(), subject, state, requirement, reason);
        verdicts.add(verdict);
        if (state == Verdict.State.FAIL || state == Verdict.State.UNDECIDED) {
            findings.add(finding(of, verdict));
        }
        return this;
    }

    private Finding finding(Criterion criterion, Verdict verdict) {
        Subject subject = Objects.requireNonNull(subjects.get(verdict.subject()));
        return Finding.of(criterion, subject, verdict, new Finding.Directory(criteria, subjects));
    }

    Verdict last() {
        return verdicts.get(verdicts.size() - 1);
    }

    Evaluation evaluation() {
        Input area = new Input("S2", SchoolFigure.SITE_AREA, Figure.CONTRADICTED);
        return new Evaluation(
                COUNTY,
                DAY,
                List.of("hefei"),
                criteria,
                subjects,
                List.of(new ScopeDecision(
                        "S-1",
                        "S3/primary",
                        List.of("R"),
                        Flag.YES,
                        new Reason(
                                Reason.ReasonSort.OUT_OF_SCOPE,
                                "S-1",
                                new Text("不足50人的教学点不纳入", "teaching points under 50 students are left out"),
                                List.of()))),
                verdicts,
                findings,
                List.of(new Countermeasure("CM-share", "R5@S1/primary", Lever.SHARE, Actor.COUNTY, Term.ONE_TERM)),
                List.of(
                        new DataFinding(
                                DataFinding.Category.CONTRADICTION,
                                "S2",
                                List.of(area),
                                new Text(
                                        "西关九年制学校：占地面积小于校舍面积，均按未报处理，请核对",
                                        "西关九年制学校: the site is smaller than a building; both count as missing")),
                        new DataFinding(
                                DataFinding.Category.MERGED,
                                "S4",
                                List.of(),
                                new Text("分校并入东关小学", "a campus was merged")),
                        new DataFinding(
                                DataFinding.Category.SINGLE_SCHOOL,
                                "C1/junior",
                                List.of(),
                                new Text("初中只有一所学校，差异系数为0", "one junior school: the coefficient is 0"))));
    }

    public static ReadingNotes notes() {
        return new ReadingNotes(
                List.of(new ReadingNotes.ReadSource("schools.csv", "0123456789abcdef".repeat(4), 3)),
                List.of(new DataProblem(
                        "schools.csv",
                        "",
                        4,
                        "图书册数",
                        "三千",
                        new Text(
                                "schools.csv，第 4 行，“图书册数”列：“三千”不是数字",
                                "schools.csv, row 4, column \"图书册数\": \"三千\" is not a number"))),
                List.of(new ReadingNotes.LeftOut(
                        "schools.csv", "", 2, List.of("6", "9"), new Text("空行", "empty rows"))));
    }

    public static Heading heading(Evaluation evaluation) {
        return new Heading(List.of("made"), DAY, List.of("hefei"), evaluation.criteria());
    }
}
