package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.facts.County;
import org.junheng.facts.Measure;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;
import org.junheng.values.Dispersion;

/**
 * What every measure is once each school has one piece more: so it is learnt what a piece does, whatever the rules make of
 * it. A measure of a section depends on its own school alone, so all schools are asked at once.
 */
final class MarginalEffects {
    private final Map<Key, Measure> measures = new HashMap<>();

    /** What is measured of whom, by which figures. */
    record Key(String subject, Unit unit, Unit per, String scale, List<String> inputs) {
        static Key of(Measure measure) {
            List<String> paths = new ArrayList<>(measure.inputs().size());
            for (Input input : measure.inputs()) {
                paths.add(input.path());
            }
            return new Key(
                    measure.subject(),
                    measure.unit(),
                    measure.per(),
                    measure.scale().toString(),
                    paths);
        }
    }

    private MarginalEffects(Evaluation evaluation) {
        evaluation.verdicts().forEach(this::add);
    }

    private void add(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Measure measure) {
            measures.put(Key.of(measure), measure);
        } else if (value instanceof Dispersion dispersion) {
            dispersion.members().forEach(member -> measures.put(Key.of(member), member));
        }
    }

    /** Evaluates the county with one piece more for every school. */
    static MarginalEffects of(Evaluation before, Price price, Function<County, Evaluation> rules) {
        Pieces more = new Pieces(before.county());
        for (Site site : Site.all(before, price)) {
            more.add(site.school(), site.level(), price, 1);
        }
        return new MarginalEffects(rules.apply(more.county()));
    }

    /** The measure with one piece more; empty where it is not one any more. */
    Optional<Measure> of(Key key) {
        return Optional.ofNullable(measures.get(key));
    }
}
