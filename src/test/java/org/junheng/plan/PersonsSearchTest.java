package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Reach;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two schools, whose teachers can be trained, recruited and moved, with ceilings, with what donors keep, with complete and with
 * missing figures. Every plan is tried, judged here in whole numbers: none is cheaper than the bound, and what is said to be
 * proved is the cheapest.
 */
class PersonsSearchTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/persons"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    /** More of anything is never needed: schools of at most 300 students. */
    private static final int MOST = 9;

    static LongStream tens() {
        return LongStream.range(0, Deep.or(200, 12));
    }

    @ParameterizedTest
    @MethodSource("tens")
    void noPlanIsCheaperThanTheBoundAndWhatIsProvedIsTheCheapest(long ten) {
        for (long seed = 10 * ten; seed < 10 * ten + 10; seed++) {
            Case made = new Case(seed);
            Plan plan = RULES.plan(made.county(), DAY, made.prices());
            long best = made.best();
            String what = "seed " + seed + ": best " + best + ", " + plan.reach() + " " + plan.cost() + " "
                    + plan.steps() + " " + plan.open() + " " + made;
            assertThat(plan.reach()).as(what).isNotEqualTo(Reach.BREAKS);
            if (best == Long.MAX_VALUE) {
                assertThat(plan.reach()).as(what).isNotIn(Reach.ALL_CLOSED, Reach.NOTHING_TO_DO);
            } else {
                assertThat(plan.reach()).as(what).isIn(Reach.ALL_CLOSED, Reach.NOTHING_TO_DO);
                assertThat(plan.cost().total().orElseThrow()).as(what).isEqualTo(Exact.of(best));
                assertThat(plan.cost().whole().orElseThrow()).as(what).isLessThanOrEqualTo(Exact.of(best));
            }
        }
    }

    /** A county, its prices, and all that can be done in it. */
    private static final class Case {
        private final int[] students = new int[2];
        private final int[] teachers = new int[2];
        private final int[] backbone = new int[2];
        private final int[] sports = new int[2];
        private final boolean isComplete;
        private final int train;
        private final int exchange;
        private final int recruit;
        private final int move;
        /** The most backbone teachers that the second school may get; -1 for no ceiling. */
        private final int ceiling;
        /** How many backbone teachers the first school keeps. */
        private final int kept;

        private final boolean[] full = new boolean[2];

        Case(long seed) {
            Random random = new Random(seed);
            for (int i = 0; i < 2; i++) {
                students[i] = 50 + random.nextInt(250);
                teachers[i] = 2 + random.nextInt(8);
                backbone[i] = random.nextInt(4) == 0 ? teachers[i] : random.nextInt(teachers[i] + 1);
                sports[i] = random.nextInt(Math.min(3, teachers[i]) + 1);
                full[i] = backbone[i] == teachers[i];
            }
            isComplete = random.nextBoolean();
            train = 2 + random.nextInt(9);
            exchange = 1 + random.nextInt(train);
            recruit = 5 + random.nextInt(9);
            move = 1 + random.nextInt(recruit);
            ceiling = random.nextInt(3) == 0 ? random.nextInt(4) : -1;
            kept = random.nextInt(3) == 0 ? random.nextInt(backbone[0] + 2) : 0;
        }

        County county() {
            List<School> schools = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                School.Builder school =
                        School.builder("S" + i, "第" + i + "小学").county("C").kind(SchoolKind.PRIMARY);
                put(school, LevelFigure.STUDENTS, students[i]);
                put(school, LevelFigure.TEACHERS, teachers[i]);
                put(school, LevelFigure.BACKBONE_TEACHERS, backbone[i]);
                put(school, LevelFigure.PE_TEACHERS, sports[i]);
                if (isComplete) {
                    put(school, LevelFigure.CERTIFIED_TEACHERS, teachers[i]);
                    put(school, LevelFigure.TEACHERS_UP_TO_35, teachers[i] / 2);
                    put(school, LevelFigure.TEACHERS_36_TO_50, teachers[i] - teachers[i] / 2);
                    put(school, LevelFigure.BACHELOR_TEACHERS, 1);
                    put(school, LevelFigure.COLLEGE_TEACHERS, teachers[i] - 1);
                }
                schools.add(school.build());
            }
            return County.of("C", "两校县", schools);
        }

        private static void put(School.Builder school, LevelFigure name, int value) {
            school.figure(Level.PRIMARY, name, Integer.toString(value));
        }

        Prices prices() {
            Prices prices = Prices.of(
                    Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, Integer.toString(train))
                            .movedAt(Integer.toString(exchange)),
                    Price.of(LevelFigure.PE_TEACHERS, Lever.RECRUIT, Integer.toString(recruit))
                            .and(LevelFigure.TEACHERS, "1")
                            .movedAt(Integer.toString(move)));
            if (ceiling >= 0) {
                prices = prices.bounded(
                        new PriceBound("S1", "backboneTeachers", Optional.of(Exact.of(ceiling)), Optional.empty()));
            }
            return prices.bounded(
                    new PriceBound("S0", "backboneTeachers", Optional.empty(), Optional.of(Exact.of(kept))));
        }

        /** The least that closes everything and breaks nothing; the greatest number where nothing does. */
        long best() {
            long best = isGood(backbone, teachers, sports) ? 0 : Long.MAX_VALUE;
            for (int out = 0; out <= MOST; out++) {
                for (int back = 0; back <= MOST; back++) {
                    for (int outs = 0; outs <= (full[0] ? out : 0); outs++) {
                        for (int backs = 0; backs <= (full[1] ? back : 0); backs++) {
                            best = exchanged(out, back, outs - backs, best);
                        }
                    }
                }
            }
            return best;
        }

        /** So many go from the first school to the second and back; carried counts in that direction. */
        private long exchanged(int out, int back, int carried, long best) {
            long least = best;
            for (int exchanged = -MOST; exchanged <= MOST; exchanged++) {
                for (int recruits = 0; recruits < 16; recruits++) {
                    long cost = (long) exchange * Math.abs(exchanged)
                            + (long) move * (out + back)
                            + (long) recruit * (recruits % 4 + recruits / 4);
                    if (cost < least) {
                        least = trained(exchanged, out - back, carried, recruits % 4, recruits / 4, cost, least);
                    }
                }
            }
            return least;
        }

        private long trained(int exchanged, int moved, int carried, int more, int moreToo, long before, long best) {
            long least = best;
            for (int one = 0; one <= MOST && before + (long) one * train < least; one++) {
                for (int two = 0; two <= MOST && before + (long) (one + two) * train < least; two++) {
                    int[] b = {backbone[0] + one - exchanged - carried, backbone[1] + two + exchanged + carried};
                    int[] t = {teachers[0] + more - moved, teachers[1] + moreToo + moved};
                    int[] p = {sports[0] + more - moved, sports[1] + moreToo + moved};
                    boolean within = ceiling < 0 || two + Math.max(0, exchanged) <= ceiling;
                    boolean keeps = b[0] >= Math.min(kept, backbone[0]);
                    if (within && keeps && isGood(b, t, p)) {
                        least = before + (long) (one + two) * train;
                    }
                }
            }
            return least;
        }

        private boolean isGood(int[] b, int[] t, int[] p) {
            for (int i = 0; i < 2; i++) {
                boolean can = b[i] >= 0 && p[i] >= 0 && t[i] > 0 && b[i] <= t[i] && p[i] <= t[i];
                if (!can || 100 * b[i] < students[i] || 5 * p[i] < t[i]) {
                    return false;
                }
            }
            // ΣP·Σ(x²/P) ≤ (1 + 0.5²)·(Σx)², times 4·P·P.
            long first = students[0];
            long second = students[1];
            long sum = (long) b[0] + b[1];
            long squares = (long) b[0] * b[0] * second + (long) b[1] * b[1] * first;
            return 4 * (first + second) * squares <= 5 * sum * sum * first * second;
        }

        @Override
        public String toString() {
            return List.of(
                            students[0],
                            teachers[0],
                            backbone[0],
                            sports[0],
                            students[1],
                            teachers[1],
                            backbone[1],
                            sports[1])
                    + " train " + train + " exchange " + exchange + " recruit " + recruit + " move " + move
                    + " ceiling "
                    + ceiling + " kept " + kept + " complete " + isComplete;
        }
    }
}
