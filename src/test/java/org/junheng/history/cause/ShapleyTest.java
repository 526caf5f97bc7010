package org.junheng.history.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.history.cause.PopulationSlot.SlotShare;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;

/** Shares worked out by hand. */
class ShapleyTest {
    private static PopulationSlot slot(String school, long students, long amount, long studentsNow, long amountNow) {
        return new PopulationSlot(
                school,
                List.of(new SlotShare(Exact.of(students), Exact.of(amount), Exact.ONE)),
                List.of(new SlotShare(Exact.of(studentsNow), Exact.of(amountNow), Exact.ONE)),
                null,
                ContributionCause.PUPILS,
                ContributionCause.RESOURCES);
    }

    /**
     * 1,500 over 200 becomes 2,000 over 250. Students first: 1,500/250 − 7.5 = −1.5; last: 8 − 2,000/200 = −2; mean −1.75.
     * Resources first: 10 − 7.5 = 2.5; last: 8 − 6 = 2; mean 2.25. Together 0.5, which is 8 − 7.5.
     */
    @Test
    void twoCausesHaveTheMeanOfComingFirstAndLast() {
        Population population =
                new Population(List.of(slot("A", 100, 1000, 150, 1000), slot("B", 100, 500, 100, 1000)), Exact.ONE);
        Halves halves = new Halves(Secant::ofMean);
        assertThat(halves.addExact(population)).isTrue();
        assertThat(halves.addExact(population)).isTrue();
        Map<ContributionCause, String> parts = new TreeMap<>();
        halves.exact(ContributionCause.RULES, Exact.ZERO)
                .forEach(part ->
                        parts.put(part.cause(), part.exact().orElseThrow().toString()));
        assertThat(parts).isEqualTo(Map.of(ContributionCause.PUPILS, "-1.75", ContributionCause.RESOURCES, "2.25"));
    }

    /**
     * Three players of a game in which a set is worth the square of how many it has: by symmetry each has a third of 9.
     * And one in which the first alone is worth 1, with others too: it has all of it.
     */
    @Test
    void equalPlayersHaveEqualPartsAndOneThatDoesNothingHasNothing() {
        double[] equal = Shapley.doubles(3, set -> {
            int count = Integer.bitCount(set);
            return (double) count * count;
        });
        assertThat(equal).containsExactly(new double[] {3, 3, 3}, within(1e-15));
        double[] one = Shapley.doubles(3, set -> (set & 1) != 0 ? 1.0 : 0.0);
        assertThat(one).containsExactly(new double[] {1, 0, 0}, within(1e-15));
    }

    /** Three players, worked out over the six orders: v(1)=1, v(2)=2, v(12)=4, v(3)=0, v(13)=1, v(23)=5, v(123)=6. */
    @Test
    void threePlayersHaveTheMeanOverSixOrders() {
        double[] worth = {0, 1, 2, 4, 0, 1, 5, 6};
        // Player 1: 123: 1, 132: 1, 213: 2, 231: 1, 312: 1, 321: 1; sum 7. Player 2: 3, 5, 2, 2, 5, 5; 22. Player 3: 2,
        // 0, 2, 3, 0, 0; 7.
        assertThat(Shapley.doubles(3, set -> worth[set]))
                .containsExactly(new double[] {7 / 6.0, 22 / 6.0, 7 / 6.0}, within(1e-15));
    }

    @Test
    void whereNothingIsLeftToCompareNothingIsDivided() {
        PopulationSlot gone = new PopulationSlot(
                "A",
                List.of(new SlotShare(Exact.of(100), Exact.of(500), Exact.ONE)),
                List.of(),
                ContributionCause.CLOSED,
                ContributionCause.PUPILS,
                ContributionCause.RESOURCES);
        PopulationSlot come = new PopulationSlot(
                "B",
                List.of(),
                List.of(new SlotShare(Exact.of(100), Exact.of(700), Exact.ONE)),
                ContributionCause.OPENED,
                ContributionCause.PUPILS,
                ContributionCause.RESOURCES);
        Population population = new Population(List.of(gone, come), Exact.ONE);
        assertThat(new Halves(Secant::ofCoefficient).addRoots(List.of(population)))
                .isFalse();
        assertThat(new Halves(Secant::ofMean).addExact(population)).isFalse();
    }

    /**
     * Schools of 100 and 300 students with 1,000 and 1,500 merge, and the new one then has 2,700: the merger is to 400 with
     * 2,500, the rest is resources. The mean over all: 2,500/400 = 6.25, then 6.75; so mergers have nothing of it.
     */
    @Test
    void aMergerBringsNoResourcesAndTheRestIsTold() {
        PopulationSlot merged = new PopulationSlot(
                "A",
                List.of(
                        new SlotShare(Exact.of(100), Exact.of(1000), Exact.ONE),
                        new SlotShare(Exact.of(300), Exact.of(1500), Exact.ONE)),
                List.of(new SlotShare(Exact.of(400), Exact.of(2700), Exact.ONE)),
                ContributionCause.MERGED,
                ContributionCause.PUPILS,
                ContributionCause.RESOURCES);
        assertThat(merged.causes()).containsExactly(ContributionCause.RESOURCES, ContributionCause.MERGED);
        Halves halves = new Halves(Secant::ofMean);
        Population population = new Population(List.of(merged), Exact.ONE);
        assertThat(halves.addExact(population)).isTrue();
        assertThat(halves.addExact(population)).isTrue();
        List<Contribution> parts = halves.exact(ContributionCause.RULES, Exact.ZERO);
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).exact()).contains(Exact.of("0.5"));
    }
}
