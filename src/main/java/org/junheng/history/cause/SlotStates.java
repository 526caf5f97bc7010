package org.junheng.history.cause;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sums of a population when some causes have come, school by school. A set of causes is a number whose bits are they. */
final class SlotStates {
    private final List<ContributionCause> causes;
    private final List<PopulationSlot> slots;
    private final int[] own;
    private final Moments[][] moments;
    private final Moments[] all;

    SlotStates(Population population, List<ContributionCause> causes) {
        this.causes = causes;
        this.slots = population.slots();
        this.own = new int[slots.size()];
        this.moments = new Moments[slots.size()][1 << causes.size()];
        for (int slot = 0; slot < own.length; slot++) {
            own[slot] = bits(slots.get(slot).causes());
            fill(slot);
        }
        this.all = new Moments[1 << causes.size()];
        for (int set = 0; set < all.length; set++) {
            all[set] = Moments.NONE;
            for (Moments[] slot : moments) {
                all[set] = all[set].plus(slot[set]);
            }
        }
    }

    /** What does nothing here makes no other state. */
    private void fill(int slot) {
        for (int set = 0; set < moments[slot].length; set++) {
            int acting = set & own[slot];
            int come = acting;
            moments[slot][set] =
                    acting < set ? moments[slot][acting] : slots.get(slot).moments(cause -> (come & bit(cause)) != 0);
        }
    }

    private int bits(Set<ContributionCause> some) {
        int bits = 0;
        for (ContributionCause cause : some) {
            bits |= bit(cause);
        }
        return bits;
    }

    private int bit(ContributionCause cause) {
        int place = causes.indexOf(cause);
        return place < 0 ? 0 : 1 << place;
    }

    /**
     * Adds what each school has of the part of a cause: what the cause adds to each set of those that came before it, divided
     * among the schools that it acts on.
     *
     * @param player the place of the cause among the causes
     * @param factor what all of it is multiplied with
     * @param schools takes it
     */
    void add(int player, Secants secants, double factor, Map<String, Double> schools) {
        int bit = 1 << player;
        double[] effects = new double[own.length];
        for (int set = 0; set < all.length; set++) {
            if ((set & bit) != 0) {
                continue;
            }
            double weight = Shapley.weight(Integer.bitCount(set), causes.size()).toDouble();
            Secant secant = secants.between(all[set], all[set | bit]).times(weight * factor);
            for (int slot = 0; slot < own.length; slot++) {
                if ((own[slot] & bit) != 0) {
                    effects[slot] += secant.of(moments[slot][set | bit].minus(moments[slot][set]));
                }
            }
        }
        for (int slot = 0; slot < own.length; slot++) {
            if ((own[slot] & bit) != 0) {
                schools.merge(slots.get(slot).school(), effects[slot], Double::sum);
            }
        }
    }

    /** The secant of a value: of a mean, or of a coefficient. */
    interface Secants {
        Secant between(Moments from, Moments to);
    }
}
