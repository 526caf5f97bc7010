package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final County COUNTY = County.of("C1", "县", List.of());

    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    /** Criteria of the pack "a" as SEVERITY/confidence=STATE, several apart by blanks; a dash for no verdict. */
    @ParameterizedTest
    @CsvSource({
        "REQUIRED/V1=PASS, PASS",
        "REQUIRED/V1=FAIL, FAIL",
        "REQUIRED/V1=UNDECIDED, UNDECIDED",
        "REQUIRED/V1=NOT_APPLICABLE, NOTHING_JUDGED",
        "REQUIRED/V1=-, NOTHING_JUDGED",
        "VETO/V1=PASS, PASS",
        "VETO/V1=FAIL, FAIL",
        "VETO/V1=-, NOTHING_JUDGED",
        "REQUIRED/V1=PASS REQUIRED/V1=FAIL, FAIL",
        "REQUIRED/V1=UNDECIDED REQUIRED/V1=FAIL, FAIL",
        "REQUIRED/V1=PASS REQUIRED/V1=UNDECIDED, UNDECIDED",
        "REQUIRED/V1=PASS REQUIRED/V1=NOT_APPLICABLE, PASS",
        "REQUIRED/V1=UNDECIDED REQUIRED/V1=NOT_APPLICABLE, UNDECIDED",
        "REQUIRED/V1=PASS ADVISORY/V1=FAIL, PASS",
        "REQUIRED/V1=PASS REQUIRED/local=FAIL, PASS",
        "REQUIRED/V1=PASS INFORMATION/V1=FAIL, PASS",
        "REQUIRED/V1=- ADVISORY/V1=PASS, NOTHING_JUDGED",
        "REQUIRED/V1=NOT_APPLICABLE ADVISORY/V1=PASS, NOTHING_JUDGED",
        "ADVISORY/local=FAIL, FAIL",
        "ADVISORY/local=PASS, PASS",
        "ADVISORY/V1=UNDECIDED, UNDECIDED",
        "ADVISORY/V1=-, NOTHING_JUDGED",
        "REQUIRED/local=FAIL, FAIL",
        "ADVISORY/V1=PASS INFORMATION/V1=FAIL, PASS",
        "INFORMATION/V1=PASS, PASS",
        "INFORMATION/V1=-, NOTHING_JUDGED",
    })
    void ofOneDocument(String made, Outcome outcome) {
        add("a", made);
        assertThat(evaluation().outcome("a").outcome()).isEqualTo(outcome);
        assertThat(evaluation().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED/V1=PASS, REQUIRED/V1=FAIL, FAIL",
        "REQUIRED/V1=PASS, ADVISORY/local=FAIL, PASS",
        "REQUIRED/V1=PASS, REQUIRED/V1=-, NOTHING_JUDGED",
        "REQUIRED/V1=UNDECIDED, REQUIRED/V1=-, UNDECIDED",
        "ADVISORY/V1=PASS, ADVISORY/V1=FAIL, FAIL",
    })
    void ofSeveralItIsTheWorstOfThoseThatBind(String one, String other, Outcome outcome) {
        add("a", one);
        add("b", other);
        assertThat(evaluation().outcome()).isEqualTo(outcome);
    }

    @Test
    void whatAdvisesHasAnOutcomeOfItsOwnBesideWhatBinds() {
        add("a", "REQUIRED/V1=PASS ADVISORY/V1=FAIL REQUIRED/local=UNDECIDED");
        assertThat(evaluation().outcome("a")).isEqualTo(new DocumentOutcome("a", true, Outcome.PASS, Outcome.FAIL));
    }

    @Test
    void aFolderThatOnlyAdvisesDoesNotBind() {
        add("a", "ADVISORY/local=FAIL");
        assertThat(evaluation().outcome("a")).isEqualTo(new DocumentOutcome("a", false, Outcome.FAIL, Outcome.FAIL));
    }

    @Test
    void withoutRulesNothingWasJudged() {
        assertThat(evaluation().outcome()).isEqualTo(Outcome.NOTHING_JUDGED);
        assertThat(evaluation().outcomes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED, PASS, FAIL, PASS",
        "REQUIRED, PASS, UNDECIDED, PASS",
        "REQUIRED, FAIL, FAIL, FAIL",
        "REQUIRED, UNDECIDED, FAIL, FAIL",
        "REQUIRED, UNDECIDED, PASS, UNDECIDED",
        "VETO, PASS, FAIL, FAIL"
    })
    void aMemberThatACountToleratesIsNoFailureButAVetoIs(Severity severity, State count, State state, Outcome outcome) {
        Criterion one = criterion("a", "M", severity, "V1");
        Verdict member = verdict(one, state, measure());
        verdicts.add(member);
        verdicts.add(verdict(criterion("a", "T", Severity.REQUIRED, "V1"), count, new Tally(List.of(member))));
        assertThat(evaluation().outcome()).isEqualTo(outcome);
    }

    @Test
    void aCountOfAnotherDocumentToleratesNothing() {
        Verdict failed = verdict(criterion("a", "M", Severity.REQUIRED, "V1"), State.FAIL, measure());
        verdicts.add(failed);
        verdicts.add(verdict(criterion("b", "T", Severity.REQUIRED, "V1"), State.PASS, new Tally(List.of(failed))));
        assertThat(evaluation().outcome("a").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(evaluation().outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "rules/quality-balance-2017/books.drl, quality-balance-2017",
        "rules/overlays/hefei/quality-balance-2017/rotation.drl, hefei/quality-balance-2017",
        "examples/dc-buildings/rules/building-area.drl, examples/dc-buildings/rules",
        "our\\rules\\a.drl, our/rules",
        "a.drl, a.drl",
    })
    void aDocumentIsAFolderOfRuleFiles(String file, String document) {
        assertThat(inFile(file).document()).isEqualTo(document);
    }

    @Test
    void anUnknownDocumentIsRefusedNamingThoseThatThereAre() {
        add("a", "REQUIRED/V1=PASS");
        assertThatThrownBy(() -> evaluation().outcome("z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a]");
    }

    @Test
    void itIsNeverAPassWhereNothingWasJudgedAndNeverOneWhereSomethingBindingFails() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            criteria.clear();
            verdicts.clear();
            boolean judged = false;
            boolean failed = false;
            for (int i = random.nextInt(6); i > 0; i--) {
                Severity severity = List.of(Severity.values()).get(random.nextInt(4));
                Criterion criterion =
                        criterion("d" + random.nextInt(2), "R" + i, severity, random.nextBoolean() ? "V1" : "local");
                int state = random.nextInt(5);
                if (state < 4) {
                    verdicts.add(verdict(criterion, List.of(State.values()).get(state), measure()));
                    judged |= List.of(State.values()).get(state) != State.NOT_APPLICABLE;
                    failed |= List.of(State.values()).get(state) == State.FAIL
                            && severity.compareTo(Severity.REQUIRED) <= 0
                            && criterion.confidence().equals("V1");
                }
            }
            Outcome outcome = evaluation().outcome();
            assertThat(outcome == Outcome.PASS).as("round " + round).isIn(false, judged && !failed);
            assertThat(failed).as("round " + round).isIn(false, outcome == Outcome.FAIL);
        }
    }

    @Test
    void anEvaluationFitsALogLineAndIsNotChangedThroughWhatItHandsOut() {
        add("a", "REQUIRED/V1=PASS");
        Evaluation evaluation = evaluation();
        assertThat(evaluation.toString())
                .hasSizeLessThan(200)
                .doesNotContain("\n")
                .contains("C1", "PASS");
        assertThatThrownBy(() -> evaluation.verdicts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> evaluation.criteria().clear()).isInstanceOf(UnsupportedOperationException.class);
        verdicts.clear();
        assertThat(evaluation.verdicts()).hasSize(1);
    }

    private void add(String pack, String made) {
        for (String one : made.split(" ", -1)) {
            String[] parts = one.split("[/=]", -1);
            Criterion criterion = criterion(pack, "R" + criteria.size(), Severity.valueOf(parts[0]), parts[1]);
            if (!parts[2].equals("-")) {
                verdicts.add(verdict(criterion, State.valueOf(parts[2]), measure()));
            }
        }
    }

    private Criterion criterion(String pack, String id, Severity severity, String confidence) {
        Criterion criterion = made(id, severity, confidence, "rules/" + pack + "/made.drl");
        criteria.put(id, criterion);
        return criterion;
    }

    private static Criterion inFile(String file) {
        return made("R", Severity.REQUIRED, "V1", file);
    }

    private static Criterion made(String id, Severity severity, String confidence, String file) {
        return new Criterion(
                id,
                new Text("题", "title"),
                "made",
                confidence,
                severity,
                "",
                Phase.CRITERIA,
                Optional.empty(),
                Optional.empty(),
                file,
                1);
    }

    private static Value measure() {
        return Measure.of("C1", Unit.SQUARE_METRES, Range.ONE, List.of());
    }

    private static Verdict verdict(Criterion criterion, State state, Value value) {
        Requirement requirement = new Requirement(
                "C1", value, Limit.ofRule(Relation.AT_LEAST, Exact.ONE), List.of(), Optional.empty(), Optional.empty());
        return new Verdict(
                criterion.id(),
                "",
                "C1",
                state,
                requirement,
                new Reason(Reason.ReasonSort.MEASURED, "", Text.NONE, List.of()));
    }

    private Evaluation evaluation() {
        return new Evaluation(
                COUNTY,
                LocalDate.of(2025, 9, 1),
                List.of(),
                criteria,
                Map.of("C1", COUNTY),
                List.of(),
                verdicts,
                List.of(),
                List.of(),
                List.of());
    }
}
