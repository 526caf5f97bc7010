package org.junheng;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Overlay;

/**
 * How a county is evaluated.
 *
 * @param asOf the day for which criteria and overlays hold
 * @param overlays the layers over the rules, nearest first
 */
public record Options(LocalDate asOf, List<Overlay> overlays) {
    public Options {
        overlays = List.copyOf(overlays);
    }

    /** As of that day, with no overlay. */
    public static Options asOf(LocalDate day) {
        return new Options(day, List.of());
    }

    /** The same with one more layer, nearer than those before it. */
    public Options overlay(Overlay overlay) {
        List<Overlay> all = new ArrayList<>();
        all.add(overlay);
        all.addAll(overlays);
        return new Options(asOf, all);
    }
}
