package org.junheng.history.match;

import java.util.Optional;

/** How a year is written. */
public final class DataYears {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private DataYears() {}

    /** A year of four digits, from 1900 to 2199; empty for anything else. */
    public static Optional<Integer> year(String text) {
        if (!text.strip().matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.strip());
        return year < EARLIEST || year > LATEST ? Optional.empty() : Optional.of(year);
    }
}
