package com.example;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;

/**
 * How counties are judged: names alone travel to the executors, and each loads its rules once.
 *
 * @param packs bundled packs
 * @param overlays names of overlays, nearest first
 * @param asOf the day of the evaluation
 */
record Judging(List<String> packs, List<String> overlays, LocalDate asOf) implements Serializable {
    private static final ConcurrentHashMap<Judging, Junheng> LOADED = new ConcurrentHashMap<>();

    Judging {
        packs = List.copyOf(packs);
        overlays = List.copyOf(overlays);
    }

    /** The rules of this process; those of a place hold in every evaluation. */
    Junheng rules() {
        return LOADED.computeIfAbsent(
                this,
                how -> Junheng.load(Stream.concat(
                                how.packs().stream().map(Rules::bundled), how.overlays().stream().map(Rules::overlay))
                        .toArray(Rules[]::new)));
    }
}
