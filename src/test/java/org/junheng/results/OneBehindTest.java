package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.report.words.FindingText;
import org.junit.jupiter.api.Test;

/** What closes the finding of the school that has least: by hand, beside each of them how. Every school has 100 students. */
class OneBehindTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/behind"));

    private static Evaluation county(String... books) {
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < books.length; i++) {
            schools.add(School.builder("S" + i, "第" + i + "小学")
                    .county("C")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .figure(SchoolFigure.BOOKS, books[i])
                    .build());
        }
        return RULES.evaluate(County.of("C", "县", schools), Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static List<List<String>> amounts(Evaluation evaluation, String criterion) {
        Verdict verdict = evaluation.verdicts().stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
        return Closing.of(verdict, evaluation.subjects()).stream()
                .map(closing -> closing.changes("C"))
                .toList();
    }

    /** (200 + d) / 100 ÷ ((2200 + d) / 300) ≥ 0.5, hence 250·d ≥ 50,000. */
    @Test
    void theMeanRisesWithWhatTheSchoolGets() {
        Evaluation county = county("200", "1000", "1000");
        assertThat(amounts(county, "BEHIND-books")).containsExactly(List.of("S0.books+=200"));
        assertThat(FindingText.of(county.findings().get(0)).zh()).contains("，该校还差200册");
    }

    /** 2.5 × 100 − 200 = 50. */
    @Test
    void whereTheLeastHasALimitThatIsWhatIsWanted() {
        assertThat(amounts(county("200", "1000", "1000"), "BEHIND-least")).containsExactly(List.of("S0.books+=50"));
    }

    /** The mean is 625, half of it 312.5: the second school is behind, too, and no one amount does it. */
    @Test
    void whereTwoAreBehindNoAmountIsNamed() {
        Evaluation county = county("200", "300", "1000", "1000");
        assertThat(amounts(county, "BEHIND-books")).isEmpty();
    }

    /**
     * Half of the mean is 301.25, and the second has 310. The first needs 4·(200 + d) ≥ 0.5·(2410 + d), hence
     * 3.5·d ≥ 405, 116 books; half of the mean is then 315.75, more than the second has.
     */
    @Test
    void whereAnotherWouldBeBehindThenNoAmountIsNamed() {
        Evaluation county = county("200", "310", "900", "1000");
        assertThat(amounts(county, "BEHIND-books")).isEmpty();
    }
}
