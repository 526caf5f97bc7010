package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.Attainable;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleLinks.LinkKind;

/**
 * What a rule says of whom, in words that are alike for what is alike in other rules, so that two can be held against each other.
 *
 * @param whom whom it holds for
 * @param figure the figure that it demands something of, or allows in place of another; the empty text where it is none
 * @param demand what it demands; empty where it demands nothing that can be told
 * @param figures what each figure can be
 */
public record Stated(Formula whom, String figure, Optional<Formula> demand, Map<String, Attainable> figures) {
    /** What nothing is known of. */
    public static final Stated NOTHING = new Stated(new Formula.All(List.of()), "", Optional.empty(), Map.of());

    public Stated {
        figures = Map.copyOf(figures);
    }

    /** What a rule states. */
    public static Stated of(RuleInfo rule) {
        List<String> kept = rule.links().of(LinkKind.STATED);
        return kept.isEmpty() ? NOTHING : read(kept.iterator());
    }

    /** What is demanded, with another limit in place of the rule's own. */
    public Optional<Formula> demand(Exact limit) {
        return demand.map(own -> with(own, figure, Optional.of(limit)));
    }

    /** What is demanded, of another figure. */
    public Optional<Formula> demandOf(String other) {
        return demand.map(own -> with(own, other, Optional.empty()));
    }

    /** A range is demanded, with other ends than the rule's own. */
    public Optional<Formula> range(Exact least, Exact most) {
        return figure.isEmpty()
                ? Optional.empty()
                : Optional.of(new Formula.All(List.of(
                        new Formula.Stands(figure, Relation.AT_LEAST, least),
                        new Formula.Stands(figure, Relation.AT_MOST, most))));
    }

    private Formula with(Formula own, String of, Optional<Exact> limit) {
        if (own instanceof Formula.Stands stands && stands.of().equals(figure)) {
            return new Formula.Stands(of, stands.relation(), limit.orElse(stands.limit()));
        }
        if (own instanceof Formula.Any any) {
            return new Formula.Any(
                    any.of().stream().map(part -> with(part, of, limit)).toList());
        }
        if (own instanceof Formula.All all && limit.isEmpty()) {
            return new Formula.All(
                    all.of().stream().map(part -> with(part, of, limit)).toList());
        }
        return own;
    }

    /** Whether somebody can be as all of these say, by what is known of the figures here and there. */
    public boolean canBe(Collection<Stated> others, Formula... all) {
        Map<String, Attainable> together = new HashMap<>();
        others.forEach(other -> together.putAll(other.figures));
        together.putAll(figures);
        return Formula.canHold(new Formula.All(List.of(all)), together);
    }

    /** Whether it asks nothing of anybody but that they are of compulsory education. */
    public boolean isOfEverybody() {
        return whom instanceof Formula.All all
                && all.of().stream()
                        .allMatch(part -> part instanceof Formula.Not not
                                && not.of() instanceof Formula.Is is
                                && is.of().endsWith(".level()"));
    }

    /** Whether both ask something of the same. */
    public boolean asksAsWell(Stated other) {
        return asksOf(other.whom);
    }

    /** Whether it asks for something of which a demand speaks. */
    public boolean asksOf(Formula demanded) {
        Set<String> asked = Formula.names(whom);
        return Formula.names(demanded).stream()
                .anyMatch(name -> asked.stream().anyMatch(other -> OneValue.isOne(name, other)));
    }

    /** As texts, to be kept. */
    public List<String> kept() {
        List<String> out = new ArrayList<>();
        out.add(figure);
        out.add(String.valueOf(figures.size()));
        new TreeMap<>(figures).forEach((name, possible) -> {
            out.add(name);
            out.add(possible.least().map(Exact::toString).orElse(""));
            out.add(possible.most().map(Exact::toString).orElse(""));
            out.add(String.valueOf(possible.isWhole()));
        });
        write(whom, out);
        demand.ifPresent(demanded -> write(demanded, out));
        return out;
    }

    private static Stated read(Iterator<String> in) {
        String figure = in.next();
        Map<String, Attainable> figures = new HashMap<>();
        for (int left = Integer.parseInt(in.next()); left > 0; left--) {
            figures.put(in.next(), new Attainable(exact(in.next()), exact(in.next()), Boolean.parseBoolean(in.next())));
        }
        Formula whom = formula(in);
        return new Stated(whom, figure, in.hasNext() ? Optional.of(formula(in)) : Optional.empty(), figures);
    }

    private static Optional<Exact> exact(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(RatioText.read(text));
    }

    private static void write(Formula formula, List<String> out) {
        if (formula instanceof Formula.Stands stands) {
            out.addAll(List.of(
                    "STANDS",
                    stands.of(),
                    stands.relation().name(),
                    stands.limit().toString()));
        } else if (formula instanceof Formula.Is is) {
            out.addAll(List.of("IS", is.of(), is.one()));
        } else if (formula instanceof Formula.Holds holds) {
            out.addAll(List.of("HOLDS", holds.of()));
        } else if (formula instanceof Formula.AtMostAs order) {
            out.addAll(List.of("AT_MOST_AS", order.part(), order.whole()));
        } else if (formula instanceof Formula.Not not) {
            out.add("NOT");
            write(not.of(), out);
        } else if (formula instanceof Formula.All all) {
            write("ALL", all.of(), out);
        } else if (formula instanceof Formula.Any any) {
            write("ANY", any.of(), out);
        }
    }

    private static void write(String joined, List<Formula> parts, List<String> out) {
        out.add(joined);
        out.add(String.valueOf(parts.size()));
        parts.forEach(part -> write(part, out));
    }

    private static Formula formula(Iterator<String> in) {
        String kind = in.next();
        return switch (kind) {
            case "STANDS" ->
                new Formula.Stands(
                        in.next(), Relation.valueOf(in.next()), exact(in.next()).orElseThrow());
            case "IS" -> new Formula.Is(in.next(), in.next());
            case "HOLDS" -> new Formula.Holds(in.next());
            case "AT_MOST_AS" -> new Formula.AtMostAs(in.next(), in.next());
            case "NOT" -> new Formula.Not(formula(in));
            case "ALL" -> new Formula.All(formulas(in));
            default -> new Formula.Any(formulas(in));
        };
    }

    private static List<Formula> formulas(Iterator<String> in) {
        List<Formula> all = new ArrayList<>();
        for (int left = Integer.parseInt(in.next()); left > 0; left--) {
            all.add(formula(in));
        }
        return all;
    }
}
