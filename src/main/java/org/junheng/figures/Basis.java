package org.junheng.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.texts.Text;

/**
 * What belongs to a value besides its number, so that a report can name it: by which of several definitions in use it was
 * computed (口径), and what else stands behind it.
 *
 * @param parts each thing to name, the one that names the value first
 * @param origins how the value was computed, for whoever reckons further with it; nothing of it is named
 */
public record Basis(List<BasisPart> parts, List<ValueOrigin> origins) {
    /** There is one definition only. */
    public static final Basis PLAIN = new Basis(List.of());

    public Basis {
        parts = List.copyOf(parts);
        origins = List.copyOf(origins);
    }

    /** These things to name. */
    public Basis(List<BasisPart> parts) {
        this(parts, List.of());
    }

    /** One thing to name; in which words is for a report to say. */
    public interface BasisPart {}

    /** How a value was computed. */
    public interface ValueOrigin {}

    /** It is no amount over a base to which figures add up: a ratio of ratios, the lesser of two, parts that are begun. */
    public record Composed() implements ValueOrigin {}

    /**
     * It is a count of which it depends on what is known by which figures it is computed.
     *
     * @param what what is counted
     * @param by the figures it may be computed from
     */
    public record CountedBy(Text what, List<Named> by) implements ValueOrigin {
        public CountedBy {
            by = List.copyOf(by);
        }
    }

    /** Computed so, with nothing to name. */
    public static Basis from(ValueOrigin origin) {
        return new Basis(List.of(), List.of(origin));
    }

    /** The same without what it was computed from. */
    public Basis withoutOrigins() {
        return origins.isEmpty() ? this : new Basis(parts);
    }

    /**
     * A definition, by its name.
     *
     * @param text the name
     */
    public record Definition(Text text) implements BasisPart {}

    /**
     * What a value rests on that enters a sum with a weight.
     *
     * @param part what names the value
     * @param weight the weight as the rule writes it
     */
    public record WeightedPart(BasisPart part, String weight) implements BasisPart {}

    /** The definition of that name. */
    public static Basis named(Text text) {
        return of(new Definition(text));
    }

    /** That a ratio is over how often so much of a unit is begun. */
    public static Basis begun(String size, Unit unit) {
        return named(new Text(
                        "每" + size + unit.zh() + "（不足" + size + "按" + size + "计）",
                        "for each " + size + " " + unit.en() + " or part of " + size))
                .and(from(new Composed()));
    }

    /** This one thing. */
    public static Basis of(BasisPart part) {
        return new Basis(List.of(part));
    }

    /** Whether there is nothing to name. */
    public boolean isPlain() {
        return parts.isEmpty();
    }

    /** Both together, each part of them once. */
    public Basis and(Basis other) {
        if (other.parts.isEmpty() && other.origins.isEmpty()) {
            return this;
        }
        Set<BasisPart> all = new LinkedHashSet<>(parts);
        all.addAll(other.parts);
        Set<ValueOrigin> from = new LinkedHashSet<>(origins);
        from.addAll(other.origins);
        return new Basis(List.copyOf(all), List.copyOf(from));
    }

    /** Of a value that enters a sum with that weight: the first part names the value. */
    public Basis weighted(String weight) {
        if (isPlain()) {
            return this;
        }
        List<BasisPart> rest = parts.subList(1, parts.size());
        return of(new WeightedPart(parts.get(0), weight)).and(new Basis(rest, origins));
    }

    /** What there is to name. */
    @Override
    public String toString() {
        return "Basis[parts=" + parts + "]";
    }
}
