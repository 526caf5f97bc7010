package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.rules.Attainable;

/** A formula in which values that are functions of one another are one, said of the first of them. */
final class OneValue {
    /** A value, and the one that it is said of. */
    private record Told(KnownRatio value, KnownRatio by) {}

    private final Map<String, KnownRatio> first = new LinkedHashMap<>();
    private final Map<String, Told> told = new LinkedHashMap<>();

    private OneValue(Formula formula) {
        for (String name : Formula.names(formula)) {
            KnownRatio.of(name).ifPresent(ratio -> {
                Optional<KnownRatio> by =
                        first.values().stream().filter(ratio::isToldBy).findFirst();
                by.ifPresentOrElse(one -> told.put(name, new Told(ratio, one)), () -> first.put(name, ratio));
            });
        }
    }

    /** The formula so, with what these values can be, and what amounts say of ratios that are made of them. */
    static Formula in(Formula formula, Map<String, Attainable> figures) {
        OneValue values = new OneValue(formula);
        List<Formula> all = new ArrayList<>();
        values.told.keySet().forEach(name -> values.bounds(name, figures.getOrDefault(name, Attainable.ANY), all));
        for (KnownRatio amount : values.first.values()) {
            if (figures.getOrDefault(amount.name(), Attainable.ANY).least().isPresent()) {
                values.first
                        .values()
                        .forEach(ratio -> amount.isNoughtWhere(ratio).ifPresent(all::add));
            }
        }
        if (values.told.isEmpty() && all.isEmpty()) {
            return formula;
        }
        all.add(0, values.said(formula));
        return new Formula.All(all);
    }

    /** The formulas so, each by itself. */
    static List<Formula> in(List<Formula> all) {
        OneValue values = new OneValue(new Formula.All(all));
        return all.stream().map(values::said).toList();
    }

    /** Whether two names are those of one value. */
    static boolean isOne(String name, String other) {
        return name.equals(other)
                || KnownRatio.of(name)
                        .flatMap(one -> KnownRatio.of(other).filter(one::isToldBy))
                        .isPresent();
    }

    private void bounds(String name, Attainable possible, List<Formula> all) {
        possible.least().ifPresent(least -> all.add(said(new Formula.Stands(name, Relation.AT_LEAST, least))));
        possible.most().ifPresent(most -> all.add(said(new Formula.Stands(name, Relation.AT_MOST, most))));
    }

    private Formula said(Formula formula) {
        if (formula instanceof Formula.Stands stands) {
            Told one = told.get(stands.of());
            return one == null ? stands : one.value().as(one.by(), stands.relation(), stands.limit());
        }
        if (formula instanceof Formula.AtMostAs order
                && (told.containsKey(order.part()) || told.containsKey(order.whole()))) {
            return new Formula.All(List.of());
        }
        if (formula instanceof Formula.Not not) {
            return new Formula.Not(said(not.of()));
        }
        if (formula instanceof Formula.All all) {
            return new Formula.All(all.of().stream().map(this::said).toList());
        }
        if (formula instanceof Formula.Any any) {
            return new Formula.Any(any.of().stream().map(this::said).toList());
        }
        return formula;
    }
}
