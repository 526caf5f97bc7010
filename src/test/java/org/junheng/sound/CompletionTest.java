package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Nothing that is decided depends on what is missing: see {@link Sampler}. An answer that stands in for figures is an answer, and
 * the subjects of the state's monitoring have a default.
 */
class CompletionTest {
    /** How many counties, from seed 0 on, and how many completions of each: {@code -Pdeep} takes 5,000 and 24. */
    private static final boolean DEEP = Boolean.getBoolean("junheng.deep");

    private static final int COUNTIES = DEEP ? 5_000 : 200;

    @Test
    void noDecidedVerdictMovesHoweverTheMissingCellsAreCompleted() {
        Sampler sampler = new Sampler(DEEP ? 24 : 12);
        for (long seed = 0; seed < COUNTIES; seed++) {
            sampler.county(seed);
        }
        System.out.println(sampler.summary());
        assertThat(sampler.moved).as(sampler.summary()).isEmpty();
    }

    /** Prints what a run finds: counties, first seed, completions, and how many more where a verdict is not moved by them. */
    public static void main(String[] args) {
        Sampler sampler = new Sampler(Integer.parseInt(args[2]), args.length > 3 ? Integer.parseInt(args[3]) : 0);
        for (long seed = Long.parseLong(args[1]); sampler.counties < Integer.parseInt(args[0]); seed++) {
            sampler.county(seed);
        }
        sampler.moved.forEach(System.out::println);
        sampler.idles.forEach(idle -> System.out.println("idle " + idle));
        System.out.println(sampler.lackingBy);
        System.out.println(sampler.summary());
    }
}
