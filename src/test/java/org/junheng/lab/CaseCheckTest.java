package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.criteria.Relation.AT_LEAST;
import static org.junheng.criteria.Relation.AT_MOST;
import static org.junheng.facts.Verdict.State.FAIL;
import static org.junheng.facts.Verdict.State.PASS;
import static org.junheng.facts.Verdict.State.UNDECIDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Actor;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Term;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.lab.Case.Expected;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;

class CaseCheckTest {
    private static final Verdict SHORT = Samples.verdict("R5", FAIL, Samples.measure("7.49"), AT_LEAST, "7.5");

    @Test
    void aDifferenceSaysWhatWasComparedWithWhichLimit() {
        assertThat(differences(List.of(SHORT), new Expected("R5", "", PASS)))
                .containsExactly(new Text(
                        "R5，S1/primary：期望 达标，实为 未达标（7.49 ≥ 7.5）",
                        "R5 on S1/primary: expected pass, got fail (7.49 ≥ 7.5)"));
    }

    @Test
    void aCaseThatComesOutAsItSaysHolds() {
        CaseResult result = compare(List.of(SHORT), new Expected("R5", "S1/primary", FAIL));
        assertThat(result.held()).isTrue();
        assertThat(result.verdicts()).containsExactly(SHORT);
    }

    @Test
    void aVerdictThatIsExpectedAndNotThereIsADifference() {
        assertThat(differences(List.of(SHORT), new Expected("R6", "", PASS)))
                .containsExactly(new Text(
                        "R6：期望 达标，没有判定；这里没有它判定的对象", "R6: expected pass, got no verdict; it judges nobody here"));
    }

    @Test
    void aMisspeltSubjectIsADifferenceWithTheNearestOne() {
        assertThat(differences(List.of(SHORT), new Expected("R5", "S1/primry", FAIL)))
                .containsExactly(new Text(
                        "R5，S1/primry：期望 未达标，没有判定；是否指 S1/primary ？",
                        "R5 on S1/primry: expected fail, got no verdict; maybe S1/primary is meant"));
    }

    @Test
    void aVerdictThatIsUndecidedSaysWhatIsMissing() {
        Input books = new Input("S1", SchoolFigure.BOOKS, Figure.NOT_REPORTED);
        Measure unknown = Measure.of("S1/primary", Unit.BOOKS, books);
        Reason reason = new Reason(Reason.ReasonSort.MISSING_FIGURES, "", Text.NONE, List.of(books));
        Verdict undecided = Samples.verdict("R8", UNDECIDED, unknown, AT_LEAST, "15", reason);
        assertThat(differences(List.of(undecided), new Expected("R8", "", FAIL)))
                .containsExactly(
                        new Text(
                                "R8，S1/primary：期望 未达标，实为 待定（[0, ∞] ≥ 15；缺少起决定作用的数据：S1.books（图书册数））",
                                "R8 on S1/primary: expected fail, got undecided ([0, ∞] ≥ 15; figures that decide it are missing: S1.books (books))"));
    }

    @Test
    void anEndlessFractionIsShownRounded() {
        Range third = Range.exactly(Exact.of(1).dividedBy(Exact.of(3)));
        Measure measure = Measure.of("S1/primary", Unit.NONE, third, List.of());
        Verdict verdict = Samples.verdict("R9", FAIL, measure, AT_LEAST, "0.5");
        assertThat(differences(List.of(verdict), new Expected("R9", "", PASS)))
                .containsExactly(new Text(
                        "R9，S1/primary：期望 达标，实为 未达标（≈ 0.333333 ≥ 0.5）",
                        "R9 on S1/primary: expected pass, got fail (≈ 0.333333 ≥ 0.5)"));
    }

    @Test
    void dispersionsTalliesAndPatternsAreShownInTheirOwnTerms() {
        Verdict apart = Samples.verdict("CV5", FAIL, dispersion("4", "1"), AT_MOST, "0.5");
        Verdict count = Samples.verdict("school", FAIL, new Tally(List.of(SHORT)), AT_LEAST, "6");
        Verdict pattern = Samples.verdict("free", FAIL, new Observation(true, List.of()), AT_LEAST, "0");
        assertThat(differences(
                        List.of(apart, count, pattern),
                        new Expected("CV5", "", PASS),
                        new Expected("school", "", PASS),
                        new Expected("free", "", PASS)))
                .containsExactly(
                        new Text(
                                "CV5，S1/primary：期望 达标，实为 未达标（0.6 ≤ 0.5）",
                                "CV5 on S1/primary: expected pass, got fail (0.6 ≤ 0.5)"),
                        new Text(
                                "school，S1/primary：期望 达标，实为 未达标（0项（共1项） ≥ 6）",
                                "school on S1/primary: expected pass, got fail (0 of 1 ≥ 6)"),
                        new Text(
                                "free，S1/primary：期望 达标，实为 未达标（存在）",
                                "free on S1/primary: expected pass, got fail (found)"));
    }

    @Test
    void countermeasuresAreExactlyThoseTheCaseNames() {
        Countermeasure share = new Countermeasure("CM-05", "f", Lever.SHARE, Actor.COUNTY, Term.ONE_TERM);
        Case each = aCase(Optional.of(Set.of("CM-06")));
        CaseResult result = CaseCheck.of(each, Samples.evaluation(List.of(), List.of(), List.of(share)));
        assertThat(result.differences())
                .containsExactly(
                        new Text("CM-06：期望提出对策，实际没有", "CM-06: expected to recommend something, and did not"),
                        new Text("CM-05：提出了对策，而用例没有写", "CM-05: recommends something, and the case does not say so"));
    }

    @Test
    void aCaseThatDoesNotNameCountermeasuresAllowsAny() {
        Countermeasure share = new Countermeasure("CM-05", "f", Lever.SHARE, Actor.COUNTY, Term.ONE_TERM);
        CaseResult result =
                CaseCheck.of(aCase(Optional.empty()), Samples.evaluation(List.of(), List.of(), List.of(share)));
        assertThat(result.held()).isTrue();
        assertThat(result.statesCountermeasures()).isFalse();
    }

    static Dispersion dispersion(String... amounts) {
        return Dispersion.of(
                List.of(amounts).stream().map(CaseCheckTest::perTen).toList());
    }

    private static Measure perTen(String amount) {
        Measure ten = Measure.of("S1/primary", Unit.STUDENTS, Range.exactly(Exact.of(10)), List.of());
        return Samples.measure(amount).per(ten);
    }

    private static List<Text> differences(List<Verdict> verdicts, Expected... expected) {
        return compare(verdicts, expected).differences();
    }

    private static CaseResult compare(List<Verdict> verdicts, Expected... expected) {
        Case each = new Case(
                "a.cases.yaml",
                1,
                "a",
                LocalDate.of(2025, 9, 1),
                County.of("C1", "C1", List.of()),
                Optional.empty(),
                List.of(expected),
                List.of(),
                Optional.empty());
        return CaseCheck.of(each, Samples.evaluation(verdicts, List.of(), List.of()));
    }

    private static Case aCase(Optional<Set<String>> countermeasures) {
        return new Case(
                "a.cases.yaml",
                1,
                "a",
                LocalDate.of(2025, 9, 1),
                County.of("C1", "C1", List.of()),
                Optional.empty(),
                List.of(),
                List.of(),
                countermeasures);
    }
}
