package org.junheng.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.Scoring;
import org.junheng.measures.Limit;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** What holds on the day: the rules' own dates, and over them the overlays, the nearest first. */
final class Layers {
    private final LocalDate asOf;
    /** For each criterion what the layers say, the farthest first. */
    private final Map<String, List<Layer>> byCriterion = new HashMap<>();

    private @Nullable Criterion last;
    private @Nullable Reason lastOff;

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

    /** The choices of the pack, and over them those of the layers, the nearest last. */
    static QualityChoices quality(QualityChoices pack, List<Overlay> overlays) {
        QualityChoices chosen = pack;
        for (int i = overlays.size() - 1; i >= 0; i--) {
            QualityChoices nearer = overlays.get(i).quality();
            chosen = nearer.chosen().isEmpty() ? chosen : nearer.over(chosen);
        }
        return chosen;
    }

    boolean isInForce(Criterion criterion) {
        return criterion.holdsOn(asOf);
    }

    /** That no criterion holds on the day, where none does: whoever asked for that day should know. */
    Optional<DataFinding> nothingInForce(String county, Collection<Criterion> criteria) {
        if (criteria.isEmpty() || criteria.stream().anyMatch(this::isInForce)) {
            return Optional.empty();
        }
        String days = criteria.stream()
                .map(criterion -> criterion.from().map(LocalDate::toString).orElse("")
                        + " – "
                        + criterion.until().map(LocalDate::toString).orElse(""))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return Optional.of(new DataFinding(
                DataFinding.Category.NOTHING_IN_FORCE,
                county,
                List.of(),
                new Text(
                        asOf + "没有一条标准有效，什么也没有判定（有效期：" + days + "）。请核对评估日期。",
                        "no criterion holds on " + asOf + ", and nothing was judged (they hold: " + days
                                + "). Check the day of the evaluation.")));
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
                limit = set(limit, layer);
            }
            Adjustment set = layer.adjustment;
            scoring = scoring.map(worth -> worth.over(set.points(), set.deduction(), layer.name));
        }
        return stated.with(limit).scored(scoring);
    }

    private static Limit set(Limit limit, Layer layer) {
        Adjustment set = layer.adjustment;
        Exact value = set.limit().orElseThrow();
        return set.upTo().isPresent() && limit.upTo().isPresent()
                ? limit.over(value, set.upTo(), layer.name, set.citation())
                : limit.over(value, layer.name, set.citation());
    }

    /** Why the criterion does not apply at all, or null where it does. */
    @SuppressWarnings("ReferenceEquality") // the same object is the same criterion, and to ask that costs nothing
    @Nullable
    Reason whyOff(Criterion criterion) {
        // It is asked for each verdict of a rule in turn.
        if (criterion != last) {
            last = criterion;
            lastOff = off(criterion);
        }
        return lastOff;
    }

    private @Nullable Reason off(Criterion criterion) {
        if (!isInForce(criterion)) {
            return new Reason(
                    Reason.ReasonSort.NOT_IN_FORCE,
                    "",
                    new Text(asOf + "不在该标准的有效期内", "the criterion does not hold on " + asOf),
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
                        Reason.ReasonSort.SWITCHED_OFF,
                        layer.name,
                        new Text(
                                layer.name + "停用：" + layer.adjustment.citation(),
                                "switched off by " + layer.name + ": " + layer.adjustment.citation()),
                        List.of());
    }
}
