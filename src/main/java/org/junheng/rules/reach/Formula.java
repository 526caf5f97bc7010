package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;

/** Conditions as they stand in a rule, of figures, answers and kinds that are called by their words. */
public sealed interface Formula {
    /** More cases than these are not gone through, and nothing is said of them. */
    int MOST_CASES = 20_000;

    /** How the name begins of what says that something was not reported. */
    String UNKNOWN = "?";

    /** A figure stands so to a limit. */
    record Stands(String of, Relation relation, Exact limit) implements Formula {}

    /** Something that is one of several is this one. */
    record Is(String of, String one) implements Formula {}

    /** Something that is answered yes or no is answered yes. */
    record Holds(String of) implements Formula {}

    /** A figure is no more than another, of which it is a part. */
    record AtMostAs(String part, String whole) implements Formula {}

    /** The opposite. */
    record Not(Formula of) implements Formula {}

    /** Every one of these. */
    record All(List<Formula> of) implements Formula {
        public All {
            of = List.copyOf(of);
        }
    }

    /** One of these, or several. */
    record Any(List<Formula> of) implements Formula {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Whether this can hold of somebody, where each figure lies within what it can be; true where that is not known. */
    static boolean canHold(Formula said, Map<String, Attainable> figures) {
        return holdsForSome(said, figures, true);
    }

    /** The same, and false where that is not known. */
    static boolean surelyCanHold(Formula said, Map<String, Attainable> figures) {
        return holdsForSome(said, figures, false);
    }

    private static boolean holdsForSome(Formula said, Map<String, Attainable> figures, boolean otherwise) {
        Formula formula = OneValue.in(said, figures);
        Map<String, Set<Object>> cases = new LinkedHashMap<>();
        Map<String, Set<Exact>> limits = new LinkedHashMap<>();
        gather(formula, cases, limits);
        orders(formula).forEach(order -> {
            // Where one may lie is told by the limits of the other.
            Set<Exact> both = new LinkedHashSet<>(limits.getOrDefault(order.part(), Set.of()));
            both.addAll(limits.getOrDefault(order.whole(), Set.of()));
            limits.put(order.part(), both);
            limits.put(order.whole(), new LinkedHashSet<>(both));
        });
        limits.forEach((name, all) ->
                cases.put(name, new LinkedHashSet<>(Samples.of(all, figures.getOrDefault(name, Attainable.ANY)))));
        long number = 1;
        for (Set<Object> all : cases.values()) {
            number = Math.min(number * all.size(), MOST_CASES + 1L);
        }
        return number > MOST_CASES
                ? otherwise
                : holdsInSome(formula, List.copyOf(cases.keySet()), cases, new LinkedHashMap<>());
    }

    /** The same of somebody of whom a figure is this number: what is said of the figure itself holds, or does not. */
    static Formula at(Formula formula, String figure, Exact number) {
        if (formula instanceof Stands stands && stands.of().equals(figure)) {
            return holds(stands, Map.of(figure, number)) ? new All(List.of()) : new Any(List.of());
        }
        if (formula instanceof AtMostAs order && order.part().equals(figure)) {
            return new Stands(order.whole(), Relation.AT_LEAST, number);
        }
        if (formula instanceof AtMostAs order && order.whole().equals(figure)) {
            return new Stands(order.part(), Relation.AT_MOST, number);
        }
        if (formula instanceof Not not) {
            return new Not(at(not.of(), figure, number));
        }
        if (formula instanceof All all) {
            return new All(
                    all.of().stream().map(part -> at(part, figure, number)).toList());
        }
        return formula instanceof Any any
                ? new Any(
                        any.of().stream().map(part -> at(part, figure, number)).toList())
                : formula;
    }

    /** The same formulas, each value that is a function of another said of that one. */
    static List<Formula> ofOneValueEach(List<Formula> all) {
        return OneValue.in(all);
    }

    private static boolean holdsInSome(
            Formula formula, List<String> names, Map<String, Set<Object>> cases, Map<String, Object> chosen) {
        if (chosen.size() == names.size()) {
            return holds(formula, chosen);
        }
        String next = names.get(chosen.size());
        for (Object one : cases.getOrDefault(next, Set.of())) {
            chosen.put(next, one);
            if (holdsInSome(formula, names, cases, chosen)) {
                return true;
            }
            chosen.remove(next);
        }
        return false;
    }

    private static void gather(Formula formula, Map<String, Set<Object>> cases, Map<String, Set<Exact>> limits) {
        if (formula instanceof Stands stands) {
            limits.computeIfAbsent(stands.of(), unseen -> new LinkedHashSet<>()).add(stands.limit());
        } else if (formula instanceof Is is) {
            // What is named nowhere stands for all others.
            Set<Object> all = cases.computeIfAbsent(is.of(), unseen -> new LinkedHashSet<>(Set.of("")));
            all.add(is.one());
        } else if (formula instanceof Holds holds) {
            cases.computeIfAbsent(holds.of(), unseen -> new LinkedHashSet<>()).addAll(List.of(true, false));
        } else {
            parts(formula).forEach(part -> gather(part, cases, limits));
        }
    }

    /** Of what it speaks. */
    static Set<String> names(Formula formula) {
        Map<String, Set<Object>> cases = new LinkedHashMap<>();
        Map<String, Set<Exact>> limits = new LinkedHashMap<>();
        gather(formula, cases, limits);
        Set<String> names = new LinkedHashSet<>(cases.keySet());
        names.addAll(limits.keySet());
        return names;
    }

    /** The limits that a figure is held against. */
    static Set<Exact> limits(Formula formula, String figure) {
        Map<String, Set<Exact>> limits = new LinkedHashMap<>();
        gather(formula, new LinkedHashMap<>(), limits);
        return limits.getOrDefault(figure, Set.of());
    }

    /** Whether it speaks of something else than of what was reported and what was not. */
    static boolean isOfMoreThanReports(Formula formula) {
        return names(formula).stream().anyMatch(name -> !name.startsWith(UNKNOWN));
    }

    /** The same of somebody who reported everything. */
    static Formula ofReported(Formula formula) {
        List<Formula> all = new ArrayList<>(List.of(formula));
        names(formula).stream()
                .filter(name -> name.startsWith(UNKNOWN))
                .forEach(name -> all.add(new Not(new Holds(name))));
        return new All(all);
    }

    private static List<AtMostAs> orders(Formula formula) {
        return formula instanceof AtMostAs order
                ? List.of(order)
                : parts(formula).stream().flatMap(part -> orders(part).stream()).toList();
    }

    private static Collection<Formula> parts(Formula formula) {
        if (formula instanceof Not not) {
            return List.of(not.of());
        }
        return formula instanceof All all ? all.of() : formula instanceof Any any ? any.of() : List.of();
    }

    private static Exact number(String of, Map<String, Object> chosen) {
        return (Exact) chosen.getOrDefault(of, Exact.ZERO);
    }

    private static boolean holds(Formula formula, Map<String, Object> chosen) {
        if (formula instanceof Stands stands) {
            int order = number(stands.of(), chosen).compareTo(stands.limit());
            return switch (stands.relation()) {
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
                case BELOW -> order < 0;
                default -> order == 0;
            };
        }
        if (formula instanceof AtMostAs order) {
            return number(order.part(), chosen).compareTo(number(order.whole(), chosen)) <= 0;
        }
        if (formula instanceof Is is) {
            return is.one().equals(chosen.get(is.of()));
        }
        if (formula instanceof Holds holds) {
            return Boolean.TRUE.equals(chosen.get(holds.of()));
        }
        if (formula instanceof Not not) {
            return !holds(not.of(), chosen);
        }
        return formula instanceof All
                ? parts(formula).stream().allMatch(part -> holds(part, chosen))
                : parts(formula).stream().anyMatch(part -> holds(part, chosen));
    }
}
