package org.junheng.report;

import java.util.List;

/**
 * The first of a list, and how many there are besides: nothing is left out without being counted.
 *
 * @param shown the first ones
 * @param more how many are not among them
 * @param <T> what is listed
 */
record Few<T>(List<T> shown, int more) {
    Few {
        shown = List.copyOf(shown);
    }

    static <T> Few<T> of(List<T> all, int most) {
        int count = Math.min(most, all.size());
        return new Few<>(all.subList(0, count), all.size() - count);
    }

    int total() {
        return shown.size() + more;
    }
}
