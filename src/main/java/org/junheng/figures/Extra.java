package org.junheng.figures;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.numbers.Exact;

/**
 * What a column of the caller's own holds.
 *
 * @param text the cell as it was reported
 * @param number the same as a number, where it is one
 */
public record Extra(String text, Figure number) {
    /** A column that this school does not have. */
    public static final Extra NOT_REPORTED = new Extra("", Figure.NOT_REPORTED);

    /** What the cell names: one thing, or several with a mark between them; none where it is empty. */
    public List<String> names() {
        Stream<String> whole = Stream.of(text.strip());
        Stream<String> parts = Stream.of(text.split("[、，,；;/]")).map(String::strip);
        return Stream.concat(whole, parts)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The cell, read as a number where it is a plain decimal; it may be negative. */
    public static Extra of(String text) {
        if (text.isBlank()) {
            return NOT_REPORTED;
        }
        try {
            return new Extra(text, Figure.signed(Exact.of(text.strip())));
        } catch (NumberFormatException notANumber) {
            return new Extra(text, Figure.UNREADABLE);
        }
    }
}
