package com.example;

import java.io.Serializable;
import java.util.Comparator;

/** Where a row belongs: county, table, place in it. Rows are sorted so. */
record RowPlace(String county, int table, long row) implements Comparable<RowPlace>, Serializable {
    private static final Comparator<RowPlace> ORDER = Comparator.comparing(RowPlace::county)
            .thenComparingInt(RowPlace::table)
            .thenComparingLong(RowPlace::row);

    @Override
    public int compareTo(RowPlace other) {
        return ORDER.compare(this, other);
    }
}
