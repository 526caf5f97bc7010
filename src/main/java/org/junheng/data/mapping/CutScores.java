package org.junheng.data.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.MarkLines;
import org.junheng.data.cell.Decimals;
import org.junheng.numbers.Exact;

/**
 * From which part of the full mark on a mark is a pass, good, excellent. Sources differ (rules/SOURCES.md), so whoever reads
 * lists of marks names them.
 *
 * @param pass the least pass, in percent of the full mark
 * @param good the least good mark, in percent
 * @param excellent the least excellent mark, in percent
 * @param fullMark the full mark where a list does not say; empty if it must
 */
public record CutScores(Exact pass, Exact good, Exact excellent, Optional<Exact> fullMark) {
    private static final Exact HUNDRED = Exact.of(100);

    /** 60, 80 and 90 percent; the full mark must be in the list. */
    public static final CutScores USUAL = new CutScores(Exact.of(60), Exact.of(80), Exact.of(90), Optional.empty());

    public CutScores {
        new MarkLines(pass, good, excellent);
        if (fullMark.filter(full -> full.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "full 应大于 0 / full must be above 0 (pass=60,good=80,excellent=90,full=100): " + fullMark.get());
        }
    }

    /**
     * Reads {@code pass=60,good=80,excellent=90,full=100}; each may be left out.
     *
     * @throws IllegalArgumentException if it is not of that form, or the cut-offs are out of order
     */
    public static CutScores of(String text) {
        Map<String, Exact> given = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            Exact value = pair.length == 2 ? number(pair[0], pair[1].strip()) : null;
            boolean known = pair[0].matches("pass|good|excellent|full");
            if (value == null || !known || given.put(pair[0], value) != null) {
                throw new IllegalArgumentException("应写作 pass=60,good=80,excellent=90,full=100"
                        + " / write pass=60,good=80,excellent=90,full=100, not \"" + part + "\"");
            }
        }
        return new CutScores(
                given.getOrDefault("pass", USUAL.pass),
                given.getOrDefault("good", USUAL.good),
                given.getOrDefault("excellent", USUAL.excellent),
                Optional.ofNullable(given.get("full")));
    }

    /** A line is in percent whether the sign is written or not; a full mark has none. */
    private static @Nullable Exact number(String name, String text) {
        boolean percent = text.endsWith("%") || text.endsWith("％");
        return percent && name.equals("full")
                ? null
                : Decimals.exact(percent ? text.substring(0, text.length() - 1) : text);
    }

    /** The lines alone. */
    public MarkLines lines() {
        return new MarkLines(pass, good, excellent);
    }

    /** How many of the three lines a mark reaches: 0 to 3. */
    public int reached(Exact mark, Exact full) {
        Exact scaled = mark.times(HUNDRED);
        if (scaled.compareTo(full.times(pass)) < 0) {
            return 0;
        }
        if (scaled.compareTo(full.times(good)) < 0) {
            return 1;
        }
        return scaled.compareTo(full.times(excellent)) < 0 ? 2 : 3;
    }

    @Override
    public String toString() {
        return "pass=" + pass + ",good=" + good + ",excellent=" + excellent
                + fullMark.map(full -> ",full=" + full).orElse("");
    }
}
