package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import org.junheng.report.words.SpendingText;
import org.junheng.results.Aims;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Instead;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.rules.check.RuleText;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way out of a conflict costs, worked out by hand: what is met instead, what is lost for it, and the sum of all. */
class ConflictCostsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String PART = "$s.figure( LevelFigure.%s ).partOf( $s.figure( LevelFigure.TEACHERS ) )";
    private static final String LOAD = rule(
            "T",
            "criteria",
            "$s : Section()",
            "require( $s, $s.students().per( $s.figure( LevelFigure.TEACHERS ) ) ).atMost( \"10\" )");

    private static String rule(String id, String phase, String when, String then) {
        return "rule \"" + id + "\"\n    @title_zh( \"甲" + id + "\" )  @title_en( \"Test " + id
                + "\" )\n    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )  @severity( REQUIRED )  @group( \"G" + id
                + "\" )\n    agenda-group \"" + phase + "\"\nwhen\n    " + when + "\nthen\n    insert( " + then
                + " );\nend\n";
    }

    private static String share(String id, LevelFigure figure, String limit) {
        return rule(
                id,
                "criteria",
                "$s : Section()",
                "require( $s, " + PART.formatted(figure.name()) + " ).atLeast( \"" + limit + "\" )");
    }

    private static Junheng rules(String... rules) {
        return Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + String.join("\n", rules)));
    }

    private static Plan plan(Junheng rules, Prices prices, Aims aims, School... schools) {
        return rules.plan(rules.evaluate(County.of("C", "县", List.of(schools)), DAY), DAY, prices, aims);
    }

    /** A primary school whose teachers, of all and of each kind, are so many. */
    private static School school(String students, String teachers, String sports, String backbone) {
        return School.builder("S", "学校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, teachers)
                .figure(Level.PRIMARY, LevelFigure.PE_TEACHERS, sports)
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, backbone)
                .build();
    }

    /** Of each criterion that stays: what all costs with it met, and which criteria are lost then; ways apart by a bar. */
    private static Map<String, String> ways(Plan plan) {
        Map<String, String> all = new TreeMap<>();
        for (OpenFinding one : plan.open()) {
            List<String> told = new ArrayList<>();
            for (Removal removal : one.removals()) {
                removal.instead().ifPresent(instead -> told.add(told(instead)));
            }
            if (!told.isEmpty()) {
                all.put(id(one.finding()), String.join(" | ", new TreeSet<>(told)));
            }
        }
        return all;
    }

    private static String told(Instead instead) {
        assertThat(instead.cost().gap()).contains(Exact.ZERO);
        assertThat(instead.cost().total())
                .contains(instead.steps().stream()
                        .map(step -> step.cost().orElseThrow())
                        .reduce(Exact.ZERO, Exact::plus));
        TreeSet<String> lost = new TreeSet<>();
        instead.breaks().forEach(one -> lost.add(id(one)));
        instead.leaves().forEach(one -> lost.add(id(one)));
        return (instead.cost().total().orElseThrow() + " " + String.join(" ", lost)).strip();
    }

    private static String id(String verdict) {
        String subject = verdict.substring(verdict.indexOf('@') + 1);
        String criterion = verdict.substring(0, verdict.indexOf('@'));
        return subject.startsWith("A") || subject.startsWith("D") ? criterion + subject.charAt(0) : criterion;
    }

    private static void check(Plan plan, @Nullable String ways, String total) {
        assertThat(ways(plan).toString()).isEqualTo(ways == null ? "{}" : "{" + ways + "}");
        assertThat(plan.cost().total()).contains(Exact.of(total));
        for (OpenFinding one : plan.open()) {
            List<Text> choices = SpendingText.choices(plan, one);
            long reckoned = one.removals().stream()
                    .filter(removal -> removal.instead().isPresent())
                    .count();
            assertThat(choices).hasSize(reckoned == 0 ? 0 : (int) reckoned + 1);
        }
    }

    /** A teacher costs 5; ten students a teacher, and so many of the teachers are of one kind: 2 of 10 are no quarter. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # students, teachers, sports, share,  plan, with T met
            100,        8,        2,      0.25,   0,    T=10 P
            100,        8,        3,      0.25,   10,
            100,        9,        3,      0.33,   0,    T=5 P
            101,        9,        3,      0.3,    0,    T=10 P
            120,        6,        2,      0.3,    0,    T=30 P
            95,         9,        1,      0.1,    5,
            """)
    void whatPassesIsLostForWhatItCosts(
            String students, String teachers, String sports, String share, String total, @Nullable String ways) {
        Prices prices = Prices.of(Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "5"));
        Junheng rules = rules(LOAD, share("P", LevelFigure.PE_TEACHERS, share));
        check(plan(rules, prices, Aims.REQUIRED, school(students, teachers, sports, "0")), ways, total);
    }

    /** Both fail, and of those who are trained there may be only so many: a quarter of ten is three. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # teachers, sports, at most, teachers alone, sports alone, both
            8,          1,      1,       10,             2,
            7,          1,      1,       15,             2,
            7,          1,      2,       ,               ,             19
            8,          0,      2,       10,             4,
            8,          0,      3,       ,               ,             16
            """)
    void ofTwoGoalsEitherIsToldWithItsCost(
            String teachers,
            String sports,
            String most,
            @Nullable String first,
            @Nullable String second,
            @Nullable String both) {
        Price trained = Price.of(LevelFigure.PE_TEACHERS, Lever.TRAIN, "2");
        Prices prices = Prices.of(Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "5"), trained)
                .bounded(new PriceBound("S", trained.id(), Optional.of(Exact.of(most)), Optional.empty()));
        Junheng rules = rules(LOAD, share("P", LevelFigure.PE_TEACHERS, "0.25"));
        Plan plan = plan(rules, prices, Aims.REQUIRED, school("100", teachers, sports, "0"));
        if (both != null) {
            check(plan, null, both);
        } else if (plan.closed().contains("P@S/primary")) {
            check(plan, "T=" + first + " P", String.valueOf(second));
        } else {
            check(plan, "P=" + second + " T", String.valueOf(first));
        }
    }

    /**
     * A junior school of 100 with 10 books each wants 20, and a primary one has 10: 20 and 10 are a third apart by their mean. A book
     * costs 3; with D at b books the coefficient is (20 − b) ÷ (20 + b).
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # at most at D, limit, plan, with B met
            0,              0.3,   0,    BA=3000 V | 3231
            76,             0.3,   0,    BA=3000 V | 3231
            77,             0.3,   3231,
            333,            0.2,   0,    BA=3000 V | 4002
            0,              0.1,   0,    BA=3000 V | 4911
            0,              0.34,  3000,
            """)
    void aDispersionAndACeilingAreWeighedAgainstEachOther(
            String most, String limit, String total, @Nullable String ways) {
        Junheng rules = rules(
                rule(
                        "B",
                        "criteria",
                        "$s : Section( level == Level.JUNIOR )",
                        "require( $s, $s.booksPerStudent() ).atLeast( \"20\" )"),
                rule(
                        "V",
                        "criteria",
                        "$c : County()\n    accumulate( $s : Section( county == $c.id ); $cv : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $cv ).atMost( \"" + limit + "\" )"));
        Price book = Price.of(SchoolFigure.BOOKS, Lever.BUY, "3");
        Prices prices =
                Prices.of(book).bounded(new PriceBound("D", book.id(), Optional.of(Exact.of(most)), Optional.empty()));
        Plan plan = plan(
                rules,
                prices,
                Aims.REQUIRED,
                owner("A", SchoolKind.JUNIOR, SchoolFigure.BOOKS, "1000"),
                owner("D", SchoolKind.PRIMARY, SchoolFigure.BOOKS, "1000"));
        check(plan, ways, total);
    }

    private static School owner(String id, SchoolKind kind, SchoolFigure figure, String amount) {
        return School.builder(id, id)
                .county("C")
                .kind(kind)
                .figure(kind.levels().get(0), LevelFigure.STUDENTS, "100")
                .figure(figure, amount)
                .build();
    }

    /** Fifteen computers for 100 students, and none is bought: one that is moved costs 2. A has ten. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # D has, D keeps, plan, with what stays met
            15,      0,       0,    MA=10 MD
            17,      0,       0,    MA=10 MD
            20,      0,       10,
            17,      17,      0,    MA=10 MD
            """)
    void aDonorIsLostForWhatItGives(String has, String keeps, String total, @Nullable String ways) {
        Junheng rules =
                rules(rule("M", "criteria", "$s : Section()", "require( $s, $s.computersPer100() ).atLeast( \"15\" )"));
        Price computer = Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000").movedAt("2");
        Prices prices = Prices.of(computer)
                .bounded(new PriceBound("D", computer.id(), Optional.empty(), Optional.of(Exact.of(keeps))));
        Plan plan = plan(
                rules,
                prices,
                Aims.REQUIRED.by(Aims.Ways.MOVED),
                owner("A", SchoolKind.PRIMARY, SchoolFigure.COMPUTERS, "10"),
                owner("D", SchoolKind.PRIMARY, SchoolFigure.COMPUTERS, has));
        check(plan, ways, total);
    }

    /** Both are short, and either can be closed with what the other one has. */
    @Test
    void eitherOfTwoThatAreShortIsToldWithItsCost() {
        Junheng rules =
                rules(rule("M", "criteria", "$s : Section()", "require( $s, $s.computersPer100() ).atLeast( \"15\" )"));
        Prices prices =
                Prices.of(Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000").movedAt("2"));
        Plan plan = plan(
                rules,
                prices,
                Aims.REQUIRED.by(Aims.Ways.MOVED),
                owner("A", SchoolKind.PRIMARY, SchoolFigure.COMPUTERS, "10"),
                owner("D", SchoolKind.PRIMARY, SchoolFigure.COMPUTERS, "12"));
        boolean isFirst = plan.closed().contains("M@A/primary");
        check(plan, isFirst ? "MD=6 MA" : "MA=10 MD", isFirst ? "10" : "6");
    }

    /** Two shares are lost at once, and with one of them the count of both. */
    @Test
    void whatGoesAlongWithWhatIsLostIsLostToo() {
        Prices prices = Prices.of(Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "5"));
        String count = rule(
                "N",
                "school",
                "$s : Section()\n    accumulate( $v : Verdict( subject == $s.id, group == \"GP\" ); $n : verdicts( $v ) )",
                "require( $s, $n ).all()");
        Junheng rules = rules(
                LOAD,
                share("P", LevelFigure.PE_TEACHERS, "0.25"),
                share("Q", LevelFigure.BACKBONE_TEACHERS, "0.5"),
                count);
        check(plan(rules, prices, Aims.REQUIRED, school("100", "8", "2", "4")), "T=10 N P Q", "0");
    }

    /** The rest of the plan goes on beside it: two backbone teachers for 7 each. */
    @Test
    void theRestIsPlannedBesideEitherWay() {
        Prices prices = Prices.of(
                Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "5"),
                Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, "7"));
        Junheng rules = rules(
                LOAD, share("P", LevelFigure.PE_TEACHERS, "0.25"), share("Q", LevelFigure.BACKBONE_TEACHERS, "0.5"));
        // Two of eight: two more are half. With ten teachers it takes three.
        check(plan(rules, prices, Aims.REQUIRED, school("100", "8", "2", "2")), "T=31 P", "14");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # budget, is enough
            9,        false
            10,       true
            """)
    void whatTheMoneyDoesNotReachForIsSaid(String budget, boolean isEnough) {
        Prices prices =
                Prices.of(Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "5")).within(budget);
        Junheng rules = rules(LOAD, share("P", LevelFigure.PE_TEACHERS, "0.25"));
        Plan plan = plan(rules, prices, Aims.REQUIRED, school("100", "8", "2", "0"));
        check(plan, "T=10 P", "0");
        OpenFinding one = plan.open().stream()
                .filter(open -> open.finding().startsWith("T@"))
                .findFirst()
                .orElseThrow();
        assertThat(SpendingText.choices(plan, one))
                .extracting(Text::zh)
                .containsExactly(
                        "取舍：（1）照本方案，不达到本项，合计0元",
                        "（2）达到本项，合计10元，比本方案多10元" + (isEnough ? "" : "，超出预算") + "；届时不达标：甲P（学校）；做什么：招聘 专任教师 2名");
        assertThat(SpendingText.choices(plan, one))
                .extracting(Text::en)
                .containsExactly(
                        "The choice: (1) as this plan has it, without this one, in all 0 yuan",
                        "(2) with this one met, in all 10 yuan, more than this plan by 10 yuan"
                                + (isEnough ? "" : ", which is above the budget")
                                + "; not met then: Test P (学校 (primary)); what is done: recruit full-time teachers (2 teachers)");
    }

    /** Of two thousand counties those with a conflict, held against every way there is to have what it has, without what it loses. */
    @ParameterizedTest
    @ValueSource(longs = {36, 341, 573, 915, 1039, 1179, 1547, 1755, 1848})
    void noWayOfARandomCountyIsToldForMoreOrLessThanItCosts(long seed) {
        Junheng rules = Junheng.load(Rules.onClasspath("rules/kinds"));
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        KindsCounty county = new KindsCounty(seed);
        Plan plan = rules.plan(county.county(), DAY, county.prices());
        for (OpenFinding one : plan.open()) {
            for (Removal removal : one.removals()) {
                if (removal.instead().isPresent()) {
                    seen++;
                    Instead instead = removal.instead().get();
                    Set<String> kept = EveryKindTest.passing(plan, true);
                    instead.breaks().forEach(kept::remove);
                    Set<String> goals = new HashSet<>(plan.closed());
                    instead.leaves().forEach(goals::remove);
                    goals.addAll(instead.closes());
                    // Members of a count that stays in the plan are closed there by themselves.
                    Set<String> closed = new HashSet<>(plan.closed());
                    closed.add(one.finding());
                    goals.removeIf(id -> EveryKindTest.isCounted(id, kept) || EveryKindTest.isCounted(id, closed));
                    goals.addAll(kept);
                    long total = instead.cost().total().orElseThrow().rounded(0).longValueExact();
                    long best = new KindsSearch(county.without(removal.bounds()), goals, Map.of()).best(total + 1);
                    boolean isSo = instead.closes().contains(one.finding())
                            && instead.isWithinBudget() == (county.budget == 0 || total <= county.budget)
                            && Exact.of(best).compareTo(instead.cost().whole().orElseThrow()) >= 0
                            && best <= total
                            && (best == total || !instead.cost().gap().equals(Optional.of(Exact.ZERO)));
                    if (!isSo) {
                        wrong.add(one.finding() + " " + instead + " best " + best + " of " + county);
                    }
                } else if (!removal.against().isEmpty()) {
                    wrong.add(one + " is not reckoned, of " + county);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isPositive();
    }
}
