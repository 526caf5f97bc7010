package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Town against country, in counties so small that all that could be done is tried: two schools in each. */
class GapPlansTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/gap"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final int MOST = 14;
    private static final long NEW = 10;

    static LongStream seeds() {
        return LongStream.range(0, Deep.or(200, 24));
    }

    /** Schools 0 and 1 are rural; {@code moved} is nought where nothing moves. */
    private static final class Made {
        private final int[] students = new int[4];
        private final int[] rooms = new int[4];
        private final long moved;
        private final boolean isAimed;

        private Made(long moved, boolean isAimed) {
            this.moved = moved;
            this.isAimed = isAimed;
        }

        static Made of(long seed) {
            Random random = new Random(seed * 31 + 5);
            int[] students = new int[4];
            int[] rooms = new int[4];
            for (int i = 0; i < 4; i++) {
                students[i] = 50 + random.nextInt(150);
                rooms[i] = random.nextInt(i < 2 ? 4 : 7);
            }
            rooms[2] += 1;
            Made made = new Made(seed % 3 == 1 ? 1L + random.nextInt(9) : 0, seed % 2 == 0);
            System.arraycopy(students, 0, made.students, 0, 4);
            System.arraycopy(rooms, 0, made.rooms, 0, 4);
            return made;
        }

        County county() {
            List<School> schools = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                schools.add(School.builder("S" + i, "第" + i + "小学")
                        .county("C")
                        .kind(SchoolKind.PRIMARY)
                        .flag(SchoolFlag.RURAL, Flag.of(i < 2))
                        .figure(Level.PRIMARY, LevelFigure.STUDENTS, Figure.of(students[i]))
                        .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, Figure.of(rooms[i]))
                        .build());
            }
            return County.of("C", "县", schools);
        }

        Prices prices() {
            Price price = Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, Long.toString(NEW));
            return Prices.of(moved > 0 ? price.movedAt(Long.toString(moved)) : price);
        }

        private boolean isEven(int[] then) {
            return 100L * (then[0] + then[1]) * (students[2] + students[3])
                    >= 85L * (then[2] + then[3]) * (students[0] + students[1]);
        }

        /** What costs least with which the gap holds, where it is aimed at or holds today, and the schools that are asked to. */
        long least() {
            long best = Long.MAX_VALUE;
            boolean wasEven = isEven(rooms);
            int[] then = new int[4];
            for (then[0] = 0; then[0] <= MOST; then[0]++) {
                for (then[1] = 0; then[1] <= MOST; then[1]++) {
                    for (then[2] = 0; then[2] <= MOST; then[2]++) {
                        for (then[3] = 0; then[3] <= MOST; then[3]++) {
                            boolean holds = (!(wasEven || isAimed) || isEven(then)) && then[2] + then[3] > 0;
                            for (int i = 0; i < 4; i++) {
                                boolean was = 100 * rooms[i] >= 2 * students[i];
                                boolean is = 100 * then[i] >= 2 * students[i];
                                holds &= is || !(was || !isAimed);
                            }
                            best = holds ? Math.min(best, cost(then)) : best;
                        }
                    }
                }
            }
            return best;
        }

        private long cost(int[] then) {
            long come = 0;
            long go = 0;
            for (int i = 0; i < 4; i++) {
                come += Math.max(0, then[i] - rooms[i]);
                go += Math.max(0, rooms[i] - then[i]);
            }
            if (go > 0 && (moved == 0 || go > come)) {
                return Long.MAX_VALUE;
            }
            return go * moved + (come - go) * NEW;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLeastThatEvensTownAndCountryIsFound(long seed) {
        Made made = Made.of(seed);
        Aims aims = made.isAimed ? Aims.REQUIRED.at(Set.of("G-gap")) : Aims.REQUIRED;
        Plan plan = RULES.plan(RULES.evaluate(made.county(), DAY), DAY, made.prices(), aims);

        assertThat(plan.reach()).isNotEqualTo(Plan.Reach.BREAKS);
        assertThat(plan.open()).noneMatch(one -> made.isAimed && one.finding().equals("G-gap@C"));
        assertThat(plan.cost().total()).as(plan.open() + " " + plan.steps()).contains(Exact.of(made.least()));
        assertThat(plan.cost().whole()).contains(Exact.of(made.least()));
        assertThat(plan.unkept()).isEmpty();
    }
}
