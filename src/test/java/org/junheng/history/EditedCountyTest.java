package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junheng.history.cause.Contribution;
import org.junheng.history.cause.ContributionCause;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junheng.history.match.Correction;
import org.junheng.history.match.SchoolEvent;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.Succession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counties made from a seed, to which several things happen at once, each of them known. */
class EditedCountyTest {
    private final List<MadeSchool> before = new ArrayList<>();
    private final List<MadeSchool> after = new ArrayList<>();
    private final List<SchoolEvent> events = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Set<ContributionCause> causes = EnumSet.noneOf(ContributionCause.class);

    private void make(Random random) {
        for (int i = 0; i < 14; i++) {
            before.add(MadeSchool.sound("S%02d".formatted(i), 120 + random.nextInt(900), 0.7 + random.nextDouble()));
        }
        after.addAll(before);
        if (random.nextBoolean()) {
            after.replaceAll(school -> school.withStudents(school.students() + random.nextInt(60) - 20));
            causes.add(ContributionCause.PUPILS);
        }
        if (random.nextBoolean()) {
            after.set(1, after.get(1).withSports(after.get(1).sports() + 500 + random.nextInt(4000)));
            after.set(2, after.get(2).withSports(after.get(2).sports() / 2));
            causes.add(ContributionCause.RESOURCES);
        }
        if (random.nextBoolean()) {
            after.set(3, after.get(3).withSports(after.get(3).sports() * 3));
            corrections.add(new Correction(2022, "S03", Set.of("sportsGroundArea"), "said"));
            causes.add(ContributionCause.CORRECTED);
        }
        if (random.nextBoolean()) {
            // What the two have is added up, what else happened to them included.
            after.set(4, after.get(4).with(after.get(13)));
            after.remove(13);
            events.add(new SchoolEvent(2022, SchoolFate.MERGED, List.of("S04", "S13"), List.of("S04"), "said"));
            causes.add(ContributionCause.MERGED);
        }
        if (random.nextBoolean()) {
            after.remove(12);
            events.add(new SchoolEvent(2022, SchoolFate.CLOSED, List.of("S12"), List.of(), "said"));
            causes.add(ContributionCause.CLOSED);
        }
        if (random.nextBoolean()) {
            after.add(MadeSchool.sound("S90", 100 + random.nextInt(800), 1.4));
            events.add(new SchoolEvent(2022, SchoolFate.OPENED, List.of(), List.of("S90"), "said"));
            causes.add(ContributionCause.OPENED);
        }
        if (random.nextBoolean()) {
            after.set(5, after.get(5).called("S55"));
            events.add(new SchoolEvent(2022, SchoolFate.RENAMED, List.of("S05"), List.of("S55"), "said"));
        }
    }

    /** √(Σ P·(x/P − m)² / ΣP) / m, as CV-1 of the sources has it. */
    private static double coefficient(List<MadeSchool> schools) {
        double students = schools.stream().mapToDouble(MadeSchool::students).sum();
        double mean = schools.stream().mapToDouble(MadeSchool::sports).sum() / students;
        double squares = schools.stream()
                .mapToDouble(school -> {
                    double away = (double) school.sports() / school.students() - mean;
                    return school.students() * away * away;
                })
                .sum();
        return Math.sqrt(squares / students) / mean;
    }

    private static long failing(List<MadeSchool> schools, long twiceTheLimit) {
        return schools.stream()
                .filter(school -> 2 * school.sports() < twiceTheLimit * school.students())
                .count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void partsAddUpToTheChangeAndAreOfNoCauseThatDidNotCome(long seed) {
        make(new Random(seed));
        CountyHistory history =
                MadeProvince.history(Map.of(2021, before, 2022, after), new Succession(events, corrections));
        YearStep step = history.steps().get(0);
        assertThat(step.questions()).isEmpty();
        for (Decomposition change : step.changes()) {
            if (change.whyNot().isEmpty()) {
                double sum = change.parts().stream()
                        .mapToDouble(Contribution::amount)
                        .sum();
                assertThat(sum).isCloseTo(change.change().orElseThrow(), within(1e-12));
                assertThat(change.parts()).allSatisfy(EditedCountyTest::assertIsOfItsSchools);
            }
        }
        Decomposition coefficient = of(step, "QB-CV5-primary", DividedValue.COEFFICIENT);
        assertThat(coefficient.before().orElseThrow()).isCloseTo(coefficient(before), within(1e-12));
        assertThat(coefficient.after().orElseThrow()).isCloseTo(coefficient(after), within(1e-12));
        assertThat(coefficient.parts()).extracting(Contribution::cause).hasSameElementsAs(causes);
        Decomposition failing = of(step, "QB-R5-primary", DividedValue.FAILING);
        assertThat(failing.before()).hasValue((double) failing(before, 15));
        assertThat(failing.after()).hasValue((double) failing(after, 15));
        assertThat(causes)
                .containsAll(failing.parts().stream().map(Contribution::cause).toList());
    }

    private static void assertIsOfItsSchools(Contribution part) {
        double schools = part.schools().stream()
                .mapToDouble(Contribution.SchoolEffect::effect)
                .sum();
        assertThat(part.schools()).isNotEmpty();
        assertThat(schools).isCloseTo(part.amount(), within(1e-12));
    }

    private static Decomposition of(YearStep step, String criterion, DividedValue value) {
        return step.changes().stream()
                .filter(change -> change.criterion().equals(criterion) && change.of() == value)
                .findFirst()
                .orElseThrow();
    }
}
