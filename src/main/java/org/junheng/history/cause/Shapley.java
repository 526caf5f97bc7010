package org.junheng.history.cause;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.numbers.Exact;

/**
 * The Shapley value of a few players: what each adds to those before it, in the mean over all orders. A set of players is a
 * number whose bits are they.
 */
final class Shapley {
    /** With so many players there are 4,096 sets. */
    static final int MOST_PLAYERS = 12;

    private Shapley() {}

    /** The values of players of a game of exact numbers; null where the game has no value for some set. */
    static Exact @Nullable [] exact(int players, IntFunction<@Nullable Exact> game) {
        @Nullable Exact[] worth = new @Nullable Exact[1 << players];
        for (int set = 0; set < worth.length; set++) {
            worth[set] = game.apply(set);
            if (worth[set] == null) {
                return null;
            }
        }
        Exact[] values = new Exact[players];
        for (int player = 0; player < players; player++) {
            Exact value = Exact.ZERO;
            for (int set = 0; set < worth.length; set++) {
                Exact without = worth[set];
                Exact with = worth[set | 1 << player];
                if ((set & 1 << player) == 0 && with != null && without != null) {
                    value = value.plus(with.minus(without).times(weight(Integer.bitCount(set), players)));
                }
            }
            values[player] = value;
        }
        return values;
    }

    /** The same in doubles; null where the game is not a number for some set. */
    static double @Nullable [] doubles(int players, IntFunction<Double> game) {
        double[] worth = new double[1 << players];
        for (int set = 0; set < worth.length; set++) {
            worth[set] = game.apply(set);
            if (Double.isNaN(worth[set])) {
                return null;
            }
        }
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            for (int set = 0; set < worth.length; set++) {
                if ((set & 1 << player) == 0) {
                    double weight = weight(Integer.bitCount(set), players).toDouble();
                    values[player] += weight * (worth[set | 1 << player] - worth[set]);
                }
            }
        }
        return values;
    }

    /** s! (n − s − 1)! / n!: how often exactly s players come before this one. */
    static Exact weight(int before, int players) {
        Exact weight = Exact.ONE.dividedBy(Exact.of(players));
        for (int i = 1; i <= before; i++) {
            weight = weight.times(Exact.of(i)).dividedBy(Exact.of(players - i));
        }
        return weight;
    }
}
