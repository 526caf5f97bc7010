package org.junheng.report.view;

import java.util.List;

/**
 * The first of a list, and how many there are besides: nothing is left out without being counted.
 *
 * @param shown the first ones
 * @param more how many are not among them
 * @param <T> what is listed
 */
public record Excerpt<T>(List<T> shown, int more) {
    public Excerpt {
        shown = List.copyOf(shown);
    }

    public static <T> Excerpt<T> of(List<T> all, int most) {
        int count = Math.min(most, all.size());
        return new Excerpt<>(all.subList(0, count), all.size() - count);
    }

    public int total() {
        return shown.size() + more;
    }
}
