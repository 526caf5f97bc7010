package org.junheng;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junheng.criteria.Overlay;

/**
 * How a county is evaluated.
 *
 * @param asOf the day for which criteria and overlays hold
 * @param overlays the layers over the rules, nearest first
 * @param deadline how long an evaluation may work; empty for as long as it takes
 */
public record Options(LocalDate asOf, List<Overlay> overlays, Optional<Duration> deadline) {
    public Options {
        Objects.requireNonNull(asOf, "asOf");
        HandedOver.demand("overlays", overlays, "deadline", deadline);
        overlays = List.copyOf(overlays);
        if (deadline.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
            throw new IllegalArgumentException("a deadline of " + deadline.get() + " lets nothing be done");
        }
    }

    /** As long as it takes. */
    public Options(LocalDate asOf, List<Overlay> overlays) {
        this(asOf, overlays, Optional.empty());
    }

    /** As of that day, with no overlay. */
    public static Options asOf(LocalDate day) {
        HandedOver.demand("day", day);
        return new Options(day, List.of());
    }

    /** The same with one more layer, nearer than those before it. */
    public Options overlay(Overlay overlay) {
        HandedOver.demand("overlay", overlay);
        List<Overlay> all = new ArrayList<>();
        all.add(overlay);
        all.addAll(overlays);
        return new Options(asOf, all, deadline);
    }

    /**
     * The same within a time: an evaluation that takes longer, or whose thread is interrupted, is stopped by a {@link
     * java.util.concurrent.CancellationException} that names the rule.
     *
     * @throws IllegalArgumentException if it is nought or less
     */
    public Options deadline(Duration allowed) {
        HandedOver.demand("allowed", allowed);
        return new Options(asOf, overlays, Optional.of(allowed));
    }
}
