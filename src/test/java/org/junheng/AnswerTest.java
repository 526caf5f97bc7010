package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.results.CountyAnswer;
import org.junheng.results.CountyAnswer.AnswerDemand;
import org.junheng.results.CountyAnswer.Begin;
import org.junit.jupiter.api.Test;

/** What comes of the example county, as it was worked out by hand in the page beside the golden report. */
class AnswerTest {
    private static final CountyAnswer ANSWER = Junheng.load(Rules.bundled("quality-balance-2017"))
            .evaluate(ExampleCounty.read(), ExampleCounty.OPTIONS)
            .answer();

    @Test
    void theVetoIsNamedFirstThenTheThreeFailingPartsOfTheDocument() {
        assertThat(ANSWER.documents()).hasSize(1);
        assertThat(ANSWER.documents().get(0).of(State.FAIL))
                .extracting(AnswerDemand::criterion)
                .containsExactly("QB-V3-key", "QB-D2-resources", "QB-D3-guarantee", "QB-D4-quality");
        assertThat(ANSWER.documents().get(0).of(State.UNDECIDED))
                .extracting(AnswerDemand::criterion)
                .containsExactly("QB-V4-posts");
        assertThat(ANSWER.documents().get(0).count(State.PASS)).isEqualTo(6);
    }

    @Test
    void itBeginsWhereMostIsShort() {
        assertThat(ANSWER.schools()).hasSize(14);
        assertThat(ANSWER.firstSchools())
                .extracting(Begin::school)
                .containsExactly("S036", "S004", "S010", "S022", "S025");
        assertThat(ANSWER.firstSchools())
                .extracting(begin -> begin.shortages().size())
                .containsExactly(4, 3, 3, 3, 3);
        assertThat(ANSWER.plan()).isEmpty();
    }

    /** S034 has 12,960 yuan; 100 students are due 720 each: 72,000 − 12,960. */
    @Test
    void fundsOfASmallSchoolAreShortInMoneyNotInStudents() {
        assertThat(ANSWER.schools())
                .filteredOn(begin -> begin.school().equals("S034"))
                .flatExtracting(Begin::shortages)
                .extracting(CountyAnswer.FoundShortage::amount)
                .containsExactly(Optional.of(new CountyAnswer.Amount(Exact.of(59_040), Unit.YUAN, Relation.AT_LEAST)));
    }

    @Test
    void fourShortagesAreTolerated() {
        assertThat(ANSWER.tolerated())
                .extracting(finding -> finding.judged().id())
                .containsExactlyInAnyOrder("S002/primary", "S007/primary", "S041/junior", "S053/junior");
    }

    @Test
    void theVetosFigureIsAskedForFirstThenThoseThatMostWaitFor() {
        assertThat(ANSWER.wanted()).hasSize(24);
        assertThat(ANSWER.firstWanted())
                .extracting(wanted -> wanted.input().subject())
                .startsWith(ExampleCounty.read().id(), "S049", "S037/junior");
        assertThat(ANSWER.firstWanted())
                .extracting(CountyAnswer.Wanted::verdicts)
                .containsExactly(1, 5, 4, 3, 3);
        assertThat(ANSWER.wanted().get(0).veto()).isTrue();
    }
}
