package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Nothing that is decided depends on what is missing: see {@link Sampler}. An answer that stands in for figures is an answer, and
 * the subjects of the state's monitoring have a default.
 */
class CompletionTest {
    /** How many counties, from seed 0 on, with 12 completions each: {@code -Pdeep} takes 5,000, and 60 more that aim. */
    private static final boolean DEEP = Boolean.getBoolean("junheng.deep");

    private static final int COUNTIES = DEEP ? 5_000 : 200;

    @Test
    void noDecidedVerdictMovesHoweverTheMissingCellsAreCompleted() {
        Sampler sampler = Sampler.of(0, COUNTIES, 12, DEEP ? 60 : 0, (seed, one) -> {});
        System.out.println(sampler.summary());
        assertThat(sampler.moved).as(sampler.summary()).isEmpty();
    }

    /** Prints what a run finds, county after county: counties, first seed, completions, and how many more that aim. */
    public static void main(String[] args) {
        int more = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        Sampler all = Sampler.of(
                Long.parseLong(args[1]), Integer.parseInt(args[0]), Integer.parseInt(args[2]), more, (seed, one) -> {
                    one.moved.forEach(moved -> System.out.println("moved " + moved));
                    one.idles.forEach(idle -> System.out.println("idle " + idle));
                    one.byTotals.forEach(held -> System.out.println("against totals " + held));
                    System.out.println("county " + seed + ": " + one.counties + " " + one.judged + " " + one.verdicts
                            + " " + one.undecided + " " + one.moved.size() + " " + one.idles.size()
                            + " " + one.byTotals.size());
                });
        System.out.println(all.lackingBy);
        System.out.println(all.summary());
    }
}
