package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.junheng.facts.SchoolKind;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Demands that cannot all be met, and so much money: what is given up is chosen so that most is closed. Every way to share books
 * out is tried, judged with nothing of the library; and what stays does so for the reason that is given.
 */
class ConflictBudgetsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    /** Two books a student at least, and three a room at most. */
    private static final Junheng RULES = Junheng.load(Rules.of(
            "t/t.drl",
            RuleText.HEADER
                    + rule("B", "$s : Section()", "require( $s, $s.booksPerStudent() ).atLeast( \"2\" )")
                    + rule(
                            "R",
                            "$s : School()",
                            "require( $s, $s.figure( SchoolFigure.BOOKS ).per( $s.figure( SchoolFigure.CLASSROOMS ) ) )"
                                    + ".atMost( \"3\" )")));

    private static String rule(String id, String when, String then) {
        return "rule \"" + id + "\"\n    @title_zh( \"甲" + id + "\" )  @title_en( \"Test " + id
                + "\" )\n    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )  @severity( REQUIRED )\n"
                + "    agenda-group \"criteria\"\nwhen\n    " + when + "\nthen\n    insert( " + then + " );\nend\n";
    }

    /** Students, classrooms and books of each school; a book costs so much, and so much where it is moved. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shelves(int[] students, int[] rooms, int[] books, int price, int moved) {
        static Shelves of(long seed) {
            Random random = new Random(seed * 7919 + 3);
            int schools = 2 + random.nextInt(2);
            int[] students = new int[schools];
            int[] rooms = new int[schools];
            int[] books = new int[schools];
            for (int i = 0; i < schools; i++) {
                students[i] = 1 + random.nextInt(4);
                rooms[i] = 1 + random.nextInt(3);
                books[i] = random.nextInt(11);
            }
            int price = 2 + random.nextInt(6);
            return new Shelves(students, rooms, books, price, 1 + random.nextInt(price));
        }

        County county() {
            List<School> schools = new ArrayList<>();
            for (int i = 0; i < books.length; i++) {
                schools.add(School.builder("S" + i, "学校" + i)
                        .county("C")
                        .kind(SchoolKind.PRIMARY)
                        .figure(Level.PRIMARY, LevelFigure.STUDENTS, Integer.toString(students[i]))
                        .figure(SchoolFigure.BOOKS, Integer.toString(books[i]))
                        .figure(SchoolFigure.CLASSROOMS, Integer.toString(rooms[i]))
                        .build());
            }
            return County.of("C", "县", schools);
        }

        Set<String> passing(int[] then) {
            Set<String> passing = new TreeSet<>();
            for (int i = 0; i < then.length; i++) {
                if (then[i] >= 2 * students[i]) {
                    passing.add("B@S" + i + "/primary");
                }
                if (then[i] <= 3 * rooms[i]) {
                    passing.add("R@S" + i);
                }
            }
            return passing;
        }

        /** What it costs that the schools have so many then: what goes is moved, the rest is bought; nothing is thrown away. */
        int cost(int[] then) {
            int gone = IntStream.range(0, then.length)
                    .map(i -> Math.max(0, books[i] - then[i]))
                    .sum();
            return gone * moved
                    + (Arrays.stream(then).sum() - Arrays.stream(books).sum()) * price;
        }

        /** Every way that keeps what passes. */
        void each(BiConsumer<Set<String>, Integer> way) {
            each(new int[books.length], 0, passing(books), way);
        }

        private void each(int[] then, int at, Set<String> today, BiConsumer<Set<String>, Integer> way) {
            if (at == then.length) {
                Set<String> passing = passing(then);
                if (Arrays.stream(then).sum() >= Arrays.stream(books).sum() && passing.containsAll(today)) {
                    way.accept(passing, cost(then));
                }
                return;
            }
            for (then[at] = 0; then[at] <= 30; then[at]++) {
                each(then, at + 1, today, way);
            }
        }

        long most(int budget) {
            long[] most = {0};
            int today = passing(books).size();
            each((passing, cost) -> most[0] = cost <= budget ? Math.max(most[0], passing.size() - today) : most[0]);
            return most[0];
        }

        /** The least that closes all of these; {@link Integer#MAX_VALUE} where nothing does. */
        int least(Collection<String> wanted) {
            int[] least = {Integer.MAX_VALUE};
            each((passing, cost) -> least[0] = passing.containsAll(wanted) ? Math.min(least[0], cost) : least[0]);
            return least[0];
        }

        @Override
        public String toString() {
            return Arrays.toString(students) + Arrays.toString(rooms) + Arrays.toString(books) + price + "/" + moved;
        }
    }

    private static Plan plan(Shelves of, int budget) {
        Prices prices = Prices.of(Price.of(SchoolFigure.BOOKS, Lever.BUY, Integer.toString(of.price))
                .movedAt(Integer.toString(of.moved)));
        return RULES.plan(of.county(), DAY, prices.within(Integer.toString(budget)));
    }

    static LongStream tens() {
        return LongStream.range(0, Deep.or(60, 12));
    }

    @ParameterizedTest
    @MethodSource("tens")
    void noOtherChoiceOfWhatIsGivenUpClosesMore(long ten) {
        List<String> wrong = new ArrayList<>();
        for (long seed = 10 * ten; seed < 10 * ten + 10; seed++) {
            Shelves shelves = Shelves.of(seed);
            int budget = 1 + new Random(seed).nextInt(60);
            check(shelves, budget, seed, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Shelves shelves, int budget, long seed, List<String> wrong) {
        Plan plan = plan(shelves, budget);
        String what = "seed " + seed + " " + shelves + " budget " + budget + " closed " + plan.closed() + " for "
                + plan.cost().total() + " open "
                + plan.open().stream()
                        .map(one -> one.finding() + " " + one.why() + " " + one.against())
                        .collect(Collectors.joining("; "));
        int total = plan.cost().total().orElseThrow().rounded(0).intValueExact();
        if (total > budget || plan.reach() == Plan.Reach.BREAKS) {
            wrong.add("no plan: " + what);
        }
        long most = shelves.most(budget);
        if (plan.closed().size() != most) {
            wrong.add("closes not " + most + ": " + what);
        }
        if (!plan.closed().isEmpty() && shelves.least(plan.closed()) != total) {
            wrong.add("for " + shelves.least(plan.closed()) + ": " + what);
        }
        for (OpenFinding one : plan.open()) {
            int alone = shelves.least(List.of(one.finding()));
            List<String> beside = new ArrayList<>(plan.closed());
            beside.add(one.finding());
            int together = shelves.least(beside);
            boolean isTrue = switch (one.why()) {
                case BUDGET -> alone > budget;
                case SPENT -> alone <= budget && together > budget && together < Integer.MAX_VALUE;
                case CONFLICT -> together == Integer.MAX_VALUE;
                default -> false;
            };
            if (!isTrue) {
                wrong.add(one.finding() + " " + one.why() + " alone " + alone + " together " + together + ": " + what);
            }
        }
    }

    /**
     * The third school has 5 books for 4 students, 3 short, in a room for 3, 2 over; what is over is just what the first one lacks.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # students, rooms, books,    price, moved, budget, closed, cost
            2 1 4,      3 3 1,  2 2 5,     10,    1,     200,     2,      -1
            2 1 4,      3 3 1,  2 2 5,     10,    1,     20,      2,      2
            2 1 4,      3 3 1,  2 2 5,     10,    1,     2,       2,      2
            2 1 4,      3 3 1,  2 2 5,     10,    1,     1,       0,      0
            """)
    void whatIsGivenUpDependsOnTheMoney(
            String students, String rooms, String books, int price, int moved, int budget, int closed, int cost) {
        Shelves shelves = new Shelves(numbers(students), numbers(rooms), numbers(books), price, moved);
        Plan plan = plan(shelves, budget);
        assertThat(plan.closed()).hasSize(closed);
        if (cost >= 0) {
            assertThat(plan.cost().total().orElseThrow().rounded(0).intValueExact())
                    .isEqualTo(cost);
        }
        assertThat(plan.open()).noneMatch(one -> one.why() == Plan.Why.NOT_FOUND);
    }

    private static int[] numbers(String of) {
        return Arrays.stream(of.strip().split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
