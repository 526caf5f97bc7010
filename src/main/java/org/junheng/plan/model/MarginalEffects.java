package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.measures.Weighted;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.values.Aggregate;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;

/**
 * What every measure is once each school has one piece more, or one less where one more would contradict its other figures: so
 * it is learnt what a piece does, whatever the rules make of it. A measure of a section depends on its own school alone, so
 * all schools are asked at once; the levels of one school are asked one after the other.
 */
final class MarginalEffects {
    /** Of each school and level that was asked. */
    private final Map<String, Integer> signs = new HashMap<>();

    private final Map<String, Map<EffectKey, Measure>> measures = new HashMap<>();

    /** What is measured of whom, by which figures. */
    record EffectKey(String subject, Unit unit, Unit per, String scale, List<String> inputs) {
        static EffectKey of(Measure measure) {
            List<String> paths = new ArrayList<>(measure.inputs().size());
            Set<Named> counted = new HashSet<>();
            for (Basis.ValueOrigin origin : measure.basis().origins()) {
                if (origin instanceof Basis.CountedBy count) {
                    paths.add(count.what().en());
                    counted.addAll(count.by());
                }
            }
            for (Input input : measure.inputs()) {
                if (!counted.contains(input.name())) {
                    paths.add(input.path());
                }
            }
            return new EffectKey(
                    measure.subject(),
                    measure.unit(),
                    measure.per(),
                    measure.scale().toString(),
                    paths);
        }
    }

    /** Evaluates the county with one piece more, or less, for every school. */
    static MarginalEffects of(Evaluation before, Piece piece, Function<County, Evaluation> rules) {
        MarginalEffects effects = new MarginalEffects();
        List<Site> open = Site.all(before, piece.price());
        while (!open.isEmpty()) {
            open = effects.ask(before, piece, rules, open);
        }
        return effects;
    }

    /** Asks of one level of every school; the others are left. */
    private List<Site> ask(Evaluation before, Piece piece, Function<County, Evaluation> rules, List<Site> sites) {
        Set<String> asked = new HashSet<>();
        List<Site> left = new ArrayList<>();
        List<Site> now = new ArrayList<>();
        Pieces pieces = new Pieces(before.county());
        for (Site site : sites) {
            if (!asked.add(site.school().id())) {
                left.add(site);
                continue;
            }
            int sign = site.canHave(piece, 1) ? 1 : site.canHave(piece, -1) ? -1 : 0;
            if (sign != 0) {
                signs.put(key(site.school().id(), site.level()), sign);
                site.add(piece, Exact.of(sign), pieces);
                now.add(site);
            }
        }
        Map<EffectKey, Measure> found = now.isEmpty() ? Map.of() : measures(rules.apply(pieces.county()));
        now.forEach(site -> measures.put(key(site.school().id(), site.level()), found));
        return left;
    }

    private static String key(String school, Optional<Level> level) {
        return level.map(one -> one.idIn(school)).orElse(school);
    }

    private static Map<EffectKey, Measure> measures(Evaluation evaluation) {
        Map<EffectKey, Measure> all = new HashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            add(verdict.requirement().value(), all);
        }
        return all;
    }

    private static void add(Value value, Map<EffectKey, Measure> all) {
        if (value instanceof Measure measure) {
            all.put(EffectKey.of(measure), measure);
            Gap.behind(measure).ifPresent(gap -> gap.members().forEach(member -> add(member, all)));
            Aggregate.addedUp(measure).ifPresent(schools -> schools.members().forEach(member -> add(member, all)));
            Weighted.terms(measure).forEach(term -> add(term.measure(), all));
        } else if (value instanceof Dispersion dispersion) {
            dispersion.members().forEach(member -> add(member, all));
        } else if (value instanceof Composite composite) {
            composite.parts().forEach(part -> add(part, all));
        }
    }

    /** The measure with one piece more or less at that school; empty where it is not one any more, or nobody was asked. */
    Optional<Measure> of(String school, Optional<Level> level, EffectKey key) {
        return Optional.ofNullable(
                measures.getOrDefault(key(school, level), Map.of()).get(key));
    }

    /** Whether one more was asked about there (1), one less (-1), or nothing (0). */
    int sign(String school, Optional<Level> level) {
        return signs.getOrDefault(key(school, level), 0);
    }
}
