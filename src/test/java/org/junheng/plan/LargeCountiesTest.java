package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counties that are planned school by school, as large ones are: ten books a student, or twenty computers for a hundred, are
 * wanted of each of two schools of a hundred students, and 0.85 of the other. The first school has neither, the second one
 * both. A book costs 30, one from the other school 2; a computer 2,000 and 50.
 */
class LargeCountiesTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/small"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    @ParameterizedTest(name = "{0} books and {1} computers, beside {2} and {3}: {4} yuan")
    @CsvSource({
        // 20 books taken for 2 each; buying them were 600
        "980, 19, 1500, 20, 40",
        // nobody has any to spare: 20 bought
        "980, 19, 1000, 20, 600",
        // 15 to spare: those are taken, 5 are bought
        "980, 19, 1015, 20, 180",
        // 100 books taken, and no computer bought, nor taken from a school that has just enough
        "900, 19, 1500, 20, 200",
        // of 100 books 30 can be taken: 60 and 2,100 are more than the computer
        "900, 19, 1030, 20, 2000",
        // 2 computers taken for 50 each are less than 60 books at 30
        "940, 18, 1000, 24, 100",
    })
    void whatASchoolLacksIsTakenWhereThatCostsLess(
            int books, int computers, int othersBooks, int othersComputers, int yuan) {
        County county =
                County.of("C", "两校", List.of(school("A", books, computers), school("B", othersBooks, othersComputers)));
        Evaluation before = RULES.evaluate(county, DAY);
        Prices prices = Prices.of(
                Price.of(SchoolFigure.BOOKS, Lever.BUY, "30").movedAt("2"),
                Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "2000").movedAt("50"));
        for (int mostExact : List.of(0, Solver.MOST_EXACT)) {
            Plan plan = Planner.plan(before, prices, Aims.REQUIRED, other -> RULES.evaluate(other, DAY), mostExact);
            assertThat(plan.cost().total())
                    .as("branched on up to %s", mostExact)
                    .contains(Exact.of(yuan));
            assertThat(plan.cost().bound().orElseThrow()).isLessThanOrEqualTo(Exact.of(yuan));
        }
    }

    private static School school(String id, int books, int computers) {
        return School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .figure(SchoolFigure.BOOKS, Integer.toString(books))
                .figure(SchoolFigure.COMPUTERS, Integer.toString(computers))
                .build();
    }
}
