package org.junheng.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.criteria.Scoring;
import org.junheng.facts.Criterion;
import org.junheng.facts.Limit;
import org.junheng.facts.Reason;
import org.junheng.facts.Requirement;

/** What holds on the day: the rules' own dates, and over them the overlays, the nearest first. */
final class Layers {
    private final LocalDate asOf;
    /** For each criterion what the layers say, the farthest first. */
    private final Map<String, List<Layer>> byCriterion = new HashMap<>();

    private record Layer(String name, Adjustment adjustment) {}

    Layers(LocalDate asOf, List<Overlay> overlays) {
        this.asOf = asOf;
        for (Overlay overlay : overlays) {
            for (Adjustment adjustment : overlay.adjustments()) {
                if (adjustment.holdsOn(asOf)) {
                    byCriterion
                            .computeIfAbsent(adjustment.criterion(), any -> new ArrayList<>())
                            .add(0, new Layer(overlay.name(), adjustment));
                }
            }
        }
    }

    boolean isInForce(Criterion criterion) {
        return criterion.holdsOn(asOf);
    }

    /** The requirement with the limit of the nearest layer, held against that of the layer above it. */
    Requirement over(Criterion criterion, Requirement stated) {
        List<Layer> layers = byCriterion.getOrDefault(criterion.id(), List.of());
        Optional<Scoring> scoring = criterion.scoring();
        if (layers.isEmpty()) {
            return stated.scored(scoring);
        }
        Limit limit = stated.limit();
        for (Layer layer : layers) {
            if (layer.adjustment.limit().isPresent()) {
                limit = limit.over(layer.adjustment.limit().get(), layer.name, layer.adjustment.citation());
            }
            Adjustment set = layer.adjustment;
            scoring = scoring.map(worth -> worth.over(set.points(), set.deduction(), layer.name));
        }
        return stated.with(limit).scored(scoring);
    }

    /** Why the criterion does not apply at all, or null where it does. */
    @Nullable
    Reason whyOff(Criterion criterion) {
        if (!isInForce(criterion)) {
            return new Reason(
                    Reason.Kind.NOT_IN_FORCE,
                    "",
                    asOf + "不在该标准的有效期内",
                    "the criterion does not hold on " + asOf,
                    List.of());
        }
        List<Layer> layers = byCriterion.getOrDefault(criterion.id(), List.of());
        if (layers.isEmpty()) {
            return null;
        }
        Layer layer = layers.get(layers.size() - 1);
        return !layer.adjustment.isOff()
                ? null
                : new Reason(
                        Reason.Kind.SWITCHED_OFF,
                        layer.name,
                        layer.name + "停用：" + layer.adjustment.citation(),
                        "switched off by " + layer.name + ": " + layer.adjustment.citation(),
                        List.of());
    }
}
