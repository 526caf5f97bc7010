package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junheng.criteria.Severity;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.CountyAnswer.AnswerDemand;
import org.junheng.results.CountyAnswer.DocumentAnswer;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;

/** The answer says what the outcome says, and names everything that makes it so. */
class CountyAnswerTest {
    private static final County COUNTY = County.of("C1", "县", List.of());

    private static Evaluation evaluation(MadeVerdicts made) {
        return new Evaluation(
                COUNTY,
                LocalDate.of(2025, 9, 1),
                List.of(),
                made.criteria(),
                Map.of(),
                List.of(),
                made.verdicts(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void whatFailsIsNamedAndWhatIsNamedFails() {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            MadeVerdicts made = new MadeVerdicts();
            random(made, random);
            Evaluation evaluation = evaluation(made);
            for (DocumentAnswer document : evaluation.answer().documents()) {
                Outcome outcome = document.result().outcome();
                String as = "round " + round + " " + document;
                assertThat(document.count(State.FAIL) > 0).as(as).isEqualTo(outcome == Outcome.FAIL);
                assertThat(outcome != Outcome.UNDECIDED || document.count(State.UNDECIDED) > 0)
                        .as(as)
                        .isTrue();
                assertThat(outcome == Outcome.PASS && document.count(State.UNDECIDED) > 0)
                        .as(as)
                        .isFalse();
                assertThat(document.of(State.FAIL))
                        .as(as)
                        .isSortedAccordingTo(Comparator.comparing(AnswerDemand::severity));
            }
        }
    }

    /** Up to two documents of measures, some of which counts stand over. */
    private static void random(MadeVerdicts made, Random random) {
        for (String document : List.of("a", "b").subList(0, 1 + random.nextInt(2))) {
            List<Verdict> members = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                Severity severity = List.of(Severity.values()).get(random.nextInt(4));
                members.add(made.add(document, severity, random.nextInt(4) > 0 ? "V1" : "local", any(random)));
            }
            for (int i = random.nextInt(3); i > 0 && !members.isEmpty(); i--) {
                List<Verdict> some = members.subList(0, 1 + random.nextInt(members.size()));
                made.add(document, Severity.REQUIRED, "V1", any(random), new Tally(List.copyOf(some)));
            }
        }
    }

    private static State any(Random random) {
        return List.of(State.values()).get(random.nextInt(4));
    }

    @Test
    void aVetoComesBeforeWhatIsRequired() {
        MadeVerdicts made = new MadeVerdicts();
        made.add("a", Severity.REQUIRED, "V1", State.FAIL);
        made.add("a", Severity.VETO, "V1", State.FAIL);
        assertThat(evaluation(made).answer().documents().get(0).of(State.FAIL))
                .extracting(AnswerDemand::severity)
                .containsExactly(Severity.VETO, Severity.REQUIRED);
    }

    @Test
    void whatBindsAndWhatAdvisesAreNeverOneVerdict() {
        MadeVerdicts made = new MadeVerdicts();
        made.add("a", Severity.ADVISORY, "V1", State.FAIL);
        made.add("b", Severity.REQUIRED, "V1", State.PASS);
        assertThat(evaluation(made).answer().documents())
                .extracting(DocumentAnswer::result)
                .containsExactly(
                        new DocumentOutcome("b", true, Outcome.PASS, Outcome.NOTHING_JUDGED),
                        new DocumentOutcome("a", false, Outcome.FAIL, Outcome.FAIL));
    }
}
