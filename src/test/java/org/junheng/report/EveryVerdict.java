package org.junheng.report;

import static org.junheng.report.MadeValues.UNREPORTED;
import static org.junheng.report.MadeValues.area;
import static org.junheng.report.MadeValues.because;
import static org.junheng.report.MadeValues.books;
import static org.junheng.report.MadeValues.limit;
import static org.junheng.report.MadeValues.reason;
import static org.junheng.report.MadeValues.spread;
import static org.junheng.report.MadeValues.without;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.measures.Reason.ReasonSort;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** A made evaluation with every state of a verdict, every kind of value and every kind of reason. */
public final class EveryVerdict {
    private static final Limit AREA = limit(Relation.AT_LEAST, "7.5");
    private static final Limit BOOKS = limit(Relation.AT_LEAST, "25");
    private static final Limit SPREAD = limit(Relation.AT_MOST, "0.40");
    private static final Reason BY_VALUE = reason(ReasonSort.MEASURED);

    private final MadeCounty made = new MadeCounty();

    private EveryVerdict() {}

    public static Evaluation evaluation() {
        EveryVerdict all = new EveryVerdict();
        all.county();
        all.measures();
        all.groups();
        all.scope();
        MadeEvidence.add(all.made);
        return all.made.evaluation();
    }

    /** Means of 1 and shares of one half each; coefficients of 0.4004, of 0.4, and of anything from 0 to 1. */
    private void county() {
        Dispersion above = spread("59.96", "140.04");
        Dispersion at = spread("60", "140");
        Dispersion open = Dispersion.of(List.of(area("S1/primary", "60", 100), books("S2/primary", Range.ANY, 100)));
        made.criterion("E1", Severity.VETO, "", new Text("适龄儿童入学率", "Enrolment of school-age children"))
                .verdict(
                        "E1",
                        MadeCounty.CHILDREN.id(),
                        State.FAIL,
                        MadeCounty.CHILDREN.enrolmentRate(),
                        limit(Relation.AT_LEAST, "1"),
                        BY_VALUE)
                .criterion("CV5", Severity.REQUIRED, "CV", new Text("小学生均体育运动场馆面积差异系数", "Spread of sports area"))
                .verdict("CV5", "C1", State.FAIL, above, SPREAD, BY_VALUE)
                .criterion("CV6", Severity.REQUIRED, "CV", new Text("小学生均图书差异系数", "Spread of books"))
                .verdict(
                        "CV6",
                        "C1",
                        State.PASS,
                        at,
                        new Limit(Relation.AT_MOST, Exact.of("0.4"), "hefei", "合教〔2020〕1号"),
                        BY_VALUE)
                .criterion("CV7", Severity.REQUIRED, "CV", new Text("小学生均设备差异系数", "Spread of equipment"))
                .verdict(
                        "CV7", "C1/primary", State.UNDECIDED, open, SPREAD, without(ReasonSort.MISSING_FIGURES, "", ""))
                .criterion("CV8", Severity.REQUIRED, "CV", new Text("小学综合差异系数", "Composite spread"))
                .verdict(
                        "CV8",
                        "C1",
                        State.PASS,
                        new Composite(List.of(at, Dispersion.of(List.of(area("S1/primary", "1", 1))))),
                        SPREAD,
                        BY_VALUE)
                .criterion("CV9", Severity.REQUIRED, "CV", new Text("高中差异系数", "Spread of senior schools"))
                .verdict(
                        "CV9",
                        "C1",
                        State.NOT_APPLICABLE,
                        Dispersion.of(List.of()),
                        SPREAD,
                        reason(ReasonSort.NO_SUBJECTS));
    }

    private void measures() {
        Measure none = new Measure(
                "S2/junior",
                Unit.SQUARE_METRES,
                Unit.STUDENTS,
                Exact.ONE,
                Range.exactly(Exact.of(9)),
                Range.ZERO,
                List.of());
        made.criterion("R5", Severity.REQUIRED, "R", new Text("小学生均体育运动场馆面积", "Sports area per primary student"))
                .verdict("R5", "S1/primary", State.FAIL, area("S1/primary", "749.99", 100), AREA, BY_VALUE)
                .verdict("R5", "S2/primary", State.PASS, area("S2/primary", "1000", 120), AREA, BY_VALUE)
                .verdict("R5", "S2/junior", State.UNDECIDED, none, AREA, reason(ReasonSort.ZERO_BASE))
                .criterion("R8", Severity.REQUIRED, "R", new Text("小学生均图书", "Books per primary student"))
                .verdict(
                        "R8",
                        "S1/primary",
                        State.UNDECIDED,
                        books("S1/primary", new Range(Exact.of(500), null), 100),
                        BOOKS,
                        without(ReasonSort.MISSING_FIGURES, "", ""))
                .verdict(
                        "R8",
                        "S2/primary",
                        State.PASS,
                        books("S2/primary", new Range(Exact.of(3000), Exact.of(4000)), 100),
                        BOOKS,
                        reason(ReasonSort.ALREADY_DECIDED))
                .criterion("V1", Severity.ADVISORY, "", new Text("相邻学校差距过大", "Neighbours too far apart"))
                .verdict(
                        "V1",
                        "S1",
                        State.FAIL,
                        new Observation(true, List.of()),
                        limit(Relation.EQUAL_TO, "0"),
                        BY_VALUE)
                .verdict(
                        "V1",
                        "S2",
                        State.PASS,
                        new Observation(false, List.of()),
                        limit(Relation.EQUAL_TO, "0"),
                        BY_VALUE)
                .verdict(
                        "V1",
                        "S3",
                        State.UNDECIDED,
                        new Observation(false, List.of(UNREPORTED)),
                        limit(Relation.EQUAL_TO, "0"),
                        without(ReasonSort.CONDITION_UNKNOWN, "是否寄宿制", "boarding"));
    }

    private void groups() {
        Limit two = limit(Relation.AT_LEAST, "2");
        Tally one = MadeValues.tally(State.PASS);
        Requirement of = new Requirement(
                "S1/primary",
                MadeValues.tally(State.PASS, State.FAIL, State.UNDECIDED),
                two,
                List.of(),
                Optional.empty(),
                Optional.empty());
        made.criterion("G1", Severity.REQUIRED, "", new Text("每校至少两项达标", "Two of three for each school"))
                .verdict("G1", State.FAIL, of.of("3").others("0.85"), BY_VALUE)
                .verdict(
                        "G1",
                        "S2/primary",
                        State.UNDECIDED,
                        one,
                        two,
                        because(ReasonSort.GROUP_INCOMPLETE, "R", "缺R9", "without R9"))
                .verdict(
                        "G1",
                        "S3/primary",
                        State.NOT_APPLICABLE,
                        new Tally(List.of()),
                        two,
                        reason(ReasonSort.GROUP_NOT_APPLICABLE));
    }

    private void scope() {
        Measure point = area("S3/primary", "10", 40);
        made.verdict(
                        "R5",
                        "S3/primary",
                        State.NOT_APPLICABLE,
                        point,
                        AREA,
                        because(
                                ReasonSort.OUT_OF_SCOPE,
                                "S-1",
                                "不足50人的教学点不纳入",
                                "teaching points under 50 students are left out"))
                .verdict(
                        "R8",
                        "S3/primary",
                        State.UNDECIDED,
                        point,
                        BOOKS,
                        because(ReasonSort.SCOPE_UNKNOWN, "S-1", "", ""))
                .criterion("X1", Severity.INFORMATION, "", new Text("寄宿生人均面积", "Area per boarder"))
                .verdict(
                        "X1",
                        "S1/primary",
                        State.NOT_APPLICABLE,
                        point,
                        AREA,
                        because(ReasonSort.CONDITION_NOT_MET, "", "寄宿制", "boarding"))
                .verdict(
                        "X1",
                        "S2/primary",
                        State.NOT_APPLICABLE,
                        point,
                        AREA,
                        because(ReasonSort.SWITCHED_OFF, "hefei", "", ""))
                .verdict("X1", "S2/junior", State.NOT_APPLICABLE, point, AREA, reason(ReasonSort.NOT_IN_FORCE))
                .verdict(
                        "X1",
                        "C1",
                        State.NOT_APPLICABLE,
                        point,
                        limit(Relation.REPORTED, "0"),
                        reason(ReasonSort.NO_LIMIT));
    }
}
