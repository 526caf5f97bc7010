package org.junheng.plan.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junheng.plan.model.Possible;

/**
 * The least sets of things of which it is enough that they are gone: with all of one gone it can be done, with any less of it
 * it cannot. Each is found by halving (Junker 2004), the next ones by leaving out one thing of those that are known in turn
 * (Reiter 1987).
 */
final class MinimalSets<T> {
    private final Function<Set<T>, Possible> without;
    private final int mostTries;
    private final int mostSets;
    private final Map<Set<T>, Possible> known = new HashMap<>();
    private boolean isSure = true;

    /**
     * Sets.
     *
     * @param without whether it can be done with these gone; what can be done with some gone can be done with more gone
     * @param mostTries so often that is asked
     */
    MinimalSets(Function<Set<T>, Possible> without, int mostTries, int mostSets) {
        this.without = without;
        this.mostTries = mostTries;
        this.mostSets = mostSets;
    }

    /** Of all that may be in the way, what is preferred first; empty where it is not enough, or could not be told. */
    List<Set<T>> among(List<T> all) {
        List<Set<T>> found = new ArrayList<>();
        Set<Set<T>> seen = new HashSet<>();
        Deque<Set<T>> left = new ArrayDeque<>(List.of(Set.of()));
        while (!left.isEmpty() && found.size() < mostSets) {
            Set<T> kept = left.poll();
            List<T> rest = all.stream().filter(one -> !kept.contains(one)).toList();
            isSure = true;
            if (!seen.add(kept) || !isEnough(new HashSet<>(rest))) {
                continue;
            }
            Set<T> least = new LinkedHashSet<>(least(Set.of(), false, rest));
            if (isSure && !found.contains(least)) {
                found.add(least);
            }
            if (isSure) {
                for (T one : least) {
                    Set<T> more = new HashSet<>(kept);
                    more.add(one);
                    left.add(more);
                }
            }
        }
        return found;
    }

    /** The least of these that have to be gone beside those that are. */
    private List<T> least(Set<T> gone, boolean isChanged, List<T> these) {
        if (isChanged && isEnough(gone)) {
            return List.of();
        }
        if (these.size() <= 1) {
            return these;
        }
        List<T> first = these.subList(0, these.size() / 2);
        List<T> second = these.subList(these.size() / 2, these.size());
        List<T> ofSecond = least(union(gone, first), true, second);
        List<T> ofFirst = least(union(gone, ofSecond), !ofSecond.isEmpty(), first);
        List<T> both = new ArrayList<>(ofFirst);
        both.addAll(ofSecond);
        return both;
    }

    private boolean isEnough(Set<T> gone) {
        Possible possible = known.get(gone);
        if (possible == null && known.size() < mostTries) {
            possible = without.apply(gone);
            known.put(gone, possible);
        }
        isSure &= possible == Possible.YES || possible == Possible.NO;
        return possible == Possible.YES;
    }

    private Set<T> union(Set<T> one, List<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
