package org.junheng.reading;

import java.util.Arrays;
import java.util.List;

/** Rows of sheets, written as text. */
final class Sheets {
    private Sheets() {}

    /** The cells of lines. */
    static List<List<String>> rows(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
