package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.PartWholeRules;

/**
 * What parts and wholes say of each other, made ready once: every school goes through all of it.
 *
 * @param <N> the names of the figures
 */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was narrowed
final class FamilyNarrowing<N extends Enum<N> & FigureName> {
    static final FamilyNarrowing<SchoolFigure> OF_SCHOOLS = new FamilyNarrowing<>(PartWholeRules.OF_SCHOOLS);
    static final FamilyNarrowing<LevelFigure> OF_LEVELS = new FamilyNarrowing<>(PartWholeRules.OF_LEVELS);
    static final FamilyNarrowing<LevelFigure> OF_CLASSES = new FamilyNarrowing<>(PartWholeRules.OF_CLASSES);
    static final FamilyNarrowing<CountyFigure> OF_COUNTIES = new FamilyNarrowing<>(PartWholeRules.OF_COUNTIES);
    static final FamilyNarrowing<CountyLevelFigure> OF_COUNTY_LEVELS =
            new FamilyNarrowing<>(PartWholeRules.OF_COUNTY_LEVELS);

    private final List<Family<N>> families = new ArrayList<>();

    private FamilyNarrowing(List<PartWholeRules.Parts<N>> rules) {
        for (PartWholeRules.Parts<N> rule : rules) {
            families.add(new Family<>(rule, families));
        }
    }

    /** Wholes stand in the list before parts of their parts, so that twice is enough. */
    Figures<N> of(Figures<N> figures) {
        Figures.Draft<N> left = new Figures.Draft<>(figures);
        boolean again = true;
        for (int pass = 0; pass < 2 && again; pass++) {
            again = false;
            for (int i = 0; i < families.size(); i++) {
                again |= families.get(i).narrow(left);
            }
        }
        return left.changed();
    }

    private static final class Family<N extends Enum<N> & FigureName> {
        private final N whole;
        private final N[] parts;
        private final boolean complete;
        /** One part that is not all of its whole: the most frequent family by far, which needs no sums. */
        private final boolean isPlain;
        /** Whether a family before it has the whole, or the part of a plain one: it could say more then. */
        private final boolean wholeCameBefore;

        private final boolean partCameBefore;

        Family(PartWholeRules.Parts<N> rule, List<Family<N>> before) {
            whole = rule.whole();
            parts = Arrays.copyOf(
                    whole.getDeclaringClass().getEnumConstants(), rule.parts().size());
            for (int i = 0; i < parts.length; i++) {
                parts[i] = rule.parts().get(i);
            }
            complete = rule.complete();
            isPlain = parts.length == 1 && !complete;
            wholeCameBefore = before.stream().anyMatch(family -> family.has(whole));
            partCameBefore = before.stream().anyMatch(family -> family.has(parts[0]));
        }

        private boolean has(N name) {
            return whole == name || Arrays.asList(parts).contains(name);
        }

        /** Whether it narrowed anything of which families before it, or itself, could say more. */
        boolean narrow(Figures.Draft<N> figures) {
            Figure all = figures.get(whole);
            boolean open = Narrowing.canNarrow(all);
            boolean some = isKnown(all);
            for (N part : parts) {
                Figure figure = figures.get(part);
                open |= Narrowing.canNarrow(figure);
                some |= isKnown(figure);
            }
            if (!open || !some) {
                return false;
            }
            return isPlain ? plain(figures) : sums(figures);
        }

        private boolean plain(Figures.Draft<N> figures) {
            Figure all = figures.get(whole);
            Figure one = figures.get(parts[0]);
            boolean again = false;
            if (Narrowing.canNarrow(all) && one.range().isPositive()) {
                again = set(figures, whole, new Range(one.range().low(), null)) && wholeCameBefore;
            }
            Exact most = figures.get(whole).range().high();
            Exact own = one.range().high();
            if (most != null && Narrowing.canNarrow(one) && (own == null || own.compareTo(most) > 0)) {
                again |= set(figures, parts[0], new Range(Exact.ZERO, most)) && partCameBefore;
            }
            return again;
        }

        private boolean sums(Figures.Draft<N> figures) {
            Exact low = Exact.ZERO;
            Exact high = Exact.ZERO;
            int endless = 0;
            for (N part : parts) {
                Range range = figures.get(part).range();
                low = low.plus(range.low());
                Exact most = range.high();
                endless += most == null ? 1 : 0;
                high = most == null ? high : high.plus(most);
            }
            boolean any = set(figures, whole, new Range(low, complete && endless == 0 ? high.max(low) : null));
            Range known = figures.get(whole).range();
            Exact all = known.high();
            for (N part : parts) {
                Range own = figures.get(part).range();
                Exact most = own.high();
                boolean othersEnd = endless == 0 || (endless == 1 && most == null);
                Exact others = most == null ? high : high.minus(most);
                Exact least = complete && othersEnd ? known.low().minus(others).max(Exact.ZERO) : Exact.ZERO;
                Exact left = all == null ? null : all.minus(low.minus(own.low()));
                if (left == null || left.compareTo(least) >= 0) {
                    any |= set(figures, part, new Range(least, left));
                }
            }
            return any;
        }

        /** Whether the figure is in a narrower range now. */
        private boolean set(Figures.Draft<N> figures, N name, Range bound) {
            Figure figure = figures.get(name);
            Figure narrower = Narrowing.within(figure, bound);
            if (narrower == figure) {
                return false;
            }
            figures.set(name, narrower);
            return true;
        }

        private static boolean isKnown(Figure figure) {
            return figure.range() != Range.ANY;
        }
    }
}
