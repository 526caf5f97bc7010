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
 */
public record Basis(List<BasisPart> parts) {
    /** There is one definition only. */
    public static final Basis PLAIN = new Basis(List.of());

    public Basis {
        parts = List.copyOf(parts);
    }

    /** One thing to name; in which words is for a report to say. */
    public interface BasisPart {}

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
                "for each " + size + " " + unit.en() + " or part of " + size));
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
        Set<BasisPart> all = new LinkedHashSet<>(parts);
        all.addAll(other.parts);
        return new Basis(List.copyOf(all));
    }

    /** Of a value that enters a sum with that weight: the first part names the value. */
    public Basis weighted(String weight) {
        if (isPlain()) {
            return this;
        }
        List<BasisPart> rest = parts.subList(1, parts.size());
        return of(new WeightedPart(parts.get(0), weight)).and(new Basis(rest));
    }
}
