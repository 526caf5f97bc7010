package org.junheng.history.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.history.cause.Contribution.SchoolEffect;
import org.junheng.history.cause.PopulationSlot.SlotShare;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What schools have of a cause adds up to it, however many causes there are. */
class SchoolEffectsTest {
    private static SlotShare share(long students, long amount) {
        return new SlotShare(Exact.of(students), Exact.of(amount), Exact.ONE);
    }

    private static PopulationSlot slot(
            String school,
            List<SlotShare> before,
            List<SlotShare> after,
            @Nullable ContributionCause presence,
            boolean corrected) {
        return new PopulationSlot(
                school,
                before,
                after,
                presence,
                ContributionCause.PUPILS,
                corrected ? ContributionCause.CORRECTED : ContributionCause.RESOURCES);
    }

    /** A county in which so many causes come, of seven. */
    private static Population county(int seed) {
        Random random = new Random(seed);
        List<PopulationSlot> slots = new ArrayList<>();
        for (int i = 0; i < 6 + random.nextInt(30); i++) {
            long students = 20L + random.nextInt(1500);
            long amount = students * (1L + random.nextInt(20)) + random.nextInt(500);
            long more = students + random.nextInt(200) - 15;
            SlotShare was = share(students, amount);
            SlotShare is = share(random.nextInt(3) == 0 ? students : more, amount + 700L * random.nextInt(3));
            String school = "S" + i;
            switch (i < 7 ? i : random.nextInt(8)) {
                case 0 -> slots.add(slot(school, List.of(was), List.of(), ContributionCause.CLOSED, false));
                case 1 -> slots.add(slot(school, List.of(), List.of(is), ContributionCause.OPENED, false));
                case 2 ->
                    slots.add(slot(school, List.of(was, share(90, 800)), List.of(is), ContributionCause.MERGED, false));
                case 3 ->
                    slots.add(slot(school, List.of(was), List.of(is, share(60, 0)), ContributionCause.MERGED, false));
                case 4 -> slots.add(slot(school, List.of(was), List.of(), ContributionCause.SCOPE, false));
                case 5 -> slots.add(slot(school, List.of(was), List.of(is), null, true));
                default -> slots.add(slot(school, List.of(was), List.of(is), null, false));
            }
        }
        // The first seeds have few causes, the later ones all of them.
        return new Population(slots.subList(Math.max(0, 7 - seed), slots.size()), Exact.of(seed % 3 + 1));
    }

    private static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    private static void assertAddsUp(List<Contribution> parts) {
        for (Contribution part : parts) {
            double sum =
                    part.schools().stream().mapToDouble(SchoolEffect::effect).sum();
            assertThat(sum)
                    .as(part.cause().name())
                    .isCloseTo(part.amount(), within(1e-14 * (1 + Math.abs(part.amount()))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void schoolsHaveAllOfEveryCauseOfACoefficient(int seed) {
        Population population = county(seed);
        Halves halves = new Halves(Secant::ofCoefficient);
        assertThat(halves.addRoots(List.of(population))).isTrue();
        assertThat(halves.addRoots(List.of(population, county(seed + 100)))).isTrue();
        assertAddsUp(halves.roots(ContributionCause.RULES, 0));
        assertIsDividedWithoutTheRounding(
                population, Secant::ofCoefficient, set -> population.coefficient(set::contains));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void schoolsHaveAllOfEveryCauseOfACountyValue(int seed) {
        Population population = county(seed);
        double scale = population.scale().toDouble();
        Halves halves = new Halves((from, to) -> Secant.ofMean(from, to).times(scale));
        assertThat(halves.addExact(population)).isTrue();
        assertThat(halves.addExact(population)).isTrue();
        assertAddsUp(halves.exact(ContributionCause.RULES, Exact.ZERO));
        assertIsDividedWithoutTheRounding(
                population,
                (from, to) -> Secant.ofMean(from, to).times(scale),
                set -> Objects.requireNonNull(population.mean(set::contains)).toDouble());
    }

    /** The value of a set of causes. */
    private interface Worth {
        double of(List<ContributionCause> come);
    }

    /** Before what doubles lose is put anywhere, it is next to nothing: held against another way to reckon the Shapley value. */
    private static void assertIsDividedWithoutTheRounding(
            Population population, SlotStates.Secants secants, Worth worth) {
        List<ContributionCause> causes = List.copyOf(population.causes());
        SlotStates states = new SlotStates(population, causes);
        double[] expected = new double[causes.size()];
        int orders = orders(new ArrayList<>(), causes, worth, expected);
        for (int player = 0; player < causes.size(); player++) {
            Map<String, Double> schools = new LinkedHashMap<>();
            states.add(player, secants, 1, schools);
            double sum =
                    schools.values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum).as(causes.get(player).name()).isCloseTo(expected[player] / orders, within(1e-12));
        }
    }

    /** Every order of the causes, each adding to those before it; how many there are. */
    private static int orders(
            List<ContributionCause> come, List<ContributionCause> causes, Worth worth, double[] added) {
        if (come.size() == causes.size()) {
            return 1;
        }
        int orders = 0;
        for (int i = 0; i < causes.size(); i++) {
            if (!come.contains(causes.get(i))) {
                List<ContributionCause> next = new ArrayList<>(come);
                next.add(causes.get(i));
                int below = orders(next, causes, worth, added);
                added[i] += below * (worth.of(next) - worth.of(come));
                orders += below;
            }
        }
        return orders;
    }

    /**
     * By hand. A: 100 students with 1,000, then 150; B: 100 with 500, then with 1,000. Students come first or last: 1,500/250 −
     * 1,500/200 = −1.5 and 2,000/250 − 2,000/200 = −2, all of it A's. Resources: 500/200 and 500/250, mean 2.25, all of it B's.
     */
    @Test
    void eachCauseIsOfTheSchoolThatItCameTo() {
        Population population = new Population(
                List.of(
                        slot("A", List.of(share(100, 1000)), List.of(share(150, 1000)), null, false),
                        slot("B", List.of(share(100, 500)), List.of(share(100, 1000)), null, false)),
                Exact.ONE);
        Halves halves = new Halves(Secant::ofMean);
        halves.addExact(population);
        halves.addExact(population);
        List<Contribution> parts = halves.exact(ContributionCause.RULES, Exact.ZERO);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).schools()).containsExactly(new SchoolEffect("A", -1.75));
        assertThat(parts.get(1).schools()).containsExactly(new SchoolEffect("B", 2.25));
    }

    /**
     * By hand. Three schools of 100 students with 10 each for a student; A gets 500 more, B has 500 less. P = 300 and A = 3,000
     * stay, Q goes from 30,000 to 35,000, v from 0 to √(300·35,000/3,000² − 1) = √(1/6). The weight of amounts is
     * −300·32,500·6,000/3,000⁴ = −13/18,000, that of squares 300/3,000² = 1/30,000, both over v. A has −500·13/18,000 +
     * 12,500/30,000 = 1/18, B 500·13/18,000 − 7,500/30,000 = 1/9, over v: √6/18 and √6/9, together √6/6 = √(1/6). That B has
     * more is so because the mean falls with it: alone B makes a coefficient of 0.28, A one of 0.20.
     */
    @Test
    void aCoefficientIsOfTheSchoolsByTheSumsThatItIsMadeOf() {
        Population population = new Population(
                List.of(
                        slot("A", List.of(share(100, 1000)), List.of(share(100, 1500)), null, false),
                        slot("B", List.of(share(100, 1000)), List.of(share(100, 500)), null, false),
                        slot("C", List.of(share(100, 1000)), List.of(share(100, 1000)), null, false)),
                Exact.ONE);
        Halves halves = new Halves(Secant::ofCoefficient);
        halves.addRoots(List.of(population));
        halves.addRoots(List.of(population));
        List<SchoolEffect> schools =
                halves.roots(ContributionCause.RULES, 0).get(0).schools();
        assertThat(schools).extracting(SchoolEffect::school).containsExactly("B", "A");
        assertThat(schools.get(0).effect()).isCloseTo(Math.sqrt(6) / 9, within(1e-15));
        assertThat(schools.get(1).effect()).isCloseTo(Math.sqrt(6) / 18, within(1e-15));
    }

    /** Twins that change alike have the same, in whatever order the data have them. */
    @Test
    void schoolsThatChangeAlikeHaveTheSame() {
        PopulationSlot other = slot("C", List.of(share(300, 2000)), List.of(share(280, 2600)), null, false);
        PopulationSlot one = slot("A", List.of(share(100, 1000)), List.of(share(150, 1500)), null, false);
        PopulationSlot twin = slot("B", List.of(share(100, 1000)), List.of(share(150, 1500)), null, false);
        Map<String, Double> effects = effects(List.of(one, other, twin));
        assertThat(effects.get("A")).isCloseTo(effects.get("B"), within(1e-15));
        assertThat(effects(List.of(twin, one, other)).get("C")).isCloseTo(effects.get("C"), within(1e-15));
    }

    private static Map<String, Double> effects(List<PopulationSlot> slots) {
        Population population = new Population(slots, Exact.ONE);
        Map<String, Double> schools = new LinkedHashMap<>();
        new SlotStates(population, List.copyOf(population.causes())).add(0, Secant::ofCoefficient, 1, schools);
        return schools;
    }

    /** Other rules leave B out: 3,000 over 300 becomes 2,000 over 200; both are named whose figures the value is made of. */
    @Test
    void whatRulesDidIsOfTheSchoolsTheyDidItTo() {
        Population population = new Population(
                List.of(
                        slot("A", List.of(share(200, 1500)), List.of(share(200, 1500)), null, false),
                        slot("B", List.of(share(100, 1500)), List.of(), ContributionCause.RULES, false)),
                Exact.ONE);
        Halves halves = new Halves(Secant::ofMean);
        halves.addRules(ContributionCause.RULES, List.of(population));
        halves.addRules(ContributionCause.RULES, List.of(population));
        // 1,500/200 − 3,000/300 = −2.5
        assertThat(halves.exact(ContributionCause.RULES, Exact.of("-2.5")))
                .singleElement()
                .satisfies(part -> assertThat(part.schools()).containsExactly(new SchoolEffect("B", -2.5)));
    }
}
