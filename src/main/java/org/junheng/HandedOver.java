package org.junheng;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What callers hand over is there; what is not is named as the method calls it. */
final class HandedOver {
    private HandedOver() {}

    /**
     * Each of these is there.
     *
     * @param named each name, with what is called so behind it
     * @throws NullPointerException that says the name of the first that is null
     */
    static void demand(@Nullable Object... named) {
        for (int i = 0; i < named.length; i += 2) {
            Objects.requireNonNull(named[i + 1], String.valueOf(named[i]));
        }
    }

    /** A list of these, of which each is there. */
    static <T> List<T> all(String name, T[] values) {
        Objects.requireNonNull(values, name);
        for (int i = 0; i < values.length; i++) {
            Objects.requireNonNull(values[i], name + "[" + i + "]");
        }
        return List.of(values);
    }
}
